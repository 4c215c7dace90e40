import type { Answer } from '../lifecycle/answer.ts';
import type { RunVisit, SessionVisit, Visit } from '../lifecycle/visit.ts';

interface Address {
  readonly method: 'GET' | 'POST';
  /** As fastify names it: `/sign-in/:interaction/code`. */
  readonly path: string;
}

/**
 * A route and who may come through. Every route stands on one side or another (SECURITY I1):
 * `open`: anybody. `interaction`: the browser that began the interaction; no session. `session`: a live session whose next step is `finish`.
 * `unsettled`: a live session, whatever its next step. `development`: development mode only. `hook`: machines of others, without cookies; the
 * request itself proves who sent it.
 */
export type Route =
  | (Address & { readonly access: 'open'; readonly handle: (visit: Visit) => Promise<Answer> })
  | (Address & {
      readonly access: 'interaction';
      /** Before the first factor, load whoever has the typed e-mail: the password's act alone, and no page (SECURITY I13). */
      readonly typed?: boolean;
      readonly handle: (visit: RunVisit) => Promise<Answer>;
    })
  | (Address & { readonly access: 'session' | 'unsettled'; readonly handle: (visit: SessionVisit) => Promise<Answer> })
  | (Address & { readonly access: 'development' | 'hook'; readonly handle: (visit: Visit) => Promise<Answer> });

export type Access = Route['access'];
