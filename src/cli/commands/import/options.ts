import path from 'node:path';
import { zoneNamed } from '#domain/deadline.ts';
import type { ImportOptions } from '#flows/transfer/import-rows.ts';
import type { UnverifiedEmails } from '#flows/transfer/judge-row.ts';
import { languagesOffered, parseLanguage } from '#text/languages.ts';
import type { ToolJob } from '../../action.ts';
import type { FileSettings, HashFormat } from '../../files/cells.ts';
import type { ImportKind } from '../../files/columns.ts';
import { readFirebaseConfig } from '../../files/firebase-config.ts';
import type { Input } from '../../files/input.ts';
import type { FileFormat, PeopleFile } from '../../files/people-file.ts';
import { refuseTaken, rejectsBeside, tryPlace } from '../../files/rejects.ts';
import { spoken } from '../../person-words.ts';
import { Misuse } from '../../problem.ts';
import type { World } from '../../world.ts';

/** Options of `import` as commander reads them. */
export interface Words {
  readonly format?: FileFormat;
  readonly dryRun?: boolean;
  readonly reject?: string;
  readonly force?: boolean;
  readonly batch?: number;
  readonly company?: string;
  readonly otherCompanies?: boolean;
  readonly createCompanies?: boolean;
  readonly companyLanguage?: string;
  readonly companyTimeZone?: string;
  readonly accepted?: boolean;
  readonly ignoreUnknown?: boolean;
  readonly unverifiedEmails?: UnverifiedEmails;
  readonly usernameAsEmail?: boolean;
  readonly hashFormat?: HashFormat;
  readonly firebaseConfig?: string;
  readonly phoneCountry?: string;
  readonly totpEncoding?: 'base32' | 'hex';
}

/** What they say of the file's rows. Throws Misuse. */
export async function settingsOf(world: World, kind: ImportKind, words: Words): Promise<FileSettings> {
  const { firebaseConfig, phoneCountry } = words;
  if (words.hashFormat === 'firebase' && firebaseConfig === undefined)
    throw new Misuse('--hash-format firebase needs --firebase-config FILE.');
  // Every country's numbering plan: other commands need not read it.
  const { readPhone } = await import('../../files/phone.ts');
  return {
    kind,
    readPhone,
    ignoreUnknown: words.ignoreUnknown ?? false,
    usernameAsEmail: words.usernameAsEmail ?? false,
    hashFormat: words.hashFormat ?? 'auto',
    firebase: firebaseConfig === undefined ? null : readFirebaseConfig(world.directory, firebaseConfig),
    phoneCountry: phoneCountry ?? null,
    totpEncoding: words.totpEncoding ?? null,
  };
}

/** A dry run writes no file either, unless one is named. Null: rejected rows are only told. */
export function placeOfRejects(world: World, input: Input, file: PeopleFile, words: Words): string | null {
  if (words.dryRun && words.reject === undefined) return null;
  const place =
    words.reject === undefined
      ? rejectsBeside(input.path, world.directory, file.rejectsExtension)
      : path.resolve(world.directory, words.reject);
  refuseTaken(place, input.path, words.force ?? false);
  tryPlace(place);
  return place;
}

export const nameOf = (input: Input): string => (input.path === null ? '-' : path.basename(input.path));

/** On SQLite a server that runs waits for every transaction: there batches are as short as DESIGN 2 wants them. */
const paces = {
  sqlite: { most: 250, holdFor: 5, restFor: 4 },
  postgres: { most: 500, holdFor: 200, restFor: 0 },
} as const;

export function optionsOf(
  { configuration }: ToolJob,
  kind: ImportKind,
  words: Words,
  { file, conflicts }: Pick<ImportOptions, 'file' | 'conflicts'>,
): ImportOptions {
  const pace = configuration.databaseUrl ? paces.postgres : paces.sqlite;
  return {
    what: kind,
    dryRun: words.dryRun ?? false,
    company: words.company?.normalize('NFC').trim() ?? null,
    otherCompanies: words.otherCompanies ?? false,
    newCompanies: words.createCompanies ? newCompanies(words) : null,
    unverifiedEmails: unverifiedEmailsOf(kind, words),
    conflicts,
    accepted: words.accepted ?? false,
    pace: { ...pace, most: words.batch ?? pace.most },
    file,
  };
}

/** Memberships are added to whoever has the e-mail here, and bring no secrets. */
export const unverifiedEmailsOf = (kind: ImportKind, words: Words): UnverifiedEmails =>
  kind === 'memberships' ? 'accept' : (words.unverifiedEmails ?? 'reject');

function newCompanies({ companyLanguage, companyTimeZone = 'UTC' }: Words): NonNullable<ImportOptions['newCompanies']> {
  const language = parseLanguage(companyLanguage, languagesOffered(false));
  if (language === null) throw new Misuse(`--company-language is not a language that is offered here: ${spoken}.`);
  const timeZone = zoneNamed(companyTimeZone);
  if (timeZone === null)
    throw new Misuse('--company-time-zone is not the name of a time zone, such as America/Chicago.');
  return { language, timeZone };
}
