import type { VNode } from 'preact';
import type { NextStatus } from '#flows/directory/change-person.ts';
import type { KnownPerson, PeopleCount } from '#flows/directory/people.ts';
import { filterNames, type TypedFilter } from './directory-fields.ts';
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
  readonly status: NextStatus;
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
  const { page, place, base, status, count, people, cancel, companyName: company, hasBoth, most, error } = props;
  const { m } = page;
  const isOff = status === 'inactive';
  return (
    <Layout page={page} title={titleOf(page, status, count)} console={place} error={error}>
      {isOff ? (
        <>
          <p>{m.t('person.deactivate-stops', { company })}</p>
          <p>{m.t('person.deactivate-stays')}</p>
        </>
      ) : (
        <p>{m.t('person.reactivate-effect', { company })}</p>
      )}
      <p>{m.t(isOff ? 'people.bulk-skips-inactive' : 'people.bulk-skips-active')}</p>
      {!hasBoth && <p>{m.t('people.bulk-skips-administrators')}</p>}
      {(count.isMore || count.people > most) && <p>{m.t('people.bulk-most', { people: most })}</p>}
      <h2>{m.t('people.bulk-who')}</h2>
      <Who page={page} people={people} />
      <Form page={page} action={`${base}/bulk`}>
        <Carried {...props} />
        <div class="row">
          <button type="submit" class={isOff ? 'danger-button' : undefined}>
            {buttonWords(page, status, count)}
          </button>
          <a class="button plain" href={localPath(cancel)}>
            {m.t('people.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

function titleOf({ m }: PageContext, status: NextStatus, { people, isMore }: PeopleCount): string {
  const isOff = status === 'inactive';
  if (isMore) return m.t(isOff ? 'people.bulk-deactivate-title-more' : 'people.bulk-reactivate-title-more', { people });
  return m.t(isOff ? 'people.bulk-deactivate-title' : 'people.bulk-reactivate-title', { people });
}

function buttonWords({ m }: PageContext, status: NextStatus, { people, isMore }: PeopleCount): string {
  const isOff = status === 'inactive';
  if (isMore) return m.t(isOff ? 'people.do-deactivate-all' : 'people.do-reactivate-all');
  return m.t(isOff ? 'people.do-deactivate' : 'people.do-reactivate', { people });
}

const Who = ({ page, people }: { page: PageContext; people: readonly KnownPerson[] | null }): VNode =>
  people === null ? (
    <p>{page.m.t('people.bulk-fitting')}</p>
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
const Carried = ({ status, typed, people, count }: BulkProps): VNode => (
  <>
    <input type="hidden" name="act" value={status === 'inactive' ? 'deactivate' : 'reactivate'} />
    <input type="hidden" name="confirmed" value={`${count.people}${count.isMore ? '+' : ''}`} />
    {filterNames.map((name) => typed[name] !== '' && <input type="hidden" name={name} value={typed[name]} />)}
    <input type="hidden" name="sort" value={typed.sort} />
    {people === null && <input type="hidden" name="all" value="yes" />}
    {people?.map((one) => (
      <input type="hidden" name="member" value={one.membership} />
    ))}
  </>
);
