import { expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { invitePeople } from '#flows/directory/invite-people.ts';
import type { Email } from '#domain/email.ts';
import { changePermissions, changeStatus } from '#flows/directory/change-person.ts';
import { changeMany } from '#flows/directory/bulk.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { setMemberRoles } from '#flows/roles/member-roles.ts';
import { changePolicy } from '#flows/policy/change-policy.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { eventsOf, membershipIn, openConsole, stranger, type Console } from '../support/console-people.ts';

const facts = { address: '203.0.113.9', userAgent: '' };

const actingAt = (at: Console) => ({
  by: { actor: at.admin.id, as: 'administrator', facts } as const,
  user: at.admin.id,
  company: at.id,
});

const noName = { name: null, employer: null, site: null, group: null, language: null };

const inviteesOf = (count: number) => Array.from({ length: count }, () => ({ ...noName, email: stranger() as Email }));

onEveryEngine((target) => {
  async function companyOf({ deps }: Target, at: Console) {
    const bundle = await deps.store.loadCompany(at.id);
    if (!bundle) throw new Error('no such company');
    return bundle;
  }

  test.each(['put aside', 'demoted', 'disabled'])(
    'who was let in and is %s meanwhile changes nothing any more (SPEC C2)',
    async (how) => {
      const at = await openConsole(target());
      const { deps, peephole } = target();
      const person = await addPerson(target(), { companies: [at.name] });
      const member = await membershipIn(target(), person.email, at.id);
      if (!member) throw new Error('no member');
      const bundle = await companyOf(target(), at);
      const where = `where user_id = '${at.admin.id}'`;
      if (how === 'put aside') await peephole.run(`update memberships set status = 'inactive' ${where}`);
      if (how === 'demoted') await peephole.run(`update memberships set directory_admin = 0 ${where}`);
      if (how === 'disabled') await peephole.run(`update users set status = 'disabled' where id = '${at.admin.id}'`);
      const acting = actingAt(at);
      const acts = [
        () => changeStatus(deps, acting, member.id, 'inactive'),
        () => changePermissions(deps, acting, member.id, { companyAdmin: true, directoryAdmin: true }, null),
        () => setMemberRoles(deps, acting.by, at.id, member.id, []),
        () => changePolicy(deps, acting.by, bundle, { ...at.policy, helpContact: 'Ben' }),
      ];
      const changes = await changesOf(peephole, async () => {
        for (const act of acts) await expect(act()).rejects.toThrow(NoLongerAllowed);
        expect(await invitePeople(deps, acting.by, bundle.company, inviteesOf(20))).toEqual(
          Array.from({ length: 20 }, () => ({ is: 'stopped' })),
        );
      });
      expect(changes).toEqual([]);
    },
  );

  test('an act on many stops where its administrator is put aside, and says so', async () => {
    const at = await openConsole(target());
    const { deps, peephole } = target();
    const people = [];
    for (let one = 0; one < 25; one += 1) people.push(await addPerson(target(), { companies: [at.name] }));
    const members = await Promise.all(people.map((one) => membershipIn(target(), one.email, at.id)));
    const chosen = await Promise.all(members.map((one) => deps.store.loadPerson(at.id, one?.id ?? ('' as never))));
    let batches = 0;
    const transact = deps.store.transact.bind(deps.store);
    const store = {
      ...deps.store,
      transact: async <T>(work: (tx: never) => Promise<T>) => {
        batches += 1;
        if (batches === 2)
          await peephole.run(`update memberships set status = 'inactive' where user_id = '${at.admin.id}'`);
        return transact<T>(work as never);
      },
    } as unknown as typeof deps.store;
    const outcome = await changeMany(
      { ...deps, store },
      actingAt(at),
      { by: 'hand', people: chosen.filter((one) => one !== null) },
      'inactive',
    );
    expect(outcome).toMatchObject({ changed: 10, isStopped: true });
  });

  test('a company invites five hundred people an hour; the rest is told when, and invited then', async () => {
    const at = await openConsole(target());
    const { deps } = target();
    const { company } = await companyOf(target(), at);
    const people = inviteesOf(503);
    const { by } = actingAt(at);
    const first = await invitePeople(deps, by, company, people);
    expect(first.filter((one) => one.is === 'invited')).toHaveLength(500);
    const waiting = first.filter((one) => one.is === 'over-budget');
    expect(waiting).toHaveLength(3);
    const from = waiting[0]?.is === 'over-budget' ? waiting[0].from : target().now();
    expect(from - target().now()).toBeGreaterThan(0);
    expect(from - target().now()).toBeLessThanOrEqual(hour + hour / 12);
    target().advance(from - target().now());
    const last = await invitePeople(deps, by, company, people.slice(500));
    expect(last.map((one) => one.is)).toEqual(['invited', 'invited', 'invited']);
    expect(await eventsOf(target(), at.admin.id, 'membership.invited')).toBe(0);
  });
});
