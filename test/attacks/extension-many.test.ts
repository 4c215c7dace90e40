import { describe, expect, test } from 'vitest';
import type { MembershipId } from '#domain/identifiers.ts';
import type { Acting } from '#flows/directory/change-person.ts';
import { everybodyOf } from '#flows/directory/people.ts';
import { extendMany } from '#flows/roll-out/extend.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { addPerson } from '../support/attack-people.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { fill } from '../support/directory-people.ts';
import { office, requiredIn, type Office } from '../support/policy-office.ts';

const terms = { days: 7, reason: 'The site opens a week later' };

onEveryEngine((target: () => Target) => {
  const actingAt = ({ admin, id }: Office): Acting => ({
    by: { actor: admin.id, as: 'administrator', facts: { address: '192.0.2.1', userAgent: '' } },
    user: admin.id,
    company: id,
  });

  const crew = (at: Office, count: number): Promise<MembershipId[]> =>
    fill(
      target(),
      { ...at, company: at.id },
      Array.from({ length: count }, () => ({})),
    );

  const everybody = async ({ id }: Office): Promise<readonly CompanyPerson[]> => {
    const window = { ...everybodyOf(id), sort: 'name', descending: false, after: null, most: 100 } as const;
    return (await target().deps.store.seePeople(window)).people;
  };

  const given = async ({ id }: Office): Promise<number> =>
    (await target().peephole.rows(`select id from memberships where company_id = '${id}' and extended_at is not null`))
      .length;

  const events = async ({ id }: Office): Promise<number> =>
    (await target().peephole.rows(`select id from audit_events where stream = '${id}' and kind = 'extension.granted'`))
      .length;

  describe('more time for many (SPEC P12, P14)', () => {
    test('is given to each who may have it; the others are left, and counted by why', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      const [first] = await crew(at, 23);
      await addPerson(target(), { companies: [at.name], enrolled: true });
      await stand(target(), first as MembershipId, { status: 'inactive' });
      const many = await extendMany(target().deps, actingAt(at), await everybody(at), terms);
      expect(many).toEqual({
        extended: 22,
        // Two administrators have enrolled, one of whom acts.
        skipped: { 'not-active': 1, 'own-membership': 1, 'enrolled-before': 2 },
        isUnfinished: false,
        isStopped: false,
      });
      expect([await given(at), await events(at)]).toEqual([22, 22]);
    });

    test('done again, gives nobody more', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await crew(at, 12);
      const people = (await everybody(at)).filter((one) => one.kinds.length === 0);
      await extendMany(target().deps, actingAt(at), people, terms);
      for (const days of [7, 14]) {
        const again = await extendMany(target().deps, actingAt(at), people, { ...terms, days });
        expect(again).toMatchObject({ extended: 0, skipped: { 'extended-before': 12 } });
      }
      expect([await given(at), await events(at)]).toEqual([12, 12]);
    });

    test('is given once to each by two administrators at the same moment, in opposite orders', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await crew(at, 25);
      const people = (await everybody(at)).filter((one) => one.kinds.length === 0);
      const results = await Promise.all([
        extendMany(target().deps, actingAt(at), people, terms),
        extendMany(target().deps, actingAt(at), people.toReversed(), { ...terms, days: 3 }),
      ]);
      expect(results.reduce((sum, one) => sum + one.extended, 0)).toBe(25);
      expect([await given(at), await events(at)]).toEqual([25, 25]);
    });

    test('ends where whoever gives it loses a permission: nobody gets any from then on', async () => {
      const at = await office(target(), requiredIn(target(), 10));
      await crew(at, 5);
      const people = await everybody(at);
      await stand(target(), await memberOf(target(), at.admin, at.id), { companyAdmin: false });
      const stopped = await extendMany(target().deps, actingAt(at), people, terms);
      expect(stopped).toMatchObject({ extended: 0, isStopped: true });
      expect(await given(at)).toBe(0);
    });

    test.each([
      ['days', { ...terms, days: 15 }],
      ['reason', { ...terms, reason: '' }],
    ] as const)('is given to nobody on terms that are none: %s', async (because, wrong) => {
      const at = await office(target(), requiredIn(target(), 10));
      await crew(at, 2);
      const people = (await everybody(at)).filter((one) => one.kinds.length === 0);
      expect(await extendMany(target().deps, actingAt(at), people, wrong)).toMatchObject({
        extended: 0,
        skipped: { [because]: 2 },
      });
      expect(await given(at)).toBe(0);
    });

    test('never reaches people of another company, whoever hands them over (SECURITY I11)', async () => {
      const [at, other] = [
        await office(target(), requiredIn(target(), 10)),
        await office(target(), requiredIn(target(), 10)),
      ];
      await crew(other, 3);
      const theirs = (await everybody(other)).filter((one) => one.kinds.length === 0);
      const many = await extendMany(target().deps, actingAt(at), theirs, terms);
      expect(many).toMatchObject({ extended: 0, skipped: { unknown: 3 } });
      expect(await given(other)).toBe(0);
    });
  });
});
