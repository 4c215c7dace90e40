import type { Generated } from 'kysely';
import type { ApplicationScope, ApplicationSettings, SigningAlgorithm } from '#domain/application.ts';
import type { ApplicationId, ApplicationSecretId, SessionId, StepUpId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { AskedStepUp, StepUpProof } from '#domain/step-up.ts';
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
  step_ups: StepUpTable;
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
  /** When the application last told that its user did something there (SPEC Y4); null: never. */
  active_at: Instant | null;
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

/** Of sessions. */
export interface GuessColumns {
  /** In a row, over the session's challenges (SPEC Y4). */
  wrong_codes: Generated<number>;
}

export interface StepUpTable {
  id: StepUpId;
  application_id: ApplicationId;
  sid: string;
  sign_in_id: SessionId;
  user_id: UserId;
  asked: Json<AskedStepUp>;
  return_to: string | null;
  asked_at: Instant;
  expires_at: Instant;
  proved_at: Instant | null;
  proved_by: StepUpProof | null;
  cancelled_at: Instant | null;
  redeemed_at: Instant | null;
}
