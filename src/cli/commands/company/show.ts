import type { CompanyBundle, CompanyCursor, ListedCompany, MemberCounts } from '#ports/directory.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import { showPages, type PageOptions } from '../../pages.ts';
import { deadlineFields } from '../../policy-words.ts';
import { iso } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

export const addCompanyList: AddToGroup = (group, world) => {
  group
    .command('list')
    .description('companies, by name')
    .option('--limit <number>', 'how many at most (50)')
    .option('--after <company>', 'go on behind this one, by id or exact name')
    .option('--all', 'every company, line by line (with --json, JSON lines)')
    .addHelpText('after', '\nExample:\n  gatehouse company list')
    .action(withTools(world, list, { endsByItself: true }));
};

export const addCompanyShow: AddToGroup = (group, world) => {
  group
    .command('show')
    .argument('<company>', 'id or exact name')
    .description('one company, its people in numbers, its policy in short')
    .addHelpText('after', '\nExample:\n  gatehouse company show "Northwind Builders"')
    .action(withTools(world, show));
};

const columns = ['name', 'entitled', 'requireMfa', 'deadline', 'active', 'administrators', 'id'] as const;

async function list(job: ToolJob, options: PageOptions): Promise<void> {
  const { deps } = job.tools;
  const cursorOf = async (after: string | null): Promise<CompanyCursor | null> =>
    after === null ? null : (await companyFrom(deps, after)).company;
  await showPages<ListedCompany>(job, options, {
    columns,
    fields: (one) => ({ ...companyFields(one, one.counts), ...policyFields(one) }),
    cursor: (one) => one.company.id,
    page: async (after, limit) => deps.store.listCompanies(await cursorOf(after), limit),
  });
}

async function show({ tools: { deps }, out }: ToolJob, which: string): Promise<void> {
  const found = await companyFrom(deps, which);
  const { company, policy } = found;
  out.one({
    ...companyFields(found, await deps.store.countMembers(found.company.id)),
    language: company.language,
    timeZone: company.timeZone,
    createdAt: iso(company.createdAt),
    requireMfa: policy?.requireMfa ?? false,
    deadline: policy?.deadline ? deadlineFields(policy.deadline, deps.clock.now()) : null,
  });
}

const companyFields = ({ company }: CompanyBundle, counts: MemberCounts): Fields => ({
  id: company.id,
  name: company.name,
  entitled: company.entitlement === 'available',
  active: counts.active,
  invited: counts.invited,
  inactive: counts.inactive,
  administrators: counts.administrators,
});

const policyFields = ({ policy }: CompanyBundle): Fields => ({
  requireMfa: policy?.requireMfa ?? false,
  deadline: policy?.deadline?.date ?? null,
});
