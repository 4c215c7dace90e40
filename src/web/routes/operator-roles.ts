import { parseId } from '#domain/identifiers.ts';
import { changeRole } from '#flows/roles/change-role.ts';
import { countHolders } from '#flows/roles/count-holders.ts';
import { createRole, type CreatedRole } from '#flows/roles/create-role.ts';
import { roleFrom } from '#flows/roles/find-role.ts';
import { registeredApplications } from '#flows/roles/registered-applications.ts';
import { compareShipped, shipRoles } from '#flows/roles/ship-roles.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import {
  OperatorNewRolePage,
  OperatorRolePage,
  OperatorRolesPage,
  shippedRolesPath,
  type SavedRoles,
} from '../pages/operator-roles.tsx';
import { OperatorShippedRolesPage } from '../pages/operator-shipped-roles.tsx';
import type { TypedRole } from '../pages/parts/role-fields.tsx';
import { factsWords } from '../pages/parts/role-words.ts';
import type { PageError } from '../pages/words-for-refusal.ts';
import { byOperator } from '../present/console.ts';
import { roleRows, shippedRows } from '../present/kept-operator.ts';
import { choiceOf, operatorConsole } from '../present/operator.ts';
import { flawError, nothingTyped, settingsOf, typedOf, typedRole } from '../present/operator-roles.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const base = '/operator/roles';
const one = `${base}/:role`;

/** Roles of applications and their rules (SPEC C4, section 7). */
export const operatorRoleRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'operator', handle: showRoles },
  { method: 'GET', path: `${base}/new`, access: 'operator', handle: showNew },
  {
    method: 'POST',
    path: `${base}/new`,
    access: 'operator',
    fresh: true,
    many: 'country',
    label: 'role.create-title',
    shows: roleRows,
    handle: create,
  },
  { method: 'GET', path: shippedRolesPath, access: 'operator', handle: showShipped },
  {
    method: 'POST',
    path: shippedRolesPath,
    access: 'operator',
    fresh: true,
    label: 'role.act-ship',
    shows: shippedRows,
    handle: ship,
  },
  { method: 'GET', path: one, access: 'operator', handle: (visit) => withRole(visit, showRole) },
  {
    method: 'POST',
    path: one,
    access: 'operator',
    fresh: true,
    many: 'country',
    label: 'role.act-change',
    shows: roleRows,
    handle: (visit) => withRole(visit, save),
  },
];

async function showRoles(visit: SessionVisit): Promise<Answer> {
  const { deps } = visit.door;
  const [roles, shipped, applications] = await Promise.all([
    deps.store.listRoles(),
    compareShipped(deps, 'payments'),
    registeredApplications(deps),
  ]);
  const missing = shipped.filter(({ there }) => there === null).length;
  const saved = savedOf(visit, roles, applications);
  return page(OperatorRolesPage({ ...operatorConsole(visit), roles, missing, saved }));
}

/** The list, after something was done with a role: it says so once. */
const afterwards = (as: 'created' | 'changed', { id }: Pick<RoleRecord, 'id'>): Answer =>
  redirect(`${base}?saved=${as}&role=${id}`);

/** What the address says was done, where there is such a role: an address is anybody's word. */
function savedOf(
  { query }: SessionVisit,
  roles: readonly RoleRecord[],
  applications: readonly string[],
): SavedRoles | null {
  const as = choiceOf(['created', 'changed', 'shipped'], query['saved']);
  if (as === 'shipped' || as === null) return as && { as };
  const role = roles.find(({ id }) => id === query['role']);
  return role ? { as, role, isEarly: !applications.includes(role.application) } : null;
}

async function showShipped(visit: SessionVisit): Promise<Answer> {
  const roles = await compareShipped(visit.door.deps, 'payments');
  return page(OperatorShippedRolesPage({ ...operatorConsole(visit), roles }));
}

async function ship(visit: SessionVisit): Promise<Answer> {
  await shipRoles(visit.door.deps, byOperator(visit), 'payments');
  return redirect(`${base}?saved=shipped`);
}

async function showNew(visit: SessionVisit): Promise<Answer> {
  return drawNew(visit, { ...nothingTyped, application: visit.query.application ?? '' }, null);
}

async function drawNew(visit: SessionVisit, typed: TypedRole, error: PageError | null): Promise<Answer> {
  const applications = await registeredApplications(visit.door.deps);
  return page(OperatorNewRolePage({ ...operatorConsole(visit), typed, error, applications }), error ? 422 : 200);
}

async function create(visit: SessionVisit): Promise<Answer> {
  const typed = typedRole(visit);
  if (!typed) return problemPage(visit, 400);
  const { application, name } = typed;
  const created = await createRole(visit.door.deps, byOperator(visit), { application, name, ...settingsOf(typed) });
  return created.done ? afterwards('created', created.role) : drawNew(visit, typed, whyNot(visit, created));
}

function whyNot({ m }: SessionVisit, refused: Extract<CreatedRole, { done: false }>): PageError {
  if (refused.because === 'flaw') return flawError(m, refused.flaw);
  const { application, label } = refused.role;
  return { field: 'name', text: m.t('role.error-taken', { application, label }) };
}

/** The role of the address, or 404. */
async function withRole(
  visit: SessionVisit,
  act: (visit: SessionVisit, role: RoleRecord) => Promise<Answer>,
): Promise<Answer> {
  const id = parseId('role', visit.params.role);
  const role = id && (await roleFrom(visit.door.deps, id));
  return role ? act(visit, role) : problemPage(visit, 404);
}

const showRole = (visit: SessionVisit, role: RoleRecord): Promise<Answer> =>
  drawRole(visit, role, typedOf(role), null, 200);

async function drawRole(
  visit: SessionVisit,
  role: RoleRecord,
  typed: TypedRole,
  error: PageError | null,
  status: number,
): Promise<Answer> {
  const holders = await countHolders(visit.door.deps, role.id);
  return page(OperatorRolePage({ ...operatorConsole(visit), role, holders, typed, error }), status);
}

/** What was loaded a moment ago may be newer than what the form was made of: its own revision is what counts. */
async function save(visit: SessionVisit, role: RoleRecord): Promise<Answer> {
  const typed = typedRole(visit);
  const revision = /^[1-9]\d{0,8}$/.test(visit.fields.revision ?? '') ? Number(visit.fields.revision) : null;
  if (!typed || revision === null) return problemPage(visit, 400);
  const saved = await changeRole(visit.door.deps, byOperator(visit), { ...role, revision }, settingsOf(typed));
  if (saved.done) return afterwards('changed', role);
  if (saved.because === 'flaw') return drawRole(visit, role, typed, flawError(visit.m, saved.flaw), 422);
  return drawRole(visit, saved.role, typed, changedError(visit, saved.role), 409);
}

function changedError({ m }: SessionVisit, role: RoleRecord): PageError {
  return { field: null, text: m.t('role.error-changed', { label: role.label, rule: factsWords(m, role) }) };
}
