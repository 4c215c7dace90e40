import { sql } from 'kysely';
import type { ProtocolKind, ProtocolState } from '#ports/protocol.ts';
import type { ProtocolStateTable } from '../applications-schema.ts';

export const protocolStateColumns = [
  'kind',
  'id_hash',
  'payload',
  'application_id',
  'user_id',
  'sign_in_id',
  'grant_hash',
  'created_at',
  'expires_at',
  'consumed_at',
] as const satisfies readonly (keyof ProtocolStateTable)[];

export const protocolStateRecord = (row: ProtocolStateTable): ProtocolState => ({
  kind: row.kind,
  idHash: row.id_hash,
  payload: row.payload,
  applicationId: row.application_id,
  userId: row.user_id,
  signInId: row.sign_in_id,
  grantHash: row.grant_hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  consumedAt: row.consumed_at,
});

export const protocolStateRow = (record: ProtocolState): ProtocolStateTable => ({
  kind: record.kind,
  id_hash: record.idHash,
  payload: record.payload,
  application_id: record.applicationId,
  user_id: record.userId,
  sign_in_id: record.signInId,
  grant_hash: record.grantHash,
  created_at: record.createdAt,
  expires_at: record.expiresAt,
  consumed_at: record.consumedAt,
});

/** Whether a second use of it has to be seen, even a while after it has expired: that gives away that somebody else has it (RFC 9700). */
const isWatched: Readonly<Record<ProtocolKind, boolean>> = {
  AccessToken: false,
  AuthorizationCode: true,
  ClientCredentials: false,
  Grant: false,
  Interaction: false,
  PushedAuthorizationRequest: false,
  RefreshToken: true,
  ReplayDetection: false,
};

const kinds = Object.keys(isWatched) as ProtocolKind[];

/** Written into statements, as all kinds are: their index begins with the kind. */
export const watchedOnceSpent = kinds.filter((kind) => isWatched[kind]).map((kind) => sql.lit(kind));

export const forgottenOnceSpent = kinds.filter((kind) => !isWatched[kind]).map((kind) => sql.lit(kind));
