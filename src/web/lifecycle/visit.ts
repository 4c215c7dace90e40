import type { FastifyRequest } from 'fastify';
import type { Secret } from '#domain/secret.ts';
import type { AskedStepUp } from '#domain/step-up.ts';
import type { LookedAfter } from '#domain/team-reset.ts';
import type { OpenSession } from '#flows/account/session.ts';
import type { Deps, RequestFacts } from '#flows/deps.ts';
import type { EvidenceMeans } from '#flows/evidence/means.ts';
import type { OpenRun } from '#flows/run.ts';
import type { ApiDoor } from '#ports/api-door.ts';
import type { ReadBounce } from '#ports/bounces.ts';
import type { SmsReports } from '#ports/courier.ts';
import type { ProtocolDoor } from '#ports/protocol-door.ts';
import type { MembershipWithPolicy } from '#ports/records.ts';
import type { Language, LanguageName } from '#text/languages.ts';
import type { Messages } from '#text/messages.ts';
import type { Fields } from './form.ts';

/** What the door was made with. */
export interface Door {
  readonly deps: Deps;
  readonly development: boolean;
  readonly brand: { readonly name: string; readonly accent: string; readonly supportAddress: string | null };
  readonly languages: readonly LanguageName[];
  /** The client's address from the peer's and the forwarded header (SECURITY I15). */
  readonly addressOf: (peer: string, forwarded: string | string[] | undefined) => string;
  /** What evidence packs are signed and drawn with. */
  readonly evidence: EvidenceMeans;
  /** Counts a POST of a network: seconds to wait when there were too many, else null. Against floods, far above any office. */
  readonly flood: (network: string) => Promise<number | null>;
  /** Told of each use of a session; written in groups (PERFORMANCE). */
  readonly seen: (session: OpenSession) => void;
  /** Reads delivery reports of the providers of text messages. */
  readonly reports: SmsReports;
  /** Mails that came back, and what a mail server that brings one says to be let in; null: none does. */
  readonly bounces: { readonly token: Secret | null; readonly read: ReadBounce };
  /** OpenID Connect, which shares the session's cookie with the pages. */
  readonly protocol: ProtocolDoor;
  /** JSON for applications, which shares nothing but the socket. */
  readonly api: ApiDoor;
  /** Whether this node may serve (DESIGN 2, Clock). */
  readonly ready: () => Promise<boolean>;
}

/** One request on its way, as far as the stages have taken it. */
export interface Visit {
  readonly door: Door;
  readonly request: FastifyRequest;
  readonly facts: RequestFacts;
  /** The browser cookie was made by this request and must be set. */
  readonly newBrowser: boolean;
  readonly m: Messages;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Path without the query. */
  readonly path: string;
  readonly fields: Fields;
  /** Of the field that a route says may come several times: every value, in the order they came. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What a form with a file brought; null where there was none. */
  readonly file: UploadedFile | null;
  readonly formToken: string;
}

/** A visit to a route of an interaction, after its guard. */
export interface RunVisit extends Visit {
  readonly run: OpenRun;
}

/** The same when a page of it is drawn. */
export interface PageVisit extends RunVisit {
  /** What an application asks to confirm by it (SPEC Y5), as it is asked now; null: nothing. */
  readonly asked: AskedStepUp | null;
}

/** A file that was sent with a form, as its browser names it. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
  /** It is larger than what is taken: `content` is its beginning. */
  readonly isCut: boolean;
}

/** A visit with a live session. */
export interface SessionVisit extends Visit {
  readonly session: OpenSession;
}

/** A visit of somebody who administers a company: the company of the address, and what they are in it (SPEC C2). */
export interface CompanyVisit extends SessionVisit {
  readonly at: MembershipWithPolicy;
  /** What people call the applications whose teams they look after there, by short name; of one that is not registered nothing is here. */
  readonly teamNames: ReadonlyMap<string, string>;
}

/** A visit of somebody who looks after an application's team in a company: the team of the address, and what they may do for it (SPEC Y7). */
export interface TeamVisit extends CompanyVisit {
  readonly team: LookedAfter;
}
