import type { Email } from '#domain/email.ts';
import { parseId } from '#domain/identifiers.ts';
import { membershipStatuses } from '#domain/membership.ts';
import { thawUser } from '#flows/account/thaw.ts';
import { describeUser } from '#flows/directory/describe-user.ts';
import { inviteUserAgain, isInvitedJustNow } from '#flows/directory/invite.ts';
import { seeMembers, seeUsers } from '#flows/directory/see-everybody.ts';
import { disableUser, enableUser } from '#flows/directory/user-status.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { UserBundle } from '#ports/records.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { companyPath } from '../pages/operator-companies.tsx';
import {
  methodChoices,
  OperatorMembersPage,
  OperatorPeoplePage,
  personPath,
  userStatuses,
} from '../pages/operator-people.tsx';
import { OperatorPersonPage } from '../pages/operator-person.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';
import { applicationsTold } from '../present/applications-told.ts';
import { byOperator } from '../present/console.ts';
import { personRows } from '../present/kept-operator.ts';
import { addressOf, choiceOf, formAddress, operatorConsole, searchOf } from '../present/operator.ts';
import { problemPage } from '../present/problem.tsx';
import { withOwnSignIn } from '../present/reader.ts';
import type { Route } from './route.ts';

const base = '/operator/people';
const one = `${base}/:user`;

type Act = (visit: SessionVisit, bundle: UserBundle) => Promise<Answer>;

const acts = {
  disable: { act: disable, label: 'operator.act-disable' },
  enable: { act: enable, label: 'operator.act-enable' },
  invite: { act: invite, label: 'operator.act-invite' },
  thaw: { act: thaw, label: 'person-freeze.act' },
} as const satisfies Readonly<Record<string, { readonly act: Act; readonly label: PlainKey }>>;

/** People of any company: looked for, looked at, disabled and enabled (SPEC C6). */
export const operatorPeopleRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'operator', handle: showPeople },
  { method: 'GET', path: '/operator/companies/:company/people', access: 'operator', handle: showMembers },
  { method: 'GET', path: one, access: 'operator', handle: (visit) => withPerson(visit, showPerson) },
  ...Object.entries(acts).flatMap(([name, { act, label }]): readonly Route[] => [
    {
      method: 'POST',
      path: `${one}/${name}`,
      access: 'operator',
      fresh: true,
      label,
      shows: personRows,
      handle: (visit) => withPerson(visit, act),
    },
    formAddress(`${one}/${name}`, ({ params }) => `${base}/${encodeURIComponent(params.user ?? '')}`),
  ]),
];

async function showPeople(visit: SessionVisit): Promise<Answer> {
  const { query, door } = visit;
  const search = searchOf(visit);
  const status = choiceOf(userStatuses, query.status);
  const method = choiceOf(methodChoices, query.method);
  const operatorsOnly = query.operators === 'yes';
  const after = placeOf(query.after);
  const { rows, next, isCutShort } = await seeUsers(door.deps, {
    search,
    status: status ?? 'present',
    method,
    operatorsOnly,
    after,
  });
  const narrowing = { q: search, status, method, operators: operatorsOnly ? 'yes' : null };
  return page(
    OperatorPeoplePage({
      ...operatorConsole(visit),
      users: rows,
      search,
      status,
      method,
      operatorsOnly,
      first: after && addressOf(base, narrowing),
      next: next && addressOf(base, { ...narrowing, after: next }),
      isCutShort,
    }),
  );
}

/** Any text is a place in the order of e-mails; one that no database takes is none. */
const placeOf = (after: string | undefined): Email | null =>
  after === undefined || after === '' || after.includes('\0') ? null : (after.slice(0, 400) as Email);

async function showMembers(visit: SessionVisit): Promise<Answer> {
  const { params, query, door } = visit;
  const id = parseId('company', params.company);
  const bundle = id && (await door.deps.store.loadCompany(id));
  if (!bundle) return problemPage(visit, 404);
  const { company } = bundle;
  const [search, at] = [searchOf(visit), parseId('membership', query.at)];
  const [status, method] = [choiceOf(membershipStatuses, query.status), choiceOf(methodChoices, query.method)];
  const value = query.after;
  const after = at && value !== undefined && !value.includes('\0') ? { value, membership: at } : null;
  const filter = { company: company.id, search, status, method };
  const { rows, next, isCutShort } = await seeMembers(door.deps, { ...filter, after });
  const [path, narrowing] = [companyPath(company.id, '/people'), { q: search, status, method }];
  return page(
    OperatorMembersPage({
      ...operatorConsole(visit),
      company,
      people: rows.map((member) => withOwnSignIn(visit, member)),
      search,
      status,
      method,
      first: after && addressOf(path, narrowing),
      next: next && addressOf(path, { ...narrowing, after: String(next.value), at: next.membership }),
      isCutShort,
    }),
  );
}

async function withPerson(visit: SessionVisit, act: Act): Promise<Answer> {
  const id = parseId('user', visit.params.user);
  const bundle = id && (await visit.door.deps.store.loadUser(id));
  return bundle ? act(visit, bundle) : problemPage(visit, 404);
}

const eventsShown = 20;

interface Drawn {
  readonly status: number;
  readonly error: PageError | null;
  readonly lastOf: readonly string[];
}

async function showPerson(visit: SessionVisit, bundle: UserBundle, drawn?: Drawn): Promise<Answer> {
  const { deps } = visit.door;
  const now = deps.clock.now();
  const { status, error, lastOf } = drawn ?? { status: 200, error: null, lastOf: [] };
  const events = await deps.store.audit.recentOf(bundle.user.id, eventsShown);
  const justNow = events.some((event) => event.kind === 'invitation.sent' && isInvitedJustNow(event.at, now));
  const view = OperatorPersonPage({
    ...operatorConsole(visit),
    described: await describeUser(deps, bundle, now),
    events,
    applications: await applicationsTold(deps, events),
    isOwn: isOwn(visit, bundle),
    lastOf,
    isInvitedJustNow: justNow,
    error,
  });
  return page(view, status);
}

const isOwn = ({ session }: SessionVisit, { user }: UserBundle): boolean => user.id === session.bundle.user.id;

async function disable(visit: SessionVisit, bundle: UserBundle): Promise<Answer> {
  const { door, fields, m } = visit;
  const { user } = bundle;
  const done = await disableUser(door.deps, byOperator(visit), user.id, fields.even === 'yes');
  if (done.done) return redirect(personPath(user.id));
  if (done.because === 'yourself') {
    const error = { field: null, text: m.t('operator.disable-yourself') };
    return showPerson(visit, bundle, { status: 422, error, lastOf: [] });
  }
  const lastOf = done.companies.map((company) => company.name);
  const text = m.t('operator.disable-last', { companies: m.list(lastOf) });
  return showPerson(visit, bundle, { status: 422, error: { field: 'even', text }, lastOf });
}

async function enable(visit: SessionVisit, { user }: UserBundle): Promise<Answer> {
  await enableUser(visit.door.deps, byOperator(visit), user.id);
  return redirect(personPath(user.id));
}

/** Nothing where a password was set or the person disabled meanwhile: their page says so. */
async function invite(visit: SessionVisit, bundle: UserBundle): Promise<Answer> {
  await inviteUserAgain(visit.door.deps, byOperator(visit), bundle);
  return redirect(personPath(bundle.user.id));
}

/** Nothing where it was lifted meanwhile, or is over: their page says so. */
async function thaw(visit: SessionVisit, bundle: UserBundle): Promise<Answer> {
  const done = await thawUser(visit.door.deps, byOperator(visit), bundle, null);
  if (done.done || done.because !== 'yourself') return redirect(personPath(bundle.user.id));
  const error = { field: null, text: visit.m.t('person-freeze.yourself') };
  return showPerson(visit, bundle, { status: 422, error, lastOf: [] });
}
