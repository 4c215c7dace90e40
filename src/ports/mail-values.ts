import type { MailKind } from './outbox.ts';

/** What every mail says: to whom, of which service, what for and from where. Texts ready to be shown; dates in the user's language and zone. */
export interface CommonMailValues {
  readonly serviceName: string;
  /** Empty where none is configured. */
  readonly supportAddress: string;
  readonly userName: string;
  readonly email: string;
  /** When it happened: weekday, date, time and zone. */
  readonly at: string;
  /** Network address it came from. */
  readonly from: string;
  /** "Chrome, Windows"; empty where the browser does not say. */
  readonly device: string;
  /** Where one signs in: the service's own address. */
  readonly home: string;
}

interface Particular {
  'mailbox-code': { readonly code: string; readonly expiresAt: string };
  'password-reset': { readonly link: string; readonly expiresAt: string };
}

/** The values of each mail. Those that hold a code or a link rest sealed like all the others. */
export type MailValues<K extends MailKind = MailKind> = CommonMailValues &
  (K extends keyof Particular ? Particular[K] : unknown);
