import type { Mac } from '#domain/audit-chain.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { Duration } from '#domain/instant.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { Anchoring } from '#ports/audit-anchors.ts';
import type { Clock } from '#ports/clock.ts';
import type { KeyedHash, Sealer, TotpMac } from '#ports/keys.ts';
import type { Blocklist, PasswordHasher } from '#ports/password-hasher.ts';
import type { Channel } from '#ports/outbox.ts';
import type { PhoneNumbers } from '#ports/phone-numbers.ts';
import type { Random } from '#ports/random.ts';
import type { SigningKeyMaker } from '#ports/signing-keys.ts';
import type { Store } from '#ports/store.ts';

/** What acts need from the world; put together in compose.ts. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly sealer: Sealer;
  readonly hash: KeyedHash;
  readonly totpMac: TotpMac;
  /** Of the audit trail's chains, and of what is noted down of them. */
  readonly auditMac: Mac;
  /** Makes the keys of ID tokens. */
  readonly signingKeyMaker: SigningKeyMaker;
  /** Where its heads are noted down outside the database. */
  readonly anchoring: Anchoring;
  readonly passwords: PasswordHasher;
  readonly blocklist: Blocklist;
  readonly phones: PhoneNumbers;
  readonly service: Service;
  /** Said after a commit that queued a message: the outbox need not wait for its next round. */
  readonly announce: (channel: Channel) => void;
  /** Runs work after the answer, one after the other: for what must not show in the time of an answer. What fails is logged. */
  readonly later: (work: () => Promise<void>) => void;
}

/** What this installation is and offers. */
export interface Service {
  /** Brand name: the issuer in authenticator apps (SPEC T3), named in every mail. */
  readonly name: string;
  /** Origin under which people reach it, from configuration only (SECURITY I9). */
  readonly publicUrl: () => string;
  readonly supportAddress: string | null;
  readonly offered: readonly EnrollableKind[];
  readonly sms: {
    /** How long a code is valid (SPEC M1). */
    readonly codeValidFor: Duration;
    /** Countries that codes are sent to (SPEC M2). */
    readonly countries: readonly SmsCountry[];
  };
}

/** What the door knows of a request, beyond its fields. */
export interface RequestFacts {
  /** The browser-binding cookie's token (DESIGN 2). */
  readonly browserToken: string;
  /** Client address as the door decided (SECURITY I15). */
  readonly address: string;
  /** /24 or /64 of it: the unit of throttles and of fair queues (SPEC X4). */
  readonly network: string;
  readonly userAgent: string;
  /** The session cookie's token, if one was sent. */
  readonly sessionToken: string | null;
}
