import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { companyFrom, userFrom } from '../../find.ts';
import { showPages, type PageOptions } from '../../pages.ts';
import type { ListedMember } from '#ports/directory.ts';
import { roleNameOf, type HeldRole } from '#domain/role-rule.ts';
import type { Deps } from '#flows/deps.ts';
import type { AddToGroup } from '../user.ts';
import { fieldsOf } from '../user/list.ts';
import { membershipFields } from './terms.ts';

export const addMemberList: AddToGroup = (group, world) => {
  group
    .command('list')
    .argument('<company>', 'id or exact name')
    .description('members of a company, in the order in which they came to Gatehouse')
    .option('--limit <number>', 'how many at most (50)')
    .option('--after <who>', 'go on behind this user, by id or e-mail')
    .option('--all', 'every member, line by line (with --json, JSON lines)')
    .addHelpText(
      'after',
      '\n"gatehouse user list --company" shows them by e-mail.\n\nExample:\n  gatehouse member list "Northwind Builders"',
    )
    .action(withTools(world, list, { endsByItself: true }));
};

const columns = [
  'email',
  'name',
  'status',
  'companyAdmin',
  'directoryAdmin',
  'employer',
  'site',
  'group',
  'roles',
  'user',
] as const;

async function list(job: ToolJob, which: string, options: PageOptions): Promise<void> {
  const { deps } = job.tools;
  const { company } = await companyFrom(deps, which);
  const cursorOf = async (after: string | null): Promise<ListedMember['id'] | null> =>
    after === null ? null : (await userFrom(deps, after)).user.id;
  await showPages<Listed>(job, options, {
    columns,
    fields: ({ membership, roles, ...user }) => ({
      membership: membership.id,
      ...withoutId(fieldsOf(user, deps.service.offered)),
      user: user.id,
      userStatus: user.status,
      ...membershipFields(membership),
      roles: roles.map(roleNameOf),
    }),
    cursor: (one) => one.id,
    page: async (after, limit) =>
      withRoles(deps, await deps.store.listMembers(company.id, await cursorOf(after), limit)),
  });
}

type Listed = ListedMember & { readonly roles: readonly HeldRole[] };

async function withRoles({ store }: Deps, members: readonly ListedMember[]): Promise<readonly Listed[]> {
  const roles = await store.rolesOf(members.map((one) => one.membership.id));
  return members.map((one) => ({ ...one, roles: roles.get(one.membership.id) ?? [] }));
}

/** Two things have an id here: each is named. */
const withoutId = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'id'));
