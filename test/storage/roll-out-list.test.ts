import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import { rollOutClasses } from '#domain/roll-out.ts';
import type { Deps } from '#flows/deps.ts';
import { exportRollOut, rollOutCells, rollOutColumns } from '#flows/roll-out/export.ts';
import { rollOutFigures } from '#flows/roll-out/figures.ts';
import { rollOutPage, walkRollOut, type RollOutQuery } from '#flows/roll-out/people.ts';
import type { Store } from '#ports/store.ts';
import { engines } from '../support/stores.ts';
import * as team from './company-records.ts';
import * as made from './records.ts';
import { companyOf, depsOf, patient, queryOf, zone } from './roll-out-records.ts';

describe.each(engines)('the list of a roll-out, on $name', ({ open }) => {
  async function staged(store: Store) {
    const bundle = await companyOf(store);
    const { id } = bundle.company;
    const add = (displayName: string, member: team.Member = {}) =>
      team.newMember(store, id, { hasSignedIn: true, ...member, user: { displayName, ...member.user } });
    const known = ['password'] as const;
    await add('Ana', { holds: ['app', ...known], membership: { site: 'North', employer: 'Acme' } });
    const ben = await add('Ben', { holds: known, membership: { site: 'North', group: 'Crew' } });
    await add('Cleo', { holds: [{ phone: 'BR' }, ...known], membership: { employer: '' } });
    const later = await add('Dora', { holds: known, membership: { site: 'South' } });
    const invited = await add('Eli', { membership: { status: 'invited' } });
    const granted = { days: 5, grantedAt: made.now, by: null, reason: 'on leave' };
    await made.once(store, (tx) => tx.grantExtension(later.membership.id, id, granted));
    return { bundle, ben, later, invited };
  }

  const namesOf = async (deps: Deps, query: RollOutQuery): Promise<string> =>
    (await rollOutPage(deps, query, null)).people.map((one) => one.person.name ?? one.person.email).join(' ');

  test('tells of whom it is asked for, and acts reach the same people', async () => {
    await using opened = await open();
    const { store } = opened;
    const { bundle, invited } = await staged(store);
    const deps = depsOf(store);
    const email = invited.user.email;
    const cases: readonly (readonly [Partial<RollOutQuery>, readonly string[]])[] = [
      [{}, ['Ana', 'Ben', 'Cleo', 'Dora', email]],
      [{ reach: 'enrolled' }, ['Ana']],
      [{ reach: 'must-enroll' }, ['Ben', 'Cleo', 'Dora']],
      [{ reach: 'not-enrolled' }, ['Ben', 'Dora']],
      [{ reach: 'struggling' }, ['Cleo']],
      [{ reach: 'phone-not-served' }, ['Cleo']],
      [{ reach: 'unbound' }, [email]],
      [{ reach: 'invitation-open' }, [email]],
      [{ reach: 'extended' }, ['Dora']],
      [{ search: 'leo' }, ['Cleo']],
      [{ site: 'North' }, ['Ana', 'Ben']],
      [{ site: '' }, ['Cleo', email]],
      [{ employer: 'Acme' }, ['Ana']],
      [{ group: 'Crew', reach: 'not-enrolled' }, ['Ben']],
      [{ method: 'phone' }, ['Cleo']],
      [{ method: 'none', reach: 'must-enroll' }, ['Ben', 'Dora']],
    ];
    for (const [over, names] of cases) {
      const query = queryOf(bundle, over);
      expect([over, (await namesOf(deps, query)).split(' ').toSorted()]).toEqual([over, names.toSorted()]);
      const reached = [];
      for await (const people of walkRollOut(deps, query)) reached.push(...people.map(({ seen }) => seen.id));
      expect([over, reached.length]).toEqual([over, names.length]);
    }
    const { figures } = await rollOutFigures(deps, bundle, 'method', patient);
    expect(figures).toMatchObject({ members: 5, enrolled: 1, notEnrolled: 2, needsHelp: 1, exempt: 1, extended: 1 });
    const counts = {
      enrolled: 'enrolled',
      notEnrolled: 'not-enrolled',
      needsHelp: 'struggling',
      exempt: 'unbound',
    } as const;
    for (const one of rollOutClasses)
      expect((await rollOutPage(deps, queryOf(bundle, { reach: counts[one] }), null)).people).toHaveLength(
        figures?.[one] ?? -1,
      );
  });

  test('tells how long somebody was given, and the last mail because of this company alone (SECURITY I11)', async () => {
    await using opened = await open();
    const { store } = opened;
    const { bundle, ben, later } = await staged(store);
    const deps = depsOf(store);
    const other = await companyOf(store);
    await made.once(store, (tx) => tx.addMembership(made.membership(ben.user.id, other.company.id)));
    const notice = (company: CompanyId, kind: MailingKind, daysAgo: number) => ({
      user: ben.user.id,
      company,
      revision: 1,
      kind,
      slot: '',
      day: `2027-01-${15 - daysAgo}` as CalendarDate,
      queuedAt: instant(made.now - daysAgo * day),
      message: made.id('message'),
    });
    for (const one of [notice(bundle.company.id, 'announcement', 5), notice(other.company.id, 'reminder-3', 1)])
      await made.once(store, (tx) => tx.queueNotices([one], null));
    const { people } = await rollOutPage(deps, queryOf(bundle), null);
    const told = people.map(({ person, extendedUntil, lastMail }) => [person.membership, extendedUntil, lastMail]);
    expect(told.filter(([, until]) => until !== null)).toEqual([
      [later.membership.id, { date: '2027-02-06', zone }, null],
    ]);
    expect(told.filter(([, , mail]) => mail !== null)).toEqual([
      [ben.membership.id, null, { kind: 'announcement', at: instant(made.now - 5 * day) }],
    ]);
  });

  test('leaves as a file of the same people, and the audit trail hears of it first, without what was searched for', async () => {
    await using opened = await open();
    const { store } = opened;
    const { bundle, later } = await staged(store);
    const deps = depsOf(store);
    const by = { operatingUser: 'root' };
    const query = queryOf(bundle, { search: 'dora' });
    const rows = [];
    for await (const people of exportRollOut(deps, by, query)) {
      const [event] = await store.audit
        .unsealed(50)
        .then((all) => all.filter((one) => one.kind === 'roll-out.exported'));
      expect(event).toMatchObject({ stream: bundle.company.id, detail: { narrowed: true } });
      expect(JSON.stringify(event)).not.toContain('dora');
      rows.push(...people.map(rollOutCells));
    }
    const cells = new Map((rows[0] ?? []).map((cell, place) => [rollOutColumns[place], cell]));
    expect(rows).toHaveLength(1);
    expect(Object.fromEntries(cells)).toEqual({
      email: later.user.email,
      name: 'Dora',
      employer: '',
      site: 'South',
      group: '',
      standing: 'not-enrolled',
      why: '',
      methods: '',
      last_sign_in: '',
      extended_until: '2027-02-06',
      last_mail: '',
      last_mail_at: '',
    });
    for await (const people of exportRollOut(deps, by, queryOf(bundle))) expect(people).toHaveLength(5);
    const events = (await store.audit.unsealed(50)).filter((one) => one.kind === 'roll-out.exported');
    expect(events.map((one) => one.detail['narrowed'])).toEqual([true, false]);
  });
});
