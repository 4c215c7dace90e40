import { expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import type { RoleRecord } from '#ports/roles.ts';
import * as made from '../records.ts';
import { onEveryEngine } from './suite.ts';

const { later, now, once } = made;

onEveryEngine('what inviting looks up', (store) => {
  test('members are found by e-mail in their own company alone, with what was accepted and their roles (SECURITY I11)', async () => {
    const [one, two, nobody] = [await made.newUser(store()), await made.newUser(store()), await made.newUser(store())];
    const [company, other] = [await made.newCompany(store()), await made.newCompany(store())];
    const role: RoleRecord = {
      id: made.id('role'),
      application: 'payments',
      name: `r${made.id('role').slice(-8)}`,
      label: 'Disburser',
      rule: null,
      createdAt: now,
      revision: 1,
    };
    const invitation = { at: now, by: two.id, name: 'One, as they call her' };
    const invited = made.membership(one.id, company.id, { status: 'invited', invitation });
    const away = made.membership(two.id, company.id, { site: 'North' });
    await once(store(), async (tx) => {
      await tx.createRole(role);
      await tx.joinCompany(invited);
      await tx.joinCompany(away);
      await tx.joinCompany(made.membership(nobody.id, other.id));
      await tx.setRoles(away.id, [role.id], now);
      await tx.setMembership({ ...away, status: 'inactive' }, made.now);
    });
    const found = await store().membersAmong(company.id, [one.email, two.email, nobody.email]);
    expect(found.toSorted((a, b) => Number(a.isAccepted) - Number(b.isAccepted))).toEqual([
      { email: one.email, membership: invited, isAccepted: false, held: 'own', roles: [] },
      {
        email: two.email,
        membership: { ...away, status: 'inactive' },
        isAccepted: true,
        held: 'own',
        roles: [role.id],
      },
    ]);
    expect(await store().membersAmong(company.id, [])).toEqual([]);
  });

  test('invitations of a user are told of every company, newest first, after an instant', async () => {
    const user = await made.newUser(store());
    const [one, two] = [made.id('company'), made.id('company')];
    const kind = 'membership.invited';
    await once(store(), (tx) =>
      tx.appendAudit([
        made.event(one, { kind, subject: user.id, at: now }),
        made.event(two, { kind, subject: user.id, at: later(minute) }),
        made.event(one, { kind, subject: user.id, at: later(2 * minute) }),
        made.event(one, { kind: 'membership.added', subject: user.id, at: later(2 * minute) }),
        made.event(one, { kind, subject: made.id('user'), at: later(2 * minute) }),
      ]),
    );
    expect(await once(store(), (tx) => tx.invitationsOf(user.id, now))).toEqual([
      { company: one, at: later(2 * minute) },
      { company: two, at: later(minute) },
    ]);
  });
});
