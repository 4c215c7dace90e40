import type { Finding as ChainFinding } from '#domain/audit-chain.ts';
import type { Duration, Instant } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { DatabaseFacts, OperatorState, RequiringCompany } from '#ports/installation.ts';
import type { KeptIn, KeyUseFacts } from '#ports/key-keeper.ts';
import type { MailVerdict } from '#ports/mail-check.ts';
import type { PasswordMix } from '#ports/password-hasher.ts';
import type { KeyCount } from '#ports/reseal.ts';
import type { PhonesOfRegion, SmsStopCount } from '#ports/sms-stops.ts';
import type { AnchorLook } from '../audit-trail/anchor-heads.ts';
import type { AnchorFault } from '../audit-trail/anchors.ts';
import type { BudgetUse } from '../sms/operate.ts';

/** How the process is told to run, as far as its safety depends on it. No secret is among it. */
export interface ProcessFacts {
  readonly development: boolean;
  readonly publicUrl: string | null;
  /** Of the outgoing mail server; null where there is none. */
  readonly mail: { readonly withoutTls: boolean } | null;
  readonly mailFrom: string;
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  readonly dataDirectory: string;
  /** The file of GATEHOUSE_KEYS_FILE. */
  readonly keysFile: string | null;
  /** Host of the PostgreSQL server; null on the embedded database. */
  readonly databaseHost: string | null;
  readonly sms: SmsProcessFacts;
}

/** How text messages leave. Names of providers are those of GATEHOUSE_SMS_PROVIDERS. */
export interface SmsProcessFacts {
  readonly providers: readonly string[];
  readonly codeValidFor: Duration;
  /** Those that could report what became of a message and are not told to. */
  readonly withoutReports: readonly string[];
  /** Those that are spoken to without TLS, on another machine. */
  readonly inTheClear: readonly string[];
}

export type FileRole = 'data-directory' | 'database' | 'keys' | 'configuration';

export interface FileFacts {
  readonly role: FileRole;
  readonly path: string;
  /** Permission bits, such as 0o600. */
  readonly mode: number;
  /** It belongs neither to the user who looks nor to root. */
  readonly isOfAnother: boolean;
}

/** What a look into the database found. */
export interface DatabaseLook {
  readonly facts: DatabaseFacts;
  readonly operators: readonly OperatorState[];
  readonly requiring: readonly RequiringCompany[];
  readonly hasDemo: boolean;
  readonly outbox: { readonly waiting: number; readonly oldestAt: Instant | null; readonly givenUp: number };
  readonly audit: {
    /** The oldest event that is in no chain yet. */
    readonly unlinkedSince: Instant | null;
    /** Newest events of each chain that were verified. */
    readonly verified: number;
    readonly findings: readonly ChainFinding[];
  };
  /** Where heads are noted down outside the database, in places that are configured, and what is wrong with the file. */
  readonly anchors: { readonly places: readonly AnchorLook[]; readonly file: readonly AnchorFault[] };
  readonly sms: SmsLook;
  readonly applications: readonly ApplicationLook[];
  /** Roles of applications that are not registered, as `application/name`. */
  readonly strayRoles: readonly string[];
  readonly passwords: PasswordMix;
  readonly keys: { readonly ring: readonly KeyUseFacts[]; readonly inUse: readonly KeyCount[] };
}

/** An application that works. */
export interface ApplicationLook {
  /** Its short name. */
  readonly name: string;
  /** When the last of its secrets ends; `ever`: one works until it is replaced, or it keeps none; `none`: it should have one, and has none. */
  readonly secretUntil: Instant | 'ever' | 'none';
  /** Where it leads people back to on their own machine, in the clear; nothing of a native one, which listens there. */
  readonly loopback: readonly string[];
}

/** Text messages: what waits, and where the cost guard stops them (SPEC M5). */
export interface SmsLook {
  readonly oldestAt: Instant | null;
  readonly waiting: number;
  readonly givenUp: number;
  readonly openBreakers: readonly { readonly country: SmsCountry; readonly since: Instant }[];
  /** Those that the operator closed are none of them. */
  readonly usedUp: readonly Pick<BudgetUse, 'scope' | 'companyName' | 'class'>[];
  /** By guards that nothing else here tells of, in the last day. */
  readonly stops: readonly SmsStopCount[];
  /** Bound phones in regions that no codes are sent to. */
  readonly unserved: readonly PhonesOfRegion[];
}

/** What a message looks like with this installation's brand and host. */
export interface SmsTextFacts {
  readonly language: string;
  /** The brand is in it, whole. */
  readonly isNamed: boolean;
  /** It ends with the line that browsers read (SPEC M7). */
  readonly isBound: boolean;
}

/** Everything that the doctor's checks look at; null is what could not be looked at. */
export interface Facts {
  readonly now: Instant;
  /** Lines that say what is wrong with the configuration, and what to write. */
  readonly configurationProblems: readonly string[];
  readonly process: ProcessFacts | null;
  readonly files: readonly FileFacts[];
  /** Why the database could not be opened, in words with what to do. */
  readonly cannotOpen: string | null;
  /** There is no database yet, or an empty one. */
  readonly isNew: boolean;
  readonly database: DatabaseLook | null;
  /** This machine's clock against the database's, positive: ahead. */
  readonly skew: Duration | null;
  readonly keptIn: KeptIn | null;
  readonly mail: MailVerdict | null;
  /** One of each language; empty where no text messages are sent. */
  readonly smsTexts: readonly SmsTextFacts[];
  /** When the file of audit anchors that was named was last added to; null where none was named. */
  readonly anchoredAt: Instant | null;
}
