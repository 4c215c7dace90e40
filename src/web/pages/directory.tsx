import type { VNode } from 'preact';
import type { BulkOutcome } from '#flows/directory/bulk.ts';
import type { NextStatus } from '#flows/directory/change-person.ts';
import type { KnownPerson, PeopleCount } from '#flows/directory/people.ts';
import { filterNames, isFiltered, type TypedFilter } from './directory-fields.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { BulkResult } from './parts/bulk-result.tsx';
import { Form } from './parts/form.tsx';
import { PeopleFilters, type FilterChoices } from './parts/people-filters.tsx';
import { PeopleTable, type PeopleTableProps } from './parts/people-table.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface DirectoryProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  /** `/admin/cmp_…/directory`. */
  readonly base: string;
  readonly typed: TypedFilter;
  readonly choices: FilterChoices;
  readonly people: readonly KnownPerson[];
  readonly count: PeopleCount;
  /** More may fit than were found so far: the page that is led to next looks further. */
  readonly isPartial: boolean;
  readonly links: {
    readonly previous: string | null;
    readonly next: string | null;
    readonly export: string;
    readonly sortedBy: PeopleTableProps['sortedBy'];
  };
  /** What an act on many did. */
  readonly outcome: { readonly status: NextStatus; readonly result: BulkOutcome } | null;
  readonly error: PageError | null;
}

/** GET /admin/:company/directory: everybody of a company (SPEC C2), as far as it may know them. */
export function DirectoryPage(props: DirectoryProps): VNode {
  const { page, place, base, typed, choices, outcome, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('people.title')} console={place} error={error}>
      {outcome && <BulkResult page={page} {...outcome} />}
      <p class="row">
        <a class="button" href={localPath(`${base}/invite`)}>
          {m.t('people.invite')}
        </a>
        <a class="button plain" href={localPath(`${base}/import`)}>
          {m.t('people.import')}
        </a>
        <a class="button plain" href={localPath(props.links.export)} download>
          {m.t('people.export')}
        </a>
      </p>
      <PeopleFilters page={page} action={base} typed={typed} choices={choices} />
      <People {...props} />
    </Layout>
  );
}

function People(props: DirectoryProps): VNode {
  const { page, people, typed, isPartial, links } = props;
  const { m } = page;
  const isFull = people.length > 1 || isFiltered(typed) || links.previous !== null;
  return (
    <>
      {people.length === 0 && !isPartial ? <Nobody {...props} /> : <Found {...props} />}
      {isPartial && <p>{m.t('people.partial')}</p>}
      <Pager page={page} links={links} isPartial={isPartial} />
      {!isFull && <p class="note">{m.t('people.only-you')}</p>}
    </>
  );
}

const Nobody = ({ page, base }: DirectoryProps): VNode => (
  <div class="note">
    <p>
      <b>{page.m.t('people.nobody')}</b>
    </p>
    <p>{page.m.t('people.nobody-hint')}</p>
    <p>
      <a class="button plain" href={localPath(base)}>
        {page.m.t('people.clear')}
      </a>
    </p>
  </div>
);

/** The table, and what may be done with several of it at once. */
function Found({ page, base, typed, people, count, links, companyName }: DirectoryProps): VNode {
  const caption = page.m.t('people.caption', { company: companyName, count: countWords(page, count, typed) });
  return (
    <Form page={page} action={`${base}/bulk`} class="bulk">
      {filterNames.map((name) => typed[name] !== '' && <input type="hidden" name={name} value={typed[name]} />)}
      <input type="hidden" name="sort" value={typed.sort} />
      <PeopleTable
        page={page}
        caption={caption}
        people={people}
        sort={typed.sort}
        sortedBy={links.sortedBy}
        hrefOf={(one) => `${base}/people/${one.membership}`}
      />
      {people.length > 0 && <WithChosen page={page} typed={typed} />}
    </Form>
  );
}

function countWords({ m }: PageContext, { people, isMore }: PeopleCount, typed: TypedFilter): string {
  if (isFiltered(typed)) return m.t(isMore ? 'people.count-fitting-more' : 'people.count-fitting', { people });
  return m.t(isMore ? 'people.count-more' : 'people.count', { people });
}

/** Leads to a page that tells the effect: nothing happens here yet. */
function WithChosen({ page, typed }: { page: PageContext; typed: TypedFilter }): VNode {
  const { m } = page;
  return (
    <fieldset>
      <legend>{m.t('people.with-chosen')}</legend>
      <label class="tick" for="field-all">
        <input type="checkbox" id="field-all" name="all" value="yes" autocomplete="off" />
        <span>{m.t(isFiltered(typed) ? 'people.all-fitting' : 'people.all')}</span>
      </label>
      <div class="row">
        <button type="submit" class="plain" name="act" value="deactivate">
          {m.t('people.deactivate')}
        </button>
        <button type="submit" class="plain" name="act" value="reactivate">
          {m.t('people.reactivate')}
        </button>
        <button type="submit" class="plain" name="act" value="invite">
          {m.t('people.invite-again')}
        </button>
      </div>
    </fieldset>
  );
}

interface PagerProps {
  readonly page: PageContext;
  readonly links: Pick<DirectoryProps['links'], 'previous' | 'next'>;
  readonly isPartial: boolean;
}

function Pager({ page: { m }, links: { previous, next }, isPartial }: PagerProps): VNode | null {
  if (previous === null && next === null) return null;
  return (
    <nav class="pager" aria-label={m.t('people.pages')}>
      {previous !== null && (
        <a class="button plain" rel="prev" href={localPath(previous)}>
          {m.t('people.previous')}
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
