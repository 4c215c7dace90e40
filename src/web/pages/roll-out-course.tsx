import type { ComponentChildren, VNode } from 'preact';
import { dateIn, deadlineInstant, type CalendarDate } from '#domain/deadline.ts';
import type { Projection, RollOutFigures } from '#domain/roll-out.ts';
import type { PageContext } from './page-context.ts';
import { Chart } from './parts/chart.tsx';
import type { Charted } from './parts/chart-geometry.ts';
import { nearDay, wholeDay } from './parts/chart-words.ts';
import { boundIn, waitingIn, type CountedProps } from './roll-out-props.ts';
import { localPath } from './safe-href.ts';

/** Where it is going, in words, as a chart, and as a table (SPEC P12). */
export function Course(props: CountedProps): VNode {
  const { page, figures, links, deadline } = props;
  const { m } = page;
  const bound = boundIn(figures);
  return (
    <section class="panel course">
      <h2>{headline(props)}</h2>
      <Notes {...props} />
      {bound > 0 && hasCourse(figures, deadline.date) && (
        <Pictured page={page} figures={figures} deadline={deadline.date} people={bound} zone={deadline.zone} />
      )}
      <p class="hint as-of">
        {m.t('rollout.as-of', { time: m.timeWithZone(figures.asOf, page.zone) })}{' '}
        <a id="refresh" href={localPath(links.page)}>
          {m.t('rollout.refresh')}
        </a>
      </p>
    </section>
  );
}

/** One day alone, with nothing ahead, is no course. */
const hasCourse = ({ series: [first, second] }: RollOutFigures, deadline: CalendarDate): boolean =>
  first !== undefined && (second !== undefined || first.day < deadline);

/** What to expect, in one sentence: dates are the company's, as its deadline is. */
function headline({ page, figures, deadline }: CountedProps): string {
  const { m, serverNow } = page;
  const open = figures.notEnrolled + figures.needsHelp;
  if (boundIn(figures) === 0) return m.t('rollout.nobody-bound');
  if (open === 0) return m.t('rollout.everybody');
  const day = nearDay(page, deadline.date);
  if (deadlineInstant(deadline) <= serverNow)
    return pastWords(page, open - waitingIn(figures, deadline, serverNow), wholeDay(page, deadline.date));
  return figures.projection ? aheadWords(page, figures.projection, day) : m.t('rollout.early', { day });
}

const pastWords = ({ m }: PageContext, people: number, day: string): string =>
  people > 0 ? m.t('rollout.past', { people, day }) : m.t('rollout.past-extended');

const aheadWords = ({ m }: PageContext, { stopped }: Projection, day: string): string =>
  stopped > 0 ? m.t('rollout.stopped', { people: stopped, day }) : m.t('rollout.on-track', { day });

function Notes(props: CountedProps): VNode | null {
  const { page, figures } = props;
  const { m } = page;
  if (boundIn(figures) === 0) return <p class="hint">{m.t('rollout.nobody-bound-why')}</p>;
  const notes: ComponentChildren[] = [...paceNotes(page, figures), ...extendedNotes(props)];
  return notes.length === 0 ? null : <p class="hint">{notes.flatMap((one) => [one, ' '])}</p>;
}

/** What the number above comes from: whoever has enrolled by then, whoever is stopped and whoever has more time are together everybody. */
function paceNotes({ m }: PageContext, figures: RollOutFigures): readonly string[] {
  const { projection } = figures;
  if (projection === null) return [];
  const { perDay, expected, stopped, later } = projection;
  return [
    m.t('rollout.pace', { people: Math.round(perDay) }),
    m.t('rollout.sum-note', { expected, people: boundIn(figures) }),
    ...(later > 0 ? [m.t('rollout.later-note', { left: stopped + later, stopped, later })] : []),
  ];
}

function extendedNotes({ page, figures, deadline }: CountedProps): readonly string[] {
  const extended = waitingIn(figures, deadline, page.serverNow);
  const isTold = (figures.projection?.later ?? 0) > 0;
  return extended > 0 && !isTold ? [page.m.t('rollout.extended-note', { people: extended })] : [];
}

interface PicturedProps {
  readonly page: PageContext;
  readonly figures: RollOutFigures;
  readonly deadline: CalendarDate;
  readonly people: number;
  readonly zone: string;
}

function Pictured(props: PicturedProps): VNode {
  const { page, figures, deadline, people } = props;
  const { series, projection } = figures;
  const charted: Charted = { series, projection, deadline, people };
  return (
    <>
      <Chart page={page} charted={charted} title={page.m.t('rollout.chart')} description={described(props)} />
      <Twin {...props} />
    </>
  );
}

function described({ page, figures, deadline, people }: PicturedProps): string {
  const { m } = page;
  const day = wholeDay(page, deadline);
  const enrolled = m.t('rollout.chart-enrolled', { people: figures.series.at(-1)?.enrolled ?? 0 });
  const all = m.t('rollout.count', { people });
  if (!figures.projection) return m.t('rollout.chart-now', { enrolled, people: all, day });
  const expected = m.t('rollout.chart-expected', { people: figures.projection.expected });
  return m.t('rollout.chart-expecting', { enrolled, people: all, expected, day });
}

/** More days than these are told by weeks. */
const mostDays = 92;

/** The chart's numbers, for whoever reads rather than looks. */
function Twin({ page, figures, zone }: PicturedProps): VNode {
  const { m } = page;
  const { series, projection } = figures;
  const last = series.length - 1;
  const told = series.filter((_, index) => series.length <= mostDays || (last - index) % 7 === 0);
  const today = dateIn(zone, figures.asOf);
  return (
    <details id="chart-table">
      <summary id="chart-table-summary">{m.t('rollout.table')}</summary>
      <div id="chart-rows" class="table-wrap" tabindex={0} role="region" aria-label={m.t('rollout.chart')}>
        <table>
          <caption>{m.t('rollout.table-caption', { zone: m.zone(figures.asOf, zone) })}</caption>
          <thead>
            <tr>
              <th scope="col">{m.t('rollout.table-day')}</th>
              <th scope="col" class="number">
                {m.t('rollout.enrolled')}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ day, enrolled }) => (
              <Day
                page={page}
                day={day === today ? m.t('rollout.table-today', { day: wholeDay(page, day) }) : wholeDay(page, day)}
                people={enrolled}
              />
            ))}
            {projection && (
              <Day
                page={page}
                day={m.t('rollout.table-expected', { day: wholeDay(page, projection.day) })}
                people={projection.expected}
              />
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const Day = ({ page: { m }, day, people }: { page: PageContext; day: string; people: number }): VNode => (
  <tr>
    <th scope="row">{day}</th>
    <td class="number">{m.t('rollout.count', { people })}</td>
  </tr>
);
