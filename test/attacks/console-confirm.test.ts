import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import {
  askedForProof,
  confirm,
  freePerson,
  growOld,
  isAlwaysAsked,
  pressAgain,
  sendForm,
  signedInLongAgo,
  switchOff,
} from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, nextCode, wrongCodes } from '../support/attack-people.ts';
import { atSms, texts, withTexts } from '../support/attack-phones.ts';
import { newNumber } from '../support/attack-texts.ts';
import {
  mailedCode,
  mayEnterAccount,
  sendCode,
  sessionCookie,
  sessionsOf,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const minute = 60_000;

onEveryEngine((target) => {
  describe('an act that asks for a fresh proof (SPEC C6, A2, S8)', () => {
    test('is not done by the proof: it waits, is told of in words, and is done once by a press', async () => {
      const { person, visitor } = await askedForProof(target());
      expect(visitor.text).toContain('Confirm that it is you:');
      await confirm(target(), visitor, person);
      expect(visitor.text).toContain('Stop requiring a second step at every sign-in');
      expect(await isAlwaysAsked(target(), person)).toBe(true);
      const draft = visitor.path;
      const { status, location } = await pressAgain(visitor);
      expect([status, location]).toEqual([303, '/account/security']);
      expect(await isAlwaysAsked(target(), person)).toBe(false);
      expect((await visitor.request('GET', draft)).status).toBe(404);
    });

    test('is not asked for again within five minutes, and is after them', async () => {
      const { person, visitor } = await askedForProof(target());
      await confirm(target(), visitor, person);
      await visitor.open('/account/security');
      target().advance(5 * minute - 30_000);
      expect((await visitor.post('/account/security/always-require/on')).location).toBe('/account/security');
      expect((await visitor.post(switchOff)).location).toBe('/account/security');
      growOld(target());
      expect((await visitor.post(switchOff)).location).toMatch(/^\/sign-in\/int_\w+\/code$/);
    });

    test('changes the session id, and the old session is dead (SECURITY I14)', async () => {
      const { person, visitor } = await askedForProof(target());
      const before = visitor.cookies.get(sessionCookie) ?? '';
      await confirm(target(), visitor, person);
      expect(visitor.cookies.get(sessionCookie)).not.toBe(before);
      const old = new Browser(target().address);
      old.cookies.set(sessionCookie, before);
      expect(await mayEnterAccount(old)).toBe(false);
      expect(await sessionsOf(target(), person)).toBe(1);
    });

    test('offers no recovery code and takes none (SPEC R3)', async () => {
      const { person, visitor } = await askedForProof(target());
      expect(visitor.text).not.toContain('recovery code');
      const changes = await changesOf(target().peephole, async () => {
        const reply = await visitor.post(`${visitor.base}/recovery`, { code: person.recoveryCode });
        expect([reply.status, reply.location]).toEqual([303, `${visitor.base}/code`]);
      });
      expect(changes).toEqual([]);
      for (const page of ['recovery', 'password', 'mailbox']) {
        expect((await visitor.request('GET', `${visitor.base}/${page}`)).location).toBe(`${visitor.base}/code`);
      }
    });

    test('is left by a link, with nothing lost, and asks again when it is pressed', async () => {
      const { person, visitor } = await askedForProof(target());
      const [, back = ''] = /<a href="(\/account\/again\/drf_\w+)">Back to what you sent</.exec(visitor.text) ?? [];
      await visitor.open(back);
      expect(visitor.text).toContain('Not done yet');
      expect((await pressAgain(visitor)).location).toMatch(/^\/sign-in\/int_\w+\/code$/);
      expect(await isAlwaysAsked(target(), person)).toBe(true);
    });

    test('that expired leads back to what was sent (SPEC S4)', async () => {
      const { visitor } = await askedForProof(target());
      target().advance(16 * minute);
      await visitor.open(visitor.path);
      expect(visitor.text).toContain('This confirmation has expired');
      const [, back = ''] = /href="(\/account\/again\/drf_\w+)"/.exec(visitor.text) ?? [];
      expect((await visitor.open(back)).status).toBe(200);
    });

    test('counts wrong codes as everywhere: the fifth ends it, and the next asks for the password first (SPEC X3)', async () => {
      const { person, visitor } = await askedForProof(target());
      for (const code of wrongCodes(person, target().now(), 5)) await sendCode(visitor, code);
      await visitor.open(visitor.base);
      expect(visitor.text).toContain('Too many wrong codes');
      expect(await isAlwaysAsked(target(), person)).toBe(true);
      expect(await mayEnterAccount(visitor)).toBe(true);
      await visitor.open('/account/security');
      await sendForm(visitor, switchOff);
      expect(standsAt(visitor)).toBe('password');
      target().advance(minute);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      await confirm(target(), visitor, person);
    });

    test('in two tabs: whoever comes second finds its own form ready, not the other one', async () => {
      const { person, visitor } = await askedForProof(target());
      const other = visitor.tab();
      await other.open('/account/security');
      await sendForm(other, switchOff);
      await confirm(target(), visitor, person);
      other.cookies.set(sessionCookie, visitor.cookies.get(sessionCookie) ?? '');
      expect((await sendCode(other, nextCode(target(), person))).location).toMatch(/\/over$/);
      await other.open(other.base);
      expect(other.text).toContain('This confirmation is over');
      const [, back = ''] = /href="(\/account\/again\/drf_\w+)"/.exec(other.text) ?? [];
      expect(back).not.toBe(visitor.path);
      await other.open(back);
      expect(other.text).toContain('One more press');
    });

    test('is never done by going back, reloading or opening its pages again (SPEC S8)', async () => {
      const { person, visitor } = await askedForProof(target());
      const [run, draft] = [visitor.base, /\/account\/again\/drf_\w+/.exec(visitor.text)?.[0] ?? ''];
      await confirm(target(), visitor, person);
      expect(visitor.path).toBe(draft);
      const changes = await changesOf(target().peephole, async () => {
        for (const path of [run, `${run}/code`, `${run}/done`, draft, `${run}/leave`]) await visitor.open(path);
      });
      expect(changes).toEqual([]);
      expect(await isAlwaysAsked(target(), person)).toBe(true);
    });
  });

  describe('what was sent', () => {
    test('is unknown to another user of the same browser (SECURITY I11)', async () => {
      const { visitor } = await askedForProof(target());
      const draft = /\/account\/again\/drf_\w+/.exec(visitor.text)?.[0] ?? '';
      const other = await signedInLongAgo(target(), await freePerson(target()));
      const random = draft.replace(/.{6}$/, '000000');
      const [foreign, unknown] = [await other.request('GET', draft), await other.request('GET', random)];
      expect([foreign.status, unknown.status]).toEqual([404, 404]);
      const withoutPath = (text: string) => text.replaceAll(draft, '').replaceAll(random, '');
      expect(withoutPath(foreign.text)).toBe(withoutPath(unknown.text));
    });

    test('is kept for an hour', async () => {
      const { person, visitor } = await askedForProof(target());
      await confirm(target(), visitor, person);
      target().advance(58 * minute);
      expect((await visitor.open(visitor.path)).status).toBe(200);
      target().advance(3 * minute);
      expect((await visitor.open(visitor.path)).status).toBe(404);
    });

    test.each(['', 'drf_', 'drf_0', 'int_0190000000007000800000000000000a', '*', '%00'])(
      'is nothing at all under the name %j',
      async (id) => {
        const visitor = await signedInLongAgo(target(), await freePerson(target()));
        expect((await visitor.request('GET', `/account/again/${id}`)).status).toBe(404);
      },
    );
  });

  describe('somebody without a second factor', () => {
    test('proves password and mailbox (SPEC U2)', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      target().advance(16 * minute);
      await sendForm(visitor, switchOff);
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect(standsAt(visitor)).toBe('mailbox');
      expect(visitor.text).toContain('this makes sure that it is your mailbox');
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect(visitor.path).toMatch(/^\/account\/again\//);
      expect((await pressAgain(visitor)).status).toBe(409);
    });

    test('whose mail is slow is asked for the password once more, not for mailed codes without end', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      target().advance(16 * minute);
      await sendForm(visitor, switchOff);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      target().advance(10 * minute);
      await visitor.submit(`${visitor.base}/mailbox/send`, { another: 'yes' });
      target().advance(6 * minute);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email, 2) });
      expect(standsAt(visitor)).toBe('password');
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email, 3) });
      expect(visitor.path).toMatch(/^\/account\/again\//);
    });

    test('may leave by a button, and finds what was sent', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      await sendForm(visitor, switchOff);
      expect(standsAt(visitor)).toBe('mailbox');
      await visitor.submit(`${visitor.base}/leave`);
      expect(visitor.path).toMatch(/^\/account\/again\//);
      expect(visitor.text).toContain('Not done yet');
    });
  });

  describe('somebody who loses the permission meanwhile', () => {
    test('is refused when the form is sent again, and nothing changes', async () => {
      const person = await addPerson(target(), { enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id = '${person.id}'`);
      const visitor = await signedInLongAgo(target(), person);
      await visitor.open('/account/security');
      await sendForm(visitor, '/operator/companies/new', { name: 'Never Made', language: 'en', zone: 'UTC' });
      await confirm(target(), visitor, person);
      await target().peephole.run(`update users set operator = 0 where id = '${person.id}'`);
      const changes = await changesOf(target().peephole, async () => {
        expect((await pressAgain(visitor)).status).toBe(403);
      });
      expect(changes).toEqual([]);
    });
  });
}, withTexts);

onEveryEngine((target) => {
  test('somebody with a phone alone is sent the text message without asking for it', async () => {
    const number = newNumber();
    const person = await addPerson(target(), { companies: ['Cedar Supply'], phone: number });
    const visitor = await atSms(target(), person);
    await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(number) });
    growOld(target());
    await visitor.open('/account/security');
    await sendForm(visitor, switchOff);
    expect(standsAt(visitor)).toBe('sms');
    await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(number, 2) });
    expect(visitor.path).toMatch(/^\/account\/again\//);
    expect((await pressAgain(visitor)).location).toBe('/account/security');
  });
}, withTexts);
