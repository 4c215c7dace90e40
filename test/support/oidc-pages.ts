import type { ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { nextCode, type Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { wordsOf } from './html.ts';
import { OidcVisitor } from './oidc-visitor.ts';
import type { Reply } from './visitor.ts';

/** Where the application of these tests wants people back. Nobody listens there. */
export const back = 'https://payments.example/callback';

export const out = 'https://payments.example/out';

/** An application of which only its registration and its requests are looked at. */
export const payments: ApplicationSettings = {
  name: 'Payments',
  kind: 'web',
  redirectUris: [back],
  postLogoutRedirectUris: [out],
  backChannelLogoutUri: null,
  homeUri: null,
  scopes: ['profile', 'email', 'roles'],
  algorithm: 'ES256',
  asksConsent: false,
  refreshes: false,
};

type Asked = Readonly<Record<string, string>>;

/** The address of a request for authorization. */
export function requestOf(client: ApplicationId, asked: Asked = {}): string {
  const usual = { client_id: client, redirect_uri: back, response_type: 'code', scope: 'openid email', state: 'st' };
  // RFC 7636, appendix B.
  const pkce = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
  return `/oidc/auth?${new URLSearchParams({ ...usual, ...pkce, ...asked })}`;
}

/** Somebody whom an application sent here. */
export async function sentBy({ address }: Target, client: ApplicationId, asked: Asked = {}): Promise<OidcVisitor> {
  const visitor = new OidcVisitor(address);
  await visitor.open(requestOf(client, asked));
  return visitor;
}

/** Where the request waits that the page shown is about. */
export const waitingAt = ({ path }: OidcVisitor): string => new URL(path, back).searchParams.get('to') ?? '';

/** In a browser of their own, with a code where one is asked for, as far as the account page. */
export async function signedInAs(target: Target, person: Person, visitor = new OidcVisitor(target.address)) {
  await visitor.open('/sign-in');
  await visitor.press(['email'], { email: person.email });
  await visitor.press(['password'], { password: person.password });
  if (visitor.path.endsWith('/code')) await visitor.press(['code'], { code: nextCode(target, person) });
  if (visitor.path !== '/account') throw new Error(`${person.email} was led to ${visitor.path}`);
  return visitor;
}

/** What a page says. */
export const spoken = ({ text }: Pick<Reply, 'text'>): string => wordsOf(text).replaceAll(/\s+/g, ' ');

/** Where a page leads by itself. */
export const leadsTo = ({ headers }: Reply): string => headers.get('refresh')?.replace('0;url=', '') ?? '';

/** What the application is told where this leads. */
export async function toldAt(visitor: OidcVisitor, path: string): Promise<URLSearchParams> {
  const { location } = await visitor.request('GET', path);
  if (!location?.startsWith(`${back}?`)) throw new Error(`${path} leads to ${location}`);
  return new URL(location).searchParams;
}
