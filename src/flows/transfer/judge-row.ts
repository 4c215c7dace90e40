import type { Email, EmailFlaw } from '#domain/email.ts';
import { given, RowReader, type Profile, type RowProblem, type WantedMembership } from '#domain/import-row.ts';
import { Secret } from '#domain/secret.ts';
import { readSetupKey, setupKeyFlawWords } from '#domain/setup-key.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import { languagesOffered, nearestLanguage } from '#text/languages.ts';
import { readEmail } from '../directory/read-email.ts';
import type { Deps } from '../deps.ts';
import { secretMarks, type SecretMarks } from './secret-marks.ts';
import type { ImportRow, SourceRow } from './import-row.ts';

/** A number (E.164) and its region (ISO 3166). */
export interface GivenPhone {
  readonly number: Secret;
  readonly country: string;
}

/** A row that is right in itself. */
export interface Candidate<S> {
  readonly line: number;
  readonly source: S;
  readonly email: Email;
  readonly profile: Profile;
  readonly password: PasswordHash | null;
  /** Canonical base32. */
  readonly setupKey: Secret | null;
  readonly phone: GivenPhone | null;
  readonly memberships: readonly WantedMembership[];
  readonly marks: SecretMarks;
}

/** `email` is there when it could be read, whatever else is wrong. */
export type Judged<S> =
  | { readonly ok: true; readonly candidate: Candidate<S> }
  | { readonly ok: false; readonly email: Email | null; readonly problems: readonly RowProblem[] };

/**
 * What is done with a row that says that nobody proved its e-mail where it comes from: its password and app may be a stranger's, who would pass for
 * whoever has the e-mail (SPEC C1). `without-secrets`: the person comes without them, and proves the mailbox at the first sign-in.
 */
export type UnverifiedEmails = 'reject' | 'accept' | 'without-secrets';

export interface JudgeRules {
  /** Meant where a row names no company. */
  readonly company: string | null;
  readonly unverifiedEmails: UnverifiedEmails;
}

/** Judges a row by itself: nothing is looked up, nothing is hashed. */
export function judgeRow<S>(
  deps: Deps,
  rules: JudgeRules,
  { line, source, row: read, problems }: SourceRow<S>,
): Judged<S> {
  const reader = new RowReader(findLanguage);
  const isUnverified = reader.isUnverified(read.fields);
  if (isUnverified && rules.unverifiedEmails === 'reject') {
    // Without its e-mail: whoever proved the same one in another row is not held up by this one.
    return { ok: false, email: null, problems: [unproved, ...problems] };
  }
  const row = isUnverified && rules.unverifiedEmails === 'without-secrets' ? bare(read) : read;
  const email = emailOf(reader, row);
  const candidate = {
    line,
    source,
    profile: reader.profile(row.fields),
    password: passwordOf(deps, reader, row),
    setupKey: setupKeyOf(reader, row),
    phone: phoneOf(reader, row),
    memberships: membershipsOf(reader, row, rules.company),
    marks: secretMarks(row),
  };
  const found = [...problems, ...reader.problems];
  return email !== null && found.length === 0
    ? { ok: true, candidate: { ...candidate, email } }
    : { ok: false, email, problems: found };
}

const unproved: RowProblem = {
  column: 'email',
  reason:
    'Nobody proved it where it comes from: --unverified-emails without-secrets takes the person without password and methods.',
};

const bare = (row: ImportRow): ImportRow => ({ ...row, password: null, setupKey: null, phone: null });

/** `fr-CA` and `FR` are French. */
const findLanguage = (tag: string): string | null => nearestLanguage(tag, languagesOffered(false));

const emailFlawWords: Readonly<Record<EmailFlaw, string>> = {
  malformed: 'It is not an e-mail address.',
  'local-part-not-ascii': 'What stands before the @ has letters that are not ASCII.',
  'domain-ambiguous': 'Its domain can be taken for another one.',
  'too-long': 'It is too long for an e-mail address.',
};

function emailOf(reader: RowReader, { fields }: ImportRow): Email | null {
  const typed = given(fields, 'email');
  if (typed === null) return reader.refuse('email', 'It is missing.');
  const read = readEmail(typed);
  return read.ok ? read.value : reader.refuse('email', emailFlawWords[read.refusal.flaw]);
}

function passwordOf({ passwords }: Deps, reader: RowReader, { password }: ImportRow): PasswordHash | null {
  if (password === null) return null;
  const adoption = passwords.adopt(password);
  return adoption.ok ? adoption.hash : reader.refuse('password_hash', adoption.refusal.reason);
}

function setupKeyOf(reader: RowReader, { setupKey }: ImportRow): Secret | null {
  if (setupKey === null) return null;
  const read = readSetupKey(setupKey.text, setupKey.encoding);
  return read.ok ? new Secret(read.secret) : reader.refuse('totp', setupKeyFlawWords[read.flaw]);
}

function phoneOf(reader: RowReader, { phone }: ImportRow): GivenPhone | null {
  if (phone === null) return null;
  if (!phone.ok) return reader.refuse('phone', phone.reason);
  return { number: new Secret(phone.number), country: phone.country };
}

/** Memberships of one row: they are written in one transaction, for which a server on SQLite waits (DESIGN 2). */
const mostMemberships = 100;

/** How much of a transaction a row takes, where a person in one company without a role is 1. */
export const weightOf = ({ memberships }: Pick<Candidate<unknown>, 'memberships'>): number =>
  Math.max(1, memberships.length + memberships.reduce((sum, one) => sum + one.roles.length, 0));

/** The default company is for rows that name none at all. */
function membershipsOf(reader: RowReader, row: ImportRow, company: string | null): readonly WantedMembership[] {
  if (row.memberships.length > mostMemberships) {
    reader.refuse('company', `It has more than ${mostMemberships} memberships: give the others in rows of their own.`);
    return [];
  }
  const further = row.memberships.map((fields) => reader.membership(fields, null));
  const own = reader.membership(row.fields, further.length > 0 ? null : company);
  return [own, ...further].filter((one) => one !== null);
}
