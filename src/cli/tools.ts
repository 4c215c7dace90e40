import type { Configuration } from '#config/load.ts';
import type { Mac } from '#domain/audit-chain.ts';
import type { Deps } from '#flows/deps.ts';
import type { EvidenceMeans } from '#flows/evidence/means.ts';
import type { ReadBounce } from '#ports/bounces.ts';
import type { MailTransport, SmsTransport } from '#ports/courier.ts';
import type { KeyKeeper } from '#ports/key-keeper.ts';
import type { MailCheck } from '#ports/mail-check.ts';
import type { SmsContent } from '#ports/outbox.ts';

/** An installation as commands work on it: the same flows as the pages, beside a server that may be running. Put together in compose.ts. */
export interface Tools {
  readonly configuration: Configuration;
  readonly deps: Deps;
  readonly auditMac: Mac;
  readonly evidence: EvidenceMeans;
  readonly keys: KeyKeeper;
  /** The way that mail leaves by; closed with the tools. */
  readonly mail: () => MailTransport;
  /** The mail server, looked at directly; null where mails go to the development inbox. */
  readonly mailCheck: MailCheck | null;
  /** The way that text messages leave by: all providers in their order, or one alone; null where there is none (of that name). Whoever asks closes it. */
  readonly sms: (only?: string) => Promise<TextMessages | null>;
  /** Reads a mail that came back. */
  readonly readBounce: ReadBounce;
  close(): Promise<void>;
}

/** How text messages leave, and what they say. */
export interface TextMessages {
  readonly transport: SmsTransport;
  /** One segment (SPEC M7). */
  readonly compose: (content: SmsContent) => string;
}
