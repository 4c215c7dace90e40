import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseId, type CompanyId } from '#domain/identifiers.ts';
import { minute } from '#domain/instant.ts';
import type { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  companies,
  inviteOne,
  mailsQueued,
  mailsTo,
  membershipIn,
  openConsole,
  pressesLink,
  stranger,
  wordsOf,
} from '../support/console-people.ts';
import { eventsOf, operating, proveAgain } from '../support/operators.ts';

/** A company that was made in the console: nobody belongs to it. */
async function newCompany(target: Target): Promise<{ readonly id: CompanyId; readonly name: string; path: string }> {
  const name = `Harbor ${randomBytes(4).toString('hex')}`;
  const { companyId: id } = await addCompany(target, name, { requireMfa: false, deadline: null });
  return { id, name, path: `/operator/companies/${id}` };
}

const press = (visitor: Browser, path: string, email: string, person = '') =>
  visitor.post(`${path}/administrator`, { email, person });

onEveryEngine((target) => {
  const offer = 'Invite the First Administrator';

  describe('C2, C6: the first administrator of a company', () => {
    test('is invited by the operator, waits until they accept, and then administers it with both permissions', async () => {
      const { visitor, operator } = await operating(target());
      const { id, name, path } = await newCompany(target());
      const guest = await addPerson(target(), { companies: [], enrolled: true });
      expect((await visitor.open(path)).text.includes(offer)).toBe(true);
      const mails = await mailsQueued(target(), guest.id);
      expect((await press(visitor, path, guest.email, 'Ada Byrne')).location).toBe(path);
      expect((await press(visitor, path, guest.email, 'Ada Byrne')).location).toBe(path);
      expect((await mailsQueued(target(), guest.id)) - mails).toBe(1);
      const shown = wordsOf((await visitor.open(path)).text);
      expect(shown.includes(`Ada Byrne (${guest.email}), open until`)).toBe(true);
      expect(await membershipIn(target(), guest.email, id)).toMatchObject({
        status: 'invited',
        companyAdmin: true,
        directoryAdmin: true,
      });
      const told = (await eventsOf(target(), 'membership.invited')).filter((event) => event['stream'] === id);
      expect(told.map((event) => [event['actor'], event['subject']])).toEqual([[operator.id, guest.id]]);
      expect(JSON.parse(String(told[0]?.['detail']))).toMatchObject({ as: 'operator', administers: true });
      const browser = await signedIn(target(), guest);
      expect((await browser.request('GET', `/admin/${id}/directory`)).status).toBe(404);
      const membership = await membershipIn(target(), guest.email, id);
      await browser.open(companies);
      expect(wordsOf(browser.text)).toContain(name);
      expect(wordsOf(browser.text)).toContain('You become one of its administrators');
      await browser.post(`${companies}/${membership?.id}/accept`);
      expect((await browser.request('GET', `/admin/${id}/directory/invite`)).status).toBe(200);
      expect((await visitor.open(path)).text).not.toContain(offer);
    });

    test('may be somebody whom nobody here knows', async () => {
      const { visitor } = await operating(target());
      const { id, name, path } = await newCompany(target());
      const email = stranger();
      expect((await press(visitor, path, email)).location).toBe(path);
      expect(await membershipIn(target(), email, id)).toMatchObject({ status: 'invited', companyAdmin: true });
      expect(wordsOf((await visitor.open(path)).text).includes(email)).toBe(true);
      expect((await mailsTo(target(), email, 1))[0]).toContain(`You will administer: ${name}`);
      const page = wordsOf((await pressesLink(target(), email)).text);
      expect(page).toContain(`${name} You become one of its administrators.`);
    });

    test('is told before they accept that they will be one, and nobody else is told so', async () => {
      const at = await openConsole(target());
      const [fresh, known] = [stranger(), await addPerson(target(), { companies: [], enrolled: true })];
      for (const email of [fresh, known.email]) await inviteOne(at, email);
      const told = [await pressesLink(target(), fresh), await signedIn(target(), known)];
      await told[1]?.open(companies);
      for (const { text } of told) {
        expect(wordsOf(text)).toContain(at.name);
        expect(wordsOf(text)).not.toContain('You become one');
      }
    });

    test('is not offered where somebody administers the company, nor invited by a form drawn before', async () => {
      const { visitor } = await operating(target());
      const { id, name, path } = await newCompany(target());
      await addPerson(target(), { companies: [name], enrolled: true, administers: true });
      expect((await visitor.open(path)).text).not.toContain(offer);
      const changes = await changesOf(target().peephole, async () => {
        expect((await press(visitor, path, stranger())).status).toBe(422);
      });
      expect(changes).toEqual([]);
      expect(parseId('company', id)).toBe(id);
    });

    test('is offered where the one who administered it is disabled; whoever is a member already is told of the command', async () => {
      const { visitor } = await operating(target());
      const { name, path } = await newCompany(target());
      await addPerson(target(), { companies: [name], administers: true, disabled: true });
      const member = await addPerson(target(), { companies: [name] });
      expect((await visitor.open(path)).text).toContain(offer);
      const refused = await press(visitor, path, member.email);
      expect([refused.status, wordsOf(refused.text).includes('gatehouse member set')]).toEqual([422, true]);
    });

    test.each([
      ['no e-mail', { email: 'nobody', person: '' }, 422],
      ['a name that turns the writing around', { email: 'ada@example.com', person: 'a\u202eb' }, 422],
      ['no field for a name', { email: 'ada@example.com' }, 400],
    ])('is not invited with %s', async (_, fields, status) => {
      const { visitor } = await operating(target());
      const { path } = await newCompany(target());
      await visitor.open(path);
      const changes = await changesOf(target().peephole, async () => {
        expect((await visitor.post(`${path}/administrator`, fields)).status).toBe(status);
      });
      expect(changes).toEqual([]);
    });

    test('is invited after a fresh proof only', async () => {
      const { visitor, operator } = await operating(target());
      const { id, path } = await newCompany(target());
      const email = stranger();
      await visitor.open(path);
      target().advance(6 * minute);
      await visitor.submit(`${path}/administrator`, { email, person: 'Ada' });
      expect(await membershipIn(target(), email, id)).toBeNull();
      await proveAgain(target(), visitor, operator);
      await visitor.submit(`${path}/administrator`, { email, person: 'Ada' });
      expect(await membershipIn(target(), email, id)).toMatchObject({ companyAdmin: true });
    });
  });
});
