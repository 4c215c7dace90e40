import { describe, expect, test } from 'vitest';
import { growOld } from '../support/attack-confirm.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { changed, look, lookAndSave, save } from '../support/policy-form.ts';
import { colleague, dateIn as inDays, office, requiredIn, standing } from '../support/policy-office.ts';

const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const dateIn = (days: number) => inDays(target(), days);
  const day = (days: number): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'full' }).format(
      new Date(`${dateIn(days)}T00:00:00Z`),
    );

  describe('P11: fewer than two enrolled administrators are told of at any time', () => {
    test('while MFA is required, without a tick', async () => {
      const at = await office(target(), requiredIn(target(), -3), 1);
      const words = wordsOf(at.browser.text);
      expect(words).toContain('There is only one enrolled administrator.');
      expect(at.browser.text).not.toContain('name="accept"');
    });

    test('while it would be required, with the tick that switching it on asks for', async () => {
      const at = await office(target(), {}, 1);
      expect(wordsOf(at.browser.text)).toContain('There is only one enrolled administrator.');
      expect(at.browser.text).toContain('name="accept"');
    });

    test('two are enough, and nothing is said', async () => {
      const at = await office(target(), requiredIn(target(), -3), 2);
      expect(wordsOf(at.browser.text)).not.toContain('enrolled administrator.');
    });
  });

  describe('P4: whoever has no second step sets up their own first', () => {
    const unenrolled = async () => {
      const name = `Depot ${Math.random().toString(16).slice(2, 10)}`;
      const { companyId } = await addCompany(target(), name, { requireMfa: false, deadline: null });
      const admin = await addPerson(target(), { companies: [name], administers: true });
      const browser = await signedInByPassword(target(), admin);
      const base = `/admin/${companyId}/security/mfa`;
      await browser.open(base);
      return { id: companyId, name, browser, base };
    };

    test('told before any proof is asked for, with what was typed kept', async () => {
      const at = await unenrolled();
      growOld(target());
      const reply = await save(at.browser, at.base, { require: 'on', date: dateIn(20), contact: 'Door 3' });
      expect(reply.status).toBe(422);
      expect(wordsOf(reply.text)).toContain('Not saved: set up your own second step first.');
      expect(reply.text).toContain('value="Door 3"');
      expect(reply.text).not.toContain('Save Changes');
      expect(reply.text).not.toContain('name="accept"');
      expect((await standing(target(), at)).requireMfa).toBe(false);
    });

    test('while it is announced, the page tells them to set up their own', async () => {
      const at = await unenrolled();
      const enrolled = await signedIn(
        target(),
        await addPerson(target(), { companies: [at.name], enrolled: true, administers: true }),
      );
      await enrolled.open(at.base);
      expect((await lookAndSave(enrolled, at.base, { require: 'on' })).status).toBe(303);
      await at.browser.open(at.base);
      expect(wordsOf(at.browser.text)).toContain('Set up your own second step.');
      expect(at.browser.text).toContain('Save Changes');
    });
  });

  describe('P2: a deadline that moves', () => {
    test('is told as a move, with both days', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      const { text } = await look(at.browser, at.base, { date: dateIn(40) });
      const words = wordsOf(text);
      expect(words).toContain(
        `The deadline moves: ${day(40)}, 00:00 Coordinated Universal Time instead of ${day(10)}, 00:00`,
      );
    });

    test('is refused more than ten years ahead', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      const reply = await look(at.browser, at.base, { date: '2206-11-30' });
      expect(reply.status).toBe(422);
      expect(wordsOf(reply.text)).toContain('This day is more than ten years ahead. Choose one until');
      expect((await look(at.browser, at.base, { date: dateIn(3_600) })).status).toBe(200);
    });
  });

  test('a stale form tells as typed only what was typed, not what another changed meanwhile (P8)', async () => {
    const at = await office(target(), requiredIn(target(), 10));
    const other = await colleague(target(), at);
    const typed = changed(at.browser.text, { frequency: 'weekly' });
    expect((await lookAndSave(other, at.base, { mailbox: null, contact: 'Door 3' })).status).toBe(303);
    const reply = await at.browser.post(at.base, typed);
    expect(reply.status).toBe(409);
    const table = (/<table[\s\S]*?<\/table>/.exec(reply.text)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ');
    expect(table).toContain('Re-authentication frequency');
    expect(table).not.toContain('Help contact');
    expect(table).not.toContain('Confirm the mailbox');
  });

  test('what is required already is not told as if it were to come (P11)', async () => {
    const at = await office(target(), requiredIn(target(), -3));
    await at.browser.open(`${at.base}/preview`);
    expect(wordsOf(at.browser.text)).toContain('MFA is required already.');
    await at.browser.open(`${at.base}/preview?on=${dateIn(10)}`);
    expect(wordsOf(at.browser.text)).toContain('If this is enforced on');
  });

  test('a further page of the list is not counted again: its figures stand on the first (P11)', async () => {
    const at = await office(target(), requiredIn(target(), -3));
    for (let person = 0; person < 60; person += 1) await addPerson(target(), { companies: [at.name] });
    await at.browser.open(`${at.base}/preview?reach=everyone`);
    expect(at.browser.text).toContain('class="figures reach"');
    const [, next = ''] = /href="([^"]*[?&;]after=[^"]*)"/.exec(at.browser.text) ?? [];
    await at.browser.open(next.replaceAll('&amp;', '&').replace(/#.*$/, ''));
    expect(at.browser.text).toContain('First page');
    expect(at.browser.text).not.toContain('class="figures reach"');
  });
});
