import { describe, expect, test } from 'vitest';
import { memberOf, signedInAs, stand } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  crowd,
  eventsTold,
  extensionOf,
  fill,
  fillOne,
  remindersAsked,
  rollOutOffice,
  sendAct,
  sideOf,
  statusOf,
} from '../support/roll-out-people.ts';

const terms = { days: '7', reason: 'New phones are on their way' };
const acts = ['remind', 'extend', 'deactivate'] as const;
/** Mails to many leave in the background. */
const patience = { timeout: 10_000 };

onEveryEngine((target: () => Target) => {
  describe('the roll-out page (SPEC P12)', () => {
    test('tells figures to either permission, and who they are to the directory’s alone', async () => {
      const at = await rollOutOffice(target());
      await fill(target(), at, [{ displayName: 'Nobody Butme' }]);
      const reader = await signedInAs(target(), sideOf(at), { directoryAdmin: false });
      for (const part of ['', '/figures', '?status=everyone&q=Nobody']) {
        const { status, text } = await reader.request('GET', `${at.path}${part}`);
        expect(status).toBe(200);
        expect(text).not.toContain('Butme');
        expect(text).not.toContain('#people"');
      }
      expect(wordsOf((await reader.request('GET', at.path)).text)).toContain('permission Directory tool');
      expect((await reader.request('GET', `${at.path}/export.csv`)).status).toBe(403);
      for (const act of acts) expect((await sendAct(at, reader, act, [], { all: 'yes' })).status).toBe(403);
    });

    test('lets the directory’s permission alone put people aside, but write to nobody, nor give time', async () => {
      const at = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      const reader = await signedInAs(target(), sideOf(at), { companyAdmin: false });
      const { text } = await reader.open(at.path);
      expect(text).toContain(`formaction="${at.path}/deactivate"`);
      expect(text).not.toMatch(/roll-out\/(remind|extend)/);
      expect((await sendAct(at, reader, 'remind', [ana])).status).toBe(403);
      expect((await sendAct(at, reader, 'extend', [ana])).status).toBe(403);
      expect((await sendAct(at, reader, 'deactivate', [ana])).status).toBe(200);
    });

    test('is unknown to everybody else', async () => {
      const at = await rollOutOffice(target());
      const stranger = await signedIn(
        target(),
        await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true }),
      );
      for (const part of ['', '/figures', '/export.csv'])
        expect((await stranger.request('GET', `${at.path}${part}`)).status).toBe(404);
    });

    test('has no figures of a company that requires nothing, and says where it begins', async () => {
      const at = await rollOutOffice(target(), {});
      expect(wordsOf((await at.browser.open(at.path)).text)).toContain('does not require MFA');
      expect((await at.browser.request('GET', `${at.path}/figures`)).status).toBe(404);
      const ana = await fillOne(target(), at);
      expect((await sendAct(at, at.browser, 'remind', [ana])).status).toBe(409);
      expect((await sendAct(at, at.browser, 'extend', [ana], { ...terms, confirmed: '1' })).status).toBe(409);
    });

    test('takes anything for a filter', async () => {
      const at = await rollOutOffice(target());
      for (const query of [
        'status=%00',
        'by=__proto__',
        'after=x',
        'site=%20',
        `q=${'é'.repeat(400)}`,
        'method=voice',
        'done=x',
      ])
        expect((await at.browser.request('GET', `${at.path}?${query}`)).status).toBe(200);
    });
  });

  describe('acts on many of the roll-out', () => {
    test.each(acts)('tell how many they reach before, and change nothing then: %s', async (act) => {
      const at = await rollOutOffice(target());
      const people = await fill(target(), at, crowd(3));
      const own = await memberOf(target(), at.admin, at.id);
      const changes = await changesOf(target().peephole, async () => {
        const { status, text } = await sendAct(at, at.browser, act, [...people, own]);
        expect(status).toBe(200);
        expect(wordsOf(text)).toMatch(
          { remind: /Remind 3 people\?/, extend: /Give 3 people more time\?/, deactivate: /Deactivate 3 people\?/ }[
            act
          ],
        );
      });
      expect(changes).toEqual([]);
    });

    test.each(acts)('make strangers of all where one is a stranger: %s', async (act) => {
      const at = await rollOutOffice(target());
      const other = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      const stranger = await fillOne(target(), other);
      const changes = await changesOf(target().peephole, async () => {
        for (const ids of [[ana, stranger], [ana, randomId('mbr')], ['mbr_0'], [at.admin.id]])
          expect((await sendAct(at, at.browser, act, ids, { ...terms, confirmed: '9' })).status).toBe(404);
      });
      expect(changes).toEqual([]);
    });

    test.each(acts)('need somebody whom they reach: %s', async (act) => {
      const at = await rollOutOffice(target());
      const own = await memberOf(target(), at.admin, at.id);
      expect((await sendAct(at, at.browser, act, [])).status).toBe(422);
      expect((await sendAct(at, at.browser, act, [own])).status).toBe(422);
      expect((await sendAct(at, at.browser, act, [own], { confirmed: 'all' })).status).toBe(400);
    });

    test.each(acts)('are looked at again where they reach more people than was told: %s', async (act) => {
      const at = await rollOutOffice(target());
      await fill(target(), at, crowd(2, { site: 'Seven' }));
      const list = { all: 'yes', site: 'Seven', status: 'everyone' };
      const asked = await sendAct(at, at.browser, act, [], list);
      expect(wordsOf(asked.text)).toMatch(/ 2 people/);
      await fill(target(), at, crowd(1, { site: 'Seven' }));
      const changes = await changesOf(target().peephole, async () => {
        const { status, text } = await sendAct(at, at.browser, act, [], { ...list, ...terms, confirmed: '2' });
        expect(status).toBe(409);
        expect(wordsOf(text)).toContain('meanwhile 3 people fit');
      });
      expect(changes).toEqual([]);
    });

    test.each(acts)('stop for whoever lost a permission on the way: %s', async (act) => {
      const at = await rollOutOffice(target());
      const people = await fill(target(), at, crowd(2));
      const colleague = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      const browser = await signedIn(target(), colleague);
      await sendAct(at, browser, act, people);
      await stand(target(), await memberOf(target(), colleague, at.id), { directoryAdmin: false });
      const refused = await sendAct(at, browser, act, people, { ...terms, confirmed: '2' });
      expect(refused.status).toBe(403);
      expect(await remindersAsked(target(), at)).toEqual([]);
      for (const one of people) {
        expect(await statusOf(target(), at, one)).toBe('active');
        expect(await extensionOf(target(), at, one)).toBeNull();
      }
    });
  });

  describe('reminders by hand', () => {
    test('are asked for once, however often the button is pressed', async () => {
      const at = await rollOutOffice(target());
      const [ana, ben] = [await fillOne(target(), at), await fillOne(target(), at)];
      const own = await memberOf(target(), at.admin, at.id);
      const asked = await sendAct(at, at.browser, 'remind', [ana, ben, own]);
      const [, request = ''] = /name="request" value="(mlg_[0-9a-f]{32})"/.exec(asked.text) ?? [];
      const press = () => sendAct(at, at.browser, 'remind', [ana, ben], { confirmed: '2', request });
      const presses = await Promise.all([press(), press(), press()]);
      expect(presses.map((one) => one.status)).toEqual([303, 303, 303]);
      const mailings = await remindersAsked(target(), at);
      expect(mailings).toHaveLength(1);
      expect(mailings[0]).toMatchObject({ askedBy: at.admin.id });
      const told = wordsOf((await at.browser.open(presses[0]?.location ?? '')).text);
      expect(told).toContain('You asked for reminders to 2 people.');
      expect(await eventsTold(target(), at, 'reminders.asked')).toHaveLength(1);
    });

    test('tell nobody else that they were', async () => {
      const at = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      const done = await sendAct(at, at.browser, 'remind', [ana], { confirmed: '1' });
      const colleague = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      const other = await signedIn(target(), colleague);
      expect(wordsOf((await other.open(done.location ?? '')).text)).not.toContain('You asked for');
    });

    test('reach nobody whom this company reminded today, and say so instead of success', async () => {
      const at = await rollOutOffice(target());
      const [ana, ben] = [await fillOne(target(), at), await fillOne(target(), at)];
      const done = await sendAct(at, at.browser, 'remind', [ana], { confirmed: '1' });
      expect(wordsOf((await at.browser.open(done.location ?? '')).text)).toContain(
        'You asked for a reminder to 1 person',
      );
      await expect.poll(async () => (await remindersAsked(target(), at))[0]?.outcome, patience).toBe('done');
      expect(wordsOf((await at.browser.open(at.path)).text)).toContain('Reminded today');
      const nobody = 'There is nobody to remind: whoever was chosen has enrolled, is exempt, or was reminded today.';
      for (const confirmed of [{}, { confirmed: '1' }]) {
        const again = await sendAct(at, at.browser, 'remind', [ana], confirmed);
        expect(again.status).toBe(422);
        expect(wordsOf(again.text)).toContain(nobody);
      }
      expect(wordsOf((await sendAct(at, at.browser, 'remind', [ana, ben])).text)).toContain('Remind 1 person?');
      const list = await sendAct(at, at.browser, 'remind', [], { all: 'yes', status: 'everyone' });
      expect(wordsOf(list.text)).toContain('Remind 1 person?');
      expect(await remindersAsked(target(), at)).toHaveLength(1);
    });

    test('tell nothing of the reminders of another company (SECURITY I11)', async () => {
      const [at, other] = [await rollOutOffice(target()), await rollOutOffice(target())];
      const shared = await addPerson(target(), { companies: [at.name, other.name] });
      const [here, there] = [await memberOf(target(), shared, at.id), await memberOf(target(), shared, other.id)];
      await sendAct(other, other.browser, 'remind', [there], { confirmed: '1' });
      await expect.poll(async () => (await remindersAsked(target(), other))[0]?.outcome, patience).toBe('done');
      expect((await remindersAsked(target(), other))[0]?.queued).toBe(1);
      const asked = await sendAct(at, at.browser, 'remind', [here]);
      expect(wordsOf(asked.text)).toContain('Remind 1 person?');
    });
  });

  describe('more time for many', () => {
    test('is given for days and a reason, to whom it may be, and told in words', async () => {
      const at = await rollOutOffice(target());
      const [ana, ...others] = [await fillOne(target(), at), await fillOne(target(), at), await fillOne(target(), at)];
      const people = [ana, ...others];
      const done = await sendAct(at, at.browser, 'extend', people, { ...terms, confirmed: '3' });
      const told = wordsOf((await at.browser.open(done.location ?? '')).text);
      expect(told).toContain('3 people were given more time, and are told by e-mail.');
      expect(told).toContain('More time 3');
      expect(await extensionOf(target(), at, ana)).toMatchObject({ days: 7 });
      const again = await sendAct(at, at.browser, 'extend', people, { ...terms, days: '14', confirmed: '3' });
      expect(wordsOf((await at.browser.open(again.location ?? '')).text)).toContain(
        '3 people were left: they were given more time before.',
      );
      expect(await extensionOf(target(), at, ana)).toMatchObject({ days: 7 });
    });

    test('asks for days that there are and a plain reason, and keeps what was typed', async () => {
      const at = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      const wrong = [
        { ...terms, days: '15' },
        { ...terms, days: '0' },
        { ...terms, days: '1e1' },
        { ...terms, reason: '' },
        { ...terms, reason: 'two\nlines' },
        { ...terms, reason: 'x'.repeat(201) },
      ];
      for (const fields of wrong) {
        const { status, text } = await sendAct(at, at.browser, 'extend', [ana], { ...fields, confirmed: '1' });
        expect(status).toBe(422);
        expect(wordsOf(text)).toContain('Give 1 person more time?');
      }
      const { text } = await sendAct(at, at.browser, 'extend', [ana], { ...terms, days: '15', confirmed: '1' });
      expect(text).toContain(`value="${terms.reason}"`);
      expect(await extensionOf(target(), at, ana)).toBeNull();
    });

    test('waits for a fresh proof, with everything that was chosen and typed (SPEC S8)', async () => {
      const at = await rollOutOffice(target());
      const ana = await fillOne(target(), at);
      await at.browser.open(at.path);
      target().advance(6 * 60_000);
      const asked = await sendAct(at, at.browser, 'extend', [ana], { ...terms, confirmed: '1' });
      expect(asked.location).toMatch(/^\/sign-in\/int_/);
      expect(await extensionOf(target(), at, ana)).toBeNull();
    });
  });

  describe('the file of the roll-out', () => {
    test('tells those whom the list tells of, as no formula, and the audit trail that it was made', async () => {
      const at = await rollOutOffice(target());
      await fill(target(), at, [
        { displayName: '=1+1', site: 'Seven' },
        { displayName: 'Ben', site: 'Eight' },
      ]);
      const head = await at.browser.request('HEAD', `${at.path}/export.csv`);
      expect([head.status, head.text]).toEqual([200, '']);
      const file = await at.browser.request('GET', `${at.path}/export.csv?site=Seven`);
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="roll-out.csv"');
      const lines = file.text.trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^email,name,employer,site,group,standing,why/);
      expect(lines[1]).toContain(`'=1+1`);
      expect(lines[1]).toContain('"needs-help","no-password; never-signed-in"');
      expect(await eventsTold(target(), at, 'roll-out.exported')).toMatchObject([{ narrowed: true }]);
    });
  });
});
