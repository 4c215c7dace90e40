import { Fault } from '#domain/fault.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Sealer } from '#ports/keys.ts';
import { paths } from './addresses.ts';

const hint = 'id_token_hint';
const sealedHint = 'sealed_hint';
const context = 'authorization id_token_hint';

/** The ID token of a form on its way to the same request by GET: it came where no log sees it, and stays so (SPEC X6, SECURITY I10). */
export function withHintSealed(form: URLSearchParams, sealer: Sealer): URLSearchParams {
  const token = form.get(hint);
  if (token === null || form.getAll(hint).length > 1) return form;
  const sent = new URLSearchParams(form);
  sent.delete(hint);
  sent.set(sealedHint, sealer.seal(new Secret(token), context).ciphertext());
  return sent;
}

/** The address of a request for authorization as it was meant. What cannot be opened is a hint all the same, and no good one. */
export function withHintOpened(url: string, sealer: Sealer): string {
  if (!url.startsWith(`${paths.authorization}?`) || !url.includes(sealedHint)) return url;
  const query = new URLSearchParams(url.slice(paths.authorization.length + 1));
  const sealed = query.get(sealedHint);
  if (sealed === null) return url;
  query.delete(sealedHint);
  query.append(hint, opened(sealed, sealer));
  return `${paths.authorization}?${query}`;
}

function opened(sealed: string, sealer: Sealer): string {
  try {
    return sealer.open(new Sealed(sealed), context).reveal();
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return 'unreadable';
    throw error;
  }
}
