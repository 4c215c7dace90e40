import type { CalendarDate, Deadline } from '#domain/deadline.ts';

/** A deadline and the first instant of its date, worked out by hand from the zone's offset on that day. */
export interface DeadlineSecond {
  readonly deadline: Deadline;
  /** ISO 8601. */
  readonly at: string;
  readonly day: string;
}

const second = (zone: string, date: string, at: string, day: string): DeadlineSecond => ({
  deadline: { date: date as CalendarDate, zone },
  at,
  day,
});

/** From one to the next time only goes on, so that a clock which never goes back passes them all. */
export const deadlineSeconds: readonly DeadlineSecond[] = [
  second('Pacific/Auckland', '2027-01-18', '2027-01-17T11:00:00Z', 'an ordinary day in summer'),
  second('Asia/Hong_Kong', '2027-01-18', '2027-01-17T16:00:00Z', 'an ordinary day'),
  second('America/St_Johns', '2027-01-18', '2027-01-18T03:30:00Z', 'an ordinary day, half an hour aside'),
  second('America/St_Johns', '2027-03-14', '2027-03-14T03:30:00Z', 'the day of 23 hours'),
  second('America/Los_Angeles', '2027-03-14', '2027-03-14T08:00:00Z', 'the day of 23 hours'),
  second('America/Los_Angeles', '2027-03-15', '2027-03-15T07:00:00Z', 'the day after the clock went forward'),
  second('Europe/Paris', '2027-03-28', '2027-03-27T23:00:00Z', 'the day of 23 hours'),
  second('America/Santiago', '2027-04-04', '2027-04-04T04:00:00Z', 'the day before which an hour came twice'),
  second('Pacific/Auckland', '2027-04-04', '2027-04-03T11:00:00Z', 'the day of 25 hours'),
  second('Africa/Cairo', '2027-04-30', '2027-04-29T22:00:00Z', 'a day without midnight'),
  second('America/Santiago', '2027-09-05', '2027-09-05T04:00:00Z', 'a day without midnight'),
  second('Pacific/Auckland', '2027-09-26', '2027-09-25T12:00:00Z', 'the day of 23 hours'),
  second('Africa/Cairo', '2027-10-29', '2027-10-28T22:00:00Z', 'the day before which an hour came twice'),
  second('Europe/Paris', '2027-10-31', '2027-10-30T22:00:00Z', 'the day of 25 hours'),
  second('America/St_Johns', '2027-11-08', '2027-11-08T03:30:00Z', 'the day after the clock went back'),
  second('America/Los_Angeles', '2027-11-07', '2027-11-07T07:00:00Z', 'the day of 25 hours'),
].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
