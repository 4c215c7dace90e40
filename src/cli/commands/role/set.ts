import { changeRole } from '#flows/roles/change-role.ts';
import { countHolders } from '#flows/roles/count-holders.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText } from '../../cell.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { addRoleOptions, flawWords, roleOptionNames, settingsFrom, type RoleOptions } from './options.ts';
import { heldFields, heldWords, namedRole, roleFields, roleWords } from './words.ts';

export const addRoleSet: AddToGroup = (group, world) => {
  const command = group
    .command('set')
    .argument('<role>', 'application/name or id (rol_…)')
    .description('change label, rule or team of a role; it acts at once, on everyone who holds it')
    .option('--label <label>', 'as people call it');
  addRoleOptions(command).addHelpText('after', help).action(withTools(world, setRole));
};

const help = `
What is left out stays as it is. --require-mfa off takes the whole rule away, and the team with it.

Examples:
  gatehouse role set payments/payee --sms-countries US,CA
  gatehouse role set payments/disburser --step-up-operations disburse,payee.add --idle 15
  gatehouse role set payments/payee-admin --team "payee payee-admin contributor" --team-resets on
  gatehouse role set payments/payee --require-mfa off`;

async function setRole({ tools: { deps }, out, world }: ToolJob, which: string, options: RoleOptions): Promise<void> {
  if (roleOptionNames.every((name) => options[name] === undefined))
    throw new Misuse('Say what to change, such as --require-mfa on; --help lists it.');
  const role = await namedRole(deps, which);
  const saved = await changeRole(deps, world, role, settingsFrom(role, options));
  if (!saved.done && saved.because === 'flaw') throw new Misuse(flawWords[saved.flaw]);
  if (!saved.done) throw changedMeanwhile;
  const { changed } = saved;
  const holders = await countHolders(deps, role.id, world.signal);
  const lines = changed.map((one) => `  ${one.setting}: ${cellText(one.before)} → ${cellText(one.after)}`);
  const words =
    changed.length === 0
      ? `${roleWords(saved.role)}: was so already; nothing changed.`
      : [`${roleWords(saved.role)} changed:`, ...lines, `It acts at once. ${heldWords(holders)}`].join('\n');
  out.one(
    {
      ...roleFields(saved.role),
      ...heldFields(holders),
      changed: changed.length > 0,
      changedFields: changed.map((one) => ({ ...one })),
    },
    words,
  );
}

const changedMeanwhile = new Refused(
  'changed-meanwhile',
  'Somebody else changed this role meanwhile, and nothing was saved. Look at it with "gatehouse role show", and try again.',
);
