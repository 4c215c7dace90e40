import { datePlus, type CalendarDate } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import { isScheduled, ownDateOfSlot, type MailingKind } from '#domain/mailing.ts';
import type { MailingOutcome, MailingRecord } from '#ports/mailings.ts';

/** One line of the list of mails: reminders of one day are one, however many time zones they leave in. */
export interface MailingLine {
  readonly kind: MailingKind;
  /** Of reminders that come by themselves: theirs by the company's calendar; null: when it is due or done tells more. */
  readonly day: CalendarDate | null;
  /** Until when those have whom it is to, where that is more time than the others'; else null. */
  readonly until: CalendarDate | null;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  readonly looked: number;
  readonly queued: number;
  readonly outcome: MailingOutcome | null;
}

/** Of those that are over: what is under way or waits is told whatever came after it. */
const mostLines = 20;

/**
 * What is told of a company's mailings, in their order. Time zones are not: that a reminder leaves in one tells where somebody is, whose zone may come from another
 * company (SECURITY I11).
 */
export function linesOf(mailings: readonly MailingRecord[]): readonly MailingLine[] {
  const lines = new Map<string, MailingLine>();
  for (const one of mailings) {
    const line = lineOf(one);
    const key = line.day === null ? one.id : `${line.kind} ${line.day} ${line.until ?? ''}`;
    const other = lines.get(key);
    lines.set(key, other ? together(other, line) : line);
  }
  const all = [...lines.values()];
  const over = all.filter((one) => one.outcome !== null).slice(0, mostLines);
  return all.filter((one) => one.outcome === null || over.includes(one));
}

const lineOf = (one: MailingRecord): MailingLine => ({
  kind: one.kind,
  day: reminderDayOf(one),
  until: isScheduled(one.kind) ? ownDateOfSlot(one.slot) : null,
  dueAt: one.dueAt,
  doneAt: one.doneAt,
  looked: one.looked,
  queued: one.queued,
  outcome: one.outcome,
});

/** Who was given more time has days of their own, which their slot tells (SPEC P14). */
function reminderDayOf({ kind, slot, deadline }: MailingRecord): CalendarDate | null {
  const date = ownDateOfSlot(slot) ?? deadline?.date;
  return isScheduled(kind) && date ? datePlus(date, -Number(kind.slice('reminder-'.length))) : null;
}

const together = (one: MailingLine, other: MailingLine): MailingLine => ({
  ...one,
  looked: one.looked + other.looked,
  queued: one.queued + other.queued,
  outcome: outcomeOf([one.outcome, other.outcome]),
});

/** Under way as long as one is; done where one was. */
function outcomeOf(all: readonly (MailingOutcome | null)[]): MailingOutcome | null {
  if (all.includes(null)) return null;
  return (['done', 'superseded', 'missed'] as const).find((one) => all.includes(one)) ?? null;
}
