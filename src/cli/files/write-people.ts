import { importColumns, type ImportColumn } from '#domain/import-row.ts';
import type { ExportedMembership, ExportedPerson } from '#flows/transfer/export-people.ts';
import { csvLine } from '#files/formulas.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The way in which people are written. */
export interface PeopleWriter {
  /** What stands above them; null: nothing. */
  readonly head: (withSecrets: boolean) => string | null;
  readonly lines: (person: ExportedPerson) => readonly string[];
}

const absent = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** One object for each person, as `import users` takes it. */
const jsonLines: PeopleWriter = {
  head: () => null,
  lines({ user, createdAt, methods, memberships, secrets }) {
    const password = secrets?.password ?? null;
    const person = {
      id: user.id,
      email: user.email,
      name: user.displayName,
      language: user.language,
      time_zone: user.timeZone,
      status: user.status,
      created_at: new Date(createdAt).toISOString(),
      methods,
      password_hash: password?.shape === 'text' ? password.text : password,
      peppered_password_hash: secrets?.pepperedHash ?? null,
      totp: secrets?.setupKey ?? null,
      phone: secrets?.phone ?? null,
      memberships: memberships.map(membershipFields),
    };
    return [JSON.stringify(absent(person))];
  },
};

const membershipFields = (one: ExportedMembership): object =>
  absent({
    company: one.company,
    company_id: one.companyId,
    employer: one.employer,
    site: one.site,
    group: one.group,
    language: one.language,
    status: one.status,
    company_admin: one.companyAdmin,
    directory_admin: one.directoryAdmin,
    roles: one.roles.length === 0 ? null : one.roles,
  });

const secretColumns: ReadonlySet<ImportColumn> = new Set(['password_hash', 'totp', 'phone']);
const neverWritten: ReadonlySet<ImportColumn> = new Set([
  'email_verified',
  'first_name',
  'last_name',
  'password_salt',
  'phone_country',
]);

const columnsFor = (withSecrets: boolean): readonly ImportColumn[] =>
  importColumns.filter((one) => !neverWritten.has(one) && (withSecrets || !secretColumns.has(one)));

/** One row for each membership; who has none has one row. */
const csv: PeopleWriter = {
  head: (withSecrets) => columnsFor(withSecrets).join(','),
  lines(person) {
    const columns = columnsFor(person.secrets !== null);
    const memberships = person.memberships.length > 0 ? person.memberships : [null];
    return memberships.map((membership) => {
      const cells = cellsOf(person, membership);
      return csvLine(columns.map((column) => cells[column] ?? ''));
    });
  },
};

function cellsOf(
  { user, secrets }: ExportedPerson,
  membership: ExportedMembership | null,
): Partial<Record<ImportColumn, string | null>> {
  const flag = (is: boolean | undefined): string | null => (is === undefined ? null : is ? 'yes' : 'no');
  return {
    email: user.email,
    name: user.displayName,
    language: user.language,
    time_zone: user.timeZone,
    status: user.status,
    password_hash: secrets?.password?.shape === 'text' ? secrets.password.text : null,
    totp: secrets?.setupKey ?? null,
    phone: secrets?.phone ?? null,
    company: membership?.company ?? null,
    company_id: membership?.companyId ?? null,
    employer: membership?.employer ?? null,
    site: membership?.site ?? null,
    group: membership?.group ?? null,
    membership_language: membership?.language ?? null,
    membership_status: membership?.status ?? null,
    company_admin: flag(membership?.companyAdmin),
    directory_admin: flag(membership?.directoryAdmin),
    roles: membership?.roles.join(' ') ?? null,
  };
}

export const peopleWriters: Readonly<Record<ExportFormat, PeopleWriter>> = { jsonl: jsonLines, csv };
