import { beforeAll, describe, expect, test } from 'vitest';
import type { JWK } from 'jose';
import type { Client } from 'oidc-provider';
import { createSigningKeyMaker } from '#crypto/signing-keys.ts';
import { fixedClock } from '#crypto/clock.ts';
import { applicationKinds, type ApplicationKind, type ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import type { OpenSigningKey } from '#flows/applications/keys.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import type { Store } from '#ports/store.ts';
import { flowDeps } from '../../test/support/flow-deps.ts';
import { mayReadAnswers, metadataOf } from './clients.ts';
import { buildProvider, type BuiltProvider } from './provider.ts';

const native = ['com.example.diary:/callback', 'http://127.0.0.1/callback'];

const addresses: Readonly<Record<ApplicationKind, readonly string[]>> = {
  web: ['https://diary.example/callback'],
  browser: ['https://diary.example/callback', 'http://localhost:5173/'],
  native,
  service: [],
};

const application = (kind: ApplicationKind, over: Partial<ApplicationSettings> = {}): ApplicationRecord => ({
  id: `app_${'0'.repeat(32)}` as ApplicationId,
  shortName: 'diary',
  settings: {
    name: 'Site Diary',
    kind,
    redirectUris: addresses[kind],
    postLogoutRedirectUris: addresses[kind],
    backChannelLogoutUri: kind === 'web' ? 'https://diary.example/over' : null,
    homeUri: null,
    scopes: ['profile', 'email'],
    algorithm: 'ES256',
    asksConsent: true,
    refreshes: kind !== 'service',
    ...over,
  },
  disabledAt: null,
  createdAt: fixedClock().now(),
  revision: 1,
  logoMark: null,
});

const nobodysSecret = 'n'.repeat(43);

describe('an application as the library knows it', () => {
  let built: BuiltProvider;
  beforeAll(async () => {
    const made = await createSigningKeyMaker().make('ES256');
    const key: OpenSigningKey = {
      ...made,
      algorithm: 'ES256',
      publicJwk: JSON.parse(made.publicJwk) as JWK,
      signs: true,
    };
    // Nothing is looked up here.
    const deps = flowDeps({} as Store, fixedClock());
    const logger = { info() {}, warn() {}, error() {} };
    const parts = {
      deps,
      logger,
      sessionCookie: 'session',
      flood: async () => null,
      floodOfKnown: async () => null,
      seen() {},
    };
    built = buildProvider(parts, [key]);
  });

  /** The library throws where metadata are not as it wants them. */
  const client = (record: ApplicationRecord): Client =>
    Reflect.construct(built.provider.Client, [metadataOf(record, nobodysSecret)]) as Client;

  test.each(applicationKinds)('a %s application is one that it takes', (kind) => {
    expect(client(application(kind)).clientId).toBe(application(kind).id);
  });

  test.each([
    ['web', ['authorization_code', 'refresh_token', 'client_credentials'], 'client_secret_basic'],
    ['browser', ['authorization_code', 'refresh_token'], 'none'],
    ['native', ['authorization_code', 'refresh_token'], 'none'],
    ['service', ['client_credentials'], 'client_secret_basic'],
  ] as const)('a %s application may ask by %j, and proves itself by %s', (kind, grants, method) => {
    const known = client(application(kind));
    expect([known.grantTypes, known.clientAuthMethod]).toEqual([grants, method]);
  });

  test('without refresh tokens it may not ask for one', () => {
    expect(client(application('web', { refreshes: false })).grantTypes).toEqual([
      'authorization_code',
      'client_credentials',
    ]);
  });

  test.each(applicationKinds)('no key comes of the secret that stands in for those of a %s application', (kind) => {
    const { symmetricKeyStore } = client(application(kind));
    expect([...(symmetricKeyStore as Iterable<unknown>)]).toEqual([]);
  });

  test('of a native one alone the port of a loopback address may be any (RFC 8252 section 7.3)', () => {
    const allowed = (kind: ApplicationKind, uri: string) => client(application(kind)).redirectUriAllowed(uri);
    expect(allowed('native', 'http://127.0.0.1:51234/callback')).toBe(true);
    expect(allowed('native', 'http://127.0.0.1:51234/callback/')).toBe(false);
    expect(allowed('native', 'http://127.0.0.1.evil.example/callback')).toBe(false);
    expect(allowed('browser', 'http://localhost:5174/')).toBe(false);
    expect(allowed('web', 'https://diary.example/callback?more')).toBe(false);
  });

  test('pages of a browser application alone may read answers, from where it is registered', () => {
    const may = (kind: ApplicationKind, origin: string) => mayReadAnswers(origin, client(application(kind)));
    expect([may('browser', 'https://diary.example'), may('browser', 'http://localhost:5173')]).toEqual([true, true]);
    for (const origin of ['null', 'https://evil.example', 'http://diary.example', 'https://diary.example:444', ''])
      expect([origin, may('browser', origin)]).toEqual([origin, false]);
    for (const kind of ['web', 'native', 'service'] as const)
      expect([kind, may(kind, 'https://diary.example'), may(kind, 'null')]).toEqual([kind, false, false]);
  });
});
