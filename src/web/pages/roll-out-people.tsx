import type { VNode } from 'preact';
import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import type { RollOutPerson } from '#flows/roll-out/people.ts';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { isNarrowed, rollOutNames } from './roll-out-fields.ts';
import { RollOutFilters, type RollOutFilterProps } from './roll-out-filters.tsx';
import { countsOf } from './roll-out-props.ts';
import { RollOutTable } from './roll-out-table.tsx';
import { statusName } from './roll-out-words.ts';
import { localPath } from './safe-href.ts';

export interface PeopleProps extends Omit<RollOutFilterProps, 'page'> {
  readonly companyName: string;
  readonly people: readonly RollOutPerson[];
  /** Many were looked at, and more may fit: the page that is led to next looks further. */
  readonly isPartial: boolean;
  /** What whoever looks may do with people. */
  readonly acts: readonly RollOutAct[];
  readonly links: {
    readonly export: string;
    /** The same again: no address that this page may have, or browsers would not load it. */
    readonly again: string;
    readonly first: string | null;
    readonly next: string | null;
    readonly person: (one: RollOutPerson) => string;
    readonly act: (act: RollOutAct) => string;
  };
}

type Props = PeopleProps & { readonly page: PageContext };

/** Exactly who, and what can be done about it (SPEC P12). */
export function PeopleSection(props: Props): VNode {
  const { page, links, people, isPartial } = props;
  const { m } = page;
  return (
    <section class="whole" id="people">
      <div class="row above-table">
        <h2>{m.t('rollout.people')}</h2>
        <a class="button plain" href={localPath(links.export)} download>
          {m.t('people.export')}
        </a>
      </div>
      <RollOutFilters {...props} />
      <Aged {...props} />
      {people.length > 0 && <Listed {...props} />}
      {people.length === 0 && !isPartial && <Nobody {...props} />}
      {isPartial && <p class="hint">{m.t('people.partial')}</p>}
      <Pager {...props} />
    </section>
  );
}

/** Shown by the script that refreshes the figures, once they are others than those that the list was drawn with. */
const Aged = ({ page: { m, serverNow, zone }, figures, links }: Props): VNode => (
  <p class="hint" id="list-age" data-drawn-with="figures" data-counts={countsOf(figures)} hidden>
    {m.t('rollout.list-from', { time: m.time(serverNow, zone) })}{' '}
    <a href={localPath(links.again)}>{m.t('rollout.list-again')}</a>
  </p>
);

function Nobody({ page: { m }, typed, show }: Props): VNode {
  const isNarrow = isNarrowed(typed);
  return (
    <p class="note">
      {m.t(isNarrow ? 'rollout.nobody' : 'rollout.nobody-all')}{' '}
      <a href={localPath(show)}>{m.t('rollout.show-everyone')}</a>
    </p>
  );
}

/** The table, and what may be done with several of it at once: each leads to a page that tells the effect; nothing happens here yet. */
function Listed({ page, companyName, typed, people, acts, links }: Props): VNode {
  const { m } = page;
  const [first] = acts;
  const caption = m.t('rollout.caption', { status: statusName(page, typed.status), company: companyName });
  const table = (
    <RollOutTable page={page} caption={caption} people={people} hrefOf={links.person} picks={acts.length > 0} />
  );
  if (first === undefined) return table;
  return (
    <Form page={page} action={links.act(first)} class="bulk">
      {rollOutNames.map((name) => typed[name] !== '' && <input type="hidden" name={name} value={typed[name]} />)}
      {table}
      <fieldset>
        <legend>{m.t('people.with-chosen')}</legend>
        <label class="tick" for="field-all">
          <input type="checkbox" id="field-all" name="all" value="yes" autocomplete="off" />
          <span>{m.t('rollout.all-fitting')}</span>
        </label>
        <div class="row">
          {acts.map((act) => (
            <button type="submit" class="plain" formaction={localPath(links.act(act))}>
              {m.t(actWords[act])}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}

const actWords = {
  remind: 'rollout.remind',
  extend: 'extension.grant',
  deactivate: 'people.deactivate',
} as const;

function Pager({ page: { m }, links: { first, next }, isPartial }: Props): VNode | null {
  if (first === null && next === null) return null;
  return (
    <nav class="pager" aria-label={m.t('rollout.pages')}>
      {first !== null && (
        <a class="button plain" href={localPath(first)}>
          {m.t('reach.first')}
        </a>
      )}
      {next !== null && (
        <a class="button plain" rel="next" href={localPath(next)}>
          {m.t(isPartial ? 'people.further' : 'people.next')}
        </a>
      )}
    </nav>
  );
}
