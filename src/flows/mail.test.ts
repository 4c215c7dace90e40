import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import type { Email } from '#domain/email.ts';
import { parseId } from '#domain/identifiers.ts';
import { after, instant, minute } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { ClaimedMessage, MailContent } from '#ports/outbox.ts';
import type { MembershipRecord, UserBundle, UserRecord } from '#ports/records.ts';
import { openStore } from '#storage/open.ts';
import { commit } from './commit.ts';
import type { Deps, RequestFacts } from './deps.ts';
import { fromMachine, queueMail, zoneOf, type Mail } from './mail.ts';

const now = instant(Date.UTC(2027, 0, 15, 20, 5));

const facts: RequestFacts = {
  browserToken: 'browser-token',
  address: '203.0.113.9',
  network: '203.0.113.0/24',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
  sessionToken: 'session-token',
};

let folder = '';
let deps: Deps;
let bundle: UserBundle;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-mail-'));
  const clock = fixedClock(now);
  const ring = loadKeyRing({ value: new Secret(`k1:${Buffer.alloc(32, 7).toString('base64')}`) });
  deps = {
    store: await openStore({ engine: 'sqlite', directory: folder }, { clock, trail: createTrailKeys(() => ring) }),
    clock,
    random: systemRandom(clock),
    sealer: createSealer(ring),
    hash: createKeyedHash(ring),
    totpMac,
    auditMac: createAuditMac(ring),
    signingKeyMaker: createSigningKeyMaker(),
    anchoring: { file: null, hook: null, every: 60 * minute },
    passwords: createPasswordHasher(ring),
    blocklist: createBlocklist(),
    phones: phoneNumbers(),
    service: {
      name: 'Harbor Gate',
      publicUrl: () => 'https://sign-in.example',
      supportAddress: 'help@sign-in.example',
      offered: ['app'],
      sms: { codeValidFor: 30 * minute, countries: [] },
    },
    announce: () => undefined,
    later: () => undefined,
  };
});

afterAll(async () => {
  await deps.store.close();
  await rm(folder, { recursive: true, force: true });
});

/** A new user with one membership, as stored. */
async function person(
  changes: Partial<UserRecord> = {},
  status: MembershipRecord['status'] = 'active',
): Promise<UserBundle> {
  const [userId, companyId] = [deps.random.id('user'), deps.random.id('company')];
  await deps.store.transact(async (tx) => {
    await tx.createUser({
      id: userId,
      email: `${userId}@northwind.example` as Email,
      displayName: 'Ana Oliveira',
      language: 'en',
      timeZone: null,
      status: 'active',
      operator: false,
      alwaysRequire: false,
      enrollmentDeferredAt: null,
      enrollmentDemandedAt: null,
      frozenUntil: null,
      createdAt: now,
      ...changes,
    });
    const company = { id: companyId, name: 'Northwind', language: 'en', timeZone: 'America/Chicago', createdAt: now };
    await tx.createCompany({ ...company, entitlement: 'available' });
    await tx.addMembership({
      id: deps.random.id('membership'),
      userId,
      companyId,
      status,
      companyAdmin: false,
      directoryAdmin: false,
      employer: null,
      site: null,
      group: null,
      language: 'fr',
      createdAt: now,
      invitation: null,
    });
  });
  const loaded = await deps.store.loadUser(userId);
  if (!loaded) throw new Error('the user was not stored');
  return loaded;
}

beforeEach(async () => {
  bundle = await person();
});

/** Queues a mail, and takes it from the outbox as its worker does. */
async function queued(mail: Mail, to = bundle, by = deps): Promise<{ message: ClaimedMessage; content: MailContent }> {
  await by.store.transact((tx) => queueMail(by, tx, to, mail));
  const claimed = await deps.store.outbox.claimMessages('mail', 'test', 100, now, after(now, minute));
  const message = claimed.find((one) => one.userId === to.user.id);
  if (!message) throw new Error('the mail was not queued');
  const opened = deps.sealer.open(message.sealedContent, `outbox:${message.id}`).reveal();
  return { message, content: JSON.parse(opened) as MailContent };
}

describe('a mail says what, when, from where and for whom', () => {
  test('in the words of its reader and the zone of the company', async () => {
    const { message, content } = await queued({ kind: 'app-bound', facts, now });
    expect(message).toMatchObject({ channel: 'mail', kind: 'app-bound' });
    expect(parseId('message', message.id)).toBe(message.id);
    expect(content.values['notMe']).toMatch(/^https:\/\/sign-in\.example\/mail\/[\w-]{43}$/);
    expect(content).toEqual({
      kind: 'app-bound',
      language: 'en',
      values: {
        serviceName: 'Harbor Gate',
        supportAddress: 'help@sign-in.example',
        userName: 'Ana Oliveira',
        email: bundle.user.email,
        at: 'Friday, January 15, 2027, 14:05 Central Time',
        from: '203.0.113.9',
        device: 'Firefox on Linux',
        home: 'https://sign-in.example',
        notMe: content.values['notMe'],
      },
    });
  });

  test('a code, and until when', async () => {
    const expiresAt = after(now, 15 * minute);
    const { message, content } = await queued({
      kind: 'mailbox-code',
      code: new Secret('042137'),
      expiresAt,
      facts,
      now,
    });
    expect(content.values).toMatchObject({
      code: '042137',
      expiresAt: 'Friday, January 15, 2027, 14:20 Central Time',
    });
    expect(message).toMatchObject({ kind: 'mailbox-code', queuedAt: now, uselessAt: expiresAt });
    expect(content.values).not.toHaveProperty('link');
  });

  test('a link, and until when', async () => {
    const link = 'https://sign-in.example/reset#token';
    const expiresAt = after(now, 30 * minute);
    const { message, content } = await queued({ kind: 'password-reset', link, expiresAt, facts, now });
    expect(content.values).toMatchObject({ link, expiresAt: 'Friday, January 15, 2027, 14:35 Central Time' });
    expect(message.uselessAt).toBe(expiresAt);
    expect(content.values).not.toHaveProperty('code');
  });

  test('an invitation names the companies, of many the first three, and nothing of where it was made', async () => {
    const one = await person({}, 'invited');
    const [membership] = one.memberships;
    if (!membership) throw new Error('no membership');
    const named = (name: string, status = membership.membership.status) => ({
      ...membership,
      membership: { ...membership.membership, status },
      company: { ...membership.company, name },
    });
    const memberships = [named('Gone', 'inactive'), named('A'), named('B'), named('C'), named('D')];
    const link = 'https://sign-in.example/invitation/token';
    const occasion = { facts: fromMachine, now, expiresAt: after(now, minute) };
    const invitation = { ...occasion, kind: 'invitation', link, inviter: null } as const;
    const { content } = await queued(invitation, { ...one, memberships });
    expect(content.values).toMatchObject({ link, companies: 'A, B, and C', from: '', device: '' });
    const { content: alone } = await queued(invitation, { ...one, memberships: [] });
    expect(alone.values).toMatchObject({ companies: '' });
  });

  test('a notice of what happened is of use for good', async () => {
    const { message } = await queued({ kind: 'password-replaced', facts, now });
    expect(message.uselessAt).toBeNull();
  });

  test('what is not known is left empty: a device that names itself in words of its own, whom to ask', async () => {
    const stranger = { ...facts, userAgent: 'Call +1 900 555 0100 now/1.0 (x)' };
    const nobody = { ...deps, service: { ...deps.service, supportAddress: null } };
    const { content } = await queued({ kind: 'new-device', facts: stranger, now }, bundle, nobody);
    expect(content.values).toMatchObject({ device: '', supportAddress: '' });
  });

  test.each([
    ['fr', 'fr', 'vendredi 15 janvier 2027'],
    ['en', 'en', 'Friday, January 15, 2027'],
    ['en-GB', 'en', 'Friday, January 15, 2027'],
    ['en-XA', 'en', 'Friday, January 15, 2027'],
  ])('a user of %s reads %s, whoever asks for the mail', async (language, expected, date) => {
    const { content } = await queued({ kind: 'new-device', facts, now }, await person({ language }));
    expect(content.language).toBe(expected);
    expect(content.values['at']).toContain(date);
  });
});

describe('what a mail holds rests sealed (SPEC X5, X6)', () => {
  test('nothing of it can be read in its row', async () => {
    const code = new Secret('042137');
    const { message } = await queued({ kind: 'mailbox-code', code, expiresAt: after(now, minute), facts, now });
    expect(message.sealedContent.ciphertext()).not.toMatch(/042137|Oliveira/);
    expect(JSON.stringify(message)).not.toContain('042137');
  });

  test('it does not open as another message', async () => {
    const { message } = await queued({ kind: 'app-bound', facts, now });
    const other = `outbox:${deps.random.id('message')}`;
    expect(() => deps.sealer.open(message.sealedContent, other)).toThrow('secret-unreadable');
  });

  test('nothing of the request but address and device is in it', async () => {
    const { content } = await queued({ kind: 'app-bound', facts, now });
    expect(JSON.stringify(content)).not.toMatch(/browser-token|session-token|Mozilla/);
  });
});

test('the recipient comes from the database, as it is when the mail leaves (SECURITY I9)', async () => {
  const elsewhere = { ...bundle, user: { ...bundle.user, email: 'evil@evil.example' as Email, displayName: 'Evil' } };
  const { message } = await queued({ kind: 'app-bound', facts, now }, elsewhere);
  expect(message.to).toEqual({ name: 'Ana Oliveira', address: bundle.user.email });
});

describe('dates are shown in the zone', () => {
  test('of the user, before all', async () => {
    expect(zoneOf(await person({ timeZone: 'Asia/Singapore' }))).toBe('Asia/Singapore');
  });

  test('of a company in which the user is active', () => {
    expect(zoneOf(bundle)).toBe('America/Chicago');
  });

  test('of a company that invites, before any was accepted', async () => {
    expect(zoneOf(await person({}, 'invited'))).toBe('America/Chicago');
  });

  test('of Greenwich, where the only membership is inactive', async () => {
    expect(zoneOf(await person({}, 'inactive'))).toBe('UTC');
  });
});

describe('the outbox is told of mail after the commit, and of nothing else (DESIGN 2)', () => {
  const heard = { times: 0 };
  const listening = (): Deps => ({ ...deps, announce: () => (heard.times += 1) });

  beforeEach(() => {
    heard.times = 0;
  });

  test('once, however many mails there are', async () => {
    const told = await commit(listening(), async (tx) => {
      await queueMail(deps, tx, bundle, { kind: 'app-bound', facts, now });
      await queueMail(deps, tx, bundle, { kind: 'new-device', facts, now });
      return heard.times;
    });
    expect([told, heard.times]).toEqual([0, 1]);
  });

  test('not of an act without mail', async () => {
    expect(await commit(listening(), (tx) => tx.setUserStatus(bundle.user.id, 'disabled', now))).toBe(true);
    expect(heard.times).toBe(0);
  });

  test('not of an act that was given up: its mail is not there', async () => {
    const before = await deps.store.outbox.backlog();
    const act = commit(listening(), async (tx) => {
      await queueMail(deps, tx, bundle, { kind: 'app-bound', facts, now });
      throw new Error('lost');
    });
    await expect(act).rejects.toThrow('lost');
    expect([heard.times, await deps.store.outbox.backlog()]).toEqual([0, before]);
  });
});
