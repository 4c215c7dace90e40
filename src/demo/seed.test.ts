import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { phoneNumbers } from '#courier/phone-numbers.ts';
import { createBlocklist } from '#crypto/blocklist.ts';
import { fixedClock } from '#crypto/clock.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createAuditMac, createKeyedHash } from '#crypto/keyed-hash.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { systemRandom } from '#crypto/random.ts';
import { createTrailKeys } from '#crypto/trail-keys.ts';
import { createSealer } from '#crypto/sealer.ts';
import { createSigningKeyMaker } from '#crypto/signing-keys.ts';
import { totpMac } from '#crypto/totp-mac.ts';
import { applicationFlaw, canonicalSettings } from '#domain/application-settings.ts';
import type { Email } from '#domain/email.ts';
import { parseId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { hashApplicationSecret } from '#flows/applications/new-secret.ts';
import type { Deps } from '#flows/deps.ts';
import { hashRecoveryCode } from '#flows/recovery/new-code.ts';
import { openSeed } from '#flows/seed.ts';
import { compareShipped } from '#flows/roles/ship-roles.ts';
import { policyOf } from '#flows/situation.ts';
import type { UserBundle } from '#ports/records.ts';
import { openStore } from '#storage/open.ts';
import { demoApplication } from './application.ts';
import { demoPassword, demoPeople, demoRecoveryCode, demoSetupKey } from './people.ts';
import { isDemo, seedDemo } from './seed.ts';

const small = { withCrowd: false };
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const ring = loadKeyRing({ value: new Secret(`k1:${Buffer.alloc(32, 7).toString('base64')}`) });

/** All that the seed needs, real, on a new database in `directory`. */
async function depsIn(directory: string): Promise<Deps> {
  const clock = fixedClock(Date.UTC(2027, 0, 4, 9));
  return {
    store: await openStore({ engine: 'sqlite', directory }, { clock, trail: createTrailKeys(() => ring) }),
    clock,
    random: systemRandom(clock),
    sealer: createSealer(ring),
    hash: createKeyedHash(ring),
    totpMac,
    auditMac: createAuditMac(ring),
    signingKeyMaker: createSigningKeyMaker(),
    anchoring: { file: null, hook: null, every: 3_600_000 },
    passwords: createPasswordHasher(ring, { cost: cheap }),
    blocklist: createBlocklist(),
    phones: phoneNumbers(),
    service: {
      name: 'Gatehouse',
      publicUrl: () => 'http://localhost',
      supportAddress: null,
      offered: ['app'],
      sms: { codeValidFor: 1_800_000, countries: [] },
    },
    announce: () => undefined,
    later: () => undefined,
  };
}

let folder = '';
let deps: Deps;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-demo-'));
  deps = await depsIn(path.join(folder, 'one'));
});

afterEach(async () => {
  await deps.store.close();
  await rm(folder, { recursive: true, force: true });
});

async function bundleOf(email: string, from: Deps = deps): Promise<UserBundle> {
  const bundle = await from.store.loadUserByEmail(email as Email);
  if (!bundle) throw new Error(`nobody is ${email}`);
  return bundle;
}

const seedings = async (): Promise<number> => {
  const events = await deps.store.audit.unsealed(100);
  return events.filter((one) => one.kind === 'demo.seeded').length;
};

/** What of a person does not come from chance. */
async function facts(from: Deps): Promise<unknown> {
  const bundles = await Promise.all(demoPeople.map((one) => bundleOf(one.email, from)));
  return bundles.map(({ user, authenticators, memberships }) => ({
    user: { ...user, id: null },
    authenticators: authenticators.map(({ kind, label, boundAt, lastStep }) => ({ kind, label, boundAt, lastStep })),
    memberships: memberships.map(({ membership, company, policy, roles }) => ({
      roles: roles.map((role) => ({ ...role, id: null })),
      admin: [membership.companyAdmin, membership.directoryAdmin, membership.status],
      company: { ...company, id: null },
      policy: policy && { ...policy, companyId: null },
    })),
  }));
}

describe('the demo fills an empty database, and only that (DESIGN 2)', () => {
  test('a second time nothing happens', async () => {
    expect(await seedDemo(deps, small)).toBe(true);
    const before = await facts(deps);
    expect(await seedDemo(deps, small)).toBe(false);
    expect(await facts(deps)).toEqual(before);
    expect(await seedings()).toBe(1);
  });

  test('is told apart from a database of other people', async () => {
    expect(await isDemo(deps)).toBe(false);
    await seedDemo(deps, small);
    expect(await isDemo(deps)).toBe(true);
  });

  test('nor where anybody is already', async () => {
    await seedDemo(deps, small);
    const { user } = await bundleOf('ana@northwind.example');
    const other = await depsIn(path.join(folder, 'two'));
    await other.store.transact((tx) => tx.createUser({ ...user, email: 'first@example.com' as Email }));
    expect(await seedDemo(other, small)).toBe(false);
    expect(await other.store.loadUserByEmail('ana@northwind.example' as Email)).toBeNull();
    await other.store.close();
  });

  test('of several at once exactly one does it, and nothing is there twice', async () => {
    const done = await Promise.all(Array.from({ length: 4 }, () => seedDemo(deps, small)));
    expect(done.toSorted((a, b) => Number(b) - Number(a))).toEqual([true, false, false, false]);
    expect(await seedings()).toBe(1);
    const people = await Promise.all(demoPeople.map((one) => bundleOf(one.email)));
    const companies = people.flatMap((one) => one.memberships.map(({ company }) => company.id));
    expect(new Set(companies).size).toBe(4);
  });

  test('what breaks is said, not taken for somebody else', async () => {
    const broken = { ...deps.random, id: () => 'usr_1' as never };
    await expect(seedDemo({ ...deps, random: broken }, small)).rejects.toThrow(/constraint/i);
    expect(await deps.store.isEmpty()).toBe(true);
  });

  test('it is in the audit trail', async () => {
    await seedDemo(deps, small);
    const [event, ...others] = await deps.store.audit.unsealed(100);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      stream: 'installation',
      kind: 'demo.seeded',
      actor: null,
      detail: { people: demoPeople.length },
    });
    expect(parseId('event', event?.id)).not.toBeNull();
  });

  test('it is the same on every machine', async () => {
    const other = await depsIn(path.join(folder, 'two'));
    await Promise.all([seedDemo(deps, small), seedDemo(other, small)]);
    expect(await facts(other)).toEqual(await facts(deps));
    await other.store.close();
  });
});

describe('what it says of a person is true', () => {
  beforeEach(async () => {
    await seedDemo(deps, small);
  });

  test.each(demoPeople)('$name', async (person) => {
    const { user, memberships, authenticators } = await bundleOf(person.email);
    const methods = [...(person.enrolled ? ['app'] : []), ...(person.phone === null ? [] : ['phone'])];
    const alwaysRequire = methods.length > 0;
    expect(user).toMatchObject({ displayName: person.name, language: person.language, alwaysRequire });
    expect(user).toMatchObject({
      status: person.disabled ? 'disabled' : 'active',
      operator: person.operator,
      timeZone: null,
    });
    expect(memberships).toHaveLength(person.companies.length);
    expect(memberships.filter(({ membership }) => membership.companyAdmin && membership.directoryAdmin)).toHaveLength(
      person.administers.length,
    );
    expect(authenticators.map((one) => one.kind).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [...methods, 'password', ...(alwaysRequire ? ['recovery-code'] : [])].toSorted((a, b) => a.localeCompare(b)),
    );
  });

  test('identifiers say what they name, and nothing has a label', async () => {
    const { user, memberships, authenticators } = await bundleOf('erin@walsh-survey.example');
    const ids = [
      parseId('user', user.id),
      ...authenticators.map((one) => parseId('authenticator', one.id)),
      ...memberships.flatMap((one) => [parseId('membership', one.membership.id), parseId('company', one.company.id)]),
    ];
    expect(ids.filter((id) => id === null)).toEqual([]);
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
    expect(authenticators.map((one) => one.label)).toEqual(['']);
  });

  test('payments roles are held as they are shipped: payors by app, payees by app or text message (SPEC Y2)', async () => {
    const held = await Promise.all(
      demoPeople.map(async ({ email, roles }) => {
        const { memberships } = await bundleOf(email);
        const names = memberships.flatMap((one) => one.roles.map((role) => `${role.application}/${role.name}`));
        expect(names).toEqual(roles.map((name) => `payments/${name}`));
        return names;
      }),
    );
    expect(held.flat().toSorted()).toEqual([
      'payments/disburser',
      'payments/payee',
      'payments/payee-admin',
      'payments/payments-admin',
    ]);
    expect((await compareShipped(deps, 'payments')).map(({ there, differs }) => [there === null, differs])).toEqual(
      shippedRoles.payments.map(() => [false, []]),
    );
  });

  test('the demo application is registered under the same id and secret everywhere', async () => {
    const { id, shortName, settings, secret } = demoApplication;
    const loaded = await deps.store.loadApplication(id, deps.clock.now());
    expect(loaded?.application).toMatchObject({ id, shortName, settings, disabledAt: null });
    expect(loaded?.secrets.map((one) => one.hash)).toEqual([hashApplicationSecret(deps, secret)]);
    expect([applicationFlaw(shortName, settings), canonicalSettings(settings), parseId('application', id)]).toEqual([
      null,
      settings,
      id,
    ]);
  });

  test('companies are entitled or not, members of them active, and text messages allowed by one of them (SPEC C3, P1)', async () => {
    const bundles = await Promise.all(['erin@walsh-survey.example', 'dev@cedar.example'].map((one) => bundleOf(one)));
    const memberships = bundles.flatMap((one) => one.memberships);
    const seen = memberships.map(({ membership, company, policy }) => [
      company.name,
      company.entitlement,
      company.language,
      membership.status,
      policy && [policy.smsAllowed, policy.confirmMailbox, policy.frequency],
    ]);
    expect(new Set(seen)).toEqual(
      new Set([
        ['Northwind Builders', 'available', 'en', 'active', [false, true, 'weekly']],
        ['Harbor & Stone', 'available', 'en', 'active', [true, true, 'frequently']],
        ['Cedar Supply', 'unavailable', 'en', 'active', null],
      ]),
    );
  });

  test('an administrator of an entitled company without a policy may enroll unasked, and nobody else of the silent ones (SPEC P4)', async () => {
    const silent = demoPeople.filter(
      ({ companies, operator }) => !operator && companies.every((key) => ['summit', 'cedar'].includes(key)),
    );
    const bundles = await Promise.all(silent.map((one) => bundleOf(one.email)));
    const unasked = bundles.filter((bundle) => {
      const { mode, mayEnrollUnasked } = policyOf(bundle, deps.service, deps.clock.now());
      return mode === 'off' && mayEnrollUnasked;
    });
    expect(unasked.map(({ user }) => user.email)).toEqual(['greta@summit.example']);
    expect(bundles).toHaveLength(3);
  });

  test('everybody signs in with the one password, stored under a salt of its own', async () => {
    const people = await Promise.all(demoPeople.map((one) => bundleOf(one.email)));
    const stored = people.flatMap((one) => one.authenticators.map(({ passwordHash }) => passwordHash ?? [])).flat();
    expect(new Set(stored).size).toBe(demoPeople.length);
    const verdicts = await Promise.all(
      stored.map((hash) => deps.passwords.verify(hash, new Secret(demoPassword), 'test')),
    );
    expect(verdicts.map((one) => one.matches)).toEqual(demoPeople.map(() => true));
  });

  test('the setup key and the recovery code are those of the enrolled', async () => {
    const { user, authenticators } = await bundleOf('ben@northwind.example');
    const app = authenticators.find((one) => one.kind === 'app');
    const code = authenticators.find((one) => one.kind === 'recovery-code');
    expect(app && openSeed(deps, app).reveal()).toBe(demoSetupKey);
    expect(code).toMatchObject({ hash: hashRecoveryCode(deps, user.id, demoRecoveryCode), sealed: null });
    expect(code?.boundAt).toBe(deps.clock.now());
  });

  test('deadlines lie around the day of the seed, in the zone of each company (SPEC P2)', async () => {
    const { memberships } = await bundleOf('erin@walsh-survey.example');
    const policies = memberships.map(({ company, policy }) => [company.name, policy?.deadline, policy?.requireMfa]);
    expect(new Map(policies.map(([name, ...rest]) => [name, rest]))).toEqual(
      new Map([
        ['Northwind Builders', [{ date: '2026-12-05', zone: 'America/Chicago' }, true]],
        ['Harbor & Stone', [{ date: '2027-01-25', zone: 'Europe/Paris' }, true]],
      ]),
    );
  });
});
