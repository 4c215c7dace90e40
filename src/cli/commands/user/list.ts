import type { Email } from '#domain/email.ts';
import type { ListedUser, UserFilter } from '#ports/directory.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import { showPages, type PageOptions } from '../../pages.ts';
import { choiceFrom, iso } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

interface Options extends PageOptions {
  readonly company?: string;
  readonly search?: string;
  readonly status?: string;
  readonly operators?: boolean;
  readonly notEnrolled?: boolean;
}

export const addUserList: AddToGroup = (group, world) => {
  group
    .command('list')
    .description('people, by e-mail')
    .option('--company <company>', 'only members of this company, by id or exact name')
    .option('--search <text>', 'only whose e-mail or name holds this text, in any case of A to Z')
    .option('--status <status>', 'only active, disabled or erased ones; else all but the erased')
    .option('--operators', 'only operators')
    .option('--not-enrolled', 'only who has no second factor that this installation can verify')
    .option('--limit <number>', 'how many at most (50)')
    .option('--after <e-mail>', 'go on behind this e-mail')
    .option('--all', 'everybody, line by line (with --json, JSON lines)')
    .addHelpText('after', help)
    .action(withTools(world, list, { endsByItself: true }));
};

const help = `
Examples:
  gatehouse user list --company "Northwind Builders" --not-enrolled
  gatehouse user list --all --json > people.jsonl`;

const columns = ['email', 'name', 'status', 'methods', 'operator', 'signedIn', 'id'] as const;

async function list(job: ToolJob, options: Options): Promise<void> {
  const { store, service } = job.tools.deps;
  const { offered } = service;
  const filter = await filterOf(job, options);
  // E-mails are kept in lower case, and any text is a place in their order.
  const cursor = (after: string | null): Email | null =>
    after === null ? null : (after.trim().toLowerCase() as Email);
  await showPages<ListedUser>(job, options, {
    columns,
    fields: (one) => fieldsOf(one, offered),
    cells: (one) => ({ ...fieldsOf(one, offered), methods: methodsOf(one) }),
    cursor: (one) => one.email,
    page: (after, limit) => store.listUsers({ ...filter, after: cursor(after), limit }),
  });
}

async function filterOf({ tools: { deps } }: ToolJob, options: Options): Promise<UserFilter> {
  const { company, search, status, operators = false, notEnrolled = false } = options;
  return {
    company: company === undefined ? null : (await companyFrom(deps, company)).company.id,
    search: search?.normalize('NFC') ?? null,
    status: status === undefined ? 'present' : choiceFrom('--status', ['active', 'disabled', 'erased'], status),
    operatorsOnly: operators,
    notEnrolledIn: notEnrolled ? deps.service.offered : null,
  };
}

/** What every list tells of a person. */
export function fieldsOf(one: ListedUser, offered: readonly string[]): Fields {
  return {
    id: one.id,
    email: one.email,
    name: one.displayName,
    status: one.erasedAt === null ? one.status : 'erased',
    operator: one.operator,
    methods: methodsOf(one).map((kind) => ({ kind, usable: isUsable(one, kind, offered) })),
    disabledMethods: one.disabledKinds,
    signedIn: one.hasSignedIn,
    createdAt: iso(one.createdAt),
  };
}

const methodsOf = ({ hasPassword, kinds }: ListedUser): readonly string[] => [
  ...(hasPassword ? ['password'] : []),
  ...kinds,
];

/** As "user show" has it: this installation can verify it, and wrong codes have not disabled it. */
const isUsable = ({ disabledKinds }: ListedUser, kind: string, offered: readonly string[]): boolean =>
  (kind === 'password' || offered.includes(kind)) && !disabledKinds.some((one) => one === kind);
