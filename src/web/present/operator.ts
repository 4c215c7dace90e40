import type { PlainKey } from '#text/catalogue.ts';
import type { Answer } from '../lifecycle/answer.ts';
import { redirect } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { Route } from '../routes/route.ts';
import type { ConsoleContext } from './console.ts';
import { pageContext } from './context.ts';

/** The parts of the operator's console (SPEC C6). */
const parts: readonly { readonly label: PlainKey; readonly path: string }[] = [
  { label: 'operator.overview', path: '/operator' },
  { label: 'operator.companies', path: '/operator/companies' },
  { label: 'operator.people', path: '/operator/people' },
  { label: 'console.resets', path: '/operator/resets' },
  { label: 'operator.messages', path: '/operator/sms' },
  { label: 'application.title', path: '/operator/applications' },
  { label: 'operator.roles', path: '/operator/roles' },
  { label: 'trail.title', path: '/operator/audit' },
];

/** Whose page of the operator's console this is, and its navigation. */
export const operatorConsole = (visit: SessionVisit): ConsoleContext => ({
  page: pageContext(visit, visit.session.bundle),
  place: {
    heading: visit.m.t('console.operator'),
    links: parts.map(({ label, path }) => ({
      href: path,
      label: visit.m.t(label),
      current: isAt(visit.path, path),
    })),
  },
});

/** Every page lies below the overview. */
const isAt = (path: string, part: string): boolean =>
  path === part || (part !== '/operator' && path.startsWith(`${part}/`));

/** An address with those of its parameters that say something. */
export function addressOf(path: string, query: Readonly<Record<string, string | null>>): string {
  const said = Object.entries(query).filter((one): one is [string, string] => one[1] !== null && one[1] !== '');
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}

/** A choice out of an address: what is none of it narrows nothing. */
export const choiceOf = <T extends string>(choices: readonly T[], given: string | undefined): T | null =>
  choices.find((one) => one === given) ?? null;

const longestSearch = 200;

/** What is looked for; null: nothing. */
export function searchOf({ query }: SessionVisit): string | null {
  const text = (query.q ?? '').normalize('NFC').trim().slice(0, longestSearch);
  return text === '' || text.includes('\0') ? null : text;
}

/**
 * A form's own address, asked for by GET (another language chosen on a page that was drawn in answer to it, or a reload after signing in): leads to the page that has
 * the form.
 */
export const formAddress = (path: string, toPage: (visit: SessionVisit) => string): Route => ({
  method: 'GET',
  path,
  access: 'operator',
  handle: async (visit): Promise<Answer> => redirect(toPage(visit)),
});
