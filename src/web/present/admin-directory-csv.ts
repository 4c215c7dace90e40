import type { Instant } from '#domain/instant.ts';
import { exportPeopleOfCompany } from '#flows/directory/export-people-of-company.ts';
import type { KnownPerson, OwnFacts } from '#flows/directory/people.ts';
import { csvLine } from '#files/formulas.ts';
import type { Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { queryOf } from './admin-directory-address.ts';
import { actingOf } from './admin-directory.ts';
import { withReader } from './reader.ts';

type Column = readonly [name: string, cell: (person: KnownPerson) => string | null];

const moment = (at: Instant | null | undefined): string | null =>
  typeof at === 'number' ? new Date(at).toISOString() : null;

/**
 * Called as lists are that a company imports, so that one of these, changed and sent in again, changes what was changed. What such a list does not hold is passed
 * over there.
 */
const columns: readonly Column[] = [
  ['email', (one) => one.email],
  ['name', (one) => one.name],
  ['status', (one) => one.status],
  ['employer', (one) => one.employer],
  ['site', (one) => one.site],
  ['group', (one) => one.group],
  ['language', (one) => one.language],
  ['roles', (one) => one.roles.map(({ application, name }) => `${application}/${name}`).join('; ')],
  ['permissions', (one) => permissionsIn(one).join('; ')],
  ['methods', (one) => one.own && methodsIn(one.own).join('; ')],
  ['last_sign_in', (one) => moment(one.own?.lastSignInAt)],
  ['invited', (one) => moment(one.invitation?.at)],
  ['invited_until', (one) => moment(one.invitation?.until)],
];

const permissionsIn = ({ companyAdmin, directoryAdmin }: KnownPerson): readonly string[] => [
  ...(companyAdmin ? ['admin'] : []),
  ...(directoryAdmin ? ['directory'] : []),
];

const methodsIn = ({ kinds, disabledKinds }: OwnFacts): readonly string[] => [
  ...kinds,
  ...disabledKinds.map((kind) => `${kind} (disabled)`),
];

const lineOf = (person: KnownPerson): string => csvLine(columns.map(([, cell]) => cell(person) ?? ''));

/** Spreadsheets take a file for UTF-8 by this mark alone; imports pass over it. */
const mark = '\uFEFF';

/** GET …/directory/export.csv: everybody who fits, made as it is read, so that it may be of any length. */
export function exportedDirectory(visit: CompanyVisit): Answer {
  const type = 'text/csv; charset=utf-8';
  const name = nameOf(visit);
  // Whoever asks for the headers alone has exported nothing.
  if (visit.request.method === 'HEAD') return { as: 'file', type, name, content: '' };
  return { as: 'stream', type, name, content: linesFor(visit) };
}

async function* linesFor(visit: CompanyVisit): AsyncGenerator<string> {
  const { deps } = visit.door;
  const { by, company } = actingOf(visit);
  const { query } = queryOf(deps, company, visit.query);
  yield `${mark}${columns.map(([name]) => name).join(',')}\r\n`;
  for await (const people of exportPeopleOfCompany(deps, by, query))
    yield people.map((one) => `${lineOf(withReader(visit, one))}\r\n`).join('');
}

/** `northwind-builders-2027-01-04.csv`: letters, digits and hyphens only, for it stands in a header. */
function nameOf({ at, door }: CompanyVisit): string {
  const company = at.company.name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  const day = new Date(door.deps.clock.now()).toISOString().slice(0, 10);
  return `${company === '' ? 'people' : company}-${day}.csv`;
}
