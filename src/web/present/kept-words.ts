import { deadlineInstant, isZone, parseDate } from '#domain/deadline.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Messages } from '#text/messages.ts';
import { zoneLabel } from '#text/zones.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import type { KeptForm } from '../pages/parts/send-again.tsx';
import type { Route } from '../routes/route.ts';

/**
 * What a kept form would do, in words: the route says which, and which of its fields a person knows. The company is named only to somebody of whom it is known
 * that they belong to it (SECURITY I11). `bundle` null: nobody is signed in.
 */
export function keptInWords(m: Messages, route: Route | null, form: KeptForm, bundle: UserBundle | null): KeptWords {
  const label = route && 'label' in route ? route.label : undefined;
  return {
    label: label === undefined ? null : m.t(label),
    company: companyOf(form, bundle),
    rows: rowsOf(m, route, form),
  };
}

/** Named by its own id, or by a membership of the user's. */
function companyOf({ action }: KeptForm, bundle: UserBundle | null): string | null {
  const parts = new Set(action.split('/'));
  const own = bundle?.memberships.filter((one) => one.membership.status === 'active') ?? [];
  return own.find((one) => parts.has(one.company.id) || parts.has(one.membership.id))?.company.name ?? null;
}

/** Of what may come several times: how often it did. */
function rowsOf(m: Messages, route: Route | null, { fields }: KeptForm): KeptWords['rows'] {
  const shows = route && 'shows' in route ? (route.shows ?? {}) : {};
  const many = route && 'many' in route ? route.many : undefined;
  return Object.entries(shows).flatMap(([name, label]) => {
    const values = fields.filter((one) => one.name === name && one.value !== '').map((one) => valueWords(m, one));
    if (values.length === 0) return [];
    return [{ name: m.t(label), value: name === many ? String(values.length) : values.join(', ') }];
  });
}

/** A day and a time zone as people read them (SPEC P1, P2); whatever else was typed stands as it is. */
function valueWords(m: Messages, { name, value }: KeptForm['fields'][number]): string {
  if (name === 'zone' && isZone(value)) return zoneLabel(m, value);
  const date = name === 'date' ? parseDate(value) : null;
  return date === null ? value : m.date(deadlineInstant({ date, zone: 'UTC' }), 'UTC');
}
