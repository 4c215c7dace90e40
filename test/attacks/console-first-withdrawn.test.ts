import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Email } from '#domain/email.ts';
import { inviteAdministrator, withdrawAdministrator } from '#flows/directory/first-administrator.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import type { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addCompany, addPerson } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { companies, membershipIn, somebody, stranger, wordsOf } from '../support/console-people.ts';
import { eventsOf, operating, proveAgain } from '../support/operators.ts';

/** A company that nobody administers. */
async function newCompany(target: Target) {
  const name = `Quay ${randomBytes(4).toString('hex')}`;
  const { companyId: id } = await addCompany(target, name, { requireMfa: false, deadline: null });
  return { id, name, path: `/operator/companies/${id}` };
}

const facts = { address: '203.0.113.9', userAgent: '' };

onEveryEngine((target) => {
  const memberOf = async (email: string, company: CompanyId) => {
    const membership = await membershipIn(target(), email, company);
    if (!membership) throw new Error(`${email} is no member`);
    return membership;
  };

  async function letIn(visitor: Browser, { path }: { readonly path: string }, email: string): Promise<void> {
    await visitor.open(path);
    expect((await visitor.post(`${path}/administrator`, { email, person: '' })).location).toBe(path);
  }

  const formOf = (path: string, member: string) => `${path}/administrator/${member}/withdraw`;

  test('an invitation to administer is withdrawn where it is told, so that a mistyped address administers nothing (SPEC C6)', async () => {
    const { visitor, operator } = await operating(target());
    const place = await newCompany(target());
    const [typo, right] = [await somebody(target()), await somebody(target())];
    await letIn(visitor, place, typo.email);
    await letIn(visitor, place, right.email);
    const { id } = await memberOf(typo.email, place.id);
    const page = await visitor.open(place.path);
    expect(wordsOf(page.text)).toMatch(new RegExp(`withdraw the invitation of ${typo.email}`, 'i'));
    for (let presses = 0; presses < 2; presses += 1)
      expect((await visitor.post(formOf(place.path, id))).location).toBe(place.path);
    const words = wordsOf((await visitor.open(place.path)).text);
    expect([words.includes(typo.email), words.includes(right.email)]).toEqual([false, true]);
    expect((await memberOf(typo.email, place.id)).status).toBe('inactive');
    expect((await memberOf(right.email, place.id)).status).toBe('invited');
    const told = (await eventsOf(target(), 'membership.changed')).filter((one) => one['stream'] === place.id);
    expect(told.map((one) => [one['actor'], one['subject']])).toEqual([[operator.id, typo.id]]);
    expect(JSON.parse(String(told[0]?.['detail']))).toMatchObject({ as: 'operator', statusAfter: 'inactive' });
    const browser = await signedInByPassword(target(), typo);
    await browser.open(companies);
    await browser.post(`${companies}/${id}/accept`);
    expect((await memberOf(typo.email, place.id)).status).toBe('inactive');
    target().advance(minute);
    await letIn(visitor, place, typo.email);
    expect(await memberOf(typo.email, place.id)).toMatchObject({ status: 'invited', companyAdmin: true });
  });

  test('nothing else is withdrawn there: neither members, nor other invitations, nor those of another company', async () => {
    const { visitor } = await operating(target());
    const [place, other] = [await newCompany(target()), await newCompany(target())];
    const guest = stranger();
    await letIn(visitor, other, guest);
    const member = await addPerson(target(), { companies: [place.name] });
    const invited = await addPerson(target(), { companies: [place.name] });
    await target().peephole.run(`update memberships set status = 'invited' where user_id = '${invited.id}'`);
    await visitor.open(place.path);
    const changes = await changesOf(target().peephole, async () => {
      for (const { email } of [member, invited]) {
        const refused = await visitor.post(formOf(place.path, (await memberOf(email, place.id)).id));
        expect([refused.status, wordsOf(refused.text).includes('not open any more')]).toEqual([422, true]);
      }
      for (const id of [(await memberOf(guest, other.id)).id, randomId('mbr'), 'all'])
        expect((await visitor.post(formOf(place.path, id))).status).toBe(404);
    });
    expect(changes).toEqual([]);
  });

  test('what a company that somebody administers has invited is its own business', async () => {
    const { visitor } = await operating(target());
    const place = await newCompany(target());
    const guest = stranger();
    await letIn(visitor, place, guest);
    await addPerson(target(), { companies: [place.name], administers: true });
    const changes = await changesOf(target().peephole, async () => {
      const refused = await visitor.post(formOf(place.path, (await memberOf(guest, place.id)).id));
      expect([refused.status, wordsOf(refused.text).includes('has an administrator by now')]).toEqual([422, true]);
    });
    expect(changes).toEqual([]);
  });

  test('withdrawing takes a fresh proof, which names the company and the address', async () => {
    const { visitor, operator } = await operating(target());
    const place = await newCompany(target());
    const guest = stranger();
    await letIn(visitor, place, guest);
    const { id } = await memberOf(guest, place.id);
    await visitor.open(place.path);
    target().advance(6 * minute);
    await visitor.submit(formOf(place.path, id));
    expect((await memberOf(guest, place.id)).status).toBe('invited');
    await proveAgain(target(), visitor, operator);
    const words = wordsOf(visitor.text);
    expect([words.includes(place.name), words.includes(guest)]).toEqual([true, true]);
    await visitor.submit(formOf(place.path, id));
    expect((await memberOf(guest, place.id)).status).toBe('inactive');
  });

  /** What the product needs, with something that happens elsewhere once a transaction was decided on, and before it begins. */
  function meanwhile(happens: () => Promise<void>): Target['deps'] {
    const { deps } = target();
    const transact: typeof deps.store.transact = async (work) => {
      await happens();
      return deps.store.transact(work);
    };
    return { ...deps, store: { ...deps.store, transact } };
  }

  async function invitingElsewhere(
    happens: (place: { id: CompanyId; name: string }, operator: string) => Promise<void>,
  ) {
    const { operator } = await operating(target());
    const place = await newCompany(target());
    const bundle = await target().deps.store.loadCompany(place.id);
    if (!bundle) throw new Error('no such company');
    const by = { actor: operator.id, as: 'operator', facts } as const;
    const email = stranger() as Email;
    const deps = meanwhile(() => happens(place, operator.id));
    return {
      place,
      by,
      email,
      invite: () => inviteAdministrator(deps, by, bundle.company, { email, name: null }),
      deps,
    };
  }

  test('who is invited while somebody comes to administer the company is not invited', async () => {
    const { place, email, invite } = await invitingElsewhere(async ({ name }) => {
      await addPerson(target(), { companies: [name], administers: true });
    });
    expect(await invite()).toEqual({ is: 'administered' });
    expect(await membershipIn(target(), email, place.id)).toBeNull();
    expect(await target().deps.store.loadUserByEmail(email)).toBeNull();
  });

  test.each(["status = 'disabled'", 'operator = 0'])(
    'an operator who was let in and has %s meanwhile invites and withdraws nobody (SPEC C6)',
    async (set) => {
      const { place, by, email, invite, deps } = await invitingElsewhere(async (_, operator) => {
        await target().peephole.run(`update users set ${set} where id = '${operator}'`);
      });
      await expect(invite()).rejects.toThrow(NoLongerAllowed);
      expect(await target().deps.store.loadUserByEmail(email)).toBeNull();
      const member = await addPerson(target(), { companies: [place.name], administers: true });
      await target().peephole.run(`update memberships set status = 'invited' where user_id = '${member.id}'`);
      const { id } = await memberOf(member.email, place.id);
      await expect(withdrawAdministrator(deps, by, place.id, id)).rejects.toThrow(NoLongerAllowed);
      expect((await memberOf(member.email, place.id)).status).toBe('invited');
    },
  );

  test('of those who accept and those who are invited at the same moment, nobody is invited after the first has accepted', async () => {
    const { visitor } = await operating(target());
    const place = await newCompany(target());
    const first = await somebody(target());
    await letIn(visitor, place, first.email);
    const { id } = await memberOf(first.email, place.id);
    const browser = await signedInByPassword(target(), first);
    await browser.open(companies);
    await visitor.open(place.path);
    const invite = () => visitor.post(`${place.path}/administrator`, { email: stranger(), person: '' });
    const invitations = Array.from({ length: 4 }, invite);
    const accepting = browser.post(`${companies}/${id}/accept`);
    await Promise.all([...invitations, accepting, ...Array.from({ length: 16 }, invite)]);
    const kinds = "('membership.invited', 'membership.accepted')";
    const chain = await target().peephole.rows(
      `select kind from audit_events where stream = '${place.id}' and kind in ${kinds} order by id`,
    );
    expect(chain.at(-1)?.['kind']).toBe('membership.accepted');
  });
});
