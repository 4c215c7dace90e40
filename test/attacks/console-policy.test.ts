import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '#ports/records.ts';
import { growOld } from '../support/attack-confirm.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { wordsOf as spacedWordsOf } from '../support/html.ts';
import { changed, look, lookAndSave, policyForm, save } from '../support/policy-form.ts';
import {
  dateIn as inDays,
  office as newOffice,
  requiredIn,
  standing as standingOf,
  type Office,
} from '../support/policy-office.ts';

const day = 24 * 60 * 60_000;
const wordsOf = (html: string): string => spacedWordsOf(html).replaceAll(/\s+/g, ' ');

onEveryEngine((target) => {
  const dateIn = (days: number) => inDays(target(), days);
  const required = (days: number, more: Partial<PolicyRecord> = {}) => requiredIn(target(), days, more);
  const office = (policy: Partial<PolicyRecord> = {}, admins = 2) => newOffice(target(), policy, admins);
  const standing = (at: Pick<Office, 'id'>) => standingOf(target(), at);

  describe('P1: every control is saved, and read back', () => {
    test('by whoever has both permissions and proved themselves a moment ago', async () => {
      const at = await office({ smsAllowed: true });
      const typed = {
        require: 'on',
        date: dateIn(40),
        zone: 'America/St_Johns',
        frequency: 'weekly',
        sms: null,
        mailbox: null,
        contact: 'Door 3 <it@office.example & "Sam"',
        guidance: 'Use KeePassXC.\r\nIt is on every computer.',
        approval: 'on',
        delay: '72',
      };
      const saved = await lookAndSave(at.browser, at.base, typed);
      expect([saved.status, saved.location]).toEqual([303, `${at.base}?saved=2`]);
      expect(await standing(at)).toEqual({
        requireMfa: true,
        deadline: { date: typed.date, zone: typed.zone },
        frequency: 'weekly',
        smsAllowed: false,
        confirmMailbox: false,
        helpContact: typed.contact,
        appGuidance: 'Use KeePassXC.\nIt is on every computer.',
        resetApproval: true,
        resetDelayHours: 72,
        revision: 2,
      });
      await at.browser.open(saved.location ?? '');
      expect(wordsOf(at.browser.text)).toContain('Saved.');
      const { seen: _seen, ...form } = policyForm(at.browser.text);
      expect(form).toEqual({
        revision: '2',
        require: 'on',
        date: typed.date,
        zone: typed.zone,
        frequency: 'weekly',
        contact: typed.contact,
        guidance: 'Use KeePassXC.\nIt is on every computer.',
        approval: 'on',
        delay: '72',
      });
    });

    test('and the audit trail says who did what, from the console', async () => {
      const at = await office();
      await lookAndSave(at.browser, at.base, { require: 'on', frequency: 'weekly' });
      const events = await target().deps.store.audit.unsealed(10_000);
      const sealed = await target().deps.store.audit.read(at.id, 1, 100);
      const found = [...events, ...sealed.map((one) => one.event)].filter(
        (one) => one.stream === at.id && one.kind === 'policy.changed',
      );
      expect(new Set(found.map((one) => one.id)).size).toBe(1);
      expect(found[0]).toMatchObject({
        actor: at.admin.id,
        detail: { door: 'console', as: 'administrator', requireMfaBefore: false, requireMfaAfter: true, revision: 2 },
      });
    });

    test('30 days ahead are proposed in the company’s zone, and saved as shown without another look (P2)', async () => {
      const at = await office();
      expect(policyForm(at.browser.text)).toMatchObject({ date: dateIn(30), zone: 'UTC', revision: '1' });
      expect(wordsOf(at.browser.text)).toContain('Proposed: 30 days ahead.');
      const saved = await save(at.browser, at.base, { require: 'on' });
      expect(saved.location).toBe(`${at.base}?saved=2`);
      expect(await standing(at)).toMatchObject({ requireMfa: true, deadline: { date: dateIn(30), zone: 'UTC' } });
    });

    test('a proposal that nobody took by switching on is not decided', async () => {
      const at = await office();
      expect((await save(at.browser, at.base, { frequency: 'weekly' })).status).toBe(303);
      expect(await standing(at)).toMatchObject({ requireMfa: false, deadline: null, frequency: 'weekly' });
    });

    test('switched off, methods stay and their owners go on being asked (P9)', async () => {
      const at = await office(required(-3));
      const saved = await lookAndSave(at.browser, at.base, { require: null });
      expect(saved.status).toBe(303);
      expect(await standing(at)).toMatchObject({ requireMfa: false, deadline: { date: dateIn(-3) } });
      const bundle = await target().deps.store.loadUser(at.admin.id);
      expect(bundle?.authenticators.some((one) => one.kind === 'app' && one.boundAt !== null)).toBe(true);
      expect(bundle?.user.alwaysRequire).toBe(true);
    });
  });

  describe('P2: what cannot be saved is told at its field, and what was typed is kept', () => {
    test.each([
      ['no date', { require: 'on', date: '' }, 'Choose the Enforcement Deadline.'],
      ['a date that does not exist', { require: 'on', date: '2027-02-30' }, 'such as 2027-01-18'],
      ['a date in other words', { require: 'on', date: 'tomorrow' }, 'such as 2027-01-18'],
      ['yesterday', { require: 'on', date: 'yesterday' }, 'This day is over in Coordinated Universal Time'],
      ['an offset for a zone', { require: 'on', zone: '+01:00' }, 'Choose a time zone of the list.'],
      ['a zone that is not there', { zone: 'Mars/Base' }, 'Choose a time zone of the list.'],
      ['a frequency of its own', { frequency: 'hourly' }, 'Choose how often a code is asked for.'],
      ['a contact of 501 characters', { contact: 'x'.repeat(501) }, 'Shorten this to 500 characters: it has 501.'],
      ['guidance of 2,001 characters', { guidance: 'x'.repeat(2_001) }, 'Shorten this to 2,000 characters'],
      ['a contact that turns the writing around', { contact: 'a\u202eb' }, 'Write plain text'],
      ['guidance with control characters', { guidance: 'a\u001bb' }, 'Write plain text'],
    ] as const)('%s', async (_, typed, words) => {
      const at = await office();
      const change: Record<string, string> = { ...typed };
      if (change['date'] === 'yesterday') change['date'] = dateIn(-1);
      for (const send of [look, save]) {
        await at.browser.open(at.base);
        const reply = await send(at.browser, at.base, { ...change, contact: change['contact'] ?? 'Door 3' });
        expect(reply.status).toBe(422);
        expect(wordsOf(reply.text)).toContain(words);
        expect(reply.text).toContain('aria-invalid="true"');
        const kept = policyForm(reply.text);
        const shown = Object.entries(change).filter(([name]) => name !== 'zone' && name !== 'frequency');
        expect(kept).toMatchObject(Object.fromEntries(shown));
        expect((await standing(at)).revision).toBe(1);
      }
    });

    test('500 and 2,000 characters are taken, signs outside the basic plane counted as one', async () => {
      const at = await office();
      const contact = '🧱'.repeat(500);
      const guidance = '🧱'.repeat(2_000);
      expect((await save(at.browser, at.base, { contact, guidance })).status).toBe(303);
      expect(await standing(at)).toMatchObject({ helpContact: contact, appGuidance: guidance });
    });

    test.each([
      ['no revision', { revision: null }],
      ['a revision that is no number', { revision: '-1' }],
      ['a tick with another value', { require: 'yes' }],
    ])('what no form of ours sends is malformed: %s', async (_, typed) => {
      const at = await office();
      for (const send of [look, save]) {
        await at.browser.open(at.base);
        expect((await send(at.browser, at.base, typed)).status).toBe(400);
      }
      expect((await standing(at)).revision).toBe(1);
    });
  });

  describe('P11: what reaches others is seen before it is saved', () => {
    test('in words: from when, how many, who would struggle and why', async () => {
      const at = await office({}, 2);
      await addPerson(target(), { companies: [at.name] });
      await addPerson(target(), { companies: [at.name], imported: 'without password' });
      const { text, status } = await look(at.browser, at.base, { require: 'on', date: dateIn(10) });
      expect(status).toBe(200);
      const words = wordsOf(text);
      expect(words).toMatch(
        /From \w+, \w+ \d+, \d+, 00:00 Coordinated Universal Time , 2 of 4 people would be asked to set up a method/,
      );
      expect(words).toContain('2 of them would struggle');
      expect(words).toContain('1 has no password yet');
      expect(words).toContain('2 have never signed in');
      expect(words).toContain(
        'The 2 people who have set up a method are asked for a code at every sign-in from now on.',
      );
      expect((await standing(at)).revision).toBe(1);
    });

    test('unseen it is shown, not saved; seen and changed again as well', async () => {
      const at = await office();
      const first = await save(at.browser, at.base, { require: 'on', date: dateIn(10) });
      expect([first.status, wordsOf(first.text).includes('Not saved yet: see below')]).toEqual([422, true]);
      expect(policyForm(first.text)).toMatchObject({ require: 'on', date: dateIn(10) });
      const second = await save(at.browser, at.base, { date: dateIn(11) });
      expect(second.status).toBe(422);
      const forged = await save(at.browser, at.base, { date: dateIn(12), seen: 'a'.repeat(64) });
      expect(forged.status).toBe(422);
      expect((await standing(at)).revision).toBe(1);
      expect((await save(at.browser, at.base)).status).toBe(303);
      expect(await standing(at)).toMatchObject({ deadline: { date: dateIn(12) }, revision: 2 });
    });

    test('a draft that was seen the day before, when its deadline was to come, is seen anew once it acts at once', async () => {
      const at = await office(required(10));
      await look(at.browser, at.base, { date: dateIn(1) });
      const sent = changed(at.browser.text, {});
      target().advance(day);
      const browser = await signedIn(target(), at.admin);
      await browser.open(at.base);
      const reply = await browser.post(at.base, sent);
      expect(reply.status).toBe(422);
      expect(wordsOf(reply.text)).toContain('At once , nobody among 2 people would be asked');
    });

    test('fewer than two enrolled administrators need a tick', async () => {
      const at = await office({}, 1);
      const seen = await look(at.browser, at.base, { require: 'on' });
      expect(wordsOf(seen.text)).toContain('There is only one enrolled administrator.');
      const refused = await save(at.browser, at.base);
      expect([refused.status, wordsOf(refused.text).includes('Not saved yet: tick below')]).toEqual([422, true]);
      expect((await standing(at)).revision).toBe(1);
      expect((await save(at.browser, at.base, { accept: 'on' })).status).toBe(303);
      await at.browser.open(at.base);
      expect((await save(at.browser, at.base, { contact: 'Door 3' })).status).toBe(303);
    });

    test('a look writes nothing, whoever has both permissions', async () => {
      const at = await office();
      growOld(target());
      expect((await look(at.browser, at.base, { require: 'on' })).status).toBe(200);
      expect((await at.browser.request('GET', `${at.base}/look`)).location).toBe(at.base);
    });
  });
});
