import type { VNode } from 'preact';
import { companyStates, type CompanyState } from '#domain/company-state.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { stateOf } from '#flows/directory/see-everybody.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Field, Form, Select, TickField } from './parts/form.tsx';
import { AnyOrOne, Filters, Pager, SearchField, stateKeys, ZoneField } from './parts/operator-parts.tsx';
import type { PageError } from './words-for-refusal.ts';

interface ListProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companies: readonly CompanyBundle[];
  readonly search: string | null;
  readonly state: CompanyState | null;
  readonly first: string | null;
  readonly next: string | null;
  readonly isCutShort: boolean;
}

/** GET /operator/companies: companies by name. */
export function OperatorCompaniesPage({ page, place, companies, search, state, ...pager }: ListProps): VNode {
  const { m } = page;
  const isNarrowed = search !== null || state !== null || pager.first !== null;
  return (
    <Layout page={page} title={m.t('operator.companies')} console={place}>
      <p>
        <a class="button plain" href="/operator/companies/new">
          {m.t('operator.company-new')}
        </a>
      </p>
      <Filters page={page} action="/operator/companies">
        <SearchField label={m.t('operator.company-name')} value={search ?? ''} />
        <AnyOrOne
          page={page}
          name="state"
          label={m.t('operator.state')}
          chosen={state}
          choices={companyStates.map((one) => ({ value: one, text: m.t(stateKeys[one]) }))}
        />
      </Filters>
      {companies.length === 0 ? (
        <p>{m.t(isNarrowed ? 'operator.company-none' : 'operator.company-first')}</p>
      ) : (
        <CompanyTable page={page} companies={companies} />
      )}
      <Pager page={page} {...pager} />
    </Layout>
  );
}

function CompanyTable({ page, companies }: Pick<ListProps, 'page' | 'companies'>): VNode {
  const { m, zone, serverNow } = page;
  return (
    <ConsoleTable
      caption={m.t('operator.company-list')}
      columns={[
        { name: m.t('operator.company-name') },
        { name: m.t('operator.state') },
        { name: m.t('operator.deadline') },
        { name: m.t('operator.company-since'), short: true },
      ]}
      rows={companies.map((one) => [
        <a href={companyPath(one.company.id)}>{one.company.name}</a>,
        m.t(stateKeys[stateOf(one, serverNow)]),
        one.policy?.requireMfa === true && one.policy.deadline ? m.dateOnlyWithZone(one.policy.deadline) : '–',
        m.day(one.company.createdAt, zone),
      ])}
    />
  );
}

export const companyPath = (id: CompanyId, rest = ''): string => `/operator/companies/${id}${rest}`;

/** What was typed into a form about a company. */
export interface TypedCompany {
  readonly name: string;
  readonly language: string;
  readonly zone: string;
}

interface NewProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** Under which it will be made, so that a form that is sent twice makes one. */
  readonly id: CompanyId;
  readonly typed: TypedCompany & { readonly entitled: boolean };
  /** There is a company of this name: another one needs a tick. */
  readonly isTaken: boolean;
  readonly error: PageError | null;
}

/** GET and POST /operator/companies/new. */
export function OperatorNewCompanyPage({ page, place, id, typed, isTaken, error }: NewProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.company-new')} error={error} console={place}>
      <Form page={page} action="/operator/companies/new">
        <input type="hidden" name="company" value={id} />
        <TermFields page={page} typed={typed} error={error} isNew />
        <TickField name="entitled" label={m.t('operator.entitled')} checked={typed.entitled} />
        {isTaken && <TickField name="same" label={m.t('operator.same-name')} error={error} />}
        <p class="row">
          <button type="submit">{m.t('operator.company-create')}</button>
          <a class="button plain" href="/operator/companies">
            {m.t('operator.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
}

interface TermProps {
  readonly page: PageContext;
  readonly typed: TypedCompany;
  readonly error: PageError | null;
  readonly isNew?: boolean;
}

/** Name, language and zone of a company. */
export const TermFields = ({ page, typed, error, isNew = false }: TermProps): VNode => (
  <>
    <Field
      name="name"
      label={page.m.t('operator.company-name')}
      hint={page.m.t('operator.name-hint')}
      error={error}
      value={typed.name}
      autocomplete="off"
      first={isNew}
    />
    <Select
      name="language"
      label={page.m.t('operator.language')}
      autocomplete="off"
      selected={typed.language}
      options={page.languages.map(({ tag, label }) => ({ value: tag, text: label }))}
    />
    <ZoneField page={page} value={typed.zone} error={error} />
  </>
);
