import type { VNode } from 'preact';
import { enrollableKinds } from '#domain/authenticator.ts';
import { membershipStatuses } from '#domain/membership.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';
import { directorySorts, isFiltered, without, type DirectorySort, type TypedFilter } from '../directory-fields.ts';
import type { PageContext } from '../page-context.ts';
import { kindWords, roleWords, statusWords } from '../people-words.ts';
import { localPath } from '../safe-href.ts';
import { fieldId, Select } from './form.tsx';

/** What a filter offers to choose from. */
export interface FilterChoices {
  readonly employer: readonly string[];
  readonly site: readonly string[];
  readonly group: readonly string[];
  readonly roles: readonly HeldRole[];
}

interface Props {
  readonly page: PageContext;
  /** The list's path. */
  readonly action: string;
  readonly typed: TypedFilter;
  readonly choices: FilterChoices;
}

/** GET, so that a list can be reloaded, kept and handed on; nothing here needs a script. What is asked less often is folded away until it is. */
export function PeopleFilters(props: Props): VNode {
  const { page, action, typed } = props;
  const { m } = page;
  return (
    <form method="get" action={localPath(action)} class="filters" role="search" aria-label={m.t('people.filter')}>
      <div class="field">
        <label for={fieldId('q')}>{m.t('people.search')}</label>
        <input type="search" id={fieldId('q')} name="q" value={typed.q} maxlength={200} autocomplete="off" />
      </div>
      <Choice m={m} name="status" label={m.t('people.status')} selected={typed.status} options={statusOptions(m)} />
      <Choice m={m} name="method" label={m.t('people.method')} selected={typed.method} options={methodOptions(m)} />
      <div class="row">
        <button type="submit">{m.t('people.apply')}</button>
        {isFiltered(typed) && (
          <a class="button plain" href={localPath(action)}>
            {m.t('people.clear')}
          </a>
        )}
      </div>
      <More {...props} />
    </form>
  );
}

function More({ page: { m }, typed, choices }: Props): VNode {
  const isUsed = [typed.employer, typed.site, typed.group, typed.permission, typed.role].some((one) => one !== '');
  return (
    <details open={isUsed}>
      <summary>{m.t('people.more-filters')}</summary>
      <div>
        {(['employer', 'site', 'group'] as const).map((name) => (
          <Facet m={m} name={name} selected={typed[name]} values={choices[name]} />
        ))}
        <Choice
          m={m}
          name="permission"
          label={m.t('people.permission')}
          selected={typed.permission}
          options={adminOption(m)}
        />
        {choices.roles.length > 0 && (
          <Choice
            m={m}
            name="role"
            label={m.t('people.role')}
            selected={typed.role}
            options={roleOptions(m, choices)}
          />
        )}
        <Select
          name="sort"
          label={m.t('people.sort')}
          autocomplete="off"
          selected={typed.sort}
          options={directorySorts.map((value) => ({ value, text: m.t(sortWords[value]) }))}
        />
      </div>
    </details>
  );
}

const adminOption = (m: Messages): readonly Option[] => [{ value: 'admin', text: m.t('people.administrators') }];

const roleOptions = (m: Messages, { roles }: FilterChoices): readonly Option[] =>
  roles.map((one) => ({ value: one.id, text: roleWords(m, one) }));

const sortWords = {
  name: 'people.sort-name',
  '-name': 'people.sort-name-down',
  email: 'people.sort-email',
  '-email': 'people.sort-email-down',
  'last-sign-in': 'people.sort-sign-in',
  '-last-sign-in': 'people.sort-sign-in-down',
} as const satisfies Record<DirectorySort, PlainKey>;

interface Option {
  readonly value: string;
  readonly text: string;
}

const statusOptions = (m: Messages): readonly Option[] =>
  membershipStatuses.map((value) => ({ value, text: statusWords(m, value) }));

const methodOptions = (m: Messages): readonly Option[] => [
  ...enrollableKinds.map((value) => ({ value, text: kindWords(m, value) })),
  { value: 'none', text: m.t('people.none') },
];

interface ChoiceProps {
  readonly m: Messages;
  readonly name: string;
  readonly label: string;
  readonly selected: string;
  readonly options: readonly Option[];
}

/** One of a short list, or any. */
export const Choice = ({ m, name, label, selected, options }: ChoiceProps): VNode => (
  <Select
    name={name}
    label={label}
    autocomplete="off"
    selected={selected}
    options={[{ value: '', text: m.t('people.any') }, ...options]}
  />
);

/** More values than a list is good for are typed, with suggestions. */
const mostListed = 100;

interface FacetProps {
  readonly m: Messages;
  readonly name: 'employer' | 'site' | 'group';
  readonly selected: string;
  readonly values: readonly string[];
}

/** A value of the company's own: chosen where they are few, else typed. */
export function Facet({ m, name, selected, values }: FacetProps): VNode | null {
  if (values.length === 0 && selected === '') return null;
  if (values.length > mostListed) return <TypedFacet m={m} name={name} selected={selected} values={values} />;
  const known = selected === '' || selected === without || values.includes(selected) ? values : [selected, ...values];
  const options = [{ value: without, text: m.t('people.without') }, ...known.map((one) => ({ value: one, text: one }))];
  return <Choice m={m} name={name} label={m.t(`people.${name}`)} selected={selected} options={options} />;
}

const TypedFacet = ({ m, name, selected, values }: FacetProps): VNode => (
  <div class="field">
    <label for={fieldId(name)}>{m.t(`people.${name}`)}</label>
    <input
      type="search"
      id={fieldId(name)}
      name={name}
      value={selected}
      maxlength={200}
      list={`${name}-values`}
      autocomplete="off"
    />
    <datalist id={`${name}-values`}>
      {values.map((one) => (
        <option value={one} />
      ))}
    </datalist>
  </div>
);
