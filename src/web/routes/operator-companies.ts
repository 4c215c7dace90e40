import { companyStates } from '#domain/company-state.ts';
import { parseId, type CompanyId } from '#domain/identifiers.ts';
import { changeCompany, entitleCompany, foundCompany } from '#flows/directory/companies.ts';
import { entranceOf, inviteAdministrator, withdrawAdministrator } from '#flows/directory/first-administrator.ts';
import { memberFigures } from '#flows/directory/member-figures.ts';
import { seeCompanies } from '#flows/directory/see-everybody.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { TypedAdministrator } from '../pages/operator-administrator.tsx';
import { OperatorCompanyPage } from '../pages/operator-company.tsx';
import {
  companyPath,
  OperatorCompaniesPage,
  OperatorNewCompanyPage,
  type TypedCompany,
} from '../pages/operator-companies.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { byOperator } from '../present/console.ts';
import { administratorRows, companyTermRows, entitlementRows, newCompanyRows } from '../present/kept-operator.ts';
import { addressOf, choiceOf, formAddress, operatorConsole, searchOf } from '../present/operator.ts';
import { seenTerms, termsFrom, typedCompany } from '../present/operator-company.ts';
import { administratorFrom, refusedWords } from '../present/operator-administrator.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const base = '/operator/companies';
const one = `${base}/:company`;

/** Companies of the installation: looked for, made, entitled, renamed (SPEC C3, C6). */
export const operatorCompanyRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'operator', handle: showCompanies },
  { method: 'GET', path: `${base}/new`, access: 'operator', handle: showNew },
  {
    method: 'POST',
    path: `${base}/new`,
    access: 'operator',
    fresh: true,
    label: 'operator.company-create',
    shows: newCompanyRows,
    handle: create,
  },
  { method: 'GET', path: one, access: 'operator', handle: (visit) => withCompany(visit, showCompany) },
  {
    method: 'POST',
    path: `${one}/details`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-details',
    shows: companyTermRows,
    handle: (visit) => withCompany(visit, saveDetails),
  },
  {
    method: 'POST',
    path: `${one}/entitlement`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-entitlement',
    shows: entitlementRows,
    handle: (visit) => withCompany(visit, setEntitlement),
  },
  {
    method: 'POST',
    path: `${one}/administrator`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-administrator',
    shows: { email: 'operator.email', person: 'operator.person-name' },
    handle: (visit) => withCompany(visit, letIn),
  },
  {
    method: 'POST',
    path: `${one}/administrator/:member/withdraw`,
    access: 'operator',
    fresh: true,
    label: 'operator.act-withdraw-administrator',
    shows: administratorRows,
    handle: (visit) => withCompany(visit, withdraw),
  },
  ...['details', 'entitlement', 'administrator', 'administrator/:member/withdraw'].map((name) =>
    formAddress(`${one}/${name}`, ({ params }) => `${base}/${encodeURIComponent(params.company ?? '')}`),
  ),
];

async function showCompanies(visit: SessionVisit): Promise<Answer> {
  const { query, door } = visit;
  const [search, state] = [searchOf(visit), choiceOf(companyStates, query.state)];
  const id = parseId('company', query.at);
  const after = query.after !== undefined && id ? { name: query.after, id } : null;
  const { rows, next, isCutShort } = await seeCompanies(door.deps, { search, state, after });
  const narrowing = { q: search, state };
  return page(
    OperatorCompaniesPage({
      ...operatorConsole(visit),
      companies: rows,
      search,
      state,
      first: after && addressOf(base, narrowing),
      next: next && addressOf(base, { ...narrowing, after: next.name, at: next.id }),
      isCutShort,
    }),
  );
}

async function showNew(visit: SessionVisit): Promise<Answer> {
  const { deps, languages } = visit.door;
  const { page: context, place } = operatorConsole(visit);
  const language = languages.some((tag) => tag.tag === visit.language) ? visit.language : 'en';
  const typed = { name: '', language, zone: context.zone, entitled: false };
  const id = deps.random.id('company');
  return page(OperatorNewCompanyPage({ page: context, place, id, typed, isTaken: false, error: null }));
}

async function create(visit: SessionVisit): Promise<Answer> {
  const { fields, door, m } = visit;
  const [id, typed] = [parseId('company', fields.company), typedCompany(visit)];
  if (!id || !typed) return problemPage(visit, 400);
  const entitled = fields.entitled === 'yes';
  const redraw = (error: PageError, isTaken = false): Answer =>
    page(OperatorNewCompanyPage({ ...operatorConsole(visit), id, typed: { ...typed, entitled }, isTaken, error }), 422);
  const terms = termsFrom(visit, typed);
  if ('field' in terms) return redraw(terms);
  const same = fields.same === 'yes' ? [] : await door.deps.store.companiesNamed(terms.name);
  if (same.length > 0 && !same.some((company) => company.id === id))
    return redraw({ field: 'same', text: m.t('operator.name-taken') }, true);
  const entitlement = entitled ? 'available' : 'unavailable';
  const made = await foundCompany(door.deps, byOperator(visit), id, { ...terms, entitlement });
  return made.done ? redirect(companyPath(made.company)) : problemPage(visit, 409);
}

/** The company of the address, or 404. */
async function withCompany(
  visit: SessionVisit,
  act: (visit: SessionVisit, bundle: CompanyBundle) => Promise<Answer>,
): Promise<Answer> {
  const id: CompanyId | null = parseId('company', visit.params.company);
  const bundle = id && (await visit.door.deps.store.loadCompany(id));
  return bundle ? act(visit, bundle) : problemPage(visit, 404);
}

interface Drawn {
  readonly typed?: TypedCompany;
  readonly administrator?: TypedAdministrator;
  readonly isStale?: boolean;
  readonly error?: PageError;
}

const nobody: TypedAdministrator = { email: '', person: '' };

async function showCompany(visit: SessionVisit, bundle: CompanyBundle, drawn: Drawn = {}): Promise<Answer> {
  const { name, language, timeZone: zone, id } = bundle.company;
  const { deps } = visit.door;
  const [members, entrance] = [await memberFigures(deps, id), await entranceOf(deps, bundle.company)];
  const { typed = { name, language, zone }, administrator = nobody, isStale = false, error = null } = drawn;
  const shown = { bundle, members, entrance, typed, administrator, isStale, error };
  return page(OperatorCompanyPage({ ...operatorConsole(visit), ...shown }), error ? 422 : isStale ? 409 : 200);
}

async function saveDetails(visit: SessionVisit, bundle: CompanyBundle): Promise<Answer> {
  const [seen, typed] = [seenTerms(visit), typedCompany(visit)];
  if (!seen || !typed) return problemPage(visit, 400);
  const terms = termsFrom(visit, typed);
  if ('field' in terms) return showCompany(visit, bundle, { typed, error: terms });
  const { id } = bundle.company;
  const done = await changeCompany(visit.door.deps, byOperator(visit), id, seen, terms);
  if (done === null) return problemPage(visit, 404);
  if (done.done) return redirect(companyPath(id));
  return showCompany(visit, { ...bundle, company: done.current }, { typed, isStale: true });
}

async function setEntitlement(visit: SessionVisit, bundle: CompanyBundle): Promise<Answer> {
  const { entitlement } = visit.fields;
  if (entitlement !== 'available' && entitlement !== 'unavailable') return problemPage(visit, 400);
  await entitleCompany(visit.door.deps, byOperator(visit), bundle, entitlement);
  return redirect(companyPath(bundle.company.id));
}

/** Somebody who can enter a company that nobody administers: told as waiting until they accept (SPEC C2). */
async function letIn(visit: SessionVisit, bundle: CompanyBundle): Promise<Answer> {
  const { email, person } = visit.fields;
  if (email === undefined || person === undefined) return problemPage(visit, 400);
  const { company } = bundle;
  const administrator = { email, person };
  const who = administratorFrom(visit, administrator);
  if ('field' in who) return showCompany(visit, bundle, { administrator, error: who });
  const result = await inviteAdministrator(visit.door.deps, byOperator(visit), company, who);
  const text = refusedWords(visit, company, who, result);
  if (text === null) return redirect(companyPath(company.id));
  const field = result.is === 'administered' || result.is === 'over-budget' ? null : 'email';
  return showCompany(visit, bundle, { administrator, error: { field, text } });
}

/** An address that was mistyped, or somebody who shall administer nothing after all. */
async function withdraw(visit: SessionVisit, bundle: CompanyBundle): Promise<Answer> {
  const { id } = bundle.company;
  const member = parseId('membership', visit.params.member);
  const result = member && (await withdrawAdministrator(visit.door.deps, byOperator(visit), id, member));
  if (!result || result.is === 'unknown') return problemPage(visit, 404);
  if (result.is === 'withdrawn') return redirect(companyPath(id));
  const isThere = result.is === 'administered';
  const text = visit.m.t(isThere ? 'operator.administrator-there' : 'operator.administrator-changed');
  return showCompany(visit, bundle, { error: { field: null, text } });
}
