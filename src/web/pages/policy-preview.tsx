import type { VNode } from 'preact';
import { exemptions, hardships, type BlastRadius } from '#domain/blast-radius.ts';
import { dateIn, deadlineInstant } from '#domain/deadline.ts';
import type { AssumedPolicy } from '#domain/policy-draft.ts';
import type { AffectedPerson, Reach } from '#flows/policy/affected-people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { rich } from './parts/rich.tsx';
import { Few } from './policy-few.tsx';
import { PreviewFilters } from './policy-preview-filters.tsx';
import { counted, reachWords, standingWords, struggleCounts, struggleReasons } from './policy-words.ts';
import { PolicyTabs } from './policy.tsx';
import { localPath } from './safe-href.ts';

export interface PreviewProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** Of the policy page. */
  readonly base: string;
  readonly companyName: string;
  readonly assumed: AssumedPolicy;
  /** Null: not counted again for each page of the list; the first has it. */
  readonly radius: BlastRadius | null;
  readonly reach: Reach;
  readonly search: string;
  /** The date as it was typed. */
  readonly on: string;
  /** Text messages as somebody asked to assume them; null: as the policy says. */
  readonly sms: boolean | null;
  readonly smsOffered: boolean;
  /** Parameters of what is assumed, which the filter form sends along. */
  readonly kept: Readonly<Record<string, string>>;
  readonly isBadDate: boolean;
  /** Null: whoever looks may not see the directory (SPEC C2), and so only how many. */
  readonly people: readonly AffectedPerson[] | null;
  readonly isPartial: boolean;
  readonly links: {
    readonly reach: (reach: Reach) => string;
    readonly person: (one: AffectedPerson) => string;
    readonly csv: string;
    readonly first: string | null;
    readonly next: string | null;
  };
}

/** "If this were enforced on DATE": how many, and exactly who (SPEC P11). */
export function PreviewPage(props: PreviewProps): VNode {
  const { page, place, base, assumed, isBadDate } = props;
  const { m } = page;
  const error = isBadDate ? { field: 'on', text: m.t('reach.bad-date') } : null;
  return (
    <Layout page={page} title={m.t('reach.title')} console={place} error={error}>
      <PolicyTabs page={page} base={base} current="who" />
      {assumed.isDraft && (
        <p class="hint">
          {m.t('reach.draft')} <a href={localPath(`${base}/preview`)}>{m.t('reach.as-it-stands')}</a>
        </p>
      )}
      <PreviewFilters {...props} />
      <Numbers {...props} />
      {props.people === null ? <NotShown page={page} /> : <People {...props} people={props.people} />}
    </Layout>
  );
}

function Numbers({ radius, ...rest }: PreviewProps): VNode | null {
  const { page, companyName, assumed } = rest;
  if (assumed.mode === 'off') return <p class="lead">{page.m.t('reach.off')}</p>;
  if (radius === null) return null;
  const props: Counted = { ...rest, radius };
  return (
    <>
      <p class="lead">{lead(props)}</p>
      <Figures {...props} />
      <Few page={page} companyName={companyName} radius={radius} />
      {reasonLists.map((list) => (
        <Reasons {...props} {...list} />
      ))}
    </>
  );
}

type Counted = PreviewProps & { readonly radius: BlastRadius };

const reasonLists = [
  { title: 'reach.hard', among: hardships },
  { title: 'reach.not-bound', among: exemptions },
] as const;

function lead({ page, companyName, assumed, radius }: Counted) {
  const { deadline } = assumed.settings;
  const at = deadlineInstant({ date: assumed.on, zone: deadline.zone });
  const date = deadlineWords(page, at, deadline, companyName);
  const stands = !assumed.isDraft && assumed.on === dateIn(deadline.zone, page.serverNow);
  if (assumed.mode === 'enforced')
    return rich(page.m, stands ? 'reach.enforced-now' : 'reach.enforced', { date, people: radius.bound });
  const comes = deadlineWords(page, deadlineInstant(deadline), deadline, companyName);
  return rich(page.m, 'reach.early', { date, deadline: comes, people: radius.bound });
}

function Figures(props: Counted): VNode {
  const { page, radius } = props;
  const figures: readonly (readonly [PlainKey, number, Reach])[] = [
    ['reach.must-enroll', radius.mustEnroll, 'must-enroll'],
    ['reach.struggling', radius.struggling, 'struggling'],
    ['reach.enrolled', radius.enrolled, 'enrolled'],
    ['reach.unbound', radius.members - radius.bound, 'unbound'],
  ];
  return (
    <dl class="figures reach">
      {figures.map(([label, people, to]) => (
        <div>
          <dt>
            <ToThem {...props} to={to}>
              {page.m.t(label)}
            </ToThem>
          </dt>
          <dd>{page.m.t('reach.count', { people })}</dd>
        </div>
      ))}
      <div>
        <dt>{page.m.t('reach.administrators')}</dt>
        <dd>{page.m.t('reach.of', { some: radius.enrolledAdministrators, all: radius.administrators })}</dd>
      </div>
    </dl>
  );
}

/** A number leads to those whom it counts, where they may be seen. */
function ToThem({ people, links, reach, to, children }: PreviewProps & { to: Reach; children: string }): VNode {
  if (people === null) return <>{children}</>;
  return (
    <a href={localPath(links.reach(to))} aria-current={reach === to ? 'true' : undefined}>
      {children}
    </a>
  );
}

function Reasons(props: Counted & { title: PlainKey; among: typeof hardships | typeof exemptions }): VNode | null {
  const { page, radius, title, among } = props;
  const { m } = page;
  const found = counted(radius, among);
  if (found.length === 0) return null;
  return (
    <section class="reasons">
      <h2>{m.t(title)}</h2>
      <ul>
        {found.map(([struggle, people]) => (
          <li>
            <ToThem {...props} to={struggle}>
              {m.t(struggleCounts[struggle], { people })}
            </ToThem>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NotShown = ({ page: { m } }: { page: PageContext }): VNode => (
  <section id="people">
    <h2>{m.t('reach.who')}</h2>
    <p>{m.t('reach.who-not-shown')}</p>
  </section>
);

type Listed = PreviewProps & { readonly people: readonly AffectedPerson[] };

function People(props: Listed): VNode {
  const { page, people, isPartial, links, search } = props;
  const { m } = page;
  return (
    <section id="people" class="whole">
      <div class="row above-table">
        <h2>{m.t(reachWords[props.reach])}</h2>
        <a class="link" href={localPath(links.csv)} download>
          {m.t('reach.csv')}
        </a>
      </div>
      {people.length > 0 && <Table {...props} />}
      {people.length === 0 && !isPartial && <p>{m.t(search === '' ? 'reach.nobody' : 'reach.nobody-search')}</p>}
      {isPartial && <p class="hint">{m.t('reach.partial')}</p>}
      <Pager {...props} />
    </section>
  );
}

function Table(props: Listed): VNode {
  const { m } = props.page;
  return (
    <div class="table-wrap" tabindex={0} role="region" aria-label={m.t('reach.table')}>
      <table class="reach-list" role="table">
        <caption>{m.t('reach.table')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {m.t('reach.person')}
            </th>
            <th scope="col" role="columnheader">
              {m.t('reach.standing')}
            </th>
            <th scope="col" role="columnheader">
              {m.t('reach.why')}
            </th>
            <th scope="col" role="columnheader">
              <span class="unseen">{m.t('reach.evaluate')}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.people.map((one) => (
            <Row {...props} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ page, links, one }: PreviewProps & { one: AffectedPerson }): VNode {
  const { m } = page;
  const { person, affected } = one;
  return (
    <tr role="row">
      <th scope="row" role="rowheader" class="who">
        {person.name !== null && <b>{person.name}</b>}
        <span>{person.email}</span>
      </th>
      <td role="cell">{m.t(standingWords[affected.standing])}</td>
      <td role="cell" class="lines">
        {affected.struggles.map((reason) => (
          <span>{m.t(struggleReasons[reason])}</span>
        ))}
      </td>
      <td role="cell">
        <a
          href={localPath(links.person(one))}
          aria-label={m.t('reach.evaluate-named', { name: person.name ?? person.email })}
        >
          {m.t('reach.evaluate')}
        </a>
      </td>
    </tr>
  );
}

function Pager({ page, links }: PreviewProps): VNode | null {
  const { m } = page;
  if (links.first === null && links.next === null) return null;
  return (
    <p class="pager">
      {links.first !== null && <a href={localPath(links.first)}>{m.t('reach.first')}</a>}
      {links.next !== null && <a href={localPath(links.next)}>{m.t('reach.next')}</a>}
    </p>
  );
}
