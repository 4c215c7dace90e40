import type { VNode } from 'preact';
import type { SmsCountry } from '#domain/phone-rules.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { roleNameOf } from '#domain/role-rule.ts';
import type { Holders } from '#flows/roles/count-holders.ts';
import type { RoleRecord } from '#ports/roles.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Field, fieldId, Form, Select, TickField } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { regionName, ruleWords } from './parts/role-words.ts';
import type { PageError } from './words-for-refusal.ts';

const base = '/operator/roles';

/** Where a role of this application is made. */
export const newRolePath = (application: string): string =>
  `${base}/new?${new URLSearchParams({ application }).toString()}`;

/** The address of one role in the operator's console. */
export const rolePath = ({ id }: Pick<RoleRecord, 'id'>): string => `${base}/${id}`;

interface Common {
  readonly page: PageContext;
  readonly place: ConsolePlace;
}

/** What a form says of a role, as it was typed. */
export interface TypedRole {
  readonly application: string;
  readonly name: string;
  readonly label: string;
  readonly require: boolean;
  readonly phone: boolean;
  readonly countries: readonly SmsCountry[];
  readonly frequency: Frequency | null;
  /** Only the operator resets whoever holds it (SPEC Y7). */
  readonly operatorResets: boolean;
}

/** GET /operator/roles: every role of every application. */
export function OperatorRolesPage({ page, place, roles }: Common & { roles: readonly RoleRecord[] }): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.roles')} console={place}>
      <p>{m.t('role.list-explained')}</p>
      {roles.length === 0 ? <p class="note">{m.t('role.list-empty')}</p> : <RolesTable page={page} roles={roles} />}
      <p>
        <a class="button" href={`${base}/new`}>
          {m.t('role.create')}
        </a>
      </p>
    </Layout>
  );
}

function RolesTable({ page: { m }, roles }: { page: PageContext; roles: readonly RoleRecord[] }): VNode {
  const columns = [
    { name: m.t('role.role') },
    { name: m.t('role.application') },
    { name: m.t('role.name') },
    { name: m.t('role.rule') },
  ];
  const rows = roles.map((role) => [
    <a href={rolePath(role)}>{role.label}</a>,
    role.application,
    role.name,
    ruleWords(m, role.rule),
  ]);
  return <ConsoleTable caption={m.t('role.caption')} columns={columns} rows={rows} />;
}

interface FormProps {
  readonly page: PageContext;
  readonly typed: TypedRole;
  readonly error: PageError | null;
}

/** GET and POST /operator/roles/new: `application`, `name` and what `RuleFields` has. */
export function OperatorNewRolePage({ page, place, typed, error }: Common & FormProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('role.create-title')} console={place} error={error}>
      <Form page={page} action={`${base}/new`}>
        <Field
          name="application"
          label={m.t('role.application')}
          hint={m.t('role.application-hint')}
          value={typed.application}
          autocomplete="off"
          error={error}
        />
        <Field
          name="name"
          label={m.t('role.name')}
          hint={m.t('role.name-hint')}
          value={typed.name}
          autocomplete="off"
          error={error}
        />
        <RuleFields page={page} typed={typed} error={error} />
        <button type="submit">{m.t('role.create')}</button>
      </Form>
      <BackToList page={page} />
    </Layout>
  );
}

interface ChangeProps extends FormProps {
  /** As it stands, with the revision that a change is compared with. */
  readonly role: RoleRecord;
  readonly holders: Holders;
}

/** GET and POST /operator/roles/:role: `revision` and what `RuleFields` has. */
export function OperatorRolePage({ page, place, role, holders, typed, error }: Common & ChangeProps): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('role.change-title', { role: role.label })} console={place} error={error}>
      <p class="hint">{rich(m, 'role.identity', { name: roleNameOf(role) })}</p>
      <p>{ruleWords(m, role.rule)}</p>
      <p class="note">{m.t(holders.isAll ? 'role.held' : 'role.held-more', { count: holders.memberships })}</p>
      <Form page={page} action={rolePath(role)}>
        <input type="hidden" name="revision" value={String(role.revision)} />
        <RuleFields page={page} typed={typed} error={error} />
        <button type="submit">{m.t('role.save-change')}</button>
      </Form>
      <BackToList page={page} />
    </Layout>
  );
}

const BackToList = ({ page }: { page: PageContext }): VNode => (
  <ul class="links">
    <li>
      <a class="link" href={base}>
        {page.m.t('role.back-to-list')}
      </a>
    </li>
  </ul>
);

/** `label`, `require`, `phone`, `country` (several), `frequency`, `operator-resets`. */
function RuleFields({ page, typed, error }: FormProps): VNode {
  const { m } = page;
  return (
    <>
      <Field
        name="label"
        label={m.t('role.label')}
        hint={m.t('role.label-hint')}
        value={typed.label}
        autocomplete="off"
        error={error}
      />
      <fieldset>
        <legend>{m.t('role.rule')}</legend>
        <p class="hint">{m.t('role.require-hint')}</p>
        <TickField name="require" label={m.t('role.require')} checked={typed.require} />
      </fieldset>
      <fieldset>
        <legend>{m.t('role.methods')}</legend>
        <p class="hint">{m.t('role.methods-hint')}</p>
        <TickField name="phone" label={m.t('role.accept-phone')} checked={typed.phone} error={error} />
      </fieldset>
      <Countries page={page} typed={typed} />
      <Select
        name="frequency"
        label={m.t('role.frequency')}
        autocomplete="off"
        selected={typed.frequency ?? ''}
        options={[
          { value: '', text: m.t('role.frequency-none') },
          ...Object.entries(frequencies).map(([value, every]) => ({
            value,
            text: m.t('role.frequency-every', { time: m.duration(every) }),
          })),
        ]}
      />
      <fieldset>
        <legend>{m.t('role.resets')}</legend>
        <p class="hint">{m.t('role.resets-hint')}</p>
        <TickField name="operator-resets" label={m.t('role.resets-operator')} checked={typed.operatorResets} />
      </fieldset>
    </>
  );
}

const Countries = ({ page: { m }, typed }: Pick<FormProps, 'page' | 'typed'>): VNode => (
  <fieldset>
    <legend>{m.t('role.countries')}</legend>
    <p class="hint">{m.t('role.countries-hint')}</p>
    <div class="ticks">
      {smsCountries.map((country) => (
        <label class="tick" for={fieldId(country)}>
          <input
            type="checkbox"
            id={fieldId(country)}
            name="country"
            value={country}
            checked={typed.countries.includes(country)}
            autocomplete="off"
          />
          {regionName(m, country)}
        </label>
      ))}
    </div>
  </fieldset>
);
