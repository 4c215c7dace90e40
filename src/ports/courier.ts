/** One mail, ready to go: the worker built it from an outbox message. */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same over retries, so that receivers see one message. */
  readonly messageId: string;
}

/** `permanent`: the server refused it for good; `temporary`: try again later. */
export type Delivery =
  | { readonly status: 'delivered'; readonly detail: string }
  | { readonly status: 'temporary' | 'permanent'; readonly detail: string };

/** A way mail leaves by: SMTP, or the development inbox. Never throws: a failure is a Delivery. */
export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<Delivery>;
  close(): Promise<void>;
}
