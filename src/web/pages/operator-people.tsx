import type { VNode } from 'preact';
import { enrollableKinds, type EnrollableKind } from '#domain/authenticator.ts';
import { localPart } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import { membershipStatuses, type MembershipStatus } from '#domain/membership.ts';
import type { Holdings } from '#ports/directory.ts';
import type { CompanyPerson } from '#ports/people.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { SeenUser } from '#ports/whole-directory.ts';
import type { Messages } from '#text/messages.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { companyPath } from './operator-companies.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { TickField } from './parts/form.tsx';
import { AnyOrOne, Filters, Pager, SearchField } from './parts/operator-parts.tsx';
import { methodNames } from './parts/sign-in-trace.tsx';

export const userStatuses = ['active', 'disabled', 'erased'] as const;

export const methodChoices = [...enrollableKinds, 'none'] as const;

export type MethodChoice = EnrollableKind | 'none';

interface Common {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly search: string | null;
  readonly method: MethodChoice | null;
  readonly first: string | null;
  readonly next: string | null;
  readonly isCutShort: boolean;
}

type PeopleProps = Common & {
  readonly users: readonly SeenUser[];
  readonly status: (typeof userStatuses)[number] | null;
  readonly operatorsOnly: boolean;
};

export const personPath = (id: UserId, rest = ''): string => `/operator/people/${id}${rest}`;

/** GET /operator/people: everybody, by e-mail. */
export function OperatorPeoplePage(props: PeopleProps): VNode {
  const { page, place, users, search, status, method, operatorsOnly, ...pager } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.people')} console={place}>
      <Filters page={page} action="/operator/people">
        <SearchField label={m.t('operator.email-or-name')} value={search ?? ''} />
        <AnyOrOne
          page={page}
          name="status"
          label={m.t('operator.status')}
          chosen={status}
          choices={userStatuses.map((one) => ({ value: one, text: m.t(statusNames[one]) }))}
        />
        <MethodSelect page={page} method={method} />
        <TickField name="operators" label={m.t('operator.only-operators')} checked={operatorsOnly} />
      </Filters>
      {users.length === 0 ? <p>{m.t('operator.person-none')}</p> : <UserTable page={page} users={users} />}
      <Pager page={page} {...pager} />
    </Layout>
  );
}

export const statusNames = {
  active: 'operator.status-active',
  disabled: 'operator.status-disabled',
  erased: 'operator.status-erased',
} as const;

const MethodSelect = ({ page, method }: { page: PageContext; method: MethodChoice | null }): VNode => (
  <AnyOrOne
    page={page}
    name="method"
    label={page.m.t('operator.method')}
    chosen={method}
    choices={methodChoices.map((one) => ({
      value: one,
      text: page.m.t(one === 'none' ? 'operator.method-none' : methodNames[one]),
    }))}
  />
);

function UserTable({ page, users }: Pick<PeopleProps, 'page' | 'users'>): VNode {
  const { m, zone } = page;
  return (
    <ConsoleTable
      caption={m.t('operator.person-list')}
      columns={[
        { name: m.t('operator.email') },
        { name: m.t('operator.company-name') },
        { name: m.t('operator.status') },
        { name: m.t('operator.method') },
        { name: m.t('operator.signed-in-ever') },
        { name: m.t('operator.created'), short: true },
      ]}
      rows={users.map((one) => [
        <a href={personPath(one.id)}>{one.email}</a>,
        <>
          {one.displayName}
          {one.called.length > 0 && (
            <div class="hint">{m.t('operator.name-in-company', { names: m.list(one.called) })}</div>
          )}
        </>,
        <>
          {m.t(statusNames[one.erasedAt === null ? one.status : 'erased'])}{' '}
          {one.operator && <span class="tag">{m.t('operator.is-operator')}</span>}
        </>,
        kindWords(m, one),
        m.t(one.hasSignedIn ? 'operator.yes' : 'operator.no'),
        m.day(one.createdAt, zone),
      ])}
    />
  );
}

/** Second steps that work, by name. */
const kindWords = (m: Messages, { kinds }: Holdings): string =>
  kinds.length === 0 ? m.t('operator.method-none') : m.list(kinds.map((one) => m.t(methodNames[one])));

type MembersProps = Common & {
  readonly company: CompanyRecord;
  readonly people: readonly CompanyPerson[];
  readonly status: MembershipStatus | null;
};

/** GET /operator/companies/:company/people: the people of one company, by name. */
export function OperatorMembersPage(props: MembersProps): VNode {
  const { page, place, company, people, search, status, method, ...pager } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.members')} console={place}>
      <p>
        <a href={companyPath(company.id)}>{company.name}</a>
      </p>
      <Filters page={page} action={companyPath(company.id, '/people')}>
        <SearchField label={m.t('operator.email-or-name')} value={search ?? ''} />
        <AnyOrOne
          page={page}
          name="status"
          label={m.t('operator.status')}
          chosen={status}
          choices={membershipStatuses.map((one) => ({ value: one, text: m.t(membershipNames[one]) }))}
        />
        <MethodSelect page={page} method={method} />
      </Filters>
      {people.length === 0 ? <p>{m.t('operator.member-none')}</p> : <MemberTable {...props} />}
      <Pager page={page} {...pager} />
    </Layout>
  );
}

export const membershipNames = {
  active: 'operator.membership-active',
  invited: 'operator.membership-invited',
  inactive: 'operator.membership-inactive',
} as const;

function MemberTable({ page, company, people }: MembersProps): VNode {
  const { m } = page;
  return (
    <ConsoleTable
      caption={m.t('operator.member-list', { company: company.name })}
      columns={[
        { name: m.t('operator.company-name') },
        { name: m.t('operator.email') },
        { name: m.t('operator.status') },
        { name: m.t('operator.permissions') },
        { name: m.t('operator.method') },
        { name: m.t('operator.last-sign-in'), short: true },
      ]}
      rows={people.map((one) => [
        memberName(m, one),
        emailWords(m, one),
        m.t(one.status === 'disabled' ? 'operator.status-disabled' : membershipNames[one.membership.status]),
        permissionWords(m, one.membership),
        kindWords(m, one),
        lastSignInWords(page, one),
      ])}
    />
  );
}

/** By what the company calls them, as its list is sorted and searched; beside it what they call themselves, if they said so and it is something else. */
function memberName(m: Messages, { id, loginEmail, displayName, knownName }: CompanyPerson): VNode {
  const isOther = knownName !== null && ![knownName, localPart(loginEmail), ''].includes(displayName);
  return (
    <>
      <a href={personPath(id)}>{knownName ?? displayName}</a>
      {isOther && <div class="hint">{m.t('operator.name-own', { name: displayName })}</div>}
    </>
  );
}

/** What they sign in with, and beside it by what the company goes on knowing them. */
function emailWords(m: Messages, { email, loginEmail }: CompanyPerson): VNode {
  return (
    <>
      {loginEmail}
      {email !== loginEmail && <div class="hint">{m.t('operator.email-known', { email })}</div>}
    </>
  );
}

/** A company's list knows of active people alone when they signed in; of others the person's own page tells. */
function lastSignInWords({ m, zone }: PageContext, { membership, lastSignInAt }: CompanyPerson): string {
  if (membership.status !== 'active') return '–';
  return lastSignInAt === null ? m.t('operator.never') : m.day(lastSignInAt, zone);
}

/** The two permissions of a membership, by name (SPEC C2). */
export function permissionWords(
  m: Messages,
  { companyAdmin, directoryAdmin }: { readonly companyAdmin: boolean; readonly directoryAdmin: boolean },
): string {
  if (companyAdmin && directoryAdmin) return m.t('operator.permission-both');
  if (companyAdmin) return m.t('operator.permission-admin');
  return directoryAdmin ? m.t('operator.permission-directory') : '–';
}
