import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import { assignRole, unassignRole, type RolesSet } from '#flows/roles/member-roles.ts';
import type { MembershipRecord } from '#ports/records.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom, presentUserFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { namedRole, roleWords, ruleWords } from './words.ts';

export const addRoleAssign: AddToGroup = (group, world) => {
  group
    .command('assign')
    .argument('<who>', 'login e-mail or id of the user')
    .argument('<company>', 'id or exact name of the company in which they hold it')
    .argument('<role>', 'application/name or id (rol_…)')
    .description('give a member of a company a role; its rule binds them at their next request')
    .addHelpText(
      'after',
      `${inactive}\n  gatehouse role assign ana@example.com "Northwind Builders" payments/disburser`,
    )
    .action(withTools(world, (job: ToolJob, ...words: Words) => change(job, assignRole, ...words)));
};

export const addRoleUnassign: AddToGroup = (group, world) => {
  group
    .command('unassign')
    .argument('<who>', 'login e-mail or id of the user')
    .argument('<company>', 'id or exact name of the company in which they hold it')
    .argument('<role>', 'application/name or id (rol_…)')
    .description('take a role from a member of a company; what it obliged them to ends at their next request')
    .addHelpText('after', '\nExample:\n  gatehouse role unassign ana@example.com cmp_0197… payments/disburser')
    .action(withTools(world, (job: ToolJob, ...words: Words) => change(job, unassignRole, ...words)));
};

const inactive = `
In a membership that is invited or inactive a role has no effect yet.

Example:`;

type Words = [who: string, company: string, role: string];

async function change(
  { tools: { deps }, out, world }: ToolJob,
  act: typeof assignRole,
  who: string,
  which: string,
  named: string,
): Promise<void> {
  const role = await namedRole(deps, named);
  const { user, memberships } = await presentUserFrom(deps, who);
  const { company } = await companyFrom(deps, which);
  const at = memberships.find((one) => one.company.id === company.id);
  if (!at) throw new Refused('no-member', refusalWords['no-member']);
  const set = await act(deps, world, company.id, at.membership.id, role.id);
  if (!set.done) throw new Refused(set.because, refusalWords[set.because]);
  const ids = { membership: at.membership.id, user: user.id, email: user.email, company: company.id };
  out.one(
    {
      ...ids,
      companyName: company.name,
      status: at.membership.status,
      roles: set.roles.map(roleNameOf),
      changed: set.changed,
    },
    `${user.email} in ${printable(company.name)}: ${set.changed ? told(role, at.membership, set.roles) : 'was so already.'}`,
  );
}

function told(role: HeldRole, { status }: MembershipRecord, held: readonly HeldRole[]): string {
  if (!held.some((one) => one.id === role.id)) return `does not hold ${roleWords(role)} any more.`;
  const effect = status === 'active' ? '' : ` It has no effect while the membership is ${status}.`;
  return `holds ${roleWords(role)} now: ${ruleWords(role.rule)}.${effect}`;
}

const refusalWords: Readonly<Record<Extract<RolesSet, { done: false }>['because'], string>> = {
  'no-member': 'They are no member of this company: "gatehouse member add" makes them one.',
  'no-such-role': 'There is no such role: "gatehouse role list" shows them.',
  erased: 'This user was erased for good.',
  'changed-meanwhile': 'Somebody else changed their roles meanwhile, and nothing was saved. Try again.',
};
