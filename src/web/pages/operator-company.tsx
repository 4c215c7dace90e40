import type { VNode } from 'preact';
import { stateOf } from '#flows/directory/see-everybody.ts';
import { activePeople } from '#flows/installation/figures.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { MemberFigures } from '#ports/figures.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { Entrance } from '#flows/directory/first-administrator.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { FirstAdministrator, type TypedAdministrator } from './operator-administrator.tsx';
import { companyPath, TermFields, type TypedCompany } from './operator-companies.tsx';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { Conflict, countIn, FactList, FigureList, Part } from './parts/operator-parts.tsx';
import { zoneLabel } from '#text/zones.ts';
import type { PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly bundle: CompanyBundle;
  readonly members: MemberFigures;
  readonly typed: TypedCompany;
  readonly entrance: Entrance;
  readonly administrator: TypedAdministrator;
  /** Somebody changed the company since the form was drawn. */
  readonly isStale: boolean;
  readonly error: PageError | null;
}

/** GET /operator/companies/:company; POST …/details, …/entitlement, …/administrator, …/administrator/:member/withdraw. */
export function OperatorCompanyPage(props: Props): VNode {
  const { page, place, bundle, members, entrance, administrator, isStale, error } = props;
  const { m, zone } = page;
  const { company } = bundle;
  return (
    <Layout page={page} title={company.name} error={error} console={place}>
      {isStale && <Conflict page={page} now={termsOf(page, company)} />}
      <FactList
        facts={[
          { name: m.t('operator.company-since'), value: m.dateTime(company.createdAt, zone) },
          { name: m.t('operator.company-id'), value: <code>{company.id}</code> },
        ]}
      />
      <FirstAdministrator page={page} company={company.id} entrance={entrance} typed={administrator} error={error} />
      <Members page={page} company={company} members={members} />
      <Entitlement page={page} bundle={bundle} members={members} />
      <Details {...props} />
    </Layout>
  );
}

const termsOf = ({ m, languages }: PageContext, { name, language, timeZone }: CompanyRecord) => [
  { name: m.t('operator.company-name'), value: name },
  { name: m.t('operator.language'), value: languages.find((one) => one.tag === language)?.label ?? language },
  { name: m.t('operator.zone'), value: zoneLabel(m, timeZone) },
];

function Members({
  page,
  company,
  members,
}: {
  page: PageContext;
  company: CompanyRecord;
  members: MemberFigures;
}): VNode {
  const { m } = page;
  const rows = [
    { name: m.t('operator.members-active'), value: activePeople(members) },
    { name: m.t('operator.people-none'), value: members.none },
    { name: m.t('operator.members-invited'), value: members.invited },
    { name: m.t('operator.members-inactive'), value: members.inactive },
    { name: m.t('operator.people-disabled'), value: members.disabled },
    { name: m.t('operator.members-administrators'), value: members.administrators },
  ];
  return (
    <Part heading={m.t('operator.members')}>
      <FigureList figures={rows.map(({ name, value }) => ({ name, value: countIn(m, value) }))} />
      <p class="row">
        <a class="button plain" href={companyPath(company.id, '/people')}>
          {m.t('operator.members-all')}
        </a>
        <a class="button plain" href={`/operator/sms/budget?scope=company:${company.id}&class=unproven`}>
          {m.t('operator.budgets-of-company')}
        </a>
        <a class="button plain" href={`/operator/audit?chain=${company.id}`}>
          {m.t('trail.title')}
        </a>
      </p>
    </Part>
  );
}

interface EntitlementProps {
  readonly page: PageContext;
  readonly bundle: CompanyBundle;
  readonly members: MemberFigures;
}

/** The policy in words, and what becomes of it when the entitlement is given or taken (SPEC C3). */
function Entitlement({ page, bundle, members }: EntitlementProps): VNode {
  const { m } = page;
  const { company } = bundle;
  const isEntitled = company.entitlement === 'available';
  return (
    <Part heading={m.t('operator.policy')}>
      <p>{policyWords(page, bundle)}</p>
      <section class="panel">
        <p>{isEntitled ? withdrawWords(page, bundle, members) : entitleWords(page, bundle, members)}</p>
        <Form page={page} action={companyPath(company.id, '/entitlement')}>
          <input type="hidden" name="entitlement" value={isEntitled ? 'unavailable' : 'available'} />
          <button type="submit" class={isEntitled ? 'danger-button' : undefined}>
            {m.t(isEntitled ? 'operator.withdraw' : 'operator.entitle')}
          </button>
        </Form>
      </section>
    </Part>
  );
}

/** Null: nothing is required. */
const deadlineOf = ({ policy }: CompanyBundle) => (policy?.requireMfa === true ? policy.deadline : null);

function policyWords({ m, serverNow }: PageContext, bundle: CompanyBundle): string {
  const deadline = deadlineOf(bundle);
  const date = deadline === null ? '' : m.dateOnlyWithZone(deadline);
  const state = stateOf(bundle, serverNow);
  if (state === 'unavailable')
    return [m.t('operator.policy-unavailable'), ...(deadline ? [m.t('operator.policy-idle', { date })] : [])].join(' ');
  if (state === 'off') return m.t('operator.policy-off');
  const sms = m.t(bundle.policy?.smsAllowed === true ? 'operator.policy-sms-yes' : 'operator.policy-sms-no');
  return `${m.t(state === 'early' ? 'operator.policy-early' : 'operator.policy-enforced', { date })} ${sms}`;
}

function withdrawWords({ m }: PageContext, bundle: CompanyBundle, members: MemberFigures): string {
  return deadlineOf(bundle) === null
    ? m.t('operator.withdraw-effect')
    : m.t('operator.withdraw-binds', { people: activePeople(members) });
}

function entitleWords({ m }: PageContext, bundle: CompanyBundle, members: MemberFigures): string {
  const deadline = deadlineOf(bundle);
  if (deadline === null) return m.t('operator.entitle-effect');
  const [people, open] = [activePeople(members), countIn(m, members.none)];
  return m.t('operator.entitle-binds', { people, open, date: m.dateOnlyWithZone(deadline) });
}

/** The form carries what it was drawn from, so that nobody writes over what another operator saved meanwhile. */
function Details({ page, bundle: { company }, typed, error }: Props): VNode {
  const { m } = page;
  return (
    <Part heading={m.t('operator.details')}>
      <p>{m.t('operator.details-hint')}</p>
      <Form page={page} action={companyPath(company.id, '/details')}>
        <input type="hidden" name="was-name" value={company.name} />
        <input type="hidden" name="was-language" value={company.language} />
        <input type="hidden" name="was-zone" value={company.timeZone} />
        <TermFields page={page} typed={typed} error={error} />
        <button type="submit">{m.t('operator.save')}</button>
      </Form>
    </Part>
  );
}
