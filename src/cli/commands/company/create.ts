import { createCompany } from '#flows/directory/companies.ts';
import { defaultLanguage } from '#text/languages.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { quoted } from '../../find.ts';
import { languageFrom, nameFrom, spoken, zoneFrom } from '../../person-words.ts';
import { Refused } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly name: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly entitled?: boolean;
  readonly sameName?: boolean;
}

export const addCompanyCreate: AddToGroup = (group, world) => {
  group
    .command('create')
    .description('create a company')
    .requiredOption('--name <name>', 'name, as its people know it')
    .option('--language <tag>', `language of its people unless they have their own: ${spoken}`, defaultLanguage)
    .option('--time-zone <zone>', 'IANA zone of its dates and deadlines', 'UTC')
    .option('--entitled', 'its administrators may require MFA')
    .option('--same-name', 'even if there is a company of this name')
    .addHelpText(
      'after',
      '\nExample:\n  gatehouse company create --name "Northwind Builders" --time-zone America/Chicago --entitled',
    )
    .action(withTools(world, create));
};

async function create({ tools: { deps }, out, world }: ToolJob, options: Options): Promise<void> {
  const name = nameFrom(options.name);
  const [same] = await deps.store.companiesNamed(name);
  if (same && options.sameName !== true) {
    throw new Refused(
      'name-taken',
      `There is a company ${quoted(name)} already: ${same.id}. Add --same-name to create another one.`,
    );
  }
  const record = await createCompany(deps, world, {
    name,
    language: languageFrom(options.language ?? defaultLanguage),
    timeZone: zoneFrom(options.timeZone ?? 'UTC'),
    entitlement: options.entitled === true ? 'available' : 'unavailable',
  });
  const { id, language, timeZone, entitlement } = record;
  const entitled = entitlement === 'available';
  const hint = entitled
    ? 'Its administrators may require MFA.'
    : 'It may not require MFA yet: "gatehouse company entitle".';
  out.one({ id, name, language, timeZone, entitled }, `${printable(name)} was created: ${id}\n${hint}`);
}
