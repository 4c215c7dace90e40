import type { VNode } from 'preact';
import type { ActOnMany } from '#flows/directory/bulk-reach.ts';
import type { KnownPerson, PeopleCount } from '#flows/directory/people.ts';
import { filterNames, isFiltered, type TypedFilter } from './directory-fields.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { calledOf } from './people-words.ts';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface BulkProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  readonly base: string;
  readonly act: ActOnMany;
  /** Where to go back to. */
  readonly cancel: string;
  readonly typed: TypedFilter;
  /** People chosen by hand; null: everybody who fits the filter. */
  readonly people: readonly KnownPerson[] | null;
  readonly count: PeopleCount;
  /** At most so many are changed at a time. */
  readonly most: number;
  /** Whether whoever asks may decide on people with permissions. */
  readonly hasBoth: boolean;
  readonly error: PageError | null;
}

/** POST /admin/:company/directory/bulk: what it would do, before it is done (DESIGN 7). */
export function BulkPage(props: BulkProps): VNode {
  const { page, place, base, act, count, cancel, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={titleOf(page, act, count)} console={place} error={error}>
      <Effect {...props} />
      <h2>{m.t('people.bulk-who')}</h2>
      <Who {...props} />
      <Form page={page} action={`${base}/bulk`}>
        <Carried {...props} />
        <div class="row">
          <button type="submit" class={act === 'inactive' ? 'danger-button' : undefined}>
            {buttonWords(page, act, count)}
          </button>
          <a class="button plain" href={localPath(cancel)}>
            {m.t('people.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** What it does, whom it leaves as they are, and how many it reaches at most. */
function Effect({ page, act, companyName: company, people, count, hasBoth, most }: BulkProps): VNode {
  const { m } = page;
  const left = people === null ? leaves[act].filter : leaves[act].hand;
  return (
    <>
      {effectWords(page, act, company).map((one) => (
        <p>{one}</p>
      ))}
      {left && <p>{m.t(left)}</p>}
      {!hasBoth && <p>{m.t('people.bulk-skips-administrators')}</p>}
      {(count.isMore || count.people > most) && <p>{m.t(mostWords(act), { people: most })}</p>}
    </>
  );
}

const mostWords = (act: ActOnMany) => (act === 'invited' ? 'people.bulk-most-invited' : 'people.bulk-most');

function effectWords({ m }: PageContext, act: ActOnMany, company: string): readonly string[] {
  if (act === 'invited') return [m.t('people.bulk-invite-effect')];
  if (act === 'active') return [m.t('person.reactivate-effect', { company })];
  return [m.t('person.deactivate-stops', { company }), m.t('person.deactivate-stays')];
}

const leaves = {
  inactive: { hand: 'people.bulk-skips-inactive', filter: 'people.bulk-skips-inactive' },
  active: { hand: 'people.bulk-skips-active', filter: 'people.bulk-skips-active' },
  invited: { hand: null, filter: 'people.bulk-skips-open' },
} as const;

/** The acts by the names that forms give them; their words begin with the same. */
const named = { inactive: 'deactivate', active: 'reactivate', invited: 'invite' } as const;

const titleOf = ({ m }: PageContext, act: ActOnMany, { people, isMore }: PeopleCount): string =>
  m.t(isMore ? `people.bulk-${named[act]}-title-more` : `people.bulk-${named[act]}-title`, { people });

const buttonWords = ({ m }: PageContext, act: ActOnMany, { people, isMore }: PeopleCount): string =>
  isMore ? m.t(`people.do-${named[act]}-all`) : m.t(`people.do-${named[act]}`, { people });

const Who = ({ page, people, typed }: BulkProps): VNode =>
  people === null ? (
    <p>{page.m.t(isFiltered(typed) ? 'people.bulk-fitting' : 'people.bulk-everybody')}</p>
  ) : (
    <ul>
      {people.map((one) => (
        <li>
          <b>{calledOf(one)}</b> {one.name !== null && <span class="hint">{one.email}</span>}
        </li>
      ))}
    </ul>
  );

/** What was chosen, and how many that was: another number since then is looked at once more. */
const Carried = ({ act, typed, people, count }: BulkProps): VNode => (
  <>
    <input type="hidden" name="act" value={named[act]} />
    <input type="hidden" name="confirmed" value={`${count.people}${count.isMore ? '+' : ''}`} />
    {filterNames.map((name) => typed[name] !== '' && <input type="hidden" name={name} value={typed[name]} />)}
    <input type="hidden" name="sort" value={typed.sort} />
    {people === null && <input type="hidden" name="all" value="yes" />}
    {people?.map((one) => (
      <input type="hidden" name="member" value={one.membership} />
    ))}
  </>
);
