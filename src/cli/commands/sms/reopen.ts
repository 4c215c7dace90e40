import type { Command } from 'commander';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { reopenCountry, type Reopened } from '#flows/sms/operate.ts';
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
    .description('send codes to a country again after its breaker, or consecutive numbers there, stopped them')
    .option('--all', 'every country in which either stops them')
    .addHelpText(
      'after',
      `
A breaker opens when under a fifth of a country's last 50 codes were typed: somebody may be earning by text messages to numbers that nobody reads. What was sent
before counts no more; if it goes on, the breaker opens again after another 50. New numbers that differ in their last two digits only are stopped when several of\nthem answered no code: a company that bought such a block is let through in the same way.

Examples:
  gatehouse sms reopen US
  gatehouse sms reopen --all`,
    );
  command.action(withTools(world, reopen));
};

async function reopen({ tools, out, world }: ToolJob, typed: string | undefined, options: Options): Promise<void> {
  const countries = await chosen(tools, typed, options.all ?? false);
  const reopened: Reopened[] = [];
  for (const country of countries) {
    const lifted = await reopenCountry(tools.deps, world, country);
    if (lifted) reopened.push(lifted);
  }
  if (typed !== undefined && reopened.length === 0)
    throw new Refused(
      'not-open',
      `Neither the breaker of ${countries.join()} nor consecutive numbers there stop anything: codes are sent, as far as budgets go.`,
    );
  out.one(
    {
      reopened: reopened.map((one) => one.country),
      changed: reopened.length > 0,
      lifted: reopened.map((one) => ({ ...one })),
    },
    reopened.length === 0 ? 'Nothing was stopped.' : reopened.map(liftedWords).join('\n'),
  );
}

function liftedWords({ country, breaker, consecutive }: Reopened): string {
  const blocks = `consecutive numbers, by which ${consecutive} codes were stopped in the last day`;
  const lifted = [...(breaker ? ['its breaker'] : []), ...(consecutive > 0 ? [blocks] : [])];
  return `Codes are sent again to: ${country} (lifted: ${lifted.join('; ')}).`;
}

async function chosen({ deps }: Tools, typed: string | undefined, all: boolean): Promise<readonly SmsCountry[]> {
  if ((typed === undefined) === !all) throw new Misuse(`Name one country (${smsCountries.join(', ')}), or say --all.`);
  if (typed !== undefined) return [countryFrom(typed)];
  const now = deps.clock.now();
  const known = await deps.store.sms.countries(now);
  const blocked = (await deps.store.sms.stops(now)).filter((one) => one.by === 'consecutive').map((one) => one.about);
  return known.filter((one) => one.openSince !== null || blocked.includes(one.country)).map((one) => one.country);
}
