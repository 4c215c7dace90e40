import type { ApplicationSettings } from '#domain/application.ts';
import type { StepUpRecord } from '#ports/step-ups.ts';

/** What fits into a header with room to spare. */
const longest = 2_000;

/** Where the browser would be led back to; null: nowhere. */
type Reading = { readonly mayReturn: boolean; readonly returnTo: string | null };

/** An address to come back to is exactly a registered one, or of the origin of one: nobody else learns of it (SECURITY, OAuth code). */
export function readReturn(settings: Pick<ApplicationSettings, 'redirectUris'>, address: string | null): Reading {
  if (address === null) return { mayReturn: true, returnTo: null };
  return mayComeBack(settings, address) ? { mayReturn: true, returnTo: address } : { mayReturn: false, returnTo: null };
}

function mayComeBack({ redirectUris }: Pick<ApplicationSettings, 'redirectUris'>, address: string): boolean {
  if (address.length > longest) return false;
  if (redirectUris.includes(address)) return true;
  const origin = webOrigin(address);
  return origin !== null && redirectUris.some((one) => webOrigin(one) === origin);
}

/** Null: of another scheme, where an origin says nothing, or with a name and password in it. */
function webOrigin(address: string): string | null {
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(address) || address.includes('\\') || !URL.canParse(address)) return null;
  const { origin, username, password } = new URL(address);
  return username === '' && password === '' ? origin : null;
}

/** Where the browser is led once it is over here: the application's address with the step-up's id, beside whatever is in its query already. */
export function backTo({ id, returnTo }: Pick<StepUpRecord, 'id'> & { readonly returnTo: string }): string {
  const [whole = '', ...fragment] = returnTo.split('#');
  const told = `${whole}${glue(whole)}step_up=${id}`;
  return [told, ...fragment].join('#');
}

function glue(whole: string): string {
  if (!whole.includes('?')) return '?';
  return /[?&]$/.test(whole) ? '' : '&';
}
