import { describe, expect, test } from 'vitest';
import { changeStatus } from '#flows/directory/change-person.ts';
import { confirm, growOld, pressAgain } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { membershipOf, newOffice, wordsOf, type Office } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import {
  changesTold,
  directoryOf,
  fill,
  fillOne,
  sendBulk,
  standing,
  type Wanted,
} from '../support/directory-people.ts';
import { setStatus } from '../support/membership-status.ts';

onEveryEngine((target: () => Target) => {
  const one = (at: Office, wanted?: Wanted) => fillOne(target(), at, wanted);

  const ownMembership = (at: Office) => membershipOf(target(), at.admin, at.company);

  const eventsAbout = (at: Office, member: string) => changesTold(target(), at, member);

  describe('acts on many', () => {
    test('tell the effect before, then do it to those who may be changed, and tell who was left and why', async () => {
      const at = await newOffice(target());
      const [ana, ben, gone] = await fill(target(), at, [
        { displayName: 'Ana' },
        { displayName: 'Ben' },
        { status: 'inactive' },
      ]);
      const own = await ownMembership(at);
      const chosen = [ana ?? '', ben ?? '', gone ?? '', own];
      await at.browser.open(directoryOf(at));
      const changes = await changesOf(target().peephole, async () => {
        const asked = await sendBulk(at, chosen, { act: 'deactivate' });
        expect(asked.status).toBe(200);
        const words = wordsOf(asked.text);
        expect(words).toContain('Deactivate 2 people?');
        expect(words).toContain('its MFA policy does not bind them any more');
        expect(words).toMatch(/Ana.*Ben/);
      });
      expect(changes).toEqual([]);
      const done = await sendBulk(at, chosen, { act: 'deactivate', confirmed: '4' });
      expect(done.status).toBe(303);
      const told = wordsOf((await at.browser.open(done.location ?? '')).text);
      expect(told).toContain('2 people were deactivated.');
      expect(told).toContain('1 person was so already.');
      expect(told).toContain('nobody deactivates themselves here');
      expect((await standing(target(), at, own))?.status).toBe('active');
      expect((await sendBulk(at, chosen, { act: 'deactivate' })).status).toBe(422);
      const again = await sendBulk(at, chosen, { act: 'deactivate', confirmed: '4' });
      expect(wordsOf((await at.browser.open(again.location ?? '')).text)).toContain('Nobody was deactivated.');
      expect(await eventsAbout(at, ana ?? '')).toHaveLength(1);
    });

    test('concern everybody who fits the filter, on every page, the last administrator never', async () => {
      const at = await newOffice(target());
      await fill(
        target(),
        at,
        Array.from({ length: 120 }, (_, index) => ({ site: index < 100 ? 'Seven' : 'Eight' })),
      );
      const invited = await one(at, { site: 'Seven', status: 'invited' });
      await at.browser.open(directoryOf(at));
      const asked = await sendBulk(at, [], { act: 'deactivate', all: 'yes', site: 'Seven', sort: 'name' });
      expect(wordsOf(asked.text)).toContain('Deactivate 101 people?');
      expect(wordsOf(asked.text)).toContain('All who fit the filter now');
      const ofAll = await sendBulk(at, [], { act: 'deactivate', all: 'yes', sort: 'name' });
      expect(wordsOf(ofAll.text)).toContain('Everybody in this directory, whatever page they are on');
      const fields = { act: 'deactivate', all: 'yes', site: 'Seven', sort: 'name', confirmed: '101' };
      const done = await sendBulk(at, [], fields);
      expect(done.location).toMatch(/^\/admin\/cmp_[0-9a-f]{32}\/directory\?site=Seven&done=/);
      expect(wordsOf((await at.browser.open(done.location ?? '')).text)).toContain('101 people were deactivated.');
      const left = await target().deps.store.countMembers(at.company);
      expect(left).toMatchObject({ active: 21, inactive: 101, administrators: 1 });
      expect((await standing(target(), at, invited))?.status).toBe('inactive');
      const back = await sendBulk(at, [], { ...fields, act: 'reactivate', confirmed: '100' });
      const told = wordsOf((await at.browser.open(back.location ?? '')).text);
      expect(told).toContain('100 people were reactivated.');
      const byHand = await sendBulk(at, [invited], { act: 'reactivate', confirmed: '1' });
      expect(wordsOf((await at.browser.open(byHand.location ?? '')).text)).toContain(
        '1 person was left: they never accepted.',
      );
    });

    test('on everybody who fits never count whoever acts', async () => {
      const at = await newOffice(target());
      await fill(target(), at, [{}, {}]);
      await at.browser.open(directoryOf(at));
      const asked = await sendBulk(at, [], { act: 'deactivate', all: 'yes' });
      expect(wordsOf(asked.text)).toContain('Deactivate 2 people?');
      expect((await sendBulk(at, [], { act: 'deactivate', all: 'yes', q: at.admin.email })).status).toBe(422);
    });

    test('change 1,000 people at a time: what is left is told, and done by doing it again', async () => {
      const at = await newOffice(target());
      await fill(
        target(),
        at,
        Array.from({ length: 1_030 }, () => ({ site: 'Seven' })),
      );
      await at.browser.open(directoryOf(at));
      const fields = { act: 'deactivate', all: 'yes', site: 'Seven', status: 'active', confirmed: '1030' };
      expect(wordsOf((await sendBulk(at, [], { ...fields, confirmed: '1' })).text)).toContain('At most 1,000 people');
      const first = await sendBulk(at, [], fields);
      const told = wordsOf((await at.browser.open(first.location ?? '')).text);
      expect(told).toMatch(/1,000 people were deactivated\..*There are more\. Do the same again to go on\./);
      const second = await sendBulk(at, [], fields);
      expect(wordsOf((await at.browser.open(second.location ?? '')).text)).toContain('30 people were deactivated.');
      expect(await target().deps.store.countMembers(at.company)).toMatchObject({ active: 1, inactive: 1_030 });
    });

    test('are looked at once more when more people fit than were told of', async () => {
      const at = await newOffice(target());
      await fill(target(), at, [{ site: 'Seven' }, { site: 'Seven' }]);
      await at.browser.open(directoryOf(at));
      const fields = { act: 'deactivate', all: 'yes', site: 'Seven', confirmed: '1' };
      const reply = await sendBulk(at, [], fields);
      expect([reply.status, wordsOf(reply.text).includes('meanwhile 2 people fit')]).toEqual([409, true]);
      expect((await target().deps.store.countMembers(at.company)).inactive).toBe(0);
    });

    test('need somebody chosen, a known act, and a fresh proof over which the choice is kept', async () => {
      const at = await newOffice(target());
      const members = await fill(target(), at, [{}, {}, {}]);
      await at.browser.open(directoryOf(at));
      expect((await sendBulk(at, [], { act: 'deactivate', q: 'zzz' })).status).toBe(422);
      expect((await sendBulk(at, [], { act: 'deactivate', all: 'yes', q: 'zzz' })).status).toBe(422);
      expect((await sendBulk(at, members, { act: 'erase' })).status).toBe(400);
      expect((await sendBulk(at, members, { act: 'deactivate', confirmed: 'x' })).status).toBe(400);
      growOld(target());
      const asked = await sendBulk(at, members, { act: 'deactivate', confirmed: '3' });
      await at.browser.open(asked.location ?? '');
      await confirm(target(), at.browser, at.admin);
      expect(wordsOf(at.browser.text)).toMatch(
        /Change or invite several people.*With the chosen people Deactivate 3 People/,
      );
      expect((await target().deps.store.countMembers(at.company)).inactive).toBe(0);
      expect((await pressAgain(at.browser)).status).toBe(303);
      expect((await target().deps.store.countMembers(at.company)).inactive).toBe(3);
    });

    test('tell what they did to whoever did it: nobody else’s address says so', async () => {
      const [at, other] = [await newOffice(target()), await newOffice(target())];
      const member = await one(at);
      await at.browser.open(directoryOf(at));
      const { location } = await sendBulk(at, [member], { act: 'deactivate', confirmed: '1' });
      const done = (location ?? '').replace(at.company, other.company);
      expect(wordsOf((await other.browser.open(done)).text)).not.toContain('was deactivated');
    });

    test('a person who was invited anew between two looks is not made active by force', async () => {
      const at = await newOffice(target());
      const member = await one(at, { status: 'inactive' });
      const acting = {
        by: { operatingUser: 'tests' },
        user: at.admin.id,
        company: at.company,
        standing: { status: 'active', companyAdmin: true, directoryAdmin: true },
      } as const;
      const user = (await standing(target(), at, member))?.userId ?? ('' as never);
      await target().deps.store.transact((tx) => setStatus(tx, user, at.company, 'invited'));
      const changed = await changeStatus(target().deps, acting, member, 'active');
      expect(changed).toEqual({ done: false, because: 'not-accepted' });
    });
  });
});
