import type { Configuration } from '#config/load.ts';
import type { Mac } from '#domain/audit-chain.ts';
import type { Deps } from '#flows/deps.ts';
import type { MailTransport } from '#ports/courier.ts';
import type { KeyKeeper } from '#ports/key-keeper.ts';
import type { MailCheck } from '#ports/mail-check.ts';

/** An installation as commands work on it: the same flows as the pages, beside a server that may be running. Put together in compose.ts. */
export interface Tools {
  readonly configuration: Configuration;
  readonly deps: Deps;
  readonly auditMac: Mac;
  readonly keys: KeyKeeper;
  /** The way that mail leaves by; closed with the tools. */
  readonly mail: () => MailTransport;
  /** The mail server, looked at directly; null where mails go to the development inbox. */
  readonly mailCheck: MailCheck | null;
  close(): Promise<void>;
}
