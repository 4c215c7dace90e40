import type { Command } from 'commander';
import type { MembershipTerms } from '#flows/directory/members.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { Fields } from '../../cell.ts';
import { languageFrom, spoken } from '../../person-words.ts';
import { Misuse } from '../../problem.ts';
import { lineFrom } from '../../values.ts';

/** What a membership carries, as options. */
export interface TermOptions {
  readonly admin?: boolean;
  readonly companyAdmin?: boolean;
  readonly directoryAdmin?: boolean;
  readonly employer?: string;
  readonly site?: string;
  readonly group?: string;
  readonly language?: string;
}

export const addTermOptions = (command: Command): Command =>
  command
    .option('--admin', 'full administrator: both permissions')
    .option('--company-admin', 'admin on the company’s Admin tool')
    .option('--directory-admin', 'admin on its Directory tool')
    .option('--employer <name>', 'employer; empty for none')
    .option('--site <name>', 'site; empty for none')
    .option('--group <name>', 'group; empty for none')
    .option('--language <tag>', `language in this company: ${spoken}; empty for the person’s own`);

/** The same permissions, taken away. */
export function addRevokeOptions(command: Command): Command {
  command
    .option('--no-admin', 'neither permission')
    .option('--no-company-admin', 'no admin on the company’s Admin tool')
    .option('--no-directory-admin', 'no admin on its Directory tool');
  for (const name of ['admin', 'company-admin', 'directory-admin']) refuseBoth(command, name);
  return command;
}

/** Commander lets the later word win. */
function refuseBoth(command: Command, name: string): void {
  const said = new Set<string>();
  for (const word of [name, `no-${name}`]) {
    command.on(`option:${word}`, () => {
      if (said.add(word).size > 1) throw contradiction(`--${name}`, `--no-${name}`);
    });
  }
}

const contradiction = (one: string, other: string): Misuse =>
  new Misuse(`${one} and ${other} contradict each other: leave one out.`);

const longest = 200;

/** What the options say; nothing about what they leave out. Throws Misuse where they contradict each other. */
export function termsFrom(options: TermOptions): Partial<MembershipTerms> {
  const { employer, site, group, language } = options;
  const companyAdmin = permission(options.admin, options.companyAdmin, 'company-admin');
  const directoryAdmin = permission(options.admin, options.directoryAdmin, 'directory-admin');
  return {
    ...(companyAdmin === undefined ? {} : { companyAdmin }),
    ...(directoryAdmin === undefined ? {} : { directoryAdmin }),
    ...(employer === undefined ? {} : { employer: lineFrom('--employer', employer, longest) }),
    ...(site === undefined ? {} : { site: lineFrom('--site', site, longest) }),
    ...(group === undefined ? {} : { group: lineFrom('--group', group, longest) }),
    ...(language === undefined ? {} : { language: language === '' ? null : languageFrom(language) }),
  };
}

/** Nobody is to guess which of two words was meant where a permission is at stake. */
function permission(both: boolean | undefined, one: boolean | undefined, name: string): boolean | undefined {
  if (both === undefined || one === undefined || both === one) return both ?? one;
  throw both ? contradiction('--admin', `--no-${name}`) : contradiction('--no-admin', `--${name}`);
}

/** A membership as JSON has it. */
export const membershipFields = (one: MembershipRecord): Fields => ({
  status: one.status,
  companyAdmin: one.companyAdmin,
  directoryAdmin: one.directoryAdmin,
  employer: one.employer,
  site: one.site,
  group: one.group,
  language: one.language,
});
