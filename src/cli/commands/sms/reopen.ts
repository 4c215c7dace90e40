import type { Command } from 'commander';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { reopenCountry } from '#flows/sms/operate.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { Misuse, Refused } from '../../problem.ts';
import type { Tools } from '../../tools.ts';
import type { AddToGroup } from '../user.ts';
import { countryFrom } from './scope.ts';

interface Options {
  readonly all?: boolean;
}

export const addSmsReopen: AddToGroup = (group, world) => {
  const command: Command = group
    .command('reopen')
    .argument('[country]', 'two letters, such as US')
    .description('send codes to a country again after its breaker stopped them')
    .option('--all', 'every country whose breaker is open')
    .addHelpText(
      'after',
      `
A breaker opens when under a fifth of a country's last 50 codes were typed: somebody may be earning by text messages to numbers that nobody reads. What was sent
before counts no more; if it goes on, the breaker opens again after another 50.

Examples:
  gatehouse sms reopen US
  gatehouse sms reopen --all`,
    );
  command.action(withTools(world, reopen));
};

async function reopen({ tools, out, world }: ToolJob, typed: string | undefined, options: Options): Promise<void> {
  const countries = await chosen(tools, typed, options.all ?? false);
  const reopened: SmsCountry[] = [];
  for (const country of countries) if (await reopenCountry(tools.deps, world, country)) reopened.push(country);
  if (typed !== undefined && reopened.length === 0)
    throw new Refused(
      'not-open',
      `The breaker of ${countries.join()} is not open: codes are sent there, as far as budgets go.`,
    );
  out.one(
    { reopened, changed: reopened.length > 0 },
    reopened.length === 0 ? 'No breaker was open.' : `Codes are sent again to: ${reopened.join(', ')}.`,
  );
}

async function chosen({ deps }: Tools, typed: string | undefined, all: boolean): Promise<readonly SmsCountry[]> {
  if ((typed === undefined) === !all) throw new Misuse(`Name one country (${smsCountries.join(', ')}), or say --all.`);
  if (typed !== undefined) return [countryFrom(typed)];
  const known = await deps.store.sms.countries(deps.clock.now());
  return known.filter((one) => one.openSince !== null).map((one) => one.country);
}
