import type { Permissions } from '#domain/membership.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit, RunVisit, SessionVisit, Visit } from '../lifecycle/visit.ts';

interface Address {
  readonly method: 'GET' | 'POST';
  /** As fastify names it: `/sign-in/:interaction/code`. */
  readonly path: string;
}

/** How a form is told of in words while it waits for its user (SPEC S8). */
interface KeptInWords {
  /** What sending it does: "Deactivate a person". */
  readonly label?: PlainKey;
  /** Fields that a person typed or chose, and what each is called. Fields that are not named here go along unseen. */
  readonly shows?: Readonly<Record<string, PlainKey>>;
}

/** A proof of the last five minutes is asked for before a form is carried out (SPEC C6, A2); what was sent is kept meanwhile (SPEC S8). */
interface AsksForProof extends KeptInWords {
  readonly fresh?: true;
}

/** What routes of the console may ask for beside who comes. Files are not kept, so that their forms ask for no proof. */
type ConsoleForm = KeptInWords & {
  /** The one field of a form that may come several times. */
  readonly many?: string;
} & (
    | { readonly fresh?: true; readonly takes?: never }
    /** Of a POST: the form holds a file (multipart/form-data), in `visit.file`. */
    | { readonly fresh?: never; readonly takes?: 'file' }
  );

/**
 * A route and who may come through. Every route stands on one side or another (SECURITY I1):
 * `open`: anybody. `interaction`: the browser that began the interaction; no session. `session`: a live session whose next step is `finish`.
 * `unsettled`: a live session, whatever its next step. `company`: the same as `session`, of an active member of `:company` with these permissions (SPEC C2);
 * to everybody else the company is unknown (SECURITY I11). `operator`: of an operator (SPEC C6). `development`: development mode only. `hook`: machines of
 * others, without cookies; the request itself proves who sent it.
 */
export type Route =
  | (Address & { readonly access: 'open'; readonly handle: (visit: Visit) => Promise<Answer> })
  | (Address & {
      readonly access: 'interaction';
      /** Before the first factor, load whoever has the typed e-mail: the password's act alone, and no page (SECURITY I13). */
      readonly typed?: boolean;
      readonly handle: (visit: RunVisit) => Promise<Answer>;
    })
  | (Address &
      AsksForProof & {
        readonly access: 'session' | 'unsettled';
        readonly handle: (visit: SessionVisit) => Promise<Answer>;
      })
  | (Address &
      ConsoleForm & {
        readonly access: 'company';
        readonly needs: Permissions;
        readonly handle: (visit: CompanyVisit) => Promise<Answer>;
      })
  | (Address & ConsoleForm & { readonly access: 'operator'; readonly handle: (visit: SessionVisit) => Promise<Answer> })
  | (Address & { readonly access: 'development' | 'hook'; readonly handle: (visit: Visit) => Promise<Answer> });

export type Access = Route['access'];
