import { Fault } from '#domain/fault.ts';
import type { Secret, Sealed } from '#domain/secret.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { Deps } from './deps.ts';

/** What a sealed authenticator secret is bound to: it opens in its own row and for its own user only (SPEC X5). */
export const seedContext = ({ id, userId }: Pick<AuthenticatorRecord, 'id' | 'userId'>): string =>
  `authenticator:${userId}:${id}`;

/** Seals an app's seed, or the text of a pending recovery code, for the row that will hold it. */
export const sealFor = (deps: Deps, row: Pick<AuthenticatorRecord, 'id' | 'userId'>, secret: Secret): Sealed =>
  deps.sealer.seal(secret, seedContext(row));

/** Opens what `sealFor` sealed. Throws Fault `secret-unreadable` when the row holds none or the key is gone. */
export function openSeed(deps: Deps, record: Pick<AuthenticatorRecord, 'id' | 'userId' | 'sealed'>): Secret {
  if (!record.sealed) throw new Fault('secret-unreadable');
  return deps.sealer.open(record.sealed, seedContext(record));
}
