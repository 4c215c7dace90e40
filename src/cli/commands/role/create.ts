import { createRole } from '#flows/roles/create-role.ts';
import { registeredApplications } from '#flows/roles/registered-applications.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { addRoleOptions, flawWords, settingsFrom, type RoleOptions } from './options.ts';
import { factsOf, roleFields, roleWords } from './words.ts';

interface Options extends RoleOptions {
  readonly label: string;
}

export const addRoleCreate: AddToGroup = (group, world) => {
  const command = group
    .command('create')
    .argument('<application>', 'short name of the application, such as payments')
    .argument('<name>', 'name of the role there, such as disburser')
    .description('create a role of an application, with an MFA rule or without')
    .requiredOption('--label <label>', 'as people call it, such as "Disburser"');
  addRoleOptions(command).addHelpText('after', help).action(withTools(world, create));
};

const help = `
The rule binds whoever holds the role in an active membership, at once, whatever their company decided or is entitled to.

Examples:
  gatehouse role create payments disburser --label Disburser --require-mfa on --methods app
  gatehouse role create payments payee --label Payee --require-mfa on --methods app,phone --sms-countries US
  gatehouse role create payments approver --label Approver --require-mfa on --methods app --step-up-on-entry on --step-up-operations approve --idle 30
  gatehouse role create payments contributor --label Contributor`;

async function create(
  { tools: { deps }, out, world }: ToolJob,
  application: string,
  name: string,
  options: Options,
): Promise<void> {
  const settings = settingsFrom({ label: options.label, rule: null }, options);
  const what = { application: application.toLowerCase(), name: name.toLowerCase(), ...settings };
  const created = await createRole(deps, world, what);
  if (created.done) {
    const { role, wasSo } = created;
    const words = `${roleWords(role)} ${wasSo ? 'was there already' : 'was created'}: ${factsOf(role)}.`;
    out.one({ ...roleFields(role), changed: !wasSo }, words);
    if (!(await registeredApplications(deps)).includes(role.application)) out.note(early(role.application));
    return;
  }
  if (created.because === 'flaw') throw new Misuse(flawWords[created.flaw]);
  throw new Refused(
    'name-taken',
    `There is a role ${roleWords(created.role)} already: "gatehouse role set" changes its label and rule.`,
  );
}

const early = (application: string): string =>
  `No application is registered under the short name ${application} yet, and a role cannot be moved to another. "gatehouse application list" shows those that are.`;
