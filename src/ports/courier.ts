import type { MessageId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { SmsReport } from './sms.ts';

/** One mail, ready to go: the worker built it from an outbox message. */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A date for the reader's calendar (iCalendar, RFC 5545); null: none. */
  readonly calendar: string | null;
  /** One of very many that nobody waits for: those share connections, where the transport has any. */
  readonly bulk: boolean;
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

/** One text message, ready to go. */
export interface OutgoingSms {
  readonly id: MessageId;
  /** E.164. */
  readonly to: string;
  /** One segment (SPEC M7). */
  readonly text: string;
  /** The provider to try last; null: in the order that was configured. */
  readonly avoid: string | null;
  /** Tries that were begun, this one included. */
  readonly attempt: number;
  /** After that it is of no use; providers that can are told. */
  readonly uselessAt: Instant | null;
}

/**
 * `accepted`: a provider took it; `reference` is its name for the message. `temporary`: none took it now. `unknown`: none said that it took it, but one that
 * might send it twice was asked and did not answer. `detail` holds neither number nor text.
 */
export type SmsHandOver =
  | {
      readonly status: 'accepted';
      readonly provider: string;
      readonly reference: string | null;
      readonly detail: string;
    }
  | { readonly status: 'temporary' | 'permanent'; readonly detail: string }
  | { readonly status: 'unknown'; readonly detail: string };

/** How text messages leave: providers in order (SPEC M6), or the development inbox. Never throws: a failure is a hand-over that failed. */
export interface SmsTransport {
  send(message: OutgoingSms): Promise<SmsHandOver>;
  close(): Promise<void>;
}

/** A request that claims to be a delivery report. */
export interface ReportRequest {
  readonly provider: string;
  readonly method: 'GET' | 'POST';
  /** The whole address as the provider was given it, from configuration (SECURITY I9), with its query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Delivery reports of the providers that send them. Never throws. */
export interface SmsReports {
  /** `null`: no such provider here, or its signature is wrong. An empty list: right, and says nothing that is kept. */
  read(request: ReportRequest): Promise<readonly SmsReport[] | null>;
}
