import type { VNode } from 'preact';
import { daysUntil, deadlineInstant } from '#domain/deadline.ts';
import { deadlineWords } from './parts/deadline.ts';
import { Breakdown } from './roll-out-breakdown.tsx';
import { Mailings } from './roll-out-mailings.tsx';
import { boundIn, countsOf, type CountedProps, type FiguresProps } from './roll-out-props.ts';
import { Course } from './roll-out-course.tsx';
import { localPath } from './safe-href.ts';

/** While people are counted it is asked again soon; else as often as anybody looks. */
const refreshEvery = { counting: 2_000, counted: 15_000 } as const;

/**
 * What changes while somebody looks: figures, chart, breakdown and mails. A script asks for it alone, and puts it in place of the one before; nothing of it is
 * announced aloud. Without a script "Refresh" loads the page again.
 */
export function FiguresSection(props: FiguresProps): VNode {
  const { state } = props;
  const every = state.as === 'counting' ? refreshEvery.counting : refreshEvery.counted;
  return (
    <section
      class="whole live"
      id="figures"
      aria-live="off"
      data-refresh={localPath(props.links.figures)}
      data-every={every}
      data-counts={countsOf(state.as === 'counted' ? state.figures : null)}
    >
      {state.as === 'counting' ? (
        <Counting {...props} counted={state.counted} />
      ) : (
        <Counted {...props} figures={state.figures} deadline={state.deadline} />
      )}
    </section>
  );
}

function Counting({ page: { m }, links, counted }: FiguresProps & { counted: number }): VNode {
  return (
    <div class="panel">
      <h2>{m.t('rollout.counting')}</h2>
      <p>{m.t('rollout.counting-so-far', { people: counted })}</p>
      <p>
        <a id="refresh" href={localPath(links.page)}>
          {m.t('rollout.refresh')}
        </a>
      </p>
    </div>
  );
}

const Counted = (props: CountedProps): VNode => (
  <>
    <Facts {...props} />
    <Course {...props} />
    <Mailings {...props} />
    <Breakdown {...props} />
  </>
);

/** A number leads to those whom it counts, where they may be seen. */
const facts = [
  { to: 'enrolled', label: 'rollout.enrolled', count: 'enrolled' },
  { to: 'not-enrolled', label: 'rollout.not-enrolled', count: 'notEnrolled' },
  { to: 'struggling', label: 'rollout.needs-help', count: 'needsHelp' },
  { to: 'unbound', label: 'rollout.exempt', count: 'exempt' },
  { to: 'extended', label: 'rollout.more-time', count: 'extended' },
] as const;

function Facts(props: CountedProps): VNode {
  const { figures } = props;
  return (
    <dl class="figures rollout">
      {facts
        .filter(({ to }) => to !== 'extended' || figures.extended > 0)
        .map((fact) => (
          <Fact {...props} {...fact} />
        ))}
      <DeadlineFact {...props} />
    </dl>
  );
}

function Fact({ page: { m }, figures, links, to, label, count }: CountedProps & (typeof facts)[number]): VNode {
  const href = links.status(to);
  return (
    <div>
      <dt>
        {href === null ? (
          m.t(label)
        ) : (
          <a id={`fact-${to}`} href={localPath(href)}>
            {m.t(label)}
          </a>
        )}
      </dt>
      <dd>
        {m.t('rollout.count', { people: figures[count] })}
        {count === 'enrolled' && ' '}
        {count === 'enrolled' && <small>{m.t('rollout.of', { people: boundIn(figures) })}</small>}
      </dd>
    </div>
  );
}

function DeadlineFact({ page, deadline, companyName }: CountedProps): VNode {
  const { m, serverNow } = page;
  const at = deadlineInstant(deadline);
  const days = daysUntil(at, serverNow);
  return (
    <div class="deadline">
      <dt>{m.t('rollout.deadline')}</dt>
      <dd>
        {days === 0 ? m.t('rollout.passed') : m.t('rollout.days-left', { days })}
        <small class="below">{deadlineWords(page, at, deadline, companyName)}</small>
      </dd>
    </div>
  );
}
