import type { VNode } from 'preact';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import { usualIdleMinutes } from '#domain/step-up-rule.ts';
import { stepUp } from '#domain/step-up.ts';
import type { PageContext } from '../page-context.ts';
import type { PageError } from '../words-for-refusal.ts';
import { Field, fieldId, Select, TextArea, TickField } from './form.tsx';
import { regionName } from './role-words.ts';

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
  readonly stepUpOnEntry: boolean;
  /** Names, each on a line or with commas between them. */
  readonly operations: string;
  /** Minutes; empty: no limit. */
  readonly idle: string;
  /** Names of roles with blanks or commas between them; empty: no team. */
  readonly team: string;
  readonly teamResets: boolean;
}

export interface RoleFormProps {
  readonly page: PageContext;
  readonly typed: TypedRole;
  readonly error: PageError | null;
}

/** `label`, `require`, `phone`, `country` (several), `frequency`, `operator-resets`, and what `StepUpFields` and `TeamFields` have. */
export function RuleFields({ page, typed, error }: RoleFormProps): VNode {
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
      <StepUpFields page={page} typed={typed} error={error} />
      <TeamFields page={page} typed={typed} error={error} />
    </>
  );
}

/** `step-up-entry`, `operations`, `idle` (SPEC Y4). */
const StepUpFields = ({ page: { m }, typed, error }: RoleFormProps): VNode => (
  <fieldset>
    <legend>{m.t('role.step-up')}</legend>
    <p class="hint">{m.t('role.step-up-hint')}</p>
    <TickField
      name="step-up-entry"
      label={m.t('role.step-up-entry', { time: m.duration(stepUp.freshFor) })}
      checked={typed.stepUpOnEntry}
    />
    <TextArea
      name="operations"
      label={m.t('role.operations')}
      hint={m.t('role.operations-hint')}
      value={typed.operations}
      rows={3}
      error={error}
    />
    <Field
      name="idle"
      label={m.t('role.idle')}
      hint={m.t('role.idle-hint', { minutes: String(usualIdleMinutes) })}
      value={typed.idle}
      inputmode="numeric"
      autocomplete="off"
      error={error}
    />
  </fieldset>
);

/** `team`, `team-resets` (SPEC Y7). */
const TeamFields = ({ page: { m }, typed, error }: RoleFormProps): VNode => (
  <fieldset>
    <legend>{m.t('role.team')}</legend>
    <p class="hint">{m.t('role.team-hint')}</p>
    <Field
      name="team"
      label={m.t('role.team-gives')}
      hint={m.t('role.team-gives-hint')}
      value={typed.team}
      autocomplete="off"
      error={error}
    />
    <TickField name="team-resets" label={m.t('role.team-resets')} checked={typed.teamResets} />
  </fieldset>
);

const Countries = ({ page: { m }, typed }: Pick<RoleFormProps, 'page' | 'typed'>): VNode => (
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
