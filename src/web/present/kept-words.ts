import type { OpenSession } from '#flows/account/session.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import type { KeptForm } from '../pages/parts/send-again.tsx';
import type { Route, WaitingForm } from '../routes/route.ts';
import { pageContext } from './context.ts';

/**
 * What a kept form would do, in words: the route says which, and what of it a person knows. The company is named only to somebody of whom it is known
 * that they belong to it (SECURITY I11). `session` null: nobody is signed in.
 */
export async function keptInWords(
  visit: Visit,
  route: Route | null,
  form: KeptForm,
  session: OpenSession | null,
): Promise<KeptWords> {
  const label = route && 'label' in route ? route.label : undefined;
  const at = placeOf(form, session);
  return {
    label: label === undefined ? null : visit.m.t(label),
    company: at?.company.name ?? null,
    rows: await rowsOf(visit, route, form, { session, at }),
  };
}

/** Named by its own id, or by a membership of the user's: under their own companies also by one that the company put aside, which they may end (SPEC C2). */
function placeOf({ action }: KeptForm, session: OpenSession | null): WaitingForm['at'] {
  const parts = new Set(action.split('/'));
  const statuses = action.startsWith('/account/companies/') ? ['active', 'inactive'] : ['active'];
  const own = session?.bundle.memberships.filter((one) => statuses.includes(one.membership.status)) ?? [];
  return own.find((one) => parts.has(one.company.id) || parts.has(one.membership.id)) ?? null;
}

async function rowsOf(
  visit: Visit,
  route: Route | null,
  form: KeptForm,
  known: Pick<WaitingForm, 'session' | 'at'>,
): Promise<KeptWords['rows']> {
  const shows = route && 'shows' in route ? (route.shows ?? {}) : {};
  const many = route && 'many' in route ? route.many : undefined;
  if (typeof shows !== 'function') return fieldRows(visit, shows, many, form);
  const page = pageContext(visit, known.session?.bundle ?? null);
  const params = route ? paramsOf(route.path, form.action) : {};
  return shows({ door: visit.door, facts: visit.facts, page, params, ...typedIn(form, many), ...known });
}

/** Of what may come several times: how often it did. */
const fieldRows = (
  { m }: Visit,
  shows: Exclude<Required<Extract<Route, { access: 'company' }>>['shows'], (form: WaitingForm) => unknown>,
  many: string | undefined,
  { fields }: KeptForm,
): KeptWords['rows'] =>
  Object.entries(shows).flatMap(([name, label]) => {
    const values = fields.filter((one) => one.name === name && one.value !== '').map((one) => one.value);
    if (values.length === 0) return [];
    return [{ name: m.t(label), value: name === many ? String(values.length) : values.join(', ') }];
  });

function typedIn({ fields }: KeptForm, many: string | undefined): Pick<WaitingForm, 'fields' | 'lists'> {
  const list = fields.filter((one) => one.name === many).map((one) => one.value);
  const single = fields.filter((one) => one.name !== many).map(({ name, value }) => [name, value] as const);
  return { fields: Object.fromEntries(single), lists: many === undefined ? {} : { [many]: list } };
}

/** What stands in the holes of a route's path. */
function paramsOf(path: string, action: string): WaitingForm['params'] {
  const parts = action.split('/');
  const holes = path.split('/').flatMap((one, at) => (one.startsWith(':') ? [[one.slice(1), parts[at] ?? '']] : []));
  return Object.fromEntries(holes) as Record<string, string>;
}
