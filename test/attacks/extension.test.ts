import { describe, expect, test } from 'vitest';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  asked,
  extensionMails,
  extensionOf,
  extensionsTold,
  extensionStage,
  giveTime,
  type ExtensionStage,
} from '../support/extensions.ts';
import { colleague, dateIn, requiredIn } from '../support/policy-office.ts';
import type { Reply } from '../support/visitor.ts';

onEveryEngine((target: () => Target) => {
  const stage = (...options: Parameters<typeof extensionStage> extends [unknown, ...infer Rest] ? Rest : never) =>
    extensionStage(target(), ...options);

  /** What came of sending the form, and what that wrote. */
  async function tried(at: Pick<ExtensionStage, 'browser' | 'page'>, fields = asked) {
    const replies: Reply[] = [];
    const changes = await changesOf(target().peephole, async () => replies.push(await giveTime(at, fields)));
    const { status, text = '' } = replies[0] ?? {};
    return { status, text, words: wordsOf(text), changes };
  }

  /** Answered so, and nothing was written. */
  const refused = (status: number, words = '') => ({
    status,
    words: expect.stringContaining(words) as string,
    changes: [],
  });

  describe('an administrator gives one person more time (SPEC P14)', () => {
    test('which the page then tells; the audit trail with days, end and reason; and one mail', async () => {
      const at = await stage();
      const reply = await giveTime(at);
      expect([reply.status, reply.location]).toEqual([303, `${at.page}?saved=extended`]);
      const { text } = await at.browser.open(`${at.page}?saved=extended`);
      for (const words of [
        'was given more time',
        '7 days more were given by you',
        'Reason: New phone is on its way',
        '7 days later than the company’s date',
      ])
        expect(wordsOf(text)).toContain(words);
      expect(text).not.toContain(`${at.page}/extend`);
      const detail = {
        membership: at.member,
        days: 7,
        until: dateIn(target(), 17),
        zone: 'UTC',
        reason: asked['reason'],
      };
      expect(await extensionsTold(target(), at)).toMatchObject([{ stream: at.id, actor: at.admin.id, detail }]);
      expect(await extensionMails(target(), at)).toHaveLength(1);
    });

    test('once: a second press changes nothing, another administrator is told that it was done', async () => {
      const at = await stage();
      const other = { ...at, browser: await colleague(target(), at) };
      await giveTime(at);
      expect(await changesOf(target().peephole, async () => expect((await giveTime(at)).status).toBe(303))).toEqual([]);
      expect(await tried(other)).toMatchObject(refused(409, 'given more time already'));
      expect(await tried(at, { ...asked, days: '14' })).toMatchObject(refused(409, 'given more time already'));
      expect(await extensionOf(target(), at)).toMatchObject({ days: 7, by: at.admin.id });
    });

    test('once, of many at the same moment', async () => {
      const at = await stage();
      // One by one: each sign-in moves the clock by a step, and a code is good for one step either side.
      const others = [await colleague(target(), at), await colleague(target(), at), await colleague(target(), at)];
      const replies = await Promise.all(
        [at.browser, ...others].map((browser, index) =>
          giveTime({ ...at, browser }, { ...asked, days: `${index + 1}` }),
        ),
      );
      expect(replies.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([303, 409, 409, 409]);
      expect([await extensionsTold(target(), at), await extensionMails(target(), at)].map((one) => one.length)).toEqual(
        [1, 1],
      );
    });

    test('with a fresh proof: what was typed waits for it, is told in words, and done by a press (SPEC S8)', async () => {
      const at = await stage();
      await at.browser.open(at.page);
      growOld(target());
      const waiting = await giveTime(at, { ...asked, who: 'Quinn' });
      expect([waiting.status, await extensionOf(target(), at)]).toEqual([303, null]);
      await at.browser.open(waiting.location ?? '');
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toMatch(
        /Give a person more time.*Person Quinn Target.*Days 7.*Reason New phone is on its way/,
      );
      expect((await pressAgain(at.browser)).status).toBe(303);
      expect(await extensionOf(target(), at)).toMatchObject({ days: 7 });
    });
  });

  describe('nobody is given more time', () => {
    test('by themselves', async () => {
      const at = await stage();
      const own = await memberOf(target(), at.admin, at.id);
      const page = `/admin/${at.id}/directory/people/${own}`;
      expect(await tried({ ...at, page })).toMatchObject(refused(422, 'Nobody gives themselves more time'));
      expect(wordsOf((await at.browser.open(page)).text)).toContain('Nobody gives themselves more time');
    });

    test('in another company than the administrator’s own: 404, as for nobody (SECURITY I11)', async () => {
      const [at, foreign] = [await stage(), await stage()];
      const of = (company: string, member: string) => `/admin/${company}/directory/people/${member}`;
      for (const page of [foreign.page, of(at.id, foreign.member), of(at.id, randomId('mbr')), of(at.id, 'mbr_1')])
        expect(await tried({ ...at, page })).toMatchObject(refused(404));
    });

    test.each([{ companyAdmin: false }, { directoryAdmin: false }])('with one permission: 403 (%o)', async (only) => {
      const at = await stage();
      const admin = await addPerson(target(), { companies: [at.name], enrolled: true, administers: true });
      await stand(target(), await memberOf(target(), admin, at.id), only);
      const browser = await signedIn(target(), admin);
      await browser.open('/account');
      expect(await tried({ ...at, browser })).toMatchObject(refused(403));
    });

    test('who has enrolled, or had: 422', async () => {
      const enrolled = await stage({ person: { enrolled: true } });
      expect(await tried(enrolled)).toMatchObject(refused(422, 'have set up a method already'));
      const reset = await stage({ person: { phone: '+12025550123' } });
      await target().deps.store.transact((tx) => tx.resetMethods(reset.person.id, target().deps.clock.now()));
      expect(await tried(reset)).toMatchObject(refused(422, 'had set up a method before MFA was reset'));
    });

    test.each(['invited', 'inactive'] as const)('who is %s', async (status) => {
      const at = await stage();
      await stand(target(), at.member, { status });
      expect(await tried(at)).toMatchObject(refused(409, 'active people only'));
      expect((await at.browser.open(at.page)).text).not.toContain('id="extension"');
    });

    test('where the company requires nothing from any date', async () => {
      expect(await tried(await stage({ policy: {} }))).toMatchObject(refused(422, 'once Office'));
    });

    test('when the 14 days after the deadline are over', async () => {
      const late = await stage({ policy: requiredIn(target(), -14) });
      expect(await tried(late)).toMatchObject(refused(422, 'that is over'));
      expect((await giveTime(await stage({ policy: requiredIn(target(), -13) }))).status).toBe(303);
    });

    test.each(['0', '15', '99', '-1', '1.5', '7 ', '', '٧', '７', '1e1', '0x7'])('for "%s" days: 422', async (days) => {
      const reply = await tried(await stage(), { ...asked, days });
      expect(reply).toMatchObject(refused(422, 'Choose how many days: 1 to 14'));
      expect(reply.text).toContain(asked['reason']);
    });

    test.each([
      ['none', '', 'Write a reason'],
      ['blanks', ' \u00a0 ', 'Write a reason'],
      ['201 characters', 'x'.repeat(201), 'at most 200 characters'],
      ['two lines', 'one\ntwo', 'Leave out line breaks'],
      ['a control character', 'a\u0007b', 'Leave out line breaks'],
      ['marks that turn the writing around', 'a\u202eb', 'Leave out line breaks'],
    ])('for a reason of %s: 422, and the days stay chosen', async (_, reason, words) => {
      const reply = await tried(await stage(), { days: '3', reason });
      expect(reply).toMatchObject(refused(422, words));
      expect(reply.text).toMatch(/<option value="3" selected/);
    });

    test.each([{ days: '7' }, { reason: 'x' }])('by a form that is not ours: 400 (%o)', async (fields) => {
      expect(await tried(await stage(), fields)).toMatchObject(refused(400));
    });

    test('by a link: GET gives nothing and leads to the person', async () => {
      const at = await stage();
      const reply = await at.browser.request('GET', `${at.page}/extend?days=7&reason=x`);
      expect([reply.status, reply.location, await extensionOf(target(), at)]).toEqual([303, at.page, null]);
    });
  });
});
