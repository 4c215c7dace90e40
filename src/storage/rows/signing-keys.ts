import { Sealed } from '#domain/secret.ts';
import type { SigningKeyRecord } from '#ports/signing-keys.ts';
import type { SigningKeyTable } from '../applications-schema.ts';

export const signingKeyColumns = [
  'id',
  'algorithm',
  'generation',
  'public_jwk',
  'sealed',
  'made_at',
  'active_from',
  'gone_at',
] as const satisfies readonly (keyof SigningKeyTable)[];

export const signingKeyRecord = (row: SigningKeyTable): SigningKeyRecord => ({
  id: row.id,
  algorithm: row.algorithm,
  generation: row.generation,
  publicJwk: row.public_jwk,
  sealed: new Sealed(row.sealed),
  madeAt: row.made_at,
  activeFrom: row.active_from,
  goneAt: row.gone_at,
});

export const signingKeyRow = (record: SigningKeyRecord): SigningKeyTable => ({
  id: record.id,
  algorithm: record.algorithm,
  generation: record.generation,
  public_jwk: record.publicJwk,
  sealed: record.sealed.ciphertext(),
  made_at: record.madeAt,
  active_from: record.activeFrom,
  gone_at: record.goneAt,
});
