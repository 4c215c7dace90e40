import type { OutgoingMail } from './courier.ts';

/** Why mail does not leave: what an operator can act on. */
export type MailTrouble =
  | 'unknown-host'
  | 'unreachable'
  | 'connection-refused'
  | 'time-out'
  | 'certificate'
  | 'no-tls'
  | 'login-refused'
  | 'login-needed'
  | 'sender-refused'
  | 'recipient-refused'
  | 'relay-denied'
  | 'message-refused'
  | 'try-later'
  | 'other';

/** `said`: the server's reply as its numbers alone, such as `535 5.7.8`, or a system's word such as `ECONNREFUSED`; the rest may quote addresses and secrets. */
export type MailVerdict =
  | { readonly works: true; readonly said: string }
  | { readonly works: false; readonly trouble: MailTrouble; readonly said: string };

/** A look at the configured mail server while somebody waits: in seconds, and never by way of the outbox. Throws nothing. */
export interface MailCheck {
  /** Connects, greets and signs in; sends nothing. */
  reach(): Promise<MailVerdict>;
  send(mail: OutgoingMail): Promise<MailVerdict>;
}
