import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Frequency } from '#domain/policy.ts';
import type { Channel } from './outbox.ts';
import type { UserRecord } from './records.ts';

/** Somebody who operates this service, and what they have to sign in with (SPEC C6). */
export interface OperatorState {
  readonly id: UserId;
  readonly email: Email;
  readonly status: UserRecord['status'];
  readonly hasPassword: boolean;
  readonly hasApp: boolean;
}

/** A company whose policy requires MFA, and what depends on it. */
export interface RequiringCompany {
  readonly name: string;
  readonly frequency: Frequency;
  readonly smsAllowed: boolean;
  /** Zone of its deadline, as stored (SPEC P2). */
  readonly zone: string;
  /** Enabled users with both permissions in an active membership who have an authenticator app or a phone bound (SPEC P11). */
  readonly enrolledAdministrators: number;
}

/** What the database says of itself. */
export type DatabaseFacts =
  | { readonly engine: 'sqlite'; readonly version: string }
  | {
      readonly engine: 'postgres';
      readonly version: string;
      readonly synchronousCommit: string;
      /** What a crash of the machine may take: `fsync` and `full_page_writes`. */
      readonly fsync: string;
      readonly fullPageWrites: string;
      /** Whether the connection of this process is encrypted. */
      readonly encrypted: boolean;
      /** Servers that receive what is written here, as far as this user may see. */
      readonly replicas: number;
    };

/** Everything that a look at the whole installation asks of the database. Each is one statement, and none writes. */
export interface Installation {
  operators(): Promise<readonly OperatorState[]>;
  requiringCompanies(): Promise<readonly RequiringCompany[]>;
  /** When the message of a channel that waits longest was queued; null where none waits. */
  oldestWaiting(channel: Channel): Promise<Instant | null>;
  databaseFacts(): Promise<DatabaseFacts>;
}
