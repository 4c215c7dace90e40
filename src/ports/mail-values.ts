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

type SpecificTo<K extends MailKind> = K extends 'mailbox-code'
  ? Expiring & { readonly code: string }
  : K extends 'password-reset'
    ? Expiring & { readonly link: string }
    : K extends 'invitation'
      ? Expiring & { readonly link: string; readonly companies: string }
      : K extends 'company-invitation'
        ? Expiring & {
            /** Where invitations are accepted, after signing in. */
            readonly link: string;
            readonly company: string;
            /** Who invites; may be empty. */
            readonly inviter: string;
          }
        : K extends 'user-reset'
          ? { readonly person: string; readonly personEmail: string }
          : unknown;
