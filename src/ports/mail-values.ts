import type { MailKind } from './outbox.ts';

/** What every mail can say. All are words, formatted in the recipient's language and zone; an empty one is left out of the mail. */
export interface CommonMailValues {
  /** Brand name. */
  readonly serviceName: string;
  /** Whom to ask when nothing else helps, as configured; may be empty. */
  readonly supportAddress: string;
  readonly userName: string;
  readonly email: string;
  /** When it happened: "Friday, January 15, 2027, 14:05 Central Time". */
  readonly at: string;
  /** Network address that it came from; may be empty. */
  readonly from: string;
  /** Browser and system that it came from, such as "Firefox on Windows"; may be empty. */
  readonly device: string;
  /** Who requires a second step of the reader, and from when (SPEC P7); left out where nobody does, or the mail is not about one. */
  readonly requiredBy?: string;
  /** The company that the reader is invited to administer (SPEC C2); left out of every other mail. */
  readonly administers?: string;
  /** The application whose team the reader is invited to (SPEC Y7); left out of every other mail. */
  readonly team?: string;
  /** The link that stops changes, or takes one back, in mails that tell of one (SPEC U5); left out of every other mail. */
  readonly notMe?: string;
  /** Address of the service, from configuration (SECURITY I9), without a slash at its end. */
  readonly home: string;
}

/** Until when a code or link is valid, as `at`. */
interface Expiring {
  readonly expiresAt: string;
}

/** What the template of each kind is filled with. */
export type MailValues = {
  readonly [K in MailKind]: CommonMailValues & SpecificTo<K>;
};

/** Whether something is so: empty where it is not. */
export type Flag = 'yes' | '';

/** The date of a mail as an event of the reader's calendar (RFC 5545). */
interface CalendarValues {
  /** Of a company and a reader: a date that moves takes the place of the one before. Empty: the mail brings no event. */
  readonly calendarUid: string;
  /** ISO 8601 in UTC. */
  readonly calendarAt: string;
  /** A whole number that grows with every change of the date. */
  readonly calendarSequence: string;
  /** The reader's date on which the mail was written, as `day`: what an event tells held then. */
  readonly writtenOn: string;
}

/** From when on a second step is required of the reader, and by whom (SPEC P13). */
export interface DeadlineMailValues extends CalendarValues {
  /** Whose deadline it is. */
  readonly company: string;
  /** The company's: its first instant as `at`, in the reader's zone. */
  readonly deadline: string;
  /** The same in the company's zone; empty where the reader's says the same. */
  readonly deadlineThere: string;
  /** Its date alone, in the reader's zone: "Monday, January 18, 2027". */
  readonly day: string;
  /** It has come. */
  readonly inForce: Flag;
  /** The reader's own, where they were given more time (SPEC P14), as `deadline` and `deadlineThere`; empty: the company's holds for them. */
  readonly own: string;
  readonly ownThere: string;
  /** How much later it is: "7 days"; empty as `own`. */
  readonly extendedBy: string;
  /** The date that holds for the reader has come. */
  readonly isDue: Flag;
  /** The reader has set something up that will not be accepted. */
  readonly hasMethod: Flag;
  /** When another company comes to require it of the reader before, as `at`, and whose date that is; empty: none does. */
  readonly earliest: string;
  readonly earliestCompany: string;
  /** The date of that company, where the reader was given more time there; empty: it is `earliest`. */
  readonly earliestFrom: string;
  /** What the company tells its people (SPEC P1): the guidance in lines. Either may be empty. */
  readonly helpContact: string;
  readonly appGuidance: string;
  /** Where a second step is set up. */
  readonly link: string;
  /** The public help. */
  readonly helpLink: string;
}

/** Whose second step is reset, and the company that the reader administers. */
interface ResetOf {
  readonly company: string;
  readonly person: string;
  readonly personEmail: string;
}

/** `administratorAs`: the roles that let them, where they look after a team; left out by earlier releases, and empty: as an administrator. */
interface Actor {
  readonly administrator: string;
  readonly administratorAs?: string;
}

/** `link`: where it is seen, and stopped. `administrator`: who asked, where the reader may know; may be empty. `dueAt`: not before; empty: it waits for no time. */
interface ResetToSee extends Expiring, ResetOf, Actor {
  readonly dueAt: string;
  readonly link: string;
}

/** What kinds tell beside what all of them do. */
interface Special {
  'mailbox-code': Expiring & { readonly code: string };
  'password-reset': Expiring & { readonly link: string };
  invitation: Expiring & {
    readonly link: string;
    readonly companies: string;
    /** Who invites; may be empty, and was left out by earlier releases. */
    readonly inviter?: string;
  };
  'company-invitation': Expiring & {
    /** Where invitations are accepted, after signing in. */
    readonly link: string;
    readonly company: string;
    /** Who invites; may be empty. */
    readonly inviter: string;
  };
  /** Who did it, and whom the company names for help; each may be empty. `hadApp`: an app was set up; left out by earlier releases. */
  'methods-reset': Actor & { readonly company: string; readonly helpContact: string; readonly hadApp?: Flag };
  /** `administrator`: who did it, where the reader may know; may be empty. */
  'user-reset': Actor & { readonly person: string; readonly personEmail: string };
  /** `dueAt`: not before; empty: it waits for no time. Who asked; either may be empty. */
  'reset-asked': Expiring & Actor & { readonly company: string; readonly dueAt: string };
  'reset-asked-elsewhere': ResetToSee;
  /** `why`: an approval is needed. `how` it was made sure who asks. */
  'reset-to-approve': ResetToSee & { readonly why: string; readonly how: string };
  'reset-waits': ResetToSee;
  'reset-vetoed': ResetOf & { readonly stopped: string };
  'reset-lapsed': ResetOf;
  /** `because`: why, and what to do. */
  'reset-barred': ResetOf & { readonly because: string };
  'deadline-announced': DeadlineMailValues;
  /** `before`: the date that held until then, as `deadline`; may be empty. */
  'deadline-moved': DeadlineMailValues & { readonly before: string };
  'deadline-reminder': DeadlineMailValues & {
    /** How far away the deadline is: "In 7 days". */
    readonly when: string;
    /** An administrator asked for it. */
    readonly asked: Flag;
    /** Of which company, where it is not the one whose deadline it is, and whom its people may ask; either may be empty. */
    readonly askedBy: string;
    readonly askedContact: string;
  };
  /** `administrator`: who gave more time; may be empty. `ownDay`: the date of `own` alone, as `day`. */
  'deadline-extended': DeadlineMailValues & { readonly administrator: string; readonly ownDay: string };
  'roll-out-digest': {
    readonly company: string;
    readonly deadline: string;
    readonly deadlineThere: string;
    /** "58% have enrolled". */
    readonly share: string;
    /** Numbers of people, as words: "212 people". */
    readonly enrolled: string;
    readonly notEnrolled: string;
    readonly needHelp: string;
    readonly exempt: string;
    /** Of the last seven days. */
    readonly enrolledThisWeek: string;
    /** By the deadline, if it goes on like this; empty where nobody can say. */
    readonly expected: string;
    /** The roll-out page. */
    readonly link: string;
  };
  /** `administrator`: who issued it; may be empty. */
  'pass-issued': Expiring & { readonly company: string; readonly administrator: string };
  /** `newEmail`: the address that was asked for. */
  'email-asked': { readonly newEmail: string };
  /** `asker`: who asked, may be empty; `askerEmail`: what they sign in with, masked. */
  'email-confirm': Expiring & {
    readonly link: string;
    readonly newEmail: string;
    readonly asker: string;
    readonly askerEmail: string;
  };
  'email-taken': { readonly newEmail: string };
  /** `expiresAt`: until when it can be taken back. */
  'email-changed-from': Expiring & { readonly newEmail: string };
  'email-undone': { readonly oldEmail: string; readonly newEmail: string; readonly frozenUntil: string };
  'changes-frozen': { readonly frozenUntil: string };
  /** `administrator`: who lifted it; empty: the reader, or the operator. */
  'changes-thawed': { readonly administrator: string };
  'user-pass-issued': {
    readonly company: string;
    readonly administrator: string;
    readonly person: string;
    readonly personEmail: string;
  };
  /** To the other administrators. `administrator`: who gave the permissions; may be empty. */
  'administrator-added': {
    readonly company: string;
    readonly administrator: string;
    readonly person: string;
    readonly personEmail: string;
  };
  /** To whom a team brought in. `application`: as people call it; `permissions`: by their labels; `giver`: who gave them, and `giverEmail`: how to reach them; either may be empty. */
  'team-joined': {
    readonly company: string;
    readonly application: string;
    readonly permissions: string;
    readonly giver: string;
    readonly giverEmail: string;
  };
  /** To the other administrators. `changes`: setting by setting, before and after. `administrator`: who eased them; may be empty. */
  'resets-eased': {
    readonly company: string;
    readonly administrator: string;
    readonly changes: string;
    /** From when on; until then resets take what they took. */
    readonly takesEffect: string;
  };
}

type SpecificTo<K extends MailKind> = K extends keyof Special ? Special[K] : unknown;
