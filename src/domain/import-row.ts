import { zoneNamed } from './deadline.ts';
import { parseId } from './identifiers.ts';
import { joiningOf, type MembershipStatus } from './membership.ts';
import { textFlaw } from './plain-text.ts';
import { parseRoleNames } from './role-rule.ts';
import { isBlank } from './unseen-signs.ts';

/** Columns that say who somebody is and how they sign in. */
const personColumns = [
  'email',
  'email_verified',
  'name',
  'first_name',
  'last_name',
  'language',
  'time_zone',
  'status',
  'password_hash',
  'password_salt',
  'totp',
  'phone',
  'phone_country',
] as const;

/** Columns of one membership; a person in several companies has several rows. */
export const membershipColumns = [
  'company',
  'company_id',
  'employer',
  'site',
  'group',
  'membership_language',
  'membership_status',
  'company_admin',
  'directory_admin',
  'roles',
] as const;

export const importColumns = [...personColumns, ...membershipColumns] as const;

export type ImportColumn = (typeof importColumns)[number];

/** Cells of a row by column. Empty cells say nothing: they are left out, or empty. */
export type TextFields = Readonly<Partial<Record<ImportColumn, string>>>;

/** Why a row is not taken: a sentence that quotes no secret. `column` null: it is about the whole row. */
export interface RowProblem {
  readonly column: ImportColumn | null;
  readonly reason: string;
}

/** Whether a row says that nobody proved its e-mail where it comes from. */
export const saysUnverified = (fields: TextFields): boolean => new RowReader(() => null).isUnverified(fields);

/** Of a row at which reading or judging breaks. */
export const cannotBeRead: RowProblem = { column: null, reason: 'This row cannot be read.' };

export interface Profile {
  /** Null: nobody said. */
  readonly displayName: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly status: 'active' | 'disabled';
}

/** A company as a row names it: by its id where the row has one, which then decides alone, else by exact name or id. */
export interface NamedInRow {
  readonly key: string;
  /** Beside an id: what the company is called if it has to be made. Names are not unique, ids are. */
  readonly name: string | null;
}

/** A membership as a row asks for it. */
export interface WantedMembership {
  readonly company: NamedInRow;
  readonly status: MembershipStatus | null;
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
  /** Names of roles, as `payments/disburser`: whether there are such roles is not looked up here. */
  readonly roles: readonly string[];
}

/** Finds the language of a catalogue for a tag; null where there is none. */
export type FindLanguage = (tag: string) => string | null;

/** Longest texts, in UTF-16 units. */
export const longestText = 200;

/** Reads cells and notes what is wrong with them: one row tells all its problems at once. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #findLanguage: FindLanguage;

  constructor(findLanguage: FindLanguage) {
    this.#findLanguage = findLanguage;
  }

  refuse(column: ImportColumn | null, reason: string): null {
    this.problems.push({ column, reason });
    return null;
  }

  profile(fields: TextFields): Profile {
    const parts = [this.#text(fields, 'first_name'), this.#text(fields, 'last_name')].filter((one) => one !== null);
    const whole = this.#text(fields, 'name') ?? (parts.length > 0 ? parts.join(' ') : null);
    return {
      displayName: whole?.slice(0, longestText) ?? null,
      language: this.#language(fields, 'language'),
      timeZone: this.#zone(fields),
      status: this.#oneOf(fields, 'status', statuses) ?? 'active',
    };
  }

  /** Whether the row says that nobody proved its e-mail where it comes from. */
  isUnverified(fields: TextFields): boolean {
    return this.#oneOf(fields, 'email_verified', flags) === 'no';
  }

  /** Null: the row names no company, `otherwise` included. */
  membership(fields: TextFields, otherwise: string | null): WantedMembership | null {
    const company = this.#company(fields, otherwise);
    const wanted = {
      status: this.#oneOf(fields, 'membership_status', membershipStatuses),
      companyAdmin: this.#flag(fields, 'company_admin'),
      directoryAdmin: this.#flag(fields, 'directory_admin'),
      employer: this.#text(fields, 'employer'),
      site: this.#text(fields, 'site'),
      group: this.#text(fields, 'group'),
      language: this.#language(fields, 'membership_language'),
      roles: this.#roles(fields),
    };
    if (company !== null) return { company, ...wanted };
    // An id that is none has its problem already.
    if (given(fields, 'company_id') !== null) return null;
    const stray = membershipColumns.find((column) => given(fields, column) !== null);
    if (stray) this.refuse('company', `It is empty, and ${stray} is said of nothing: name the company.`);
    return null;
  }

  #company(fields: TextFields, otherwise: string | null): NamedInRow | null {
    const name = this.#text(fields, 'company');
    const id = given(fields, 'company_id');
    if (id === null) return name === null && otherwise === null ? null : { key: name ?? otherwise ?? '', name: null };
    if (parseId('company', id) !== null) return { key: id, name };
    return this.refuse(
      'company_id',
      'It is no id of a company, as exports write it: give its name in company instead.',
    );
  }

  #text(fields: TextFields, column: ImportColumn): string | null {
    const text = given(fields, column)?.normalize('NFC') ?? null;
    if (text === null) return null;
    if (text.length > longestText) return this.refuse(column, `It is longer than ${longestText} characters.`);
    if (textFlaw(text, { longest: longestText, lines: false }) !== null) {
      return this.refuse(
        column,
        'It holds line breaks, or signs that nobody sees: control characters, or such as turn the writing around.',
      );
    }
    return isBlank(text) ? null : text;
  }

  #language(fields: TextFields, column: ImportColumn): string | null {
    const tag = given(fields, column);
    if (tag === null) return null;
    return this.#findLanguage(tag) ?? this.refuse(column, 'There is no such language here.');
  }

  #roles(fields: TextFields): readonly string[] {
    const read = parseRoleNames(given(fields, 'roles') ?? '');
    if (read.ok) return read.names;
    this.refuse('roles', 'Write names of roles as application/name, such as payments/disburser, with blanks between.');
    return [];
  }

  #zone(fields: TextFields): string | null {
    const zone = given(fields, 'time_zone');
    if (zone === null) return null;
    return zoneNamed(zone) ?? this.refuse('time_zone', 'It is not the name of a time zone, such as America/Chicago.');
  }

  #oneOf<T extends string>(fields: TextFields, column: ImportColumn, words: ReadonlyMap<string, T>): T | null {
    const word = given(fields, column)?.toLowerCase() ?? null;
    if (word === null) return null;
    return words.get(word) ?? this.refuse(column, `Write one of: ${[...new Set(words.values())].join(', ')}.`);
  }

  #flag(fields: TextFields, column: ImportColumn): boolean {
    return this.#oneOf(fields, column, flags) === 'yes';
  }
}

/** A cell's text without blanks around it; null when it says nothing. */
export function given(fields: TextFields, column: ImportColumn): string | null {
  const text = fields[column]?.trim() ?? '';
  return text === '' ? null : text;
}

const statuses = new Map([
  ['active', 'active'],
  ['enabled', 'active'],
  ['disabled', 'disabled'],
  ['blocked', 'disabled'],
] as const);

const membershipStatuses = new Map([
  ['active', 'active'],
  ['invited', 'invited'],
  ['inactive', 'inactive'],
] as const);

const flags = new Map([
  ['yes', 'yes'],
  ['no', 'no'],
  ['true', 'yes'],
  ['false', 'no'],
  ['1', 'yes'],
  ['0', 'no'],
] as const);

/**
 * What a new membership becomes. Whoever signs in here must accept it, whether an import brought them or not, unless the operator has their word for it;
 * for whoever never did, the import speaks (SPEC C2). A row can ask for less, never for more.
 */
export function newMembershipStatus(
  wanted: MembershipStatus | null,
  { hasSignedIn, accepted }: Readonly<Record<'hasSignedIn' | 'accepted', boolean>>,
): MembershipStatus {
  if (wanted === 'inactive') return 'inactive';
  const joining = joiningOf({ hasSignedIn }, wanted === 'invited' ? 'invited' : null, accepted);
  return joining === 'needs-acceptance' ? 'invited' : joining.status;
}
