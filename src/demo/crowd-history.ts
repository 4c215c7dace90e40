import { dateIn, instantAt, weekday, type CalendarDate, type Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { UserId } from '#domain/identifiers.ts';
import { after, hour, minute, type Duration, type Instant } from '#domain/instant.ts';
import { mailingLimits, weekOf } from '#domain/mailing.ts';
import { breath } from '#flows/breath.ts';
import type { By } from '#flows/by.ts';
import type { Deps } from '#flows/deps.ts';
import type { NewMailing, Notice } from '#ports/mailings.ts';
import type { UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { crowd, crowdAdministrators, crowdCompany, zoneOf, type CrowdPerson } from './crowd.ts';
import { enrolledAtOf, type CrowdPlace } from './crowd-rows.ts';
import { firstReminderAt, type CrowdTime } from './crowd-time.ts';

const { timeZone: zone } = crowdCompany;

/** As the console writes down what an administrator does. */
export const byAdministrator = ({ id }: Pick<UserRecord, 'id'>): By => ({
  actor: id,
  as: 'administrator',
  facts: { address: '192.0.2.17', userAgent: '' },
});

/** Where reminders by hand were sent two days ago: it is the last to enroll. */
const slowSite = 'Pumping Station 12';

/** When Dana asked for them. */
export const askedAtOf = (time: CrowdTime): Instant => time.workday(2, 20);

interface Reader {
  readonly id: UserId;
  readonly timeZone: string;
}

/** `enrolledAt` null: they have not, also where what they have does not do. */
type Known = Reader & { readonly person: CrowdPerson; readonly enrolledAt: Instant | null };

/** A mailing of the past, and to whom it went. */
interface Past extends Pick<NewMailing, 'id' | 'kind' | 'revision' | 'slot' | 'deadline' | 'dueAt'> {
  readonly usefulFor: Duration;
  readonly readers: readonly Reader[];
  /** Of its notices. */
  readonly told: string;
}

/**
 * The mails that were sent so far (SPEC P13), as the roll-out page tells of them. Whom they went to is written first, the mailings last and at once: as long as they are not
 * there, the next start writes what is missing.
 */
export async function writeHistory(deps: Deps, place: CrowdPlace): Promise<void> {
  const { company } = place;
  const written = await deps.store.mailingsOf(company.id, company.createdAt, 200);
  if (written.some((one) => one.kind === 'announcement' && one.revision === 1)) return;
  const past = pastMailings(deps, place, await knownPeople(deps, place));
  for (const one of past) await writeNotices(deps, place, one);
  await deps.store.transact(async (tx) => {
    for (const one of past) await writeMailing(tx, place, one);
  });
}

async function knownPeople({ store }: Deps, { time }: CrowdPlace): Promise<readonly Known[]> {
  const people = crowd().filter(({ state }) => state.is !== 'invited' && state.is !== 'inactive');
  const found = await store.findPeople(people.map((one) => one.email as Email));
  const ids = new Map<string, UserId>(found.map((one) => [one.email, one.id]));
  return people.flatMap((person) => {
    const id = ids.get(person.email);
    const enrolledAt = person.state.is === 'enrolled' ? enrolledAtOf(time, person) : null;
    return id ? [{ id, person, timeZone: zoneOf(person), enrolledAt }] : [];
  });
}

function pastMailings(deps: Deps, place: CrowdPlace, known: readonly Known[]): readonly Past[] {
  const { time } = place;
  const deadline: Deadline = { date: time.date(-crowdCompany.deadlineIn), zone };
  const mailing = (facts: Pick<Past, 'kind' | 'dueAt' | 'readers'> & Partial<Past>): Past => ({
    id: deps.random.id('mailing'),
    revision: 1,
    slot: '',
    deadline,
    usefulFor: 9 * hour,
    told: deadline.date,
    ...facts,
  });
  const announcedAt = after(time.switchedOnAt, mailingLimits.announcedAfter);
  const reminders = [...new Set(known.map((one) => one.timeZone))].map((slot) => {
    const dueAt = firstReminderAt(time, slot);
    return mailing({
      kind: 'reminder-30',
      slot,
      dueAt,
      readers: without(known, dueAt).filter((one) => one.timeZone === slot),
    });
  });
  const askedAt = askedAtOf(time);
  const asked = deps.random.id('mailing');
  const slow = without(known, askedAt).filter(({ person }) => person.site === slowSite);
  return [
    mailing({
      kind: 'announcement',
      dueAt: announcedAt,
      usefulFor: mailingLimits.announcedFor,
      told: '',
      readers: without(known, announcedAt),
    }),
    ...reminders,
    mailing({
      kind: 'asked',
      id: asked,
      slot: asked,
      told: asked,
      dueAt: askedAt,
      usefulFor: mailingLimits.askedFor,
      readers: slow,
    }),
    ...mondays(place).map((date) => {
      const week = weekOf(date);
      const dueAt = instantAt({ date, zone }, 9 * 60);
      return mailing({ kind: 'digest', revision: 0, slot: week, told: week, deadline: null, dueAt, readers: [] });
    }),
  ];
}

/** Those who had not enrolled by then. */
const without = (known: readonly Known[], at: Instant): readonly Known[] =>
  known.filter(({ enrolledAt }) => enrolledAt === null || enrolledAt > at);

/** Those between switching on and today, on which administrators were told how it goes. */
function mondays({ time }: CrowdPlace): readonly CalendarDate[] {
  const days = Array.from({ length: crowdCompany.switchedOnAgo - 1 }, (_, index) =>
    time.date(crowdCompany.switchedOnAgo - 1 - index),
  );
  return days.filter((date) => weekday(date) === 0);
}

const noticesAtOnce = 50;

async function writeNotices(
  deps: Deps,
  { company }: CrowdPlace,
  { kind, revision, told, dueAt, readers }: Past,
): Promise<void> {
  for (let from = 0; from < readers.length; from += noticesAtOnce) {
    const notices = readers.slice(from, from + noticesAtOnce).map(
      ({ id, timeZone }): Notice => ({
        user: id,
        company: company.id,
        revision,
        kind,
        slot: told,
        day: dateIn(timeZone, dueAt),
        queuedAt: after(dueAt, minute),
        message: deps.random.id('message'),
      }),
    );
    await deps.store.transact((tx) => tx.queueNotices(notices, null));
    await breath();
  }
}

async function writeMailing(tx: StoreWrites, { company, dana }: CrowdPlace, past: Past): Promise<void> {
  const { readers, usefulFor, told: _told, ...facts } = past;
  const isAsked = facts.kind === 'asked';
  const uselessAt = after(facts.dueAt, usefulFor);
  const made = {
    company: company.id,
    chosen: null,
    askedBy: isAsked ? dana.id : null,
    createdAt: facts.dueAt,
    uselessAt,
    ...facts,
  };
  if (!(await tx.createMailing(made))) return;
  const count = facts.kind === 'digest' ? crowdAdministrators.length : readers.length;
  await tx.advanceMailing(facts.id, 1, { reached: null, looked: count, queued: count }, facts.dueAt);
  await tx.endMailing(facts.id, 2, 'done', after(facts.dueAt, 2 * minute));
}
