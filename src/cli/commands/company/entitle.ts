import { entitleCompany, peopleBound } from '#flows/directory/companies.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom } from '../../find.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly withdraw?: boolean;
}

export const addCompanyEntitle: AddToGroup = (group, world) => {
  group
    .command('entitle')
    .argument('<company>', 'id or exact name')
    .description('let a company require MFA, or no longer')
    .option('--withdraw', 'its policy has no effect any more, until it is entitled again')
    .addHelpText('after', '\nExample:\n  gatehouse company entitle "Northwind Builders"')
    .action(withTools(world, entitle));
};

async function entitle({ tools: { deps }, out, world }: ToolJob, which: string, options: Options): Promise<void> {
  const found = await companyFrom(deps, which);
  const entitled = options.withdraw !== true;
  const wasSo = !(await entitleCompany(deps, world, found, entitled ? 'available' : 'unavailable'));
  const people = wasSo ? 0 : await peopleBound(deps, found);
  const { id, name } = found.company;
  const words = `${printable(name)} ${wasSo ? wasWords(entitled) : nowWords(entitled, people)}`;
  out.one({ id, name, entitled, changed: !wasSo, people }, words);
}

const wasWords = (entitled: boolean): string =>
  entitled ? 'was entitled to MFA already.' : 'was not entitled to MFA anyway.';

function nowWords(entitled: boolean, people: number): string {
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  if (entitled) return `may require MFA now; its policy binds ${count}.`;
  return `may not require MFA any more; its policy ceases to bind ${count}. Whoever has enrolled stays enrolled.`;
}
