export const home = '/account';

/**
 * Where to go after sign-in: a path of this service, or the account page (SPEC S6). Anything that a browser could read as another site
 * (`//host`, backslashes, control characters, schemes) is not a path of ours.
 */
export function safeDestination(text: string | undefined): string {
  if (text === undefined || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return home;
  const parsed = URL.canParse(text, 'http://own.invalid') ? new URL(text, 'http://own.invalid') : null;
  if (parsed?.origin !== 'http://own.invalid') return home;
  return parsed.pathname.startsWith('/account') ? parsed.pathname + parsed.search : home;
}
