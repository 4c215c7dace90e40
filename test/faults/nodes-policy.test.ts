import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalendarDate, Deadline } from '#domain/deadline.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import { changeMember } from '#flows/directory/members.ts';
import { entitleCompany } from '#flows/directory/companies.ts';
import { changePolicy, settingsOf } from '#flows/policy/change-policy.ts';
import { createRole } from '#flows/roles/create-role.ts';
import { assignRole, unassignRole } from '#flows/roles/member-roles.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson, codeAt, type Person, type PersonOptions } from '../support/attack-people.ts';
import { startOtherNode, type OtherNode } from '../support/fault-other-node.ts';

const hour = 3_600_000;
const day = 24 * hour;
const by = { operatingUser: 'tester' };

const deadlineIn = (days: number): Deadline => ({
  date: new Date(Date.now() + days * day).toISOString().slice(0, 10) as CalendarDate,
  zone: 'UTC',
});

/** A date that is over everywhere. */
const past = deadlineIn(-3);
const toCome = deadlineIn(20);

describe('what is decided at one node holds at the next request to another (SPEC P5, P8, P10, SECURITY I8)', () => {
  let nodes: OtherNode;
  beforeAll(async () => {
    nodes = await startOtherNode();
  });
  afterAll(async () => {
    await nodes[Symbol.asyncDispose]();
  });

  async function company(settings: Partial<PolicySettings> = {}): Promise<{ name: string; id: CompanyId }> {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    const policy = { requireMfa: false, deadline: null, ...settings };
    return { name, id: (await addCompany(nodes, name, policy)).companyId };
  }

  async function bundleOf(id: CompanyId) {
    const bundle = await nodes.deps.store.loadCompany(id);
    if (!bundle) throw new Error('there is no such company');
    return bundle;
  }

  async function decide(id: CompanyId, change: Partial<PolicySettings>): Promise<void> {
    const bundle = await bundleOf(id);
    expect(await changePolicy(nodes.deps, by, bundle, { ...settingsOf(bundle), ...change })).toMatchObject({
      done: true,
    });
  }

  async function become({ id: user }: Person, companyId: CompanyId, status: MembershipStatus): Promise<void> {
    const what = { user, company: companyId, change: { status }, accepted: true, evenLast: false };
    expect(await changeMember(nodes.deps, by, what)).toMatchObject({ done: true });
  }

  const person = (companies: readonly { readonly name: string }[], more: PersonOptions = {}): Promise<Person> =>
    addPerson(nodes, { companies: companies.map((one) => one.name), ...more });

  /** Signed in at the other node, by all that is asked for; before a deadline "Not now" is answered. */
  async function signedIn({ email, password, seed }: Person): Promise<Browser> {
    const visitor = new Browser(nodes.elsewhere);
    await visitor.signIn(email, password);
    if (visitor.path.endsWith('/early')) await visitor.submit(`${visitor.base}/not-now`);
    if (visitor.path.endsWith('/code'))
      await visitor.submit(`${visitor.base}/code`, { code: codeAt(seed, Date.now()) });
    expect(visitor.path).toBe('/account');
    return visitor;
  }

  /** Where the next request at the other node leads: the page itself, or who must go on first. */
  async function nextOf(visitor: Browser): Promise<'let through' | 'must continue' | 'signed out'> {
    const { status, location } = await visitor.request('GET', '/account');
    if (status === 200) return 'let through';
    return location?.startsWith('/sign-in/continue') ? 'must continue' : 'signed out';
  }

  test('a deadline moved to today, and back', async () => {
    const one = await company({ requireMfa: true, deadline: toCome });
    const visitor = await signedIn(await person([one]));
    expect(await nextOf(visitor)).toBe('let through');
    await decide(one.id, { deadline: past });
    expect(await nextOf(visitor)).toBe('must continue');
    await visitor.open('/account');
    expect(visitor.text).toContain(one.name);
    await decide(one.id, { deadline: toCome });
    expect(await nextOf(visitor)).toBe('let through');
  });

  test('MFA switched on from today, and off', async () => {
    const one = await company();
    const visitor = await signedIn(await person([one]));
    await decide(one.id, { requireMfa: true, deadline: past });
    expect(await nextOf(visitor)).toBe('must continue');
    await decide(one.id, { requireMfa: false });
    expect(await nextOf(visitor)).toBe('let through');
  });

  test('a frequency shortened, and lengthened', async () => {
    const one = await company({ requireMfa: true, deadline: past, frequency: 'monthly' });
    const who = await person([one], { enrolled: true });
    const visitor = await signedIn(who);
    await age(who, 13 * hour);
    expect(await nextOf(visitor)).toBe('let through');
    await decide(one.id, { frequency: 'frequently' });
    expect(await nextOf(visitor)).toBe('must continue');
    await decide(one.id, { frequency: 'weekly' });
    expect(await nextOf(visitor)).toBe('let through');
  });

  /** As if a person had proved everything so long ago. */
  async function age({ id }: Person, length: number): Promise<void> {
    const [row] = await nodes.peephole.rows(`select evidence from sessions where user_id = '${id}'`);
    const evidence = (JSON.parse(String(row?.['evidence'])) as readonly Evidence[]).map((one) => ({
      ...one,
      at: one.at - length,
    }));
    expect(evidence.map((one) => one.kind)).toEqual(['password', 'app']);
    await nodes.peephole.run(`update sessions set evidence = '${JSON.stringify(evidence)}' where user_id = '${id}'`);
  }

  test('a role assigned, and taken back', async () => {
    const one = await company();
    const who = await person([one]);
    const visitor = await signedIn(who);
    const rule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } as const;
    const label = `Label ${randomBytes(4).toString('hex')}`;
    const made = await createRole(nodes.deps, by, { application: 'payments', name: 'approver', label, rule });
    const membership = (await nodes.deps.store.loadUser(who.id))?.memberships[0]?.membership.id;
    if (!made.done || membership === undefined) throw new Error('a role and somebody to hold it');
    expect(await nextOf(visitor)).toBe('let through');
    expect(await assignRole(nodes.deps, by, one.id, membership, made.role.id)).toMatchObject({ changed: true });
    expect(await nextOf(visitor)).toBe('must continue');
    await visitor.open('/account');
    expect(visitor.text).toContain(label);
    expect(await unassignRole(nodes.deps, by, one.id, membership, made.role.id)).toMatchObject({ changed: true });
    expect(await nextOf(visitor)).toBe('let through');
  });

  test('a membership deactivated, reactivated and invited', async () => {
    const one = await company();
    const who = await person([one]);
    const visitor = await signedIn(who);
    await decide(one.id, { requireMfa: true, deadline: past });
    expect(await nextOf(visitor)).toBe('must continue');
    for (const status of ['inactive', 'active', 'invited', 'active'] as const) {
      await become(who, one.id, status);
      expect([status, await nextOf(visitor)]).toEqual([status, status === 'active' ? 'must continue' : 'let through']);
    }
  });

  test('an entitlement withdrawn, and given', async () => {
    const one = await company();
    const visitor = await signedIn(await person([one]));
    await decide(one.id, { requireMfa: true, deadline: past });
    expect(await nextOf(visitor)).toBe('must continue');
    await entitleCompany(nodes.deps, by, await bundleOf(one.id), 'unavailable');
    expect(await nextOf(visitor)).toBe('let through');
    await entitleCompany(nodes.deps, by, await bundleOf(one.id), 'available');
    expect(await nextOf(visitor)).toBe('must continue');
  });

  test('of three companies each, with deadlines and frequencies of their own, as far as the person is an active member', async () => {
    const first = await company({ requireMfa: true, deadline: past, frequency: 'monthly' });
    const second = await company({ requireMfa: true, deadline: toCome, frequency: 'frequently' });
    const third = await company({ requireMfa: true, deadline: deadlineIn(40), frequency: 'weekly' });
    const who = await person([first, second, third], { enrolled: true });
    const visitor = await signedIn(who);
    await age(who, 13 * hour);
    expect(await nextOf(visitor)).toBe('must continue');
    await visitor.open('/account');
    for (const { name } of [first, second]) expect(visitor.text).toContain(name);
    await become(who, second.id, 'inactive');
    expect(await nextOf(visitor)).toBe('let through');
    await age(who, 8 * day - 13 * hour);
    expect(await nextOf(visitor)).toBe('must continue');
    await become(who, third.id, 'invited');
    expect(await nextOf(visitor)).toBe('let through');
    await become(who, second.id, 'active');
    expect(await nextOf(visitor)).toBe('must continue');
  });
});
