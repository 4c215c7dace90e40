import { cannotBeRead, type ImportColumn, type RowProblem, type TextFields } from '#domain/import-row.ts';
import type { ImportRow } from '#flows/transfer/import-row.ts';
import { quoted } from '../find.ts';
import { importRow, type FileSettings } from './cells.ts';
import { meaningOf } from './columns.ts';
import { Cells, deepest, isObject, isShallow, listOf } from './json-values.ts';
import { auth0 } from './shapes/auth0.ts';
import { firebase } from './shapes/firebase.ts';
import { keycloak } from './shapes/keycloak.ts';
import { own } from './shapes/own.ts';
import type { Shape } from './shapes/shape.ts';

/** The first that knows a user speaks. */
const shapes: readonly Shape[] = [keycloak, firebase, auth0, own];

const nothing: ImportRow = { fields: {}, memberships: [], password: null, setupKey: null, phone: null };

interface Read {
  readonly row: ImportRow;
  readonly problems: readonly RowProblem[];
}

/** Reads one JSON value as a user, of whichever shape. Throws nothing, whatever is in it: a row that cannot be read is rejected. */
export function readObject(value: unknown, settings: FileSettings): Read {
  if (!isShallow(value)) return { row: nothing, problems: [tooDeep] };
  try {
    return read(value, settings);
  } catch {
    return { row: nothing, problems: [cannotBeRead] };
  }
}

const tooDeep: RowProblem = { column: null, reason: `It is nested deeper than ${deepest} levels.` };

function read(value: unknown, settings: FileSettings): Read {
  if (!isObject(value)) return { row: nothing, problems: [{ column: null, reason: 'It is no JSON object.' }] };
  const shape = shapes.find((one) => one.is(value)) ?? own;
  const cells = new Cells();
  const structures = shape.read(value, cells, settings);
  for (const [key, held] of Object.entries(value)) if (!shape.keys.has(key)) takeColumn(cells, key, held, settings);
  const memberships = listOf(value['memberships']).map((one) => membershipOf(one, cells, settings));
  return importRow({ fields: cells.fields, memberships, problems: cells.problems, ...structures }, settings);
}

function takeColumn(cells: Cells, key: string, value: unknown, { kind, ignoreUnknown }: FileSettings): void {
  if (key === 'memberships') return;
  const meaning = meaningOf(key, kind, ignoreUnknown);
  if (meaning.is === 'refused') cells.refuse(null, meaning.reason);
  if (meaning.is === 'column' && meaning.column === 'roles') cells.words(meaning.column, value);
  else if (meaning.is === 'column') cells.put(meaning.column, value);
}

/** Within a membership the short names. */
const shortNames: Readonly<Record<string, ImportColumn>> = {
  company: 'company',
  company_id: 'company_id',
  employer: 'employer',
  site: 'site',
  group: 'group',
  language: 'membership_language',
  status: 'membership_status',
  company_admin: 'company_admin',
  directory_admin: 'directory_admin',
  roles: 'roles',
};

function membershipOf(value: unknown, cells: Cells, settings: FileSettings): TextFields {
  const inner = new Cells();
  if (!isObject(value)) inner.refuse('company', 'A membership is no JSON object.');
  else for (const [key, held] of Object.entries(value)) takeMembership(inner, key, held, settings);
  cells.problems.push(...inner.problems);
  return inner.fields;
}

function takeMembership(cells: Cells, key: string, held: unknown, settings: FileSettings): void {
  const column = Object.hasOwn(shortNames, key) ? shortNames[key] : undefined;
  if (column === 'roles') cells.words(column, held);
  else if (column) cells.put(column, held);
  else if (!settings.ignoreUnknown) cells.refuse(null, `A membership has ${quoted(key)}, which is not known here.`);
}
