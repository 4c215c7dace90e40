import type { VNode } from 'preact';
import { exemptions, hardships } from '#domain/blast-radius.ts';
import { enrollableKinds } from '#domain/authenticator.ts';
import type { RollOutFacet, RollOutFigures } from '#domain/roll-out.ts';
import type { RollOutReach } from '#flows/roll-out/people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from './page-context.ts';
import { fieldId } from './parts/form.tsx';
import { Choice, Facet, type FilterChoices } from './parts/people-filters.tsx';
import { kindWords } from './people-words.ts';
import { isNarrowed, type TypedRollOut } from './roll-out-fields.ts';
import { statusNames } from './roll-out-words.ts';
import { localPath } from './safe-href.ts';

export interface RollOutFilterProps {
  readonly page: PageContext;
  /** The page's path. */
  readonly action: string;
  /** The list of everybody. */
  readonly show: string;
  readonly typed: TypedRollOut;
  readonly by: RollOutFacet;
  readonly choices: Pick<FilterChoices, 'site' | 'employer' | 'group'>;
  /** Counts beside choices, where they are known. */
  readonly figures: RollOutFigures | null;
}

/** GET, so that a list can be reloaded, kept and handed on; nothing here needs a script. */
export function RollOutFilters(props: RollOutFilterProps): VNode {
  const { page, action, typed, by, choices } = props;
  const { m } = page;
  const isMore = [typed.employer, typed.group, typed.method].some((one) => one !== '');
  return (
    <form
      method="get"
      action={`${localPath(action)}#people`}
      class="filters"
      role="search"
      aria-label={m.t('people.filter')}
    >
      <input type="hidden" name="by" value={by} />
      <div class="field">
        <label for={fieldId('q')}>{m.t('people.search')}</label>
        <input type="search" id={fieldId('q')} name="q" value={typed.q} maxlength={200} autocomplete="off" />
      </div>
      <StatusChoice {...props} />
      <Facet m={m} name="site" selected={typed.site} values={choices.site} />
      <div class="row">
        <button type="submit">{m.t('people.apply')}</button>
        {isNarrowed(typed) && (
          <a class="button plain" href={`${localPath(action)}#people`}>
            {m.t('rollout.clear')}
          </a>
        )}
      </div>
      <details open={isMore}>
        <summary>{m.t('rollout.more-filters')}</summary>
        <div>
          <Facet m={m} name="employer" selected={typed.employer} values={choices.employer} />
          <Facet m={m} name="group" selected={typed.group} values={choices.group} />
          <Choice
            m={m}
            name="method"
            label={m.t('people.method')}
            selected={typed.method}
            options={methodOptions(page)}
          />
        </div>
      </details>
    </form>
  );
}

const methodOptions = ({ m }: PageContext) => [
  ...enrollableKinds.map((value) => ({ value, text: kindWords(m, value) })),
  { value: 'none', text: m.t('people.none') },
];

const groups = [
  { label: 'rollout.struggles', among: hardships },
  { label: 'rollout.exemptions', among: exemptions },
] as const;

const classes = ['must-enroll', 'not-enrolled', 'struggling', 'extended', 'enrolled', 'unbound', 'everyone'] as const;

type StatusProps = Pick<RollOutFilterProps, 'page' | 'typed' | 'figures'>;

const StatusChoice = (props: StatusProps): VNode => (
  <div class="field status">
    <label for={fieldId('status')}>{props.page.m.t('rollout.status')}</label>
    <select id={fieldId('status')} name="status" autocomplete="off">
      <Statuses {...props} among={classes} />
      {groups.map((group) => (
        <StatusGroup {...props} {...group} />
      ))}
    </select>
  </div>
);

function StatusGroup({
  label,
  among,
  ...props
}: StatusProps & { label: PlainKey; among: readonly RollOutReach[] }): VNode | null {
  const shown = among.filter((one) => one === props.typed.status || countOf(props.figures, one) !== 0);
  if (shown.length === 0) return null;
  return (
    <optgroup label={props.page.m.t(label)}>
      <Statuses {...props} among={shown} />
    </optgroup>
  );
}

const Statuses = ({ page: { m }, typed, figures, among }: StatusProps & { among: readonly RollOutReach[] }): VNode => (
  <>
    {among.map((one) => {
      const what = m.t(statusNames[one]);
      const people = countOf(figures, one);
      return (
        <option value={one} selected={one === typed.status}>
          {people === null ? what : m.t('rollout.counted', { what, people })}
        </option>
      );
    })}
  </>
);

/** Null: nobody has counted yet. */
function countOf(figures: RollOutFigures | null, status: RollOutReach): number | null {
  if (figures === null) return null;
  switch (status) {
    case 'must-enroll':
      return figures.notEnrolled + figures.needsHelp;
    case 'everyone':
      return figures.members;
    case 'not-enrolled':
      return figures.notEnrolled;
    case 'struggling':
      return figures.needsHelp;
    case 'unbound':
      return figures.exempt;
    case 'enrolled':
    case 'extended':
      return figures[status];
    default:
      return figures.byStruggle[status];
  }
}
