import { dateIn, datePlus, instantAt, weekday, type CalendarDate } from '#domain/deadline.ts';
import { after, day, type Instant } from '#domain/instant.ts';
import { crowdCompany } from './crowd.ts';

const { timeZone: zone } = crowdCompany;

/** Days of the crowd's past, as its company's calendar has them. */
export interface CrowdTime {
  /** When the crowd was made: every time in its past is told from there, however late the rest of it comes. */
  readonly now: Instant;
  readonly switchedOnAt: Instant;
  /** So many days ago, at a time of the working day that goes by the place: on sites work begins at six. Saturdays and Sundays are Fridays. */
  readonly workday: (daysAgo: number, place: number) => Instant;
  /** A share of the time since then, 0 to 1, as a moment of its working days. */
  readonly sinceSwitchedOn: (share: number, place: number) => Instant;
  /** So many days ago, or ahead where it is negative. */
  readonly date: (daysAgo: number) => CalendarDate;
}

/** By when the company was made: that stays, whatever becomes of its policy. */
export function crowdTime(companyMadeAt: Instant): CrowdTime {
  const now = after(companyMadeAt, crowdCompany.madeAgo * day);
  const today = dateIn(zone, now);
  const date = (daysAgo: number): CalendarDate => datePlus(today, -daysAgo);
  const switchedOnAt = instantAt({ date: date(crowdCompany.switchedOnAgo), zone }, 8 * 60 + 10);
  const { switchedOnAgo } = crowdCompany;
  const worked = Array.from({ length: switchedOnAgo }, (_, index) => date(switchedOnAgo - index)).filter(isWorked);
  return {
    now,
    date,
    switchedOnAt,
    workday: (daysAgo, place) => atWork(date(daysAgo), place),
    sinceSwitchedOn: (share, place) => atWork(worked[Math.floor(share * worked.length)] ?? date(1), place),
  };
}

/** When those of a zone were reminded 30 days before the deadline. */
export const firstReminderAt = (time: CrowdTime, readersIn: string): Instant =>
  instantAt({ date: datePlus(time.date(-crowdCompany.deadlineIn), -30), zone: readersIn }, 9 * 60);

function atWork(date: CalendarDate, place: number): Instant {
  const weekend = Math.max(0, weekday(date) - 4);
  return instantAt({ date: datePlus(date, -weekend), zone }, 6 * 60 + ((place * 53) % 600));
}

const isWorked = (date: CalendarDate): boolean => weekday(date) < 5;
