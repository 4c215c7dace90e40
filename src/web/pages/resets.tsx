import type { ComponentChildren, VNode } from 'preact';
import type { ListedReset, ResetPage } from '#flows/recovery/reset-types.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { companyPath } from './operator-companies.tsx';
import { personPath as userPath } from './operator-people.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Part } from './parts/operator-parts.tsx';
import { howWords } from './parts/person-pass.tsx';
import { endWords, lines, ResetActs } from './parts/reset-standing.tsx';
import { waitingWords, whenAndWho, type ResetReader } from './parts/reset-words.ts';
import { SavedNote } from './parts/saved-note.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface ResetsProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly reader: ResetReader;
  /** The address of this page: `/admin/cmp_…/resets`, `/operator/resets`. */
  readonly base: string;
  /** `/admin/cmp_…/directory`; null: the reader is an operator. */
  readonly directory: string | null;
  /** Where the list is as a file; null: nowhere. */
  readonly csv: string | null;
  readonly waiting: ResetPage;
  readonly ended: ResetPage;
  /** Pages of the two lists further on, and back at the first; null: there is none. */
  readonly waitingNext: string | null;
  readonly endedNext: string | null;
  readonly first: string | null;
  /** What was done just now, in words; null: nothing. */
  readonly note: ComponentChildren;
  readonly error: PageError | null;
}

/** GET /admin/:company/resets and /operator/resets: what waits first, then what became of the others. */
export function ResetsPage(props: ResetsProps): VNode {
  const { page, place, note, error, csv, first } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('reset.list-title')} console={place} error={error}>
      {note && <SavedNote>{note}</SavedNote>}
      <p>{m.t(props.reader === 'company' ? 'reset.list-explained' : 'reset.operator-list-explained')}</p>
      <Part heading={m.t('reset.list-waiting')}>
        <Waiting {...props} />
        <Next page={page} of={m.t('reset.list-waiting')} first={null} next={props.waitingNext} />
      </Part>
      <Part heading={m.t('reset.list-ended')}>
        <Ended {...props} />
        <Next page={page} of={m.t('reset.list-ended')} first={first} next={props.endedNext} />
      </Part>
      {csv !== null && (
        <p>
          <a href={localPath(csv)} download>
            {m.t('reset.csv')}
          </a>
        </p>
      )}
    </Layout>
  );
}

function Waiting(props: ResetsProps): VNode {
  const { page, reader, base, waiting } = props;
  const { m } = page;
  if (waiting.resets.length === 0) return <p>{m.t('reset.list-waiting-none')}</p>;
  const table = (
    <ConsoleTable
      caption={m.t('reset.list-waiting')}
      isHeaded
      columns={[...heads(props), { name: m.t('reset.waits-for') }, { name: m.t('reset.acts') }]}
      rows={waiting.resets.map((one) => [
        ...told(props, one),
        lines(waitingWords(page, reader, one)),
        ResetActs({ page, reset: one, base }) ?? m.t('reset.acts-none'),
      ])}
    />
  );
  return (
    <>
      {waiting.resets.some((one) => one.may.approve) && <p class="hint">{m.t('reset.approve-hint')}</p>}
      {table}
    </>
  );
}

function Ended(props: ResetsProps): VNode {
  const { page, ended } = props;
  const { m } = page;
  if (ended.resets.length === 0) return <p>{m.t('reset.list-ended-none')}</p>;
  return (
    <ConsoleTable
      caption={m.t('reset.list-ended')}
      isHeaded
      columns={[...heads(props), { name: m.t('reset.became') }]}
      rows={ended.resets.map((one) => [...told(props, one), one.ended && endWords(page, one.ended)])}
    />
  );
}

const heads = ({ page: { m }, reader }: ResetsProps) => [
  { name: m.t('reset.person') },
  ...(reader === 'operator' ? [{ name: m.t('reset.company') }] : []),
  { name: m.t('reset.asked') },
  { name: m.t('reset.verified') },
];

/** Whose it is and how it was asked for, alike in both lists. */
function told(props: ResetsProps, one: ListedReset): readonly ComponentChildren[] {
  const { page, reader } = props;
  const asked = [whenAndWho(page, one.askedAt, one.askedBy)];
  const approved = one.approved
    ? [
        page.m.t('format.fact', {
          name: page.m.t('reset.approved'),
          value: whenAndWho(page, one.approved.at, one.approved.by),
        }),
      ]
    : [];
  return [
    <Person {...props} one={one} />,
    ...(reader === 'operator' ? [<Company page={page} one={one} />] : []),
    lines([...asked, ...approved]),
    one.how === null ? '–' : howWords(page, one.how),
  ];
}

function Person({ page, directory, one }: ResetsProps & { readonly one: ListedReset }): VNode {
  const { person, membership, user } = one;
  if (person === null) return <>{page.m.t('reset.nobody')}</>;
  const words = person.name === null ? person.email : lines([person.name, person.email]);
  const href = directory === null ? user && userPath(user) : membership && `${directory}/people/${membership}`;
  return href ? <a href={localPath(href)}>{words}</a> : <>{words}</>;
}

const Company = ({ page, one: { company } }: { page: PageContext; one: ListedReset }): VNode =>
  company ? <a href={companyPath(company.id)}>{company.name}</a> : <>{page.m.t('reset.none')}</>;

interface NextProps {
  readonly page: PageContext;
  /** The list that goes on. */
  readonly of: string;
  readonly first: string | null;
  readonly next: string | null;
}

const Next = ({ page: { m }, of, first, next }: NextProps): VNode | null =>
  first === null && next === null ? null : (
    <nav class="pager" aria-label={of}>
      {first !== null && (
        <a class="button plain" href={localPath(first)}>
          {m.t('reset.first')}
        </a>
      )}
      {next !== null && (
        <a class="button plain" href={localPath(next)}>
          {m.t('reset.next')}
        </a>
      )}
    </nav>
  );
