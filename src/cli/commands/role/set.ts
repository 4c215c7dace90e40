import { changeRole } from '#flows/roles/change-role.ts';
import { countHolders } from '#flows/roles/count-holders.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { cellText } from '../../cell.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { addRuleOptions, flawWords, ruleFrom, type RuleOptions } from './options.ts';
import { heldFields, heldWords, namedRole, roleFields, roleWords } from './words.ts';

interface Options extends RuleOptions {
  readonly label?: string;
}

export const addRoleSet: AddToGroup = (group, world) => {
  const command = group
    .command('set')
    .argument('<role>', 'application/name or id (rol_…)')
    .description('change label or rule of a role; it acts at once, on everyone who holds it')
    .option('--label <label>', 'as people call it');
  addRuleOptions(command).addHelpText('after', help).action(withTools(world, setRole));
};

const help = `
What is left out stays as it is. --require-mfa off takes the whole rule away.

Examples:
  gatehouse role set payments/payee --sms-countries US,CA
  gatehouse role set payments/payee --require-mfa off`;

async function setRole({ tools: { deps }, out, world }: ToolJob, which: string, options: Options): Promise<void> {
  if (optionNames.every((name) => options[name] === undefined))
    throw new Misuse('Say what to change, such as --require-mfa on; --help lists it.');
  const role = await namedRole(deps, which);
  const { label = role.label } = options;
  const saved = await changeRole(deps, world, role, { label, rule: ruleFrom(role.rule, options) });
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

const optionNames = ['label', 'requireMfa', 'methods', 'smsCountries', 'frequency'] as const;

const changedMeanwhile = new Refused(
  'changed-meanwhile',
  'Somebody else changed this role meanwhile, and nothing was saved. Look at it with "gatehouse role show", and try again.',
);
