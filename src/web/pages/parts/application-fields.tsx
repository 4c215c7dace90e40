import type { VNode } from 'preact';
import {
  applicationKinds,
  applicationScopes,
  signingAlgorithms,
  type ApplicationKind,
  type ApplicationScope,
  type SigningAlgorithm,
} from '#domain/application.ts';
import { mayHave, type AddressField } from '#domain/application-settings.ts';
import { addressFields, kindKeys, scopeKeys, signsIn } from '../application-words.ts';
import type { PageContext } from '../page-context.ts';
import type { PageError } from '../words-for-refusal.ts';
import { Field, fieldId, Select, TextArea, wrongAt } from './form.tsx';

/** What a form says of an application, as it was typed. */
export interface TypedApplication {
  readonly name: string;
  readonly shortName: string;
  /** Null: none was chosen. */
  readonly kind: ApplicationKind | null;
  /** Of lists: one on each line. */
  readonly addresses: Readonly<Record<AddressField, string>>;
  readonly scopes: readonly ApplicationScope[];
  readonly asksConsent: boolean;
  readonly refreshes: boolean;
  readonly algorithm: SigningAlgorithm;
}

interface Props {
  readonly page: PageContext;
  readonly typed: TypedApplication;
  readonly error: PageError | null;
}

/** `name`, and first of a new one `short` and `kind`. */
export const IdentityFields = ({ page: { m }, typed, error }: Props): VNode => (
  <>
    <NameField m={m} typed={typed} error={error} />
    <Field
      name="short"
      label={m.t('application.short-name')}
      hint={m.t('application.short-name-hint')}
      value={typed.shortName}
      autocomplete="off"
      error={error}
    />
    <KindField m={m} typed={typed} error={error} />
  </>
);

type FieldProps = { readonly m: PageContext['m'] } & Omit<Props, 'page'>;

const NameField = ({ m, typed, error }: FieldProps): VNode => (
  <Field
    name="name"
    label={m.t('application.name')}
    hint={m.t('application.name-hint')}
    value={typed.name}
    autocomplete="off"
    error={error}
  />
);

function KindField({ m, typed, error }: FieldProps): VNode {
  const id = fieldId('kind');
  const wrong = wrongAt('kind', error);
  return (
    <fieldset id={id} aria-describedby={wrong === null ? `${id}-hint` : `${id}-hint ${id}-error`}>
      <legend>{m.t('application.kind')}</legend>
      <p class="hint" id={`${id}-hint`}>
        {m.t('application.kind-stays')}
      </p>
      {wrong !== null && (
        <p class="error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
      {applicationKinds.map((kind) => (
        <label class="choice">
          <input type="radio" name="kind" value={kind} checked={typed.kind === kind} autocomplete="off" />
          <span>
            <b>{m.t(kindKeys[kind].name)}</b>
            <span class="hint">{m.t(kindKeys[kind].hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What can be changed later: `name` of one that stands; then what its kind may have. `kind` null: it is not known yet, so that everything is there. */
export function SettingFields({ page, typed, error, kind }: Props & { readonly kind: ApplicationKind | null }): VNode {
  const { m } = page;
  return (
    <>
      {kind !== null && <NameField m={m} typed={typed} error={error} />}
      <AddressFields page={page} typed={typed} error={error} kind={kind} />
      {(kind === null || signsIn(kind)) && (
        <>
          <ScopeFields page={page} typed={typed} />
          <div class="field policy">
            <Tick name="consent" label={m.t('application.asks-consent')} checked={typed.asksConsent}>
              {m.t('application.asks-consent-hint')}
            </Tick>
            <Tick name="refresh" label={m.t('application.refreshes')} checked={typed.refreshes}>
              {m.t('application.refreshes-hint')}
            </Tick>
          </div>
          <More page={page} typed={typed} />
        </>
      )}
    </>
  );
}

const isList = (field: AddressField): boolean => field === 'redirectUris' || field === 'postLogoutRedirectUris';

function AddressFields({ page: { m }, typed, error, kind }: Props & { kind: ApplicationKind | null }): VNode {
  const shown = (Object.keys(addressFields) as AddressField[]).filter((one) => kind === null || mayHave(kind, one));
  return (
    <>
      {shown.map((one) => {
        const { field, label, hint, which } = addressFields[one];
        const words = which !== null && kind === null ? `${m.t(hint)} ${m.t(which)}` : m.t(hint);
        const props = { name: field, label: m.t(label), hint: words, value: typed.addresses[one], error };
        return isList(one) ? (
          <TextArea {...props} rows={3} />
        ) : (
          <Field {...props} autocomplete="off" inputmode="text" />
        );
      })}
    </>
  );
}

/** Each scope by what it tells, and as programs call it. */
const ScopeFields = ({ page: { m }, typed }: Omit<Props, 'error'>): VNode => (
  <fieldset class="policy">
    <legend>{m.t('application.scopes')}</legend>
    <p class="hint">{m.t('application.scopes-hint')}</p>
    {applicationScopes.map((scope) => (
      <Tick name="scope" id={scope} value={scope} label={m.t(scopeKeys[scope])} checked={typed.scopes.includes(scope)}>
        <code>{scope}</code>
      </Tick>
    ))}
  </fieldset>
);

interface TickProps {
  readonly name: string;
  readonly id?: string;
  readonly value?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly children: VNode | string;
}

/** A box to tick, with what it means below its name. */
const Tick = ({ name, id = name, value = 'yes', label, checked, children }: TickProps): VNode => (
  <label class="tick" for={fieldId(id)}>
    <input type="checkbox" id={fieldId(id)} name={name} value={value} checked={checked} autocomplete="off" />
    <span>
      {label}
      <span class="hint">{children}</span>
    </span>
  </label>
);

/** What few applications need. */
const More = ({ page: { m }, typed }: Omit<Props, 'error'>): VNode => (
  <details>
    <summary>{m.t('application.more')}</summary>
    <div>
      <Select
        name="algorithm"
        label={m.t('application.algorithm')}
        autocomplete="off"
        selected={typed.algorithm}
        options={signingAlgorithms.map((algorithm, index) => ({
          value: algorithm,
          text: index === 0 ? m.t('application.algorithm-usual', { algorithm }) : algorithm,
        }))}
      />
    </div>
  </details>
);
