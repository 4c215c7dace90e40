import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type {
  BarredBecause,
  OperatorResetBar,
  ResetApproval,
  ResetBar,
  ResetDelay,
  ResetDelayHours,
  ResetOutcome,
} from '#domain/mfa-reset.ts';
import type { LookedAfter, TeamResetBar } from '#domain/team-reset.ts';
import type { MailActRecord } from '#ports/mail-acts.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { UserBundle } from '#ports/records.ts';
import type { By, TeamFacts } from '../by.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { Acting } from '../directory/change-person.ts';
import type { PolicyEditor } from '../policy/history.ts';

/**
 * Who did something to a reset, as its reader may know them (SECURITY I11). `own-session`, `own-mailbox`: whoever is signed in as whose methods they are, and
 * whoever reads their mail. `another`: somebody whom the reader has no business
 * to know, such as an administrator of another company. `by-itself`: nobody, its time came.
 */
export type ResetActor =
  | PolicyEditor
  | { readonly who: 'own-session' }
  | { readonly who: 'own-mailbox' }
  | { readonly who: 'another' }
  | { readonly who: 'by-itself' };

/** A reset as its readers see it: whoever asked for it, those beside them, operators. */
export interface SeenReset {
  readonly id: ResetId;
  readonly askedAt: Instant;
  readonly askedBy: ResetActor;
  /** Null: on the machine itself. */
  readonly how: IdentityCheck | null;
  /** Why a second one has to approve it; null: nobody has to. */
  readonly approval: ResetApproval | null;
  readonly approved: { readonly at: Instant; readonly by: ResetActor } | null;
  /** Why it waits or waited; null: it did not. `bound-elsewhere` is told as "another rule binds them", no more (SECURITY I11). */
  readonly delay: ResetDelay | null;
  /** Not before. */
  readonly dueAt: Instant;
  /** It lapses if nobody has approved it by then. */
  readonly expiresAt: Instant;
  /** Null: it waits. */
  readonly ended: EndedReset | null;
  /** What its reader may do to it now; all false once it ended. Each is judged again when it is done. */
  readonly may: { readonly approve: boolean; readonly veto: boolean; readonly withdraw: boolean };
  /** Its reader would approve it, had they had both permissions for longer (SPEC A3, A7). */
  readonly isTooNew: boolean;
}

/** What became of a reset. */
export interface EndedReset {
  readonly at: Instant;
  readonly by: ResetActor;
  readonly outcome: ResetOutcome;
  /** Why it was not carried out; null: it was not barred. */
  readonly because: BarredBecause | null;
}

/** A reset that waits at another company: all that this one may know, if its own MFA binds the person (SPEC A1). It may be vetoed. */
export interface ElsewhereReset {
  readonly id: ResetId;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
}

/** What a company's administrator sees before "Reset MFA". Whether another rule binds the person is told by no part of it (SECURITY I11): it may always take 24 hours. */
export interface ResetOffer {
  readonly person: CompanyPerson;
  /** Why nobody of this company resets them now; null: one may. */
  readonly bar: ResetBar | null;
  /** Until when they held a role here that leaves resets to the operator; null: they never did, or do. */
  readonly payorUntil: Instant | null;
  /** By what the company and the administrator know themselves. */
  readonly terms: { readonly approval: ResetApproval | null; readonly delayHours: ResetDelayHours };
  /** This company's, while it waits: then no other is asked for. */
  readonly waiting: SeenReset | null;
  /** Of other companies; empty unless this company's MFA binds the person. */
  readonly elsewhere: readonly ElsewhereReset[];
  /** The newest that this company asked for, whatever became of it: goes with the form as `seen`. */
  readonly last: SeenReset | null;
}

/** What somebody says before a reset (SPEC A2). */
export interface ResetForm {
  /** The login e-mail of whose methods they are, as it was typed. */
  readonly email: string;
  /** "I have verified the user's request to reset MFA". */
  readonly verified: boolean;
  /** Null: nothing of the list. */
  readonly how: IdentityCheck | null;
  /** `last` of the offer from which the form was drawn: a form that is sent twice asks once. */
  readonly seen: ResetId | null;
}

/** What is wrong with the form. */
export type ResetFlaw = 'email-missing' | 'email-differs' | 'how-missing' | 'not-verified';

/**
 * Why no reset was asked for. `unknown`: nobody of this company (SECURITY I11). `asked-meanwhile`: since the form was drawn, perhaps by itself, or one waits.
 * `form`: it is not filled in rightly; `flaws`: all that is wrong with it, in the order of its fields.
 * `too-many`: by this administrator or operator in an hour. `too-many-for-them`: for this person by this company: each is mailed to them.
 */
export type NotAsked<Bar> =
  | { readonly done: false; readonly because: Bar | 'unknown' | 'asked-meanwhile' }
  | { readonly done: false; readonly because: 'form'; readonly flaws: readonly ResetFlaw[] }
  | { readonly done: false; readonly because: 'too-many' | 'too-many-for-them'; readonly from: Instant };

/** `reset.ended` null: it waits, for `reset.approval`, until `reset.dueAt`, or for both; else it is done. */
export type AskedReset<Bar> = { readonly done: true; readonly reset: SeenReset; readonly email: Email } | NotAsked<Bar>;

/**
 * What became of acting on a reset that waits. `unknown`: none such, as far as whoever acts may know (SECURITY I11). `over`: it waits no more. `not-yours`: whoever
 * asked for it, or whose methods they are, approves nothing; nobody but whoever asked withdraws.
 */
export type ActedOnReset =
  | { readonly done: true; readonly reset: SeenReset }
  | { readonly done: false; readonly because: 'unknown' | 'over' | 'not-yours' };

/**
 * Approved: `reset.ended` says whether it was carried out at once (`done`), found to be allowed no more (`barred`, `overtaken`), or null: it waits until `dueAt`.
 * `too-new`: whoever approves has had both permissions for less than seven days, or not since before it was asked for.
 */
export type ApprovedReset = ActedOnReset | { readonly done: false; readonly because: 'not-needed' | 'too-new' };

/** One's own waiting reset, on Password & Security and behind the mailed link. */
export interface OwnReset {
  readonly id: ResetId;
  readonly askedAt: Instant;
  /** Null: the operator, or somebody on the machine itself. */
  readonly company: string | null;
  /** As their company knows them; null: nobody who could be named. */
  readonly administrator: string | null;
  readonly dueAt: Instant;
  /** Somebody else has to approve it first. */
  readonly awaitsApproval: boolean;
}

/** `over`: it waits no more, or is none of theirs: both answer alike. */
export type VetoedReset = { readonly done: true } | { readonly done: false; readonly because: 'over' };

/** A row of a list of resets. */
export interface ListedReset extends SeenReset {
  /** As the company knows them, or, to operators, as they call themselves; null where nobody may be named any more. */
  readonly person: { readonly name: string | null; readonly email: Email } | null;
  /** Their membership of the reader's company; null: none any more, or the reader is an operator. */
  readonly membership: MembershipId | null;
  /** To operators alone: whose methods, and which company asked (null: an operator, or the machine). To companies both are null. */
  readonly user: UserId | null;
  readonly company: { readonly id: CompanyId; readonly name: string } | null;
}

/** The newest first; those that wait come by a list of their own (`waiting`). */
export interface ResetQuery {
  /** True: those that wait. False: those that ended. */
  readonly waiting: boolean;
  /** Only those that wait for an approval. */
  readonly toApprove?: boolean;
  /** Where the page before ended; null: the first page. From addresses it may be anything. */
  readonly from: ResetId | null;
}

export interface ResetPage {
  readonly resets: readonly ListedReset[];
  /** `from` of the next page; null: this is the last. */
  readonly next: ResetId | null;
}

/** A company's administrator who reads. */
export interface CompanyReader {
  readonly company: CompanyId;
  readonly reader: UserId;
}

/** What an operator sees before a reset (SPEC A5): anybody but operators, payors included. */
export interface OperatorResetOffer {
  readonly who: UserBundle;
  readonly bar: OperatorResetBar | null;
  /** Approved by another operator, or on the machine itself where there is none. */
  readonly approval: ResetApproval | null;
  /** Every reset of theirs that waits, whoever asked: an operator may veto each, and approve those of others. */
  readonly waiting: readonly ListedReset[];
  readonly last: ResetId | null;
}

/** An operator at work. */
export interface ActingOperator {
  readonly by: By;
  readonly user: UserId;
}

/** `flows/recovery/reset-offer.ts` `resetOffer`. Null: the company has no such membership (SECURITY I11). */
export type OfferReset = (deps: Deps, reader: CompanyReader, membership: MembershipId) => Promise<ResetOffer | null>;

/** `flows/recovery/request-reset.ts` `requestReset` (SPEC A1-A4, A7). Throws NoLongerAllowed. */
export type RequestReset = (
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  form: ResetForm,
) => Promise<AskedReset<ResetBar>>;

/** Whoever looks after an application's team, at work (SPEC Y7). What they may there is asked in each transaction. */
export interface ActingInTeam {
  readonly by: TeamFacts;
  readonly user: UserId;
  readonly company: CompanyId;
}

/** What whoever looks after a team sees before "Reset MFA": as administrators do, and nothing of other companies. */
export interface TeamResetOffer extends Omit<ResetOffer, 'bar' | 'elsewhere'> {
  readonly bar: TeamResetBar | null;
  /** A role of this company's, or a membership that is young, leaves their resets to the operator, be it whoever reads themselves. */
  readonly isLeftToOperator: boolean;
  /** The company is entitled to MFA: its administrators reset those whom nothing else bars. */
  readonly areAdministratorsAble: boolean;
}

/** `flows/recovery/team-reset.ts` `teamResetOffer`. Null: nobody of this team has this membership (SECURITY I11). */
export type OfferTeamReset = (
  deps: Deps,
  reader: CompanyReader & { readonly team: LookedAfter },
  membership: MembershipId,
) => Promise<TeamResetOffer | null>;

/** `flows/recovery/team-reset.ts` `requestTeamReset` (SPEC Y7, A1-A4, A7). `team`: as the door found it. Throws NoLongerAllowed. */
export type RequestTeamReset = (
  deps: Deps,
  acting: ActingInTeam & { readonly team: LookedAfter },
  membership: MembershipId,
  form: ResetForm,
) => Promise<AskedReset<TeamResetBar>>;

/** `flows/recovery/withdraw-reset.ts` `withdrawTeamReset`: by whoever asked for it as one who looks after this team. Throws NoLongerAllowed. */
export type WithdrawTeamReset = (deps: Deps, acting: ActingInTeam, reset: ResetId) => Promise<ActedOnReset>;

/** `flows/recovery/approve-reset.ts` `approveReset`: another full administrator of the company that asked (SPEC A3, A7). Throws NoLongerAllowed. */
export type ApproveReset = (deps: Deps, acting: Acting, reset: ResetId) => Promise<ApprovedReset>;

/** `flows/recovery/approve-reset.ts` `approveResetAsOperator`: an operator, or the machine itself (`by` without an actor). */
export type ApproveResetAsOperator = (deps: Deps, by: By, reset: ResetId) => Promise<ApprovedReset>;

/** `flows/recovery/withdraw-reset.ts` `withdrawReset`: by the administrator who asked for it. Throws NoLongerAllowed. */
export type WithdrawReset = (deps: Deps, acting: Acting, reset: ResetId) => Promise<ActedOnReset>;

/** `flows/recovery/withdraw-reset.ts` `withdrawResetAsOperator`: by the operator who asked for it. */
export type WithdrawResetAsOperator = (deps: Deps, by: By, reset: ResetId) => Promise<ActedOnReset>;

/**
 * `flows/recovery/veto-reset.ts` `vetoAsAdministrator`: an administrator of the company that asked, or of another whose MFA binds the person (then `reset` is
 * not told: `done` alone). Throws NoLongerAllowed.
 */
export type VetoAsAdministrator = (deps: Deps, acting: Acting, reset: ResetId) => Promise<VetoedReset>;

/** `flows/recovery/veto-reset.ts` `vetoAsOperator`: an operator, or the machine itself. */
export type VetoAsOperator = (deps: Deps, by: By, reset: ResetId) => Promise<VetoedReset>;

/** `flows/recovery/veto-reset.ts` `vetoOwn`: the signed-in user, whose methods they are. */
export type VetoOwn = (
  deps: Deps,
  who: { readonly user: UserId; readonly facts: Pick<RequestFacts, 'address' | 'userAgent'> },
  reset: ResetId,
) => Promise<VetoedReset>;

/** `flows/recovery/veto-reset.ts` `vetoByMail`: whoever reads the mailbox. Spends the link and ends the reset in one transaction (SECURITY I2, I9). */
export type VetoByMail = (
  deps: Deps,
  facts: Pick<RequestFacts, 'address' | 'userAgent'>,
  record: MailActRecord,
) => Promise<VetoedReset>;

/** `flows/recovery/veto-reset.ts` `describeVeto`: what pressing the button would stop; null: the link works no more. */
export type DescribeVeto = (deps: Deps, record: MailActRecord) => Promise<OwnReset | null>;

/** `flows/recovery/own-resets.ts` `ownResets`: those of a user that wait, for the banner on Password & Security. */
export type OwnResets = (deps: Deps, user: UserId) => Promise<readonly OwnReset[]>;

/** `flows/recovery/see-resets.ts` `resetsOfCompany`, and `resetsOfAll` for operators. */
export type ResetsOfCompany = (deps: Deps, reader: CompanyReader, query: ResetQuery) => Promise<ResetPage>;
export type ResetsOfAll = (deps: Deps, reader: UserId | null, query: ResetQuery) => Promise<ResetPage>;

/** `flows/recovery/operator-reset.ts` `operatorResetOffer` and `requestOperatorReset` (SPEC A5, A7). Null: nobody has this id. */
export type OfferOperatorReset = (deps: Deps, reader: UserId, user: UserId) => Promise<OperatorResetOffer | null>;
export type RequestOperatorReset = (
  deps: Deps,
  acting: ActingOperator,
  user: UserId,
  form: ResetForm,
) => Promise<AskedReset<OperatorResetBar>>;
