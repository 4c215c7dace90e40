import { hasPermissions, type Permissions } from '#domain/membership.ts';
import { teamsOf } from '#domain/team.ts';
import type { By } from '#flows/by.ts';
import type { CompanyVisit, SessionVisit } from '../lifecycle/visit.ts';
import type { ConsolePlace } from '../pages/layout.tsx';
import type { PageContext } from '../pages/page-context.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { pageContext } from './context.ts';

/** What a page of the console needs beside its own props. */
export interface ConsoleContext {
  readonly page: PageContext;
  readonly place: ConsolePlace;
}

interface Part {
  readonly label: PlainKey;
  readonly path: string;
}

/** The parts of a company's console, and what each needs (SPEC C2). */
const companyParts: readonly (Part & { readonly needs: Permissions })[] = [
  { label: 'console.directory', path: '/directory', needs: 'directory-admin' },
  { label: 'console.security', path: '/security/mfa', needs: 'any' },
  { label: 'console.resets', path: '/resets', needs: 'both' },
  { label: 'trail.title', path: '/audit', needs: 'both' },
];

/** The address of a part of this company's console: `/admin/cmp_…/directory`. */
export const adminPath = ({ at }: CompanyVisit, path = ''): string => `/admin/${at.company.id}${path}`;

/** Parts of the company's console that this user may open: those of its administrators, then the teams that they look after (SPEC Y7). */
export const companyLinks = (visit: CompanyVisit): ConsolePlace['links'] => {
  const { m, at, teamNames } = visit;
  const parts = companyParts.filter((one) => hasPermissions(at.membership, one.needs));
  const named = [
    ...parts.map(({ label, path }) => ({ label: m.t(label), href: adminPath(visit, path) })),
    ...teamsOf(at.roles).map((shortName) => ({
      label: m.t('team.nav', { application: teamNames.get(shortName) ?? shortName }),
      href: adminPath(visit, `/teams/${shortName}`),
    })),
  ];
  return named.map((one) => ({ ...one, current: isWithin(visit.path, one.href) }));
};

export const companyConsole = (visit: CompanyVisit): ConsoleContext => ({
  page: pageContext(visit, visit.session.bundle),
  place: { heading: visit.at.company.name, links: companyLinks(visit) },
});

const isWithin = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** Who acts, for flows: an administrator of the company, from where this request came. */
export const byAdministrator = ({ session, facts }: SessionVisit): By => ({
  actor: session.bundle.user.id,
  as: 'administrator',
  facts,
});

export const byOperator = ({ session, facts }: SessionVisit): By => ({
  actor: session.bundle.user.id,
  as: 'operator',
  facts,
});
