import { createRequire } from 'node:module';
import type * as Nodemailer from 'nodemailer';
import { messageHeader } from '#domain/bounce.ts';
import { second, type Duration } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Delivery, MailTransport, OutgoingMail } from '#ports/courier.ts';

const load = createRequire(import.meta.url);

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; query parameters are options of nodemailer. */
  readonly url: Secret;
  readonly from: { readonly name: string; readonly address: string };
  readonly timeouts?: SmtpTimeouts;
}

export interface SmtpTimeouts {
  readonly connection: Duration;
  readonly greeting: Duration;
  /** Longest silence. */
  readonly socket: Duration;
  /** One delivery as a whole: less than the lease that the worker holds, so that no other worker sends the mail meanwhile. */
  readonly whole: Duration;
}

const usualTimeouts: SmtpTimeouts = {
  connection: 10 * second,
  greeting: 10 * second,
  socket: 20 * second,
  whole: 45 * second,
};

/**
 * Mail by SMTP, one connection for each that somebody waits for; those to many share a few. Codes and links are secrets, so TLS is required of every host but
 * this machine itself; an operator whose relay has none says so in the URL (`?requireTLS=false`).
 */
export function smtpTransport({ url, from, timeouts = usualTimeouts }: SmtpSettings): MailTransport {
  const open = new Map<boolean, Connection>();
  const closing = new AbortController();
  const connection = (bulk: boolean): Connection => {
    const known = open.get(bulk) ?? (bulk ? sharedConnectionsTo(url, timeouts) : connectionTo(url, timeouts));
    open.set(bulk, known);
    return known;
  };
  return {
    async deliver(mail) {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeouts.whole)]);
      try {
        const { response } = await connection(mail.bulk).sendMail({ ...parts(mail, from), signal });
        return { status: 'delivered', detail: statusOf(response) };
      } catch (error) {
        return failure(error);
      }
    },
    close: () => {
      closing.abort();
      for (const one of open.values()) one.close();
      return Promise.resolve();
    },
  };
}

type Connection = Pick<ReturnType<typeof connectionTo>, 'sendMail' | 'close'>;

/** The one way in which this service speaks to a mail server, whoever asks. The library is read when there is something to say. */
export const connectionTo = (url: Secret, timeouts: SmtpTimeouts) =>
  nodemailer().createTransport(options(url, timeouts));

/**
 * Connections for mails to many: made as they are needed, closed when nothing came for a while. One that the server has closed meanwhile is replaced before a
 * byte of the mail has left.
 */
const sharedConnectionsTo = (url: Secret, timeouts: SmtpTimeouts) =>
  nodemailer().createTransport({ ...options(url, timeouts), ...shared, pool: true });

/** As many as such mails leave side by side, so that none waits for another (`jobs/mail-post.ts`); servers ask for a new one now and then. */
const shared = { maxConnections: 3, maxMessages: 100, maxRequeues: 3, idleTimeout: 10 * second } as const;

const nodemailer = () => load('nodemailer') as typeof Nodemailer;

const options = (url: Secret, timeouts: SmtpTimeouts) => ({
  url: url.reveal(),
  requireTLS: !isThisMachine(url),
  connectionTimeout: timeouts.connection,
  dnsTimeout: timeouts.connection,
  greetingTimeout: timeouts.greeting,
  socketTimeout: timeouts.socket,
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** A mail as nodemailer takes it. */
export function parts({ to, subject, text, html, calendar, messageId }: OutgoingMail, from: SmtpSettings['from']) {
  return {
    // Always objects: an address given as one string would be parsed, line breaks and all.
    from: { ...from },
    to: { ...to },
    subject,
    text,
    html,
    messageId,
    attachments: calendar === null ? [] : [attached(calendar)],
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // Known by it when it comes back: some mail servers replace the Message-ID by one of their own.
      [messageHeader]: messageId.slice(1, messageId.indexOf('@')),
    },
  };
}

/** A file, which all mail programs offer to open with the calendar. As an alternative of the text some would show it in its place. */
const attached = (calendar: string) => ({
  filename: 'deadline.ics',
  content: calendar,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  contentDisposition: 'attachment' as const,
});

function isThisMachine(url: Secret): boolean {
  const { hostname } = new URL(url.reveal());
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** What nodemailer says of a failure. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

/**
 * Refused for good is only what the server says of this recipient or this message, with 5xx. A refused sign-in or sender is our configuration,
 * and worth trying again once it is put right.
 */
function failure(error: unknown): Delivery {
  const { code, command, response, responseCode } = (error instanceof Error ? error : {}) as SmtpFailure;
  const refused = typeof responseCode === 'number' && responseCode >= 500;
  const isPermanent = refused && (command === 'RCPT TO' || command === 'DATA') && !aboutUs.has(responseCode);
  const reason = typeof code === 'string' ? code : 'failed';
  const reply = typeof response === 'string' ? statusOf(response) : '';
  return { status: isPermanent ? 'permanent' : 'temporary', detail: `${reason} ${reply}`.trim() };
}

/** Replies that ask for TLS or authentication (RFC 4954, RFC 3207). */
const aboutUs: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** Reply and enhanced status codes alone: the rest of a reply may quote addresses. */
export const statusOf = (response: string): string => /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0] ?? '';
