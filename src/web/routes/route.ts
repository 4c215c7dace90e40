import type { Permissions } from '#domain/membership.ts';
import type { OpenSession } from '#flows/account/session.ts';
import type { MembershipWithPolicy } from '#ports/records.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit, RunVisit, SessionVisit, TeamVisit, Visit } from '../lifecycle/visit.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';

interface Address {
  readonly method: 'GET' | 'POST';
  /** As fastify names it: `/sign-in/:interaction/code`. */
  readonly path: string;
}

/** A form that waits for its user, as it is put into words. */
export interface WaitingForm extends Pick<Visit, 'door' | 'facts' | 'params' | 'fields' | 'lists'> {
  readonly page: PageContext;
  /** Of whoever is signed in; null: nobody is, and nothing is told but what the form itself holds (SECURITY I11). */
  readonly session: OpenSession | null;
  /** What whoever is signed in is in the company whose console it is of; null: they do not belong to it. */
  readonly at: MembershipWithPolicy | null;
}

/** How a form is told of in words while it waits for its user (SPEC S8). */
interface KeptInWords {
  /** What sending it does: "Deactivate a person". */
  readonly label?: PlainKey;
  /**
   * Fields that a person typed or chose, and what each is called; or, where the fields alone do not say what is asked for, what puts it into words. What is not
   * named here goes along unseen.
   */
  readonly shows?:
    | Readonly<Record<string, PlainKey>>
    | ((form: WaitingForm) => KeptWords['rows'] | Promise<KeptWords['rows']>);
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
 * to everybody else the company is unknown (SECURITY I11). `team`: of an active member of `:company` by one of whose roles they look after the team of the application
 * `:team` there (SPEC Y7). `operator`: of an operator (SPEC C6). `development`: development mode only. `hook`: machines of
 * others, without cookies; the request itself proves who sent it.
 */
export type Route =
  | (Address & {
      readonly access: 'open';
      /** The same for everybody: `?lang=` is the language of the page itself and is remembered by nothing, so that caches may keep what is answered. */
      readonly forAll?: true;
      /** Of a POST: what forms of other sites are answered, which bring neither our token nor our cookies. Without it they are refused; the act sees none of them. */
      readonly fromElsewhere?: (visit: Visit) => Answer;
      readonly handle: (visit: Visit) => Promise<Answer>;
    })
  | (Address & {
      readonly access: 'interaction';
      /** Before the first factor, load whoever has the typed e-mail: the password's act alone, and no page (SECURITY I13). */
      readonly typed?: boolean;
      /** The one field of a form that may come several times. */
      readonly many?: string;
      readonly handle: (visit: RunVisit) => Promise<Answer>;
    })
  | (Address &
      AsksForProof & {
        readonly access: 'session' | 'unsettled';
        /** Of a POST that ends in another session: what is answered where a press before this one made it already, and this one brings the cookie of before. Null: none did. */
        readonly pressedAgain?: (visit: Visit) => Promise<Answer | null>;
        readonly handle: (visit: SessionVisit) => Promise<Answer>;
      })
  | (Address &
      ConsoleForm & {
        readonly access: 'company';
        readonly needs: Permissions;
        /** Of a GET: asked for by a script of a page, whether somebody looks at it or not, and so no use of the session: when its user was last there is not put off by it (SPEC P10). */
        readonly unattended?: true;
        /** Looked at before a proof is asked for: what no proof would help with is answered at once. Null: it is asked for. */
        readonly beforeProof?: (visit: CompanyVisit) => Promise<Answer | null>;
        readonly handle: (visit: CompanyVisit) => Promise<Answer>;
      })
  | (Address &
      KeptInWords & {
        readonly access: 'team';
        /** The one field of a form that may come several times. */
        readonly many?: string;
        readonly fresh?: true;
        readonly takes?: never;
        readonly handle: (visit: TeamVisit) => Promise<Answer>;
      })
  | (Address & ConsoleForm & { readonly access: 'operator'; readonly handle: (visit: SessionVisit) => Promise<Answer> })
  | (Address & { readonly access: 'development'; readonly handle: (visit: Visit) => Promise<Answer> })
  | (Address & {
      readonly access: 'hook';
      /** The body is a mail (message/rfc822): who brings it is asked before it is read. */
      readonly takes?: 'mail';
      readonly handle: (visit: Visit) => Promise<Answer>;
    });

export type Access = Route['access'];
