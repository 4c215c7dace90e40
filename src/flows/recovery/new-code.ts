import type { InteractionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { recoveryCodeBytes, recoveryCodeFrom } from '#domain/recovery-code.ts';
import { Secret } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { sealFor } from '../seed.ts';

/** A pending recovery code: its keyed hash works at sign-in already, its sealed text is shown to the interaction that made it (SPEC R1, R2). */
export function newRecoveryCode(deps: Deps, userId: UserId, madeIn: InteractionId, now: Instant): AuthenticatorRecord {
  const id = deps.random.id('authenticator');
  const code = recoveryCodeFrom(deps.random.bytes(recoveryCodeBytes));
  return {
    id,
    userId,
    kind: 'recovery-code',
    label: '',
    createdAt: now,
    boundAt: null,
    lastUsedAt: null,
    sealed: sealFor(deps, { id, userId }, new Secret(code)),
    hash: hashRecoveryCode(deps, userId, code),
    country: null,
    passwordHash: null,
    lastStep: null,
    madeIn,
    code: null,
    attempts: noAttempts,
  };
}

/** The user is part of what is hashed, so that a code says nothing about anyone else's row. */
export const hashRecoveryCode = (deps: Deps, userId: UserId, code: string): string =>
  deps.hash.hash('recovery-code', `${userId} ${code}`);
