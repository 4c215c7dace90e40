import { uidOf } from '#flows/applications/pending.ts';

export const home = '/account';

/** Where signed-in people have pages. */
const areas = [home, '/admin', '/operator', '/step-up'] as const;

const longest = 500;

/** Where an application waits for somebody (DESIGN 2): a pending request of OpenID Connect, and nothing else under its addresses. */
const protocol = '/oidc/';

/**
 * Where to go after sign-in: a path of this service, or the account page (SPEC S6). Anything that a browser could read as another site
 * (`//host`, backslashes, control characters, schemes) is not a path of ours. What it answers, it answers again when it is asked about that:
 * a destination passes through it as a parameter and once more as a field.
 */
export function safeDestination(text: string | undefined): string {
  if (text === home || (text !== undefined && uidOf(text) !== null)) return text;
  if (text === undefined || text.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return home;
  const parsed = URL.canParse(text, 'http://own.invalid') ? new URL(text, 'http://own.invalid') : null;
  if (parsed?.origin !== 'http://own.invalid') return home;
  const { pathname, search } = parsed;
  const isOurs = areas.some((area) => pathname === area || pathname.startsWith(`${area}/`));
  return isOurs && pathname.length + search.length <= longest ? pathname + search : home;
}

/** Whether a destination of ours leads on to an application. */
export const isOfProtocol = (destination: string): boolean => destination.startsWith(protocol);
