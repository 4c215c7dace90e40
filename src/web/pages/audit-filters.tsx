import type { VNode } from 'preact';
import type { AuditGroup } from '#domain/audit-group.ts';
import { isNarrowedTrail, type TypedTrail } from './audit-fields.ts';
import { groupWords } from './audit-words.ts';
import type { PageContext } from './page-context.ts';
import { fieldId, Select } from './parts/form.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** Several fit what was typed: which is meant? */
export interface Ambiguity {
  readonly text: string;
  readonly choices: readonly { readonly label: string; readonly href: string }[];
  readonly isMore: boolean;
}

export interface TrailFilterProps {
  readonly page: PageContext;
  /** The page's path. */
  readonly action: string;
  readonly groups: readonly AuditGroup[];
  readonly typed: TypedTrail;
  /** Whose trail, as an operator chooses it; null: there is no choice. */
  readonly chain: string | null;
  readonly ambiguity: Ambiguity | null;
  readonly error: PageError | null;
}

/** GET, so that what is seen can be reloaded, kept and handed on; nothing here needs a script. */
export function TrailFilters(props: TrailFilterProps): VNode {
  const { page, action, groups, typed, chain, ambiguity } = props;
  const { m } = page;
  const isExact = chain !== null;
  return (
    <>
      <form
        method="get"
        action={localPath(action)}
        class="filters of-trail"
        role="search"
        aria-label={m.t('trail.filter')}
      >
        {chain !== null && <TextField {...props} name="chain" label={m.t('trail.chain')} value={chain} />}
        <Select
          name="group"
          label={m.t('trail.group')}
          autocomplete="off"
          selected={typed.group}
          options={[
            { value: '', text: m.t('trail.group-all') },
            ...groups.map((one) => ({ value: one, text: m.t(groupWords[one]) })),
          ]}
        />
        <TextField {...props} name="who" label={m.t(isExact ? 'trail.who-exactly' : 'trail.who')} value={typed.who} />
        <TextField
          {...props}
          name="whom"
          label={m.t(isExact ? 'trail.whom-exactly' : 'trail.whom')}
          value={typed.whom}
        />
        <DayField {...props} name="from" label={m.t('trail.from')} value={typed.from} />
        <DayField {...props} name="to" label={m.t('trail.to')} value={typed.to} />
        <div class="row">
          <button type="submit">{m.t('trail.apply')}</button>
          {(isNarrowedTrail(typed) || chain) && (
            <a class="button plain" href={localPath(action)}>
              {m.t('trail.clear')}
            </a>
          )}
        </div>
      </form>
      {ambiguity && <Which page={page} {...ambiguity} />}
    </>
  );
}

interface FieldProps {
  readonly page: PageContext;
  readonly error: PageError | null;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function TextField(props: FieldProps): VNode {
  const { name, value } = props;
  return (
    <Labeled {...props}>
      <input
        type="search"
        id={fieldId(name)}
        name={name}
        value={value}
        maxlength={200}
        autocomplete="off"
        spellcheck={false}
      />
    </Labeled>
  );
}

/** What is wrong with a day is told above its field and read out with it. */
function DayField(props: FieldProps): VNode {
  const { error, name, value } = props;
  const isWrong = error?.field === name;
  return (
    <Labeled {...props}>
      <input
        type="date"
        id={fieldId(name)}
        name={name}
        value={value}
        autocomplete="off"
        aria-describedby={isWrong ? `${fieldId(name)}-error` : undefined}
        aria-invalid={isWrong ? 'true' : undefined}
      />
    </Labeled>
  );
}

const Labeled = ({ error, name, label, children }: FieldProps & { readonly children: VNode }): VNode => (
  <div class={error?.field === name ? 'field wrong' : 'field'}>
    <label for={fieldId(name)}>{label}</label>
    {error?.field === name && (
      <span class="error" id={`${fieldId(name)}-error`}>
        {error.text}
      </span>
    )}
    {children}
  </div>
);

const Which = ({ page: { m }, text, choices, isMore }: Ambiguity & { readonly page: PageContext }): VNode => (
  <div class="note">
    <p>{text}</p>
    {choices.length > 0 && (
      <ul>
        {choices.map(({ label, href }) => (
          <li>
            <a href={localPath(href)}>{label}</a>
          </li>
        ))}
      </ul>
    )}
    {isMore && <p>{m.t('trail.more-people')}</p>}
  </div>
);
