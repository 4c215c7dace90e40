import type { ShippedRole } from '#domain/shipped-roles.ts';
import { assignRole, unassignRole } from '#flows/roles/member-roles.ts';
import { shipRoles } from '#flows/roles/ship-roles.ts';
import { machine } from './attack-offices.ts';
import type { Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';

/** A payments role that somebody was given in their first company, and how to take it back. */
export interface PaymentsRole {
  readonly companyName: string;
  takeBack(): Promise<void>;
}

/** Makes the payments roles where they are not there, and gives somebody the one of this name. */
export async function becomes(target: Target, person: Person, name: ShippedRole['name']): Promise<PaymentsRole> {
  const { deps } = target;
  const made = await shipRoles(deps, machine, 'payments');
  const role = made.find(({ shipped }) => shipped.name === name)?.there;
  const [at] = (await deps.store.loadUser(person.id))?.memberships ?? [];
  if (!role || !at) throw new Error('a payments role is held in a company');
  const set = async (act: typeof assignRole): Promise<void> => {
    const done = await act(deps, machine, at.company.id, at.membership.id, role.id);
    if (!done.done) throw new Error(done.because);
  };
  await set(assignRole);
  return { companyName: at.company.name, takeBack: () => set(unassignRole) };
}
