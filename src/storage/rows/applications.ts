import type {
  ApplicationLogo,
  ApplicationRecord,
  ApplicationSecretRecord,
  ConsentRecord,
} from '#ports/applications.ts';
import type {
  ApplicationConsentTable,
  ApplicationLogoTable,
  ApplicationSecretTable,
  ApplicationTable,
} from '../applications-schema.ts';
import { fromJson, toJson } from '../json.ts';

export const applicationColumns = [
  'id',
  'short_name',
  'settings',
  'disabled_at',
  'created_at',
  'revision',
] as const satisfies readonly (keyof ApplicationTable)[];

/** An application beside what its logo is told apart by. */
export type ApplicationRow = ApplicationTable & { readonly logo_mark: string | null };

export const applicationRecord = (row: ApplicationRow): ApplicationRecord => ({
  id: row.id,
  shortName: row.short_name,
  settings: fromJson(row.settings),
  disabledAt: row.disabled_at,
  createdAt: row.created_at,
  revision: row.revision,
  logoMark: row.logo_mark,
});

export const applicationRow = (record: ApplicationRecord): ApplicationTable => ({
  id: record.id,
  short_name: record.shortName,
  settings: toJson(record.settings),
  disabled_at: record.disabledAt,
  created_at: record.createdAt,
  revision: record.revision,
});

export const logoColumns = [
  'application_id',
  'media_type',
  'content',
  'mark',
] as const satisfies readonly (keyof ApplicationLogoTable)[];

export const logoRecord = (row: ApplicationLogoTable): ApplicationLogo => ({
  mediaType: row.media_type,
  content: Buffer.from(row.content, 'base64'),
  mark: row.mark,
});

export const logoRow = (id: ApplicationRecord['id'], logo: ApplicationLogo): ApplicationLogoTable => ({
  application_id: id,
  media_type: logo.mediaType,
  content: logo.content.toString('base64'),
  mark: logo.mark,
});

export const secretColumns = [
  'id',
  'application_id',
  'hash',
  'ending',
  'made_at',
  'expires_at',
] as const satisfies readonly (keyof ApplicationSecretTable)[];

export const secretRecord = (row: ApplicationSecretTable): ApplicationSecretRecord => ({
  id: row.id,
  applicationId: row.application_id,
  hash: row.hash,
  ending: row.ending,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
});

export const secretRow = (record: ApplicationSecretRecord): ApplicationSecretTable => ({
  id: record.id,
  application_id: record.applicationId,
  hash: record.hash,
  ending: record.ending,
  made_at: record.madeAt,
  expires_at: record.expiresAt,
});

export const consentColumns = [
  'user_id',
  'application_id',
  'scopes',
  'given_at',
] as const satisfies readonly (keyof ApplicationConsentTable)[];

export const consentRecord = (row: ApplicationConsentTable): ConsentRecord => ({
  userId: row.user_id,
  applicationId: row.application_id,
  scopes: fromJson(row.scopes),
  givenAt: row.given_at,
});

export const consentRow = (record: ConsentRecord): ApplicationConsentTable => ({
  user_id: record.userId,
  application_id: record.applicationId,
  scopes: toJson(record.scopes),
  given_at: record.givenAt,
});
