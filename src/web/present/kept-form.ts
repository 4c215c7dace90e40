import { parseForm } from '../lifecycle/form.ts';
import { isSurelyOwnOrigin } from '../lifecycle/origin.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { KeptForm } from '../pages/parts/send-again.tsx';

/** Fields of our forms that are no secrets. What else a form held is typed again, not kept (SPEC S8, X6). */
const open: ReadonlySet<string> = new Set(['email', 'to', 'kind', 'choice', 'saved', 'country', 'number']);

/**
 * What was typed into a form that was not carried out, to be sent again; null where there was nothing, where any of it was a secret, or where
 * nothing says for sure that the form was ours: a page must not offer to send what another site has filled in (SECURITY, CSRF).
 */
export function keptForm({ request, path, door }: Visit): KeptForm | null {
  const { headers, body, method } = request;
  if (method !== 'POST' || !isSurelyOwnOrigin(headers, door.deps.service.publicUrl())) return null;
  const typed = parseForm(typeof body === 'string' ? body : '') ?? {};
  const fields = Object.entries(typed).flatMap(([name, value]) => (name === '_form' ? [] : { name, value }));
  return fields.length > 0 && fields.every(({ name }) => open.has(name)) ? { action: path, fields } : null;
}
