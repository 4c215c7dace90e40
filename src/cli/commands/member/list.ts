import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { companyFrom, userFrom } from '../../find.ts';
import { showPages, type PageOptions } from '../../pages.ts';
import type { ListedMember } from '#ports/directory.ts';
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
  'user',
] as const;

async function list(job: ToolJob, which: string, options: PageOptions): Promise<void> {
  const { deps } = job.tools;
  const { company } = await companyFrom(deps, which);
  const cursorOf = async (after: string | null): Promise<ListedMember['id'] | null> =>
    after === null ? null : (await userFrom(deps, after)).user.id;
  await showPages<ListedMember>(job, options, {
    columns,
    fields: ({ membership, ...user }) => ({
      membership: membership.id,
      ...withoutId(fieldsOf(user, deps.service.offered)),
      user: user.id,
      userStatus: user.status,
      ...membershipFields(membership),
    }),
    cursor: (one) => one.id,
    page: async (after, limit) => deps.store.listMembers(company.id, await cursorOf(after), limit),
  });
}

/** Two things have an id here: each is named. */
const withoutId = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'id'));
