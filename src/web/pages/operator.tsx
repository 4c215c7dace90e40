import type { VNode } from 'preact';
import { companyStates } from '#domain/company-state.ts';
import type { Instant } from '#domain/instant.ts';
import type { FiguresNow, InstallationFigures } from '#flows/installation/figures.ts';
import type { BudgetUse } from '#flows/sms/operate.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { countIn, FigureList, Part, stateKeys } from './parts/operator-parts.tsx';

/** What waits in the outbox, by channel. */
export interface WaitingMessages {
  readonly channel: 'mail' | 'sms';
  readonly waiting: number;
  readonly oldestAt: Instant | null;
  readonly givenUp: number;
}

export interface OverviewProps {
  readonly now: FiguresNow;
  readonly messages: readonly WaitingMessages[];
  readonly spending: readonly BudgetUse[];
}

type Props = OverviewProps & { readonly page: PageContext; readonly place: ConsolePlace };

/** GET /operator: the whole service in figures. */
export function OperatorPage({ page, place, now, messages, spending }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.overview')} console={place}>
      <Freshness page={page} now={now} />
      {now.figures && <Everybody page={page} figures={now.figures} />}
      {now.figures && <Companies page={page} figures={now.figures} />}
      {now.figures && <SignIns page={page} figures={now.figures} />}
      <Part heading={m.t('operator.outbox')}>
        <Outbox page={page} messages={messages} />
      </Part>
      <Spending page={page} spending={spending} />
      <p class="hint">{m.t('operator.doctor')}</p>
    </Layout>
  );
}

const Freshness = ({ page, now }: { page: PageContext; now: FiguresNow }): VNode => (
  <>
    {now.counting !== null && (
      <p class="note">
        {page.m.t('operator.counting', { people: now.counting })}{' '}
        <a href="/operator">{page.m.t('operator.look-again')}</a>
      </p>
    )}
    {now.figures && (
      <p class="hint">{page.m.t('operator.as-of', { time: page.m.dateTime(now.figures.asOf, page.zone) })}</p>
    )}
  </>
);

function Everybody({ page, figures }: { page: PageContext; figures: InstallationFigures }): VNode {
  const { m } = page;
  const { people } = figures;
  const enrolled = people.appOnly + people.phoneOnly + people.both;
  const rows = [
    { name: m.t('operator.people-active'), value: enrolled + people.none },
    { name: m.t('operator.people-app'), value: people.appOnly + people.both },
    { name: m.t('operator.people-phone'), value: people.phoneOnly },
    { name: m.t('operator.people-none'), value: people.none },
    { name: m.t('operator.people-no-password'), value: people.withoutPassword },
    { name: m.t('operator.people-disabled'), value: people.disabled },
    { name: m.t('operator.people-operators'), value: people.operators },
    { name: m.t('operator.sessions'), value: people.liveSessions },
  ];
  return (
    <Part heading={m.t('operator.people')}>
      <FigureList figures={rows.map(({ name, value }) => ({ name, value: countIn(m, value) }))} />
    </Part>
  );
}

/** Each figure leads to the companies that it counts. */
function Companies({ page, figures: { companies } }: { page: PageContext; figures: InstallationFigures }): VNode {
  const { m } = page;
  return (
    <Part heading={m.t('operator.companies')}>
      <FigureList
        figures={companyStates.map((state) => ({
          name: m.t(stateKeys[state]),
          value: <a href={`/operator/companies?state=${state}`}>{countIn(m, companies[state])}</a>,
        }))}
      />
    </Part>
  );
}

function SignIns({ page, figures }: { page: PageContext; figures: InstallationFigures }): VNode {
  const { m } = page;
  const { people, events } = figures;
  const rows = [
    [m.t('operator.people-seen'), people.seenSinceDay, people.seenSinceWeek],
    [m.t('operator.sign-ins'), events.day.signIns, events.week.signIns],
    [m.t('operator.refusals'), events.day.refusals, events.week.refusals],
  ] as const;
  return (
    <Part heading={m.t('operator.activity')}>
      <ConsoleTable
        caption={m.t('operator.activity-caption')}
        columns={[
          { name: m.t('operator.event') },
          { name: m.t('operator.last-day'), number: true },
          { name: m.t('operator.last-week'), number: true },
        ]}
        rows={rows.map(([name, inDay, inWeek]) => [name, countIn(m, inDay), countIn(m, inWeek)])}
      />
      {events.since !== null && (
        <p class="hint">{m.t('operator.events-since', { time: m.dateTime(events.since, page.zone) })}</p>
      )}
    </Part>
  );
}

function Outbox({ page, messages }: { page: PageContext; messages: readonly WaitingMessages[] }): VNode {
  const { m, zone } = page;
  return (
    <ConsoleTable
      caption={m.t('operator.outbox-caption')}
      columns={[
        { name: m.t('operator.channel') },
        { name: m.t('operator.waiting'), number: true },
        { name: m.t('operator.oldest') },
        { name: m.t('operator.given-up'), number: true },
      ]}
      rows={messages.map((one) => [
        m.t(one.channel === 'mail' ? 'operator.mail' : 'operator.messages'),
        countIn(m, one.waiting),
        one.oldestAt === null ? '–' : m.dateTime(one.oldestAt, zone),
        countIn(m, one.givenUp),
      ])}
    />
  );
}

function Spending({ page, spending }: { page: PageContext; spending: readonly BudgetUse[] }): VNode {
  const { m } = page;
  const usedOf = (used: number, budget: number): string =>
    m.t('operator.used-of', { used: countIn(m, used), budget: countIn(m, budget) });
  return (
    <Part heading={<a href="/operator/sms">{m.t('operator.spending')}</a>}>
      <ConsoleTable
        caption={m.t('operator.spending-caption')}
        columns={[
          { name: m.t('operator.numbers') },
          { name: m.t('operator.last-hour'), number: true },
          { name: m.t('operator.last-day'), number: true },
        ]}
        rows={spending.map((one) => [
          m.t(one.class === 'unproven' ? 'operator.unproven' : 'operator.proven'),
          usedOf(one.lastHour, one.perHour),
          usedOf(one.lastDay, one.perDay),
        ])}
      />
    </Part>
  );
}
