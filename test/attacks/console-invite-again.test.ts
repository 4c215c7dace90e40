import { describe, expect, test } from 'vitest';
import { after, day, instant } from '#domain/instant.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { newOffice, wordsOf, type Office } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { directoryOf, fill, fillOne, sendBulk, standing } from '../support/directory-people.ts';
import { formsOf, valuesOf } from '../support/html.ts';

onEveryEngine((target: () => Target) => {
  const asked = (daysAgo: number): Pick<MembershipRecord, 'status' | 'invitation'> => ({
    status: 'invited',
    invitation: { at: after(instant(target().now()), -daysAgo * day), by: null, name: null },
  });

  const openOffice = async (): Promise<Office> => {
    const at = await newOffice(target());
    await at.browser.open(directoryOf(at));
    return at;
  };

  const everybody = { act: 'invite', all: 'yes', sort: 'name' };

  async function told(at: Office, members: readonly string[], fields: Readonly<Record<string, string>>) {
    const done = await sendBulk(at, members, fields);
    expect(done.status).toBe(303);
    return wordsOf((await at.browser.open(done.location ?? '')).text);
  }

  const invitedAt = async (at: Office, member: string | undefined) =>
    (await standing(target(), at, member ?? ''))?.invitation?.at ?? null;

  describe('inviting many again (SPEC C2)', () => {
    test('concerns, of people chosen one by one, whoever has not accepted; told before anything is sent', async () => {
      const at = await openOffice();
      const [open, over, active, inactive] = await fill(target(), at, [
        { ...asked(1), email: 'again.open@crew.example' },
        { ...asked(9), email: 'again.over@crew.example' },
        {},
        { status: 'inactive' },
      ]);
      const chosen = [open, over, active, inactive].map((one) => one ?? '');
      const changes = await changesOf(target().peephole, async () => {
        const words = wordsOf((await sendBulk(at, chosen, { act: 'invite' })).text);
        expect(words).toContain('Invite 2 people again?');
        expect(words).toContain('again.open@crew.example again.over@crew.example');
      });
      expect(changes).toEqual([]);
      const words = await told(at, chosen, { act: 'invite', confirmed: '2' });
      expect(words).toContain('2 people are invited again');
      expect(await invitedAt(at, open)).toBe(target().now());
      expect(await invitedAt(at, over)).toBe(target().now());
      expect((await standing(target(), at, inactive ?? ''))?.status).toBe('inactive');
      expect(await told(at, chosen, { act: 'invite', confirmed: '2' })).toContain(
        '2 people were invited a short time ago',
      );
    });

    test('concerns, of everybody who fits, only whom nobody has asked yet and whose invitation has run out', async () => {
      const at = await openOffice();
      const [over, imported, open, elsewhere] = await fill(target(), at, [
        { ...asked(7), site: 'Seven' },
        { status: 'invited', invitation: null, site: 'Seven' },
        { ...asked(6), site: 'Seven' },
        { ...asked(8), site: 'Eight' },
      ]);
      const before = await invitedAt(at, elsewhere);
      const fields = { ...everybody, site: 'Seven' };
      const question = wordsOf((await sendBulk(at, [], fields)).text);
      expect(question).toContain('Invite 2 people again?');
      expect(question).toContain('whose invitation is still open');
      expect(await told(at, [], { ...fields, confirmed: '2' })).toContain('2 people are invited again');
      expect([await invitedAt(at, over), await invitedAt(at, imported)]).toEqual([target().now(), target().now()]);
      expect(await invitedAt(at, open)).toBe(after(instant(target().now()), -6 * day));
      expect(await invitedAt(at, elsewhere)).toBe(before);
      expect(await told(at, [], { ...fields, confirmed: '2' })).toContain('Nobody is left to invite.');
    });

    test('invites 200 people at a time: what is left is told, and done by doing it again', async () => {
      const at = await openOffice();
      await fill(
        target(),
        at,
        Array.from({ length: 203 }, () => asked(8)),
      );
      const fields = { ...everybody, confirmed: '203' };
      expect(wordsOf((await sendBulk(at, [], everybody)).text)).toContain('At most 200 people are invited at a time');
      expect(await told(at, [], fields)).toMatch(/There are more\..*200 people are invited again/);
      const rest = await told(at, [], fields);
      expect(rest).toContain('3 people are invited again');
      expect(rest).not.toContain('There are more');
    });

    test('says so where it would invite nobody, and sends nothing', async () => {
      const at = await openOffice();
      const member = await fillOne(target(), at);
      await fillOne(target(), at, asked(1));
      const changes = await changesOf(target().peephole, async () => {
        const byHand = await sendBulk(at, [member], { act: 'invite' });
        expect([byHand.status, wordsOf(byHand.text).includes('whoever was chosen has accepted')]).toEqual([422, true]);
        const byFilter = await sendBulk(at, [], everybody);
        expect([byFilter.status, wordsOf(byFilter.text).includes('whose invitation has expired')]).toEqual([422, true]);
        expect((await sendBulk(at, [], { ...everybody, status: 'active' })).status).toBe(422);
      });
      expect(changes).toEqual([]);
    });

    test('invites nobody by the id of another company’s member (SECURITY I11)', async () => {
      const [at, other] = [await openOffice(), await newOffice(target())];
      const [own, foreign] = [await fillOne(target(), at, asked(8)), await fillOne(target(), other, asked(8))];
      const changes = await changesOf(target().peephole, async () => {
        expect((await sendBulk(at, [own, foreign], { act: 'invite', confirmed: '2' })).status).toBe(404);
      });
      expect(changes).toEqual([]);
    });

    test('takes a fresh proof, over which the choice is kept', async () => {
      const at = await openOffice();
      const member = await fillOne(target(), at, asked(8));
      growOld(target());
      const question = await sendBulk(at, [member], { act: 'invite', confirmed: '1' });
      await at.browser.open(question.location ?? '');
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toContain('Invite 1 Person Again');
      expect(await invitedAt(at, member)).toBeLessThan(target().now());
      expect((await pressAgain(at.browser)).status).toBe(303);
      expect(await invitedAt(at, member)).toBe(target().now());
    });

    test('goes on when the company has invited as many as it may for now', async () => {
      const at = await openOffice();
      await fill(
        target(),
        at,
        Array.from({ length: 520 }, () => asked(8)),
      );
      const fields = { ...everybody, confirmed: '520' };
      await told(at, [], fields);
      await told(at, [], fields);
      const words = await told(at, [], fields);
      expect(words).toContain('100 people are invited again');
      expect(words).toContain('20 people are not invited yet');
      const form = formsOf(at.browser.text).find((one) => one.action === `${directoryOf(at)}/invite`);
      expect(form && valuesOf(form)['people']?.split('\n')).toHaveLength(20);
    });
  });
});
