import { roleNameOf } from '#domain/role-rule.ts';
import { shippedApplications } from '#domain/shipped-roles.ts';
import { compareShipped, shipRoles, type ComparedRole } from '#flows/roles/ship-roles.ts';
import type { ChangedRoleSetting } from '#flows/roles/role-settings.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText, type Fields } from '../../cell.ts';
import { choiceFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { factsOf, roleWords } from './words.ts';

interface Options {
  readonly dryRun?: boolean;
}

export const addRoleShip: AddToGroup = (group, world) => {
  group
    .command('ship')
    .argument('<application>', `whose roles come with this service: ${shippedApplications.join(', ')}`)
    .description('make the roles of an application that come with this service; what is there stays as it is')
    .option('--dry-run', 'only show what would be made')
    .addHelpText('after', help)
    .action(withTools(world, ship));
};

const help = `
Roles that are there already stay as they are, whatever they say; where one differs from what comes with this service, the command tells. Nobody
holds what is made until it is assigned.

Examples:
  gatehouse role ship payments --dry-run
  gatehouse role ship payments`;

async function ship({ tools: { deps }, out, world }: ToolJob, which: string, options: Options): Promise<void> {
  const application = choiceFrom('<application>', shippedApplications, which.toLowerCase());
  const dryRun = options.dryRun ?? false;
  const roles: readonly Told[] = dryRun
    ? (await compareShipped(deps, application)).map((one) => ({ ...one, isNew: one.there === null }))
    : await shipRoles(deps, world, application);
  const made = roles.filter((one) => one.isNew).length;
  const lines = roles.flatMap((one) => linesOf(one, dryRun));
  out.one(
    { application, dryRun, changed: made > 0 && !dryRun, made, roles: roles.map(fieldsOf) },
    [summary(made, roles.length, dryRun), ...lines].join('\n'),
  );
}

interface Told extends ComparedRole {
  /** Made by this command, or to be made. */
  readonly isNew: boolean;
}

function summary(made: number, all: number, dryRun: boolean): string {
  if (made === 0) return `All ${all} roles are there already; nothing ${dryRun ? 'would be' : 'was'} made.`;
  return `${made} of ${all} roles ${dryRun ? 'would be' : 'were'} made:`;
}

function linesOf({ shipped, there, isNew, differs }: Told, dryRun: boolean): readonly string[] {
  const name = there ? roleWords(there) : `${roleNameOf(shipped)} "${shipped.label}"`;
  if (isNew) return [`  ${name}${dryRun ? ' (to be made)' : ''}: ${factsOf(there ?? shipped)}`];
  if (differs.length === 0) return [`  ${name}: there already, as it comes`];
  return [`  ${name}: there already, and stays as it is:`, ...differs.map((one) => `    ${differenceWords(one)}`)];
}

const differenceWords = ({ setting, before, after }: ChangedRoleSetting): string =>
  `${setting}: ${cellText(after)}, and comes as ${cellText(before)}`;

const fieldsOf = ({ shipped, there, isNew, differs }: Told): Fields => ({
  id: there?.id ?? null,
  role: roleNameOf(shipped),
  label: there?.label ?? shipped.label,
  made: isNew,
  differs: differs.map(({ setting, before, after }) => ({ setting, shipped: before, there: after })),
});
