import { expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import { instant } from '#domain/instant.ts';
import { addCompany, addPerson, nextCode } from '../support/attack-people.ts';
import { Browser } from '../support/attack-browser.ts';
import {
  afterPassword,
  atCode,
  atPassword,
  beginChange,
  mayEnterAccount,
  sendCode,
  sessionCookie,
  sessionsOf,
  signedInByPassword,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { overWire } from '../support/attack-wire.ts';

const minute = 60_000;
const hour = 60 * minute;
const proxied = { environment: { GATEHOUSE_TRUSTED_PROXIES: '127.0.0.1' } };

/** What a reviewer broke, each held from now on. */
onEveryEngine((target) => {
  /** A thief's copy of a browser's session. */
  function thiefOf(victim: Browser): Browser {
    const thief = new Browser(target().address);
    thief.cookies.set(sessionCookie, victim.cookies.get(sessionCookie) ?? '');
    return thief;
  }

  test('P10: a session that ended comes back to life by no later policy, and signing out ends one that sleeps', async () => {
    const policy = await addCompany(target(), 'Sleepers', { requireMfa: false, deadline: null });
    const person = await addPerson(target(), { companies: ['Sleepers'] });
    const slept = await signedInByPassword(target(), person);
    const left = await signedInByPassword(target(), person);
    const thieves = [thiefOf(slept), thiefOf(left)];
    target().advance(13 * hour);
    await left.open('/sign-in');
    await left.submit('/sign-out');
    const announced = { ...policy, requireMfa: true, deadline: { date: '2030-01-01' as CalendarDate, zone: 'UTC' } };
    await target().deps.store.transact((tx) => tx.setPolicy(announced));
    expect(await Promise.all(thieves.map((one) => mayEnterAccount(one)))).toEqual([false, false]);
  });

  test('I6: a session alone binds nobody’s app, where the mailbox is not proved either: the password is asked for again', async () => {
    const enforced = { date: '2026-01-01' as CalendarDate, zone: 'UTC' };
    const company = await addCompany(target(), 'Trusting', {
      requireMfa: true,
      deadline: enforced,
      confirmMailbox: false,
    });
    const person = await addPerson(target(), { companies: ['Trusting'] });
    const visitor = await afterPassword(target(), person);
    await visitor.submit(`${visitor.base}/set-up`);
    expect(visitor.path).toMatch(/\/method$/);
    const plain = await addPerson(target(), { companies: ['Cedar Supply'] });
    const victim = await signedInByPassword(target(), plain);
    const { deps } = target();
    const details = { employer: null, site: null, group: null, language: null, invitation: null };
    const id = deps.random.id('membership');
    await deps.store.transact((tx) =>
      tx.addMembership({
        id,
        userId: plain.id,
        companyId: company.companyId,
        status: 'active',
        companyAdmin: false,
        directoryAdmin: false,
        createdAt: instant(target().now()),
        ...details,
      }),
    );
    target().advance(minute);
    const thief = thiefOf(victim);
    await thief.open('/account');
    await thief.submit('/sign-in/continue', { to: '/account' });
    await thief.submit(`${thief.base}/set-up`);
    expect(thief.path).toMatch(/\/password$/);
  });

  test('R3: one recovery code is proof for one replacement, not for an hour of them', async () => {
    const person = await addPerson(target(), { enrolled: true });
    const visitor = await atCode(target(), person);
    await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
    await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
    await visitor.submit(`${visitor.base}/repair`, { choice: 'set-up' });
    await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
    const seed = /secret=([A-Z2-7]{32})/.exec(visitor.text)?.[1] ?? '';
    await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
    await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
    target().advance(30 * minute);
    await beginChange(visitor, person, 'app');
    expect(visitor.path).toMatch(/\/code$/);
  });

  test('X2: the last form sent twice, the first answer lost: the same browser has one session, and the lost token opens nothing', async () => {
    const person = await addPerson(target(), { enrolled: true });
    const visitor = await atCode(target(), person);
    const code = nextCode(target(), person);
    const base = visitor.base;
    const lost = await sendCode(visitor, code);
    const token = lost.headers.getSetCookie().find((one) => one.startsWith(sessionCookie)) ?? '';
    visitor.cookies.delete(sessionCookie);
    const second = await visitor.post(`${base}/code`, { code });
    expect(second.location).toBe('/account');
    expect(await mayEnterAccount(visitor)).toBe(true);
    expect(await sessionsOf(target(), person)).toBe(1);
    const thief = new Browser(target().address);
    thief.cookies.set(sessionCookie, /=([^;]+)/.exec(token)?.[1] ?? '');
    expect(await mayEnterAccount(thief)).toBe(false);
    visitor.cookies.delete(sessionCookie);
    target().advance(11_000);
    expect((await visitor.post(`${base}/code`, { code })).location).toMatch(/\/over$/);
  });

  test('I5: a password of marks upon marks is wrong, and costs what any other costs', async () => {
    const person = await addPerson(target(), { enrolled: true });
    const visitor = await atPassword(target(), person.email);
    const reply = await visitor.post(`${visitor.base}/password`, {
      password: `a${'\u0301'.repeat(4_000)}${'\u0323'.repeat(4_000)}`,
    });
    expect(reply.status).toBe(422);
  });

  test('the development inbox is shown to no other name, and to nobody through a proxy', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await overWire(target().address, { method: 'GET', path: '/dev/inbox.json', headers, body: '' })).status;
    expect(await ask({})).toBe(200);
    expect(await ask({ host: 'evil.example' })).toBe(404);
    expect(await ask({ host: 'localhost.evil.example' })).toBe(404);
    expect(await ask({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  });
});

onEveryEngine((target) => {
  test('X4: wrong passwords count for the network that they come from, not for the one where the sign-in began', async () => {
    const person = await addPerson(target(), { enrolled: true });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const stolen = await atPassword(target(), person.email);
    const guess = (address: string) =>
      stolen.request('POST', `${stolen.base}/password`, {
        body: new URLSearchParams({ _form: stolen.formToken(), password: 'not the one' }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...from(address),
        },
      });
    for (let count = 0; count < 6; count += 1) await guess('203.0.113.7');
    expect((await guess('203.0.113.8')).status).toBe(429);
    expect((await guess('198.51.100.7')).status).toBe(422);
  });
}, proxied);
