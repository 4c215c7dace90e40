import type { Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { Instant } from '#domain/instant.ts';
import type { BarredBecause, ResetApproval } from '#domain/mfa-reset.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { ChangedSetting } from '#domain/policy-change.ts';
import type { Secret } from '#domain/secret.ts';
import type { DeadlineKind, LoginMailKind, MailKind, MessageChange, ResetMailKind } from '#ports/outbox.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyRecord, UserRecord } from '#ports/records.ts';
import type { ResetEnder } from '#ports/resets.ts';
import type { RequestFacts } from './deps.ts';

interface Occasion {
  readonly facts: Pick<RequestFacts, 'address' | 'userAgent'>;
  readonly now: Instant;
  /** What binds the reader, where the mail is about a second step: it names who requires one (SPEC P7). */
  readonly policy?: MergedPolicy;
  /** The company that whoever accepts is to administer (SPEC C2). */
  readonly administers?: string;
  /** What people call the application whose team whoever accepts belongs to (SPEC Y7). */
  readonly team?: string;
  /** The side of a change of login e-mail that it goes to, whichever address the reader signs in with when it leaves. */
  readonly change?: MessageChange;
}

type WithExpiry = Occasion & { readonly expiresAt: Instant };

/** Kinds that tell more than what happened and when. */
type Special =
  | 'mailbox-code'
  | 'password-reset'
  | 'invitation'
  | 'company-invitation'
  | 'methods-reset'
  | 'user-reset'
  | ResetMailKind
  | DeadlineKind
  | 'roll-out-digest'
  | 'pass-issued'
  | 'user-pass-issued'
  | Exclude<LoginMailKind, 'email-changed-to'>
  | 'resets-eased'
  | 'administrator-added'
  | 'team-joined';

/** A deadline, evaluated (SPEC P2): `of` names its date and zone. */
export interface MailDeadline {
  readonly at: Instant;
  readonly of: Deadline;
}

/** The company of a mail to many. */
export type MailCompany = Pick<CompanyRecord, 'id' | 'name' | 'timeZone'>;

interface AboutDeadline extends Occasion {
  /** Whose deadline it is. */
  readonly company: MailCompany;
  /** The reader's own. */
  readonly deadline: MailDeadline;
  /** The company's, where the reader was given more time (SPEC P14); null: the reader's is the company's. */
  readonly extendedFrom: MailDeadline | null;
  readonly helpContact: string | null;
  readonly appGuidance: string | null;
  /** Revision of the company's policy: in calendars the date of a higher one takes the place of a lower one's. */
  readonly sequence: number;
}

interface ForReader extends AboutDeadline {
  /** The earliest deadline of the reader over all companies; null: this one. */
  readonly earliest: (MailDeadline & Pick<AboutDeadline, 'extendedFrom'> & { readonly companyName: string }) | null;
  /** The reader has set something up that will not be accepted. */
  readonly hasMethod: boolean;
}

/** Figures of a company's roll-out, in people. */
export interface DigestFigures {
  readonly enrolled: number;
  readonly notEnrolled: number;
  readonly needHelp: number;
  readonly exempt: number;
  /** In the last seven days. */
  readonly enrolledThisWeek: number;
  /** Enrolled by the deadline, if it goes on like this; null: too early to say. */
  readonly expected: number | null;
}

/** Mails of the roll-out (SPEC P13, P14): to very many, so that they leave beside those that somebody waits for. */
export type RollOutMail =
  | (ForReader & { readonly kind: 'deadline-announced' })
  /** `before`: the date that held until then; null: unknown. */
  | (ForReader & { readonly kind: 'deadline-moved'; readonly before: MailDeadline | null })
  | (ForReader & {
      readonly kind: 'deadline-reminder';
      /** Between the reader's date and the deadline's, in the reader's zone; negative once it has passed. */
      readonly daysLeft: number;
      /** The company of the administrator who asked for it by hand: another's date may come before its own. Null: it comes by itself. */
      readonly askedBy: (Pick<MailCompany, 'id' | 'name'> & Pick<AboutDeadline, 'helpContact'>) | null;
    })
  /** `administrator`: null where nobody could be named. */
  | (AboutDeadline & {
      readonly kind: 'deadline-extended';
      readonly extendedFrom: MailDeadline;
      readonly administrator: string | null;
    })
  | (Occasion & {
      readonly kind: 'roll-out-digest';
      readonly company: MailCompany;
      readonly deadline: MailDeadline;
      readonly figures: DigestFigures;
    });

/** Mails about the login e-mail, and about changes that are held up (SPEC U5). */
type LoginMail =
  /** To the address that stands, of one that was asked for. */
  | (Occasion & { readonly kind: 'email-asked'; readonly newEmail: Email })
  /** To the address that was asked for: it names who asked. */
  | (WithExpiry & {
      readonly kind: 'email-confirm';
      readonly link: string;
      readonly newEmail: Email;
      readonly asker: Pick<UserRecord, 'displayName' | 'email'>;
    })
  | (Occasion & { readonly kind: 'email-taken'; readonly newEmail: Email })
  /** `undo`: the link that takes it back until `expiresAt`. */
  | (WithExpiry & { readonly kind: 'email-changed-from'; readonly newEmail: Email; readonly undo: string })
  | (Occasion & {
      readonly kind: 'email-undone';
      readonly oldEmail: Email;
      readonly newEmail: Email;
      readonly frozenUntil: Instant;
    })
  | (Occasion & { readonly kind: 'changes-frozen'; readonly frozenUntil: Instant })
  /** `administrator`: who lifted it; null: the reader, or nobody who could be named. */
  | (Occasion & { readonly kind: 'changes-thawed'; readonly administrator: string | null });

/**
 * Mails that tell of a change of how their reader signs in. Each brings the link that stops changes (SPEC U5): who gets it reads the user's mailbox.
 */
export const tellsOfChange: ReadonlySet<MailKind> = new Set<MailKind>([
  'app-bound',
  'app-replaced',
  'app-after-recovery',
  'app-removed',
  'phone-bound',
  'phone-replaced',
  'phone-after-recovery',
  'phone-removed',
  'last-method-removed',
  'recovery-code-spent',
  'recovery-code-renewed',
  'password-replaced',
  'password-changed',
  'always-require-off',
  'methods-reset',
  'email-asked',
  'email-changed-to',
  'changes-thawed',
]);

/** Mails about resets (SPEC section 10). `company`, `administrator`: who did it or asked for it; null where nobody could be named. */
type ResetMail =
  | (Occasion &
      Actor & {
        readonly kind: 'methods-reset';
        readonly company: string | null;
        readonly hadApp: boolean;
        /** Whom the company names for help (SPEC P1); null: nobody, or no company did it. */
        readonly helpContact: string | null;
      })
  | (Occasion & Actor & { readonly kind: 'user-reset'; readonly person: Pick<UserRecord, 'displayName' | 'email'> })
  /** `veto`: the link that stops it. */
  | (WithExpiry &
      Actor & {
        readonly kind: 'reset-asked';
        readonly company: string | null;
        readonly dueAt: Instant;
        readonly veto: string;
      })
  /** To administrators, of `company`. `link`: where it is seen, approved and stopped. */
  | (ResetToSee & { readonly kind: 'reset-asked-elsewhere' | 'reset-waits' })
  /** `why` it takes an approval. `how` it was made sure who asks; null: nobody says. */
  | (ResetToSee & {
      readonly kind: 'reset-to-approve';
      readonly why: ResetApproval;
      readonly how: IdentityCheck | null;
    })
  | (Occasion & ResetOf & { readonly kind: 'reset-vetoed'; readonly stopped: ResetEnder })
  | (Occasion & ResetOf & { readonly kind: 'reset-lapsed' })
  | (Occasion & ResetOf & { readonly kind: 'reset-barred'; readonly because: BarredBecause });

/** Who reset or asked for it; null: nobody who is named. `administratorAs`: the roles that let them, where they look after a team. */
interface Actor {
  readonly administrator: string | null;
  readonly administratorAs: readonly string[];
}

interface ResetOf {
  readonly company: string;
  readonly person: string;
  readonly personEmail: string;
}

type ResetToSee = WithExpiry & ResetOf & Actor & { readonly dueAt: Instant; readonly link: string };

/** A mail to queue. Codes and links go in as what they are and rest sealed. */
export type Mail =
  | RollOutMail
  | (WithExpiry & { readonly kind: 'mailbox-code'; readonly code: Secret })
  | (WithExpiry & { readonly kind: 'password-reset'; readonly link: string })
  | (WithExpiry & {
      readonly kind: 'invitation';
      readonly link: string;
      /** Null: nobody who could be named. */
      readonly inviter: string | null;
    })
  | (WithExpiry & {
      readonly kind: 'company-invitation';
      readonly company: string;
      /** Null: nobody who could be named. */
      readonly inviter: string | null;
    })
  | ResetMail
  /** An enrollment pass, to whom it is for (SPEC A6). `company`: its name. `administrator`: null where nobody could be named. */
  | (WithExpiry & { readonly kind: 'pass-issued'; readonly company: string; readonly administrator: string | null })
  /** The same to the other administrators. */
  | (Occasion & {
      /** `administrator-added`: somebody has both permissions from now on (SPEC C2). */
      readonly kind: 'user-pass-issued' | 'administrator-added';
      readonly company: string;
      readonly administrator: string | null;
      /** As the company knows them. */
      readonly person: string;
      readonly personEmail: string;
    })
  /** A team gave its reader their first roles of an application (SPEC Y7). `roles`: labels. `giver`: as the company knows them; null where nobody could be named. */
  | (Occasion & {
      readonly kind: 'team-joined';
      readonly company: string;
      readonly application: string;
      readonly roles: readonly string[];
      readonly giver: Pick<CompanyPerson, 'knownName' | 'email'> | null;
    })
  /** Resets take less at a company than before (SPEC A3), to its other administrators. */
  | (Occasion & {
      readonly kind: 'resets-eased';
      readonly company: string;
      readonly administrator: string | null;
      readonly changed: readonly ChangedSetting[];
      /** Until then resets take what they took. */
      readonly takesEffect: Instant;
    })
  | LoginMail
  | (Occasion & { readonly kind: Exclude<MailKind, Special> });

/** Where acts on the machine itself come from: nothing that a reader could make use of. */
export const fromMachine: Occasion['facts'] = { address: '', userAgent: '' };

/** Whom a mail is written to. The address that it is sent to is read from the database when it leaves (SECURITY I9). */
export interface Recipient extends Pick<UserRecord, 'id' | 'displayName' | 'email'> {
  /** BCP 47, the dearest first: the user's, the membership's, the company's. The first that has a catalogue is written in. */
  readonly languages: readonly string[];
  /** In which dates are told. */
  readonly timeZone: string;
  /** What an invitation names. */
  readonly companies: readonly string[];
}
