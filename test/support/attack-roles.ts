import { randomBytes } from 'node:crypto';
import type { RoleRule } from '#domain/role-rule.ts';
import type { Person, Place } from './attack-people.ts';

/** A role that a person holds, and how to take it back. */
export interface GivenRole {
  readonly label: string;
  /** Takes every role of that membership away. */
  takeBack(): Promise<void>;
}

const required: RoleRule = { requireMfa: true, kinds: ['app', 'phone'], smsCountries: null, frequency: null };

/** Gives a role of its own, with a rule that requires MFA unless told, to a person's first membership. */
export async function giveRole(
  target: Pick<Place, 'deps'>,
  person: Person,
  rule: Partial<RoleRule> = {},
): Promise<GivenRole> {
  const { store, random, clock } = target.deps;
  const bundle = await store.loadUser(person.id);
  const membership = bundle?.memberships[0]?.membership.id;
  if (membership === undefined) throw new Error('a role is held in a company');
  const name = `role-${randomBytes(4).toString('hex')}`;
  const role = { id: random.id('role'), application: 'payments', name, label: `Label ${name}` };
  const record = { ...role, rule: { ...required, ...rule }, createdAt: clock.now(), revision: 1 };
  const set = (roles: readonly (typeof role.id)[]) =>
    store.transact(async (tx) => {
      await tx.setRoles(membership, roles, clock.now());
    });
  await store.transact(async (tx) => {
    await tx.createRole(record);
  });
  await set([role.id]);
  return { label: role.label, takeBack: () => set([]) };
}
