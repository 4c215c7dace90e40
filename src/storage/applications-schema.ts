import type { ApplicationScope, ApplicationSettings, SigningAlgorithm } from '#domain/application.ts';
import type { ApplicationId, ApplicationSecretId, SessionId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ApplicationLogo } from '#ports/applications.ts';
import type { ProtocolKind } from '#ports/protocol.ts';
import type { Ciphertext, Json } from './schema.ts';

/** Tables of applications and of what the protocol keeps. */
export interface ApplicationsSchema {
  applications: ApplicationTable;
  application_logos: ApplicationLogoTable;
  application_secrets: ApplicationSecretTable;
  application_consents: ApplicationConsentTable;
  application_sessions: ApplicationSessionTable;
  protocol_states: ProtocolStateTable;
  signing_keys: SigningKeyTable;
}

export interface ApplicationTable {
  id: ApplicationId;
  short_name: string;
  settings: Json<ApplicationSettings>;
  disabled_at: Instant | null;
  created_at: Instant;
  revision: number;
}

export interface ApplicationLogoTable {
  application_id: ApplicationId;
  media_type: ApplicationLogo['mediaType'];
  /** Base64: neither engine's type for bytes is used. */
  content: string;
  mark: string;
}

export interface ApplicationSecretTable {
  id: ApplicationSecretId;
  application_id: ApplicationId;
  hash: string;
  ending: string;
  made_at: Instant;
  expires_at: Instant | null;
}

export interface ApplicationConsentTable {
  user_id: UserId;
  application_id: ApplicationId;
  scopes: Json<readonly ApplicationScope[]>;
  given_at: Instant;
}

export interface ApplicationSessionTable {
  sign_in_id: SessionId;
  application_id: ApplicationId;
  user_id: UserId;
  sid: string;
  began_at: Instant;
  expires_at: Instant;
  /** Set by a trigger on `sessions` as well. */
  logout_due_at: Instant | null;
  logout_tries: number;
  ended_at: Instant | null;
}

export interface ProtocolStateTable {
  kind: ProtocolKind;
  id_hash: string;
  payload: string;
  application_id: ApplicationId | null;
  user_id: UserId | null;
  sign_in_id: SessionId | null;
  grant_hash: string | null;
  created_at: Instant;
  expires_at: Instant;
  consumed_at: Instant | null;
}

export interface SigningKeyTable {
  id: string;
  algorithm: SigningAlgorithm;
  generation: number;
  public_jwk: string;
  sealed: Ciphertext;
  made_at: Instant;
  active_from: Instant;
  gone_at: Instant | null;
}
