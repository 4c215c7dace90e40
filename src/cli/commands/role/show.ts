import { countHolders } from '#flows/roles/count-holders.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { AddToGroup } from '../user.ts';
import { factsOf, heldFields, heldWords, namedRole, roleFields, roleWords } from './words.ts';

export const addRoleList: AddToGroup = (group, world) => {
  group
    .command('list')
    .description('every role of every application')
    .addHelpText('after', '\nExample:\n  gatehouse role list --json')
    .action(withTools(world, list));
};

export const addRoleShow: AddToGroup = (group, world) => {
  group
    .command('show')
    .argument('<role>', 'application/name or id (rol_…)')
    .description('one role, its rule, what it does for its team, and how many hold it')
    .addHelpText('after', '\nExample:\n  gatehouse role show payments/disburser')
    .action(withTools(world, show));
};

const columns = [
  'role',
  'label',
  'requireMfa',
  'methods',
  'smsCountries',
  'frequency',
  'stepUpOnEntry',
  'idleMinutes',
  'id',
] as const;

async function list({ tools: { deps }, out }: ToolJob): Promise<void> {
  out.list(columns, (await deps.store.listRoles()).map(roleFields));
}

async function show({ tools: { deps }, out, world }: ToolJob, which: string): Promise<void> {
  const role = await namedRole(deps, which);
  const holders = await countHolders(deps, role.id, world.signal);
  const words = [`${roleWords(role)} (${role.id})`, `  ${factsOf(role)}`, `  ${heldWords(holders)}`];
  out.one({ ...roleFields(role), ...heldFields(holders) }, words.join('\n'));
}
