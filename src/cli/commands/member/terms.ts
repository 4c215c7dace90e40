import type { Command } from 'commander';
import type { MembershipTerms } from '#flows/directory/members.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { Fields } from '../../cell.ts';
import { languageFrom } from '../../person-words.ts';
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
    .option('--language <tag>', 'language in this company: en, fr; empty for the person’s own');

const longest = 200;

/** What the options say; nothing about what they leave out. */
export function termsFrom(options: TermOptions): Partial<MembershipTerms> {
  const { employer, site, group, language } = options;
  const companyAdmin = options.admin ?? options.companyAdmin;
  const directoryAdmin = options.admin ?? options.directoryAdmin;
  return {
    ...(companyAdmin === undefined ? {} : { companyAdmin }),
    ...(directoryAdmin === undefined ? {} : { directoryAdmin }),
    ...(employer === undefined ? {} : { employer: lineFrom('--employer', employer, longest) }),
    ...(site === undefined ? {} : { site: lineFrom('--site', site, longest) }),
    ...(group === undefined ? {} : { group: lineFrom('--group', group, longest) }),
    ...(language === undefined ? {} : { language: language === '' ? null : languageFrom(language) }),
  };
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
