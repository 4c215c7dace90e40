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
  const text = typeof body === 'string' ? body : '';
  const parsed = parseForm(text, repeatedIn(text));
  if (parsed === null) return null;
  const kept = keptConsoleForm({ path, ...parsed });
  const mayBeKept = isConsole(path) || kept.fields.every(({ name }) => open.has(name));
  return kept.fields.length > 0 && mayBeKept ? kept : null;
}

/** No form of the console asks for a secret. */
const isConsole = (path: string): boolean => /^\/(admin|operator)\//.test(path);

/** The name that came several times: at most one may, and which one only its route knows, which is not asked any more. */
function repeatedIn(body: string): string | null {
  const names = [...new URLSearchParams(body).keys()];
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}

/** The same of a form of the console: everything, ticked rows included. */
export function keptConsoleForm({ path, fields, lists }: Pick<Visit, 'path' | 'fields' | 'lists'>): KeptForm {
  const many = Object.entries(lists).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return { action: path, fields: [...fieldsOf(fields), ...many] };
}

const fieldsOf = (fields: Readonly<Record<string, string>>): TypedField[] =>
  Object.entries(fields).flatMap(([name, value]) => (ownNames.has(name) ? [] : { name, value }));

/** What the pages put into a form themselves: its token, and which kept form it is. */
const ownNames: ReadonlySet<string> = new Set(['_form', '_draft']);
