import { routes } from '#web/routes/table.ts';
import type { Reply, Visitor } from './visitor.ts';

const list = '/operator/applications';

/** What the form of a new application sends, of a web application unless told. */
export const newApplicationForm = (shortName: string, more: Readonly<Record<string, string>> = {}) => ({
  name: 'Payments',
  short: shortName,
  kind: 'web',
  redirects: 'https://payments.example/callback',
  'after-sign-out': '',
  'back-channel': '',
  home: '',
  scope: 'email',
  algorithm: 'ES256',
  ...more,
});

/** Registers an application in the console, by an operator who proved a moment ago who they are. */
export async function registerInConsole(
  visitor: Visitor,
  shortName: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  await visitor.open(`${list}/new`);
  return visitor.post(`${list}/new`, newApplicationForm(shortName, more));
}

/** The secret that a page shows; null: none. */
export const secretShown = (html: string): string | null =>
  /id="secret"[^>]*>(gh_secret_[\w-]{43})</.exec(html)?.[1] ?? null;

/** `/operator/applications/app_…` of a page that tells of an application. */
export function applicationAt(html: string): string {
  const id = /app_[0-9a-f]{32}/.exec(html)?.[0];
  if (id === undefined) throw new Error('the page tells of no application');
  return `${list}/${id}`;
}

/** Every address of the console's about applications. */
export const applicationRoutes = routes.filter((route) => route.path.startsWith(list));
