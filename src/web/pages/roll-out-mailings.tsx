import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { PageContext } from './page-context.ts';
import { nearDay, shortDay } from './parts/chart-words.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { rich } from './parts/rich.tsx';
import { linesOf, type MailingLine } from './roll-out-mailing-lines.ts';
import { waitingIn, type CountedProps } from './roll-out-props.ts';

/** The mails of the roll-out: what comes next, what waits or is under way, what was sent of late (SPEC P13). */
export function Mailings(props: CountedProps): VNode {
  const { page, mailings } = props;
  const { m } = page;
  const lines = linesOf(mailings);
  const open = lines.filter((one) => one.outcome === null);
  const over = lines.filter((one) => one.outcome !== null);
  return (
    <section class="whole" id="mailings">
      <h2>{m.t('mailing.title')}</h2>
      <p>
        <Next {...props} /> <span class="hint">{m.t('mailing.rule')}</span>
      </p>
      {open.length > 0 && <MailTable {...props} caption={m.t('mailing.open')} among={open} />}
      {over.length > 0 && (
        <details id="mailings-over">
          <summary id="mailings-over-summary">{m.t('mailing.over', { mailings: over.length })}</summary>
          <MailTable {...props} caption={m.t('mailing.over', { mailings: over.length })} among={over} isHeaded />
        </details>
      )}
    </section>
  );
}

interface MailTableProps extends CountedProps {
  readonly caption: string;
  readonly among: readonly MailingLine[];
  /** What is above it says the same. */
  readonly isHeaded?: boolean;
}

const MailTable = ({ caption, among, isHeaded = false, ...props }: MailTableProps): VNode => (
  <ConsoleTable
    caption={caption}
    isHeaded={isHeaded}
    columns={columns.map(({ name, ...more }) => ({ name: props.page.m.t(name), ...more }))}
    rows={among.map((one) => [nameOf(props.page, one), whenWords(props.page, one), stateWords(props, one)])}
  />
);

const columns = [{ name: 'mailing.what' }, { name: 'mailing.when', short: true }, { name: 'mailing.state' }] as const;

/** Whoever was given more time is reminded by dates of their own. */
function Next({ page, figures, deadline, next }: CountedProps): VNode {
  const { m, serverNow } = page;
  const people = figures.notEnrolled + figures.needsHelp - figures.extended;
  const hasOwnDates = waitingIn(figures, deadline, serverNow) > 0;
  if (next === null || people === 0) return <>{m.t(hasOwnDates ? 'mailing.next-own-dates' : 'mailing.next-none')}</>;
  return (
    <>
      {rich(m, 'mailing.next', { people, day: nearDay(page, next.date), days: next.days })}
      {hasOwnDates && ` ${m.t('mailing.own-dates')}`}
    </>
  );
}

/** A reminder to people with more time comes on another day than that of the others. */
function nameOf(page: PageContext, { kind, until }: MailingLine): string {
  const name = kindWords(page, kind);
  return until === null ? name : page.m.t('mailing.until', { name, day: shortDay(page, until) });
}

function kindWords({ m }: PageContext, kind: MailingKind): string {
  switch (kind) {
    case 'announcement':
      return m.t('mailing.announcement');
    case 'moved':
      return m.t('mailing.moved');
    case 'asked':
      return m.t('mailing.asked');
    case 'digest':
      return m.t('mailing.digest');
    default:
      return m.t('mailing.reminder', { days: Number(kind.slice('reminder-'.length)) });
  }
}

function whenWords(page: PageContext, { day, dueAt, doneAt }: MailingLine): string {
  const { m, zone } = page;
  if (day !== null) return nearDay(page, day);
  const at = doneAt ?? dueAt;
  return m.t('mailing.at', { day: m.day(at, zone), time: m.time(at, zone) });
}

function stateWords({ page, figures }: CountedProps, one: MailingLine): string {
  const { m, serverNow } = page;
  const { outcome, queued, looked, dueAt, day } = one;
  switch (outcome) {
    case 'done':
      return m.t('mailing.done', { queued });
    case 'superseded':
      return m.t('mailing.superseded', { queued });
    case 'missed':
      return m.t('mailing.missed');
    case null:
      if (day !== null) return m.t('mailing.under-way-day', { queued });
      return dueAt > serverNow ? waitWords(page, dueAt) : underWay(m, { looked, queued }, figures.members);
    default:
      return outcome satisfies never;
  }
}

const isSameDay = ({ m, zone }: PageContext, one: Instant, other: Instant): boolean =>
  m.day(one, zone) === m.day(other, zone);

function waitWords(page: PageContext, at: Instant): string {
  const { m, zone, serverNow } = page;
  if (isSameDay(page, at, serverNow)) return m.t('mailing.waits', { time: m.time(at, zone) });
  return m.t('mailing.waits-day', { day: m.nearDay(at, zone), time: m.time(at, zone) });
}

/** How many there are to look at is told where it is known. */
function underWay(m: PageContext['m'], { looked, queued }: { looked: number; queued: number }, all: number): string {
  return looked > 0 && looked <= all
    ? m.t('mailing.under-way-of', { looked, all, queued })
    : m.t('mailing.under-way', { looked, queued });
}
