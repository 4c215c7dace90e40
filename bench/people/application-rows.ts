import { createKeyedHash } from '#crypto/keyed-hash.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import type { ApplicationId, ApplicationSecretId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';
import { applicationRow, secretRow } from '#storage/rows/applications.ts';
import { application } from './application.ts';
import type { Bulk } from './bulk.ts';
import { keys } from './gatehouse-rows.ts';

/** Registers the application with Gatehouse. */
export async function addApplication(bulk: Bulk): Promise<void> {
  const at = instant(Date.now());
  const id = application.id as ApplicationId;
  const settings = {
    name: 'Benchmark',
    kind: 'web',
    redirectUris: [application.redirectUri],
    postLogoutRedirectUris: [],
    backChannelLogoutUri: null,
    homeUri: null,
    scopes: application.scopes,
    algorithm: 'ES256',
    asksConsent: false,
    refreshes: true,
  } as const;
  const record = { id, shortName: 'benchmark', settings, disabledAt: null, createdAt: at, revision: 1, logoMark: null };
  const hash = createKeyedHash(loadKeyRing({ value: keys })).hash('application-secret', application.secret);
  const secretId = `sec_${'0'.repeat(31)}1` as ApplicationSecretId;
  const secret = { id: secretId, applicationId: id, hash, ending: 'ssss', madeAt: at, expiresAt: null };
  await bulk.insert('applications', [applicationRow(record)]);
  await bulk.insert('application_secrets', [secretRow(secret)]);
}
