import type { Email } from '#domain/email.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import { OperatorBudgetPage } from '#web/pages/operator-budget.tsx';
import { OperatorCompaniesPage, OperatorNewCompanyPage } from '#web/pages/operator-companies.tsx';
import { OperatorCompanyPage } from '#web/pages/operator-company.tsx';
import { OperatorMembersPage, OperatorPeoplePage } from '#web/pages/operator-people.tsx';
import { OperatorPersonPage } from '#web/pages/operator-person.tsx';
import { OperatorSmsPage } from '#web/pages/operator-sms.tsx';
import { OperatorPage } from '#web/pages/operator.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import {
  bare,
  budgets,
  bundleOf,
  company,
  counted,
  described,
  disabled,
  enroll,
  erased,
  members,
  quiet,
  troubled,
  use,
  users,
} from './gallery-operator-samples.ts';
import { announced, email, events, now } from './gallery-samples.ts';
import type { Gallery } from './gallery.tsx';

/** Every page of the operator's console in every state that looks different. */
export function consoleOperator(page: PageContext): Gallery {
  const own = { ...page, base: '', expiresAt: null, path: '/operator' };
  const { m } = own;
  const place: ConsolePlace = {
    heading: m.t('console.operator'),
    links: [
      { href: '/operator', label: m.t('operator.overview'), current: true },
      { href: '/operator/companies', label: m.t('operator.companies'), current: false },
    ],
  };
  return { ...overview(own, place), ...companies(own, place), ...everybody(own, place), ...messages(own, place) };
}

function overview(page: PageContext, place: ConsolePlace): Gallery {
  const waiting = [
    { channel: 'mail', waiting: 12, oldestAt: now, givenUp: 3 },
    { channel: 'sms', waiting: 0, oldestAt: null, givenUp: 0 },
  ] as const;
  const more = { page, place, messages: waiting, spending: budgets.slice(0, 1) };
  return {
    'operator-overview': <OperatorPage {...more} now={counted} />,
    'operator-overview-first': <OperatorPage {...more} now={{ figures: null, counting: 0 }} />,
  };
}

function companies(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const list = { page, place, search: '12', state: null, first: '/operator/companies', isCutShort: true } as const;
  const next = '/operator/companies?after=9';
  const all = [bundleOf(null, { entitlement: 'unavailable' }), bundleOf('2027-02-15'), bundleOf('2027-01-01')];
  const figures = {
    appOnly: 3,
    phoneOnly: 1,
    both: 0,
    none: 210,
    invited: 2,
    inactive: 7,
    disabled: 3,
    administrators: 2,
  };
  const { name, language, timeZone: zone } = company;
  const administrator = { email: '', person: '' };
  const closed = { isOpen: false, pending: [] };
  const waiting = {
    isOpen: true,
    pending: [{ membership: '0_1' as MembershipId, email: email as Email, name: null, until: now }],
  };
  const shown = { members: figures, entrance: closed, typed: { name, language, zone }, administrator };
  const one = { page, place, ...shown, isStale: false, error: null };
  const wrong = { field: 'email', text: m.t('invite.email-malformed') };
  const blank = { name: '', language: 'en', zone: 'America/Chicago', entitled: false };
  const fresh = { page, place, id: company.id, typed: blank, isTaken: false, error: null };
  const missing = { field: 'name', text: m.t('operator.name-missing') };
  const taken = { field: 'same', text: m.t('operator.name-taken') };
  return {
    'operator-companies': <OperatorCompaniesPage {...list} companies={all} next={next} />,
    'operator-companies-none': <OperatorCompaniesPage {...list} companies={[]} isCutShort={false} next={null} />,
    'operator-companies-first': (
      <OperatorCompaniesPage {...list} companies={[]} search={null} first={null} isCutShort={false} next={null} />
    ),
    'operator-company-new': <OperatorNewCompanyPage {...fresh} />,
    'operator-company-new-error': <OperatorNewCompanyPage {...fresh} error={missing} />,
    'operator-company-taken-error': <OperatorNewCompanyPage {...fresh} isTaken error={taken} />,
    'operator-company': <OperatorCompanyPage {...one} bundle={bundleOf('2027-02-15')} />,
    'operator-company-off': <OperatorCompanyPage {...one} bundle={bundleOf(null)} />,
    'operator-company-unavailable': (
      <OperatorCompanyPage {...one} bundle={bundleOf(null, { entitlement: 'unavailable' })} />
    ),
    'operator-company-idle': (
      <OperatorCompanyPage {...one} bundle={bundleOf('2027-01-01', { entitlement: 'unavailable' })} />
    ),
    'operator-company-unentered': (
      <OperatorCompanyPage {...one} bundle={bundleOf(null)} entrance={{ isOpen: true, pending: [] }} />
    ),
    'operator-company-waits': <OperatorCompanyPage {...one} bundle={bundleOf(null)} entrance={waiting} />,
    'operator-company-waits-error': (
      <OperatorCompanyPage {...one} bundle={bundleOf(null)} entrance={waiting} error={wrong} />
    ),
    'operator-company-stale': <OperatorCompanyPage {...one} bundle={bundleOf('2027-01-01')} isStale />,
  };
}

function everybody(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const list = { page, place, search: null, method: null, first: null, next: null, isCutShort: false } as const;
  const common = { status: null, operatorsOnly: false } as const;
  const acts = { page, place, events: events.slice(0, 4), isOwn: false, lastOf: [], isInvitedJustNow: false };
  const lastOf = [company.name];
  const last = { field: 'even', text: m.t('operator.disable-last', { companies: company.name }) };
  return {
    'operator-people': <OperatorPeoplePage {...list} {...common} users={users} next="/operator/people?after=9" />,
    'operator-people-none': <OperatorPeoplePage {...list} {...common} users={[]} operatorsOnly search="12" />,
    'operator-members': <OperatorMembersPage {...list} company={company} people={members} status={null} />,
    'operator-members-none': <OperatorMembersPage {...list} company={company} people={[]} status="invited" />,
    'operator-person': <OperatorPersonPage {...acts} described={described} error={null} />,
    'operator-person-own': <OperatorPersonPage {...acts} described={described} isOwn error={null} />,
    'operator-person-last-error': <OperatorPersonPage {...acts} described={described} lastOf={lastOf} error={last} />,
    'operator-person-bare': <OperatorPersonPage {...acts} described={bare} events={[]} isInvitedJustNow error={null} />,
    'operator-person-early': (
      <OperatorPersonPage {...acts} described={{ ...bare, policy: announced, step: enroll }} error={null} />
    ),
    'operator-person-disabled': <OperatorPersonPage {...acts} described={disabled} error={null} />,
    'operator-person-erased': <OperatorPersonPage {...acts} described={erased} error={null} />,
  };
}

function messages(page: PageContext, place: ConsolePlace): Gallery {
  const { m } = page;
  const [, , closed = use('service')] = budgets;
  const typed = { hour: '12', day: '7' };
  const budget = { page, place, use: closed, byDefault: use('service'), typed, isStale: false, error: null };
  const wrong = { field: 'hour', text: m.t('operator.hour-over-day') };
  return {
    'operator-sms': <OperatorSmsPage page={page} place={place} status={troubled} />,
    'operator-sms-quiet': <OperatorSmsPage page={page} place={place} status={quiet} />,
    'operator-budget': <OperatorBudgetPage {...budget} />,
    'operator-budget-default': <OperatorBudgetPage {...budget} use={use('country:HK', { isUsedUp: false })} />,
    'operator-budget-error': <OperatorBudgetPage {...budget} error={wrong} />,
    'operator-budget-stale': <OperatorBudgetPage {...budget} isStale />,
  };
}
