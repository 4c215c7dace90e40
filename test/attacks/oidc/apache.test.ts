import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { startApacheStage, type ApacheStage } from '../../support/apache-stage.ts';
import { ApacheVisitor } from '../../support/apache-visitor.ts';
import { addCompany, addPerson, type Person } from '../../support/attack-people.ts';
import { goOn, pageOf } from '../../support/oidc-visitor.ts';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

let stage: ApacheStage;
beforeAll(async () => {
  stage = await startApacheStage();
});
afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() =>
  onTestFailed(async () => {
    process.stderr.write(await stage.apache.log());
  }),
);

/** What Apache told the application behind it. */
const told = ({ text }: ApacheVisitor) =>
  (JSON.parse(text) as { readonly headers: Readonly<Record<string, string>> }).headers;

/** Opens a page behind Apache and goes on to it, honestly. */
async function enter(url: string, person: Person, visitor = new ApacheVisitor(stage.target.address)) {
  await visitor.open(url);
  await goOn(stage.target, visitor, person);
  expect(visitor.path).toBe(url);
  return visitor;
}

/** Opens it and says whether nothing was asked. */
async function isLetIn(url: string, visitor: ApacheVisitor): Promise<boolean> {
  await visitor.open(url);
  return visitor.path === url;
}

async function signOut(visitor: ApacheVisitor): Promise<void> {
  await visitor.open('/account');
  await visitor.submit('/sign-out');
}

describe('Apache with mod_auth_openidc, as docs/applications/apache.md says', () => {
  test('leads whoever is not signed in to Gatehouse and back; the application is told who they are, and nothing that a browser says of that', async () => {
    const person = await addPerson(stage.target, { enrolled: true });
    const visitor = new ApacheVisitor(stage.target.address);
    visitor.headers['OIDC_CLAIM_sub'] = 'usr_somebody-else';
    const page = `${stage.diary}/drawings?of=2`;
    await visitor.open(page);
    expect(pageOf(visitor)).toBe('sign-in');
    expect(visitor.text).toContain('Site Diary');
    await enter(page, person, visitor);
    expect(told(visitor)).toMatchObject({
      oidc_claim_sub: person.id,
      oidc_claim_email: person.email,
      oidc_claim_acr: 'urn:gatehouse:acr:mfa',
      oidc_claim_amr: 'pwd,otp,mfa',
    });
    const age = stage.target.now() / second - Number(told(visitor)['oidc_claim_auth_time']);
    expect(Math.abs(age)).toBeLessThan(60);
    expect(visitor.last?.headers.get('cache-control')).toBe('private, no-store');
  });

  test('asks nobody twice: Apache remembers them, and where it does not, Gatehouse does', async () => {
    const visitor = await enter(`${stage.diary}/`, await addPerson(stage.target, { enrolled: true }));
    visitor.away.length = 0;
    expect(await isLetIn(`${stage.diary}/again`, visitor)).toBe(true);
    expect(visitor.away).toEqual([`${stage.diary}/again`]);
    visitor.jarOf(stage.diary).clear();
    expect(await isLetIn(`${stage.diary}/again`, visitor)).toBe(true);
    expect(visitor.away).toContain(`${stage.diary}/signed-in`);
  });

  test('hears of a sign-out at Gatehouse, and asks again (Back-Channel Logout 1.0)', async () => {
    const visitor = await enter(`${stage.diary}/`, await addPerson(stage.target, { enrolled: true }));
    const other = await enter(`${stage.diary}/`, await addPerson(stage.target, { enrolled: true }));
    await signOut(visitor);
    await expect.poll(() => isLetIn(`${stage.diary}/`, visitor), { timeout: 20_000, interval: 250 }).toBe(false);
    expect(pageOf(visitor)).toBe('sign-in');
    expect(await isLetIn(`${stage.diary}/`, other)).toBe(true);
  });

  test('signs people out at Gatehouse as well, and shows a page of the application (RP-Initiated Logout 1.0)', async () => {
    const visitor = await enter(`${stage.diary}/`, await addPerson(stage.target, { enrolled: true }));
    const goodbye = `${stage.diary}/goodbye`;
    await visitor.open(`${stage.diary}/signed-in?logout=${encodeURIComponent(goodbye)}`);
    expect(visitor.path).toBe(goodbye);
    expect(Object.keys(told(visitor)).filter((name) => name.startsWith('oidc_'))).toEqual([]);
    expect(await isLetIn(`${stage.diary}/`, visitor)).toBe(false);
    await visitor.open('/account');
    expect(pageOf(visitor)).toBe('sign-in');
  });

  test('asks for a second step before some pages, of somebody whom nothing else asks for it (SPEC Y5)', async () => {
    const person = await addPerson(stage.target, { companies: ['Cedar Supply'], enrolled: true });
    await stage.target.deps.store.transact((tx) => tx.setAlwaysRequire(person.id, false));
    const visitor = await enter(`${stage.diary}/`, person);
    expect(told(visitor)['oidc_claim_acr']).toBe('urn:gatehouse:acr:password');
    await visitor.open(`${stage.diary}/payments/7`);
    expect(pageOf(visitor)).toBe('continue');
    await visitor.press('/sign-in/continue');
    expect(pageOf(visitor)).toBe('code');
    await enter(`${stage.diary}/payments/7`, person, visitor);
    expect(told(visitor)['oidc_claim_acr']).toBe('urn:gatehouse:acr:mfa');
    expect(await isLetIn(`${stage.diary}/payments/8`, visitor)).toBe(true);
  });

  test('on a host of its own asks for a newer one than five minutes on entering (SPEC Y4, RFC 9470)', async () => {
    const person = await addPerson(stage.target, { enrolled: true });
    const visitor = await enter(`${stage.diary}/`, person);
    expect(await isLetIn(`${stage.payments}/`, visitor)).toBe(true);
    const before = Number(told(visitor)['oidc_claim_auth_time']);
    visitor.jarOf(stage.payments).clear();
    stage.target.advance(5 * minute + second);
    await visitor.open(`${stage.payments}/`);
    expect(pageOf(visitor)).toBe('continue');
    await enter(`${stage.payments}/`, person, visitor);
    expect(Number(told(visitor)['oidc_claim_auth_time'])).toBeGreaterThan(before + 300);
    // The new session at Gatehouse is of the same sign-in.
    expect(await isLetIn(`${stage.diary}/`, visitor)).toBe(true);
  });

  test('renews tokens while the rules ask for nothing, and from the deadline on leads to enrollment (SPEC P5)', async () => {
    const name = 'Works of the hasty';
    const policy = await addCompany(stage.target, name, { requireMfa: false, deadline: null });
    const visitor = await enter(`${stage.hasty}/`, await addPerson(stage.target, { companies: [name] }));
    for (const page of ['one', 'two', 'three']) expect(await isLetIn(`${stage.hasty}/${page}`, visitor)).toBe(true);
    const date = new Date(stage.target.now() - day).toISOString().slice(0, 10);
    const deadline = { date, zone: 'UTC' } as typeof policy.deadline;
    await stage.target.deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa: true, deadline }));
    expect(await isLetIn(`${stage.hasty}/four`, visitor)).toBe(false);
    expect(pageOf(visitor)).toBe('continue');
    // There are versions that lead people away and ask the application all the same.
    expect(stage.asked.filter((path) => /four|signed-in/.test(path))).toEqual([]);
    await visitor.press('/sign-in/continue');
    expect(pageOf(visitor)).toBe('required');
  });
});
