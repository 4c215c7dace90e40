import { deadlineInstant, type CalendarDate } from '#domain/deadline.ts';
import type { PageContext } from '../page-context.ts';
import type { ChartWords } from './chart-geometry.ts';

/** Days of charts are dates of the company: told as they are, in no zone of anybody's. */
const start = (day: CalendarDate) => deadlineInstant({ date: day, zone: 'UTC' });

/** "Jan 18". */
export const shortDay = ({ m }: PageContext, day: CalendarDate): string => m.shortDay(start(day), 'UTC');

/** "Monday, January 18". */
export const nearDay = ({ m }: PageContext, day: CalendarDate): string => m.nearDay(start(day), 'UTC');

/** "Monday, January 18, 2027". */
export const wholeDay = ({ m }: PageContext, day: CalendarDate): string => m.date(start(day), 'UTC');

export function chartWords(page: PageContext): ChartWords {
  const { m } = page;
  return {
    day: (day) => shortDay(page, day),
    today: (day) => m.t('rollout.chart-today', { day: shortDay(page, day) }),
    deadline: (day) => m.t('rollout.chart-deadline', { day: shortDay(page, day) }),
    count: (people) => m.t('rollout.count', { people }).trim(),
    enrolled: (people) => m.t('rollout.chart-enrolled', { people }),
    expected: (people) => m.t('rollout.chart-expected', { people }),
    everybody: (people) => m.t('rollout.chart-everybody', { people }),
  };
}
