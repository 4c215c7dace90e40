import { parseForm } from '../lifecycle/form.ts';
import { isSurelyOwnOrigin } from '../lifecycle/origin.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { KeptForm, TypedField } from '../pages/parts/send-again.tsx';

/** Fields of our forms that are no secrets. What else a form held is typed again, not kept (SPEC S8, X6). */
const open: ReadonlySet<string> = new Set(['email', 'to', 'kind', 'choice', 'saved', 'country', 'number']);

/**
 * What was typed into a form that was not carried out, to be sent again; null where there was nothing, where any of it was a secret, or where
 * nothing says for sure that the form was ours: a page must not offer to send what another site has filled in (SECURITY, CSRF).
 */
export function keptForm(visit: Visit): KeptForm | null {
  const { request, path, door } = visit;
  const { headers, body, method } = request;
  if (method !== 'POST' || !isSurelyOwnOrigin(headers, door.deps.service.publicUrl())) return null;
  const parsed = parseForm(typeof body === 'string' ? body : '');
  const fields = fieldsOf(parsed?.fields ?? {});
  return fields.length > 0 && fields.every(({ name }) => open.has(name)) ? { action: path, fields } : null;
}

/** The same of a form of the console, none of which asks for a secret: everything, ticked rows included. */
export function keptConsoleForm({ path, fields, lists }: Pick<Visit, 'path' | 'fields' | 'lists'>): KeptForm {
  const many = Object.entries(lists).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return { action: path, fields: [...fieldsOf(fields), ...many] };
}

const fieldsOf = (fields: Readonly<Record<string, string>>): TypedField[] =>
  Object.entries(fields).flatMap(([name, value]) => (name === '_form' ? [] : { name, value }));
