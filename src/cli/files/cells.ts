import type { FirebaseProject, ForeignHash } from '#ports/password-hasher.ts';
import { given, type RowProblem, type TextFields } from '#domain/import-row.ts';
import type { SetupKeyEncoding } from '#domain/setup-key.ts';
import type { ImportRow, PhoneReading } from '#flows/transfer/import-row.ts';
import type { ImportKind } from './columns.ts';

/** How hashes are meant that do not say it themselves. */
export const hashFormats = ['auto', 'better-auth', 'firebase'] as const;
export type HashFormat = (typeof hashFormats)[number];

/** Reads a number as written, with the two letters of its country where it has none itself. */
export type ReadPhone = (text: string, country: string | null) => PhoneReading;

/** What an operator says of a file beside its rows. */
export interface FileSettings {
  readonly kind: ImportKind;
  readonly ignoreUnknown: boolean;
  /** Takes a Keycloak username with an @ where there is no e-mail: people choose it themselves. */
  readonly usernameAsEmail: boolean;
  readonly hashFormat: HashFormat;
  /** Of all users in the file. */
  readonly firebase: FirebaseProject | null;
  readonly readPhone: ReadPhone;
  /** Country of national phone numbers whose row names none. */
  readonly phoneCountry: string | null;
  /** Null: told by each key itself. */
  readonly totpEncoding: SetupKeyEncoding | null;
}

/** What a row says, before it is one shape: cells, and what foreign shapes bring in structures of their own. */
export interface Taken {
  readonly fields: TextFields;
  readonly memberships: readonly TextFields[];
  /** Where a structure brought it; else the cell `password_hash` speaks. */
  readonly password: ForeignHash | null;
  readonly setupKey: ImportRow['setupKey'];
  readonly problems: readonly RowProblem[];
}

/** Makes one shape of it; what cannot be read is told. */
export function importRow(taken: Taken, settings: FileSettings): { row: ImportRow; problems: readonly RowProblem[] } {
  const password = taken.password ?? passwordOf(taken.fields, settings);
  const isProblem = password !== null && 'reason' in password;
  const row: ImportRow = {
    fields: taken.fields,
    memberships: taken.memberships,
    password: isProblem ? null : password,
    setupKey: taken.setupKey ?? setupKeyOf(taken.fields, settings),
    phone: phoneOf(taken.fields, settings),
  };
  return { row, problems: isProblem ? [...taken.problems, password] : taken.problems };
}

export const firebaseMissing: RowProblem = {
  column: 'password_hash',
  reason: "It is Firebase's: give the project's hash parameters with --firebase-config.",
};

function passwordOf(fields: TextFields, { hashFormat, firebase }: FileSettings): ForeignHash | RowProblem | null {
  const [hash, salt] = [given(fields, 'password_hash'), given(fields, 'password_salt')];
  if (hash === null)
    return salt === null ? null : { column: 'password_hash', reason: 'It is empty, and there is a salt.' };
  if (hashFormat === 'better-auth') return { shape: 'better-auth', text: hash };
  if (salt === null && hashFormat === 'auto') return { shape: 'text', text: hash };
  return firebase === null ? firebaseMissing : { shape: 'firebase', hash, salt: salt ?? '', project: firebase };
}

function setupKeyOf(fields: TextFields, { totpEncoding }: FileSettings): ImportRow['setupKey'] {
  const text = given(fields, 'totp');
  return text === null ? null : { text, ...(totpEncoding ? { encoding: totpEncoding } : {}) };
}

function phoneOf(fields: TextFields, { phoneCountry, readPhone }: FileSettings): ImportRow['phone'] {
  const text = given(fields, 'phone');
  return text === null ? null : readPhone(text, given(fields, 'phone_country') ?? phoneCountry);
}
