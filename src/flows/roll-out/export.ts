import type { Instant } from '#domain/instant.ts';
import { classOf, type RollOutClass } from '#domain/roll-out.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { asListed, isNarrowedTo, walkRollOut, type RollOutPerson, type RollOutQuery } from './people.ts';

/**
 * Exactly whom the list tells of, as far as the company may know them (SPEC P12, SECURITY I11), part by part: memory stays as it is however many there are. The
 * audit trail hears of it before the first of them leaves, and whether it was everybody, but not by what was narrowed: what was searched for may be a name.
 */
export async function* exportRollOut(
  deps: Deps,
  by: By,
  query: RollOutQuery,
): AsyncGenerator<readonly RollOutPerson[]> {
  const detail = { narrowed: isNarrowedTo(query) };
  const event = deedEvent(deps, by, { kind: 'roll-out.exported', stream: query.company, detail });
  await deps.store.transact((tx) => tx.appendAudit([event]));
  for await (const people of walkRollOut(deps, query)) {
    if (people.length > 0) yield await asListed(deps, query, people);
  }
}

type Column = readonly [name: string, cell: (one: RollOutPerson) => string | null | undefined];

const moment = (at: Instant | null | undefined): string | null =>
  typeof at === 'number' ? new Date(at).toISOString() : null;

const classNames: Readonly<Record<RollOutClass, string>> = {
  enrolled: 'enrolled',
  notEnrolled: 'not-enrolled',
  needsHelp: 'needs-help',
  exempt: 'exempt',
};

const columns: readonly Column[] = [
  ['email', ({ person }) => person.email],
  ['name', ({ person }) => person.name],
  ['employer', ({ person }) => person.employer],
  ['site', ({ person }) => person.site],
  ['group', ({ person }) => person.group],
  ['standing', ({ affected }) => classNames[classOf(affected)]],
  ['why', ({ affected }) => affected.struggles.join('; ')],
  ['methods', ({ person }) => person.own?.kinds.join('; ')],
  ['last_sign_in', ({ person }) => moment(person.own?.lastSignInAt)],
  ['extended_until', ({ extendedUntil }) => extendedUntil?.date],
  ['last_mail', ({ lastMail }) => lastMail?.kind],
  ['last_mail_at', ({ lastMail }) => moment(lastMail?.at)],
];

/** The names of a file's columns, which do not change with the language: programs read them. */
export const rollOutColumns: readonly string[] = columns.map(([name]) => name);

/** One row of a file. What people call themselves may look like a formula: `csvLine` of #files/formulas.ts sees to that. */
export const rollOutCells = (person: RollOutPerson): readonly string[] => columns.map(([, cell]) => cell(person) ?? '');
