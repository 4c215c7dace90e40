import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#crypto/clock.ts';
import { systemRandom } from '#crypto/random.ts';
import { dateIn, datePlus, instantAt, type Deadline } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import { mailingsLease } from '#jobs/scheduler.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import { beside, count, query, type Installation } from './fault-installation.ts';
import { until } from './fault-until.ts';
import type { TestSmtpServer } from './smtp.ts';

/** A company that requires MFA in three weeks, and its people, none of whom has enrolled or been told. */
export interface Readers {
  readonly company: CompanyId;
  readonly people: number;
}

const zone = 'UTC';
const batch = 200;

const readerEmail = (index: number): string => `reader${index}@roll-out.example`;

/** Adds them beside whatever servers are at work, in the batches of an import. */
export function addReaders(installation: Installation, people: number): Promise<Readers> {
  return beside(installation, async (store) => {
    const company = await addCompany(store);
    for (let from = 0; from < people; from += batch)
      await addBatch(store, company, from, Math.min(from + batch, people));
    return { company, people };
  });
}

const clock = systemClock();
const random = systemRandom(clock);

async function addCompany(store: Store): Promise<CompanyId> {
  const id = random.id('company');
  const createdAt = clock.now();
  await store.transact(async (tx) => {
    await tx.createCompany({
      id,
      name: 'Readers',
      language: 'en',
      timeZone: zone,
      entitlement: 'available',
      createdAt,
    });
    await tx.setPolicy({
      companyId: id,
      requireMfa: true,
      deadline: deadlineOf(),
      frequency: 'weekly',
      smsAllowed: true,
      confirmMailbox: true,
      helpContact: null,
      appGuidance: null,
      resetApproval: false,
      resetDelayHours: 0,
      changedAt: createdAt,
      changedBy: null,
    });
  });
  return id;
}

/** By how much a clock is ahead that says that it is the morning of the reminder a week before their deadline. */
export const aheadToReminder = (): number =>
  instantAt({ date: datePlus(deadlineOf().date, -7), zone }, 9 * 60 + 30) - clock.now();

/** On none of the days on which somebody is reminded by itself. */
const deadlineOf = (): Deadline => ({ date: datePlus(dateIn(zone, clock.now()), 20), zone });

async function addBatch(store: Store, companyId: CompanyId, from: number, to: number): Promise<void> {
  const users = Array.from({ length: to - from }, (_, index) => userOf(from + index));
  const memberships = users.map(({ id: userId, createdAt }) => ({
    id: random.id('membership'),
    userId,
    companyId,
    status: 'active' as const,
    companyAdmin: false,
    directoryAdmin: false,
    employer: null,
    site: null,
    group: null,
    language: null,
    createdAt,
    invitation: null,
  }));
  await store.transact(async (tx) => {
    await tx.addImportedUsers(users, clock.now());
    await tx.addMemberships(memberships);
  });
}

const userOf = (index: number): UserRecord => ({
  id: random.id('user'),
  email: readerEmail(index) as Email,
  displayName: `Reader ${index}`,
  language: 'en',
  timeZone: null,
  status: 'active',
  operator: false,
  alwaysRequire: false,
  enrollmentDeferredAt: null,
  enrollmentDemandedAt: null,
  frozenUntil: null,
  createdAt: clock.now(),
});

/** Tells them all of their deadline, from now on: what a change of the policy makes due five minutes later. */
export const announceTo = (installation: Installation, { company }: Readers): Promise<void> =>
  beside(installation, async (store) => {
    const now = clock.now();
    const made = {
      id: random.id('mailing'),
      company,
      kind: 'announcement' as const,
      revision: 1,
      slot: '',
      deadline: deadlineOf(),
      chosen: null,
      askedBy: null,
      createdAt: now,
      dueAt: now,
      uselessAt: after(now, 14 * day),
    };
    await store.transact(async (tx) => {
      await tx.createMailing(made);
    });
  });

/** What is written of a mailing. */
export interface Written {
  readonly notices: number;
  readonly messages: number;
  /** As the mailing counts them. */
  readonly queued: number;
  readonly isDone: boolean;
}

export async function writtenOf(installation: Installation, { company }: Readers): Promise<Written> {
  const [row] = await query<Record<'notices' | 'messages' | 'queued' | 'done', number | string>>(
    installation,
    `select (select count(*) from notices where company_id = '${company}') as notices,
      (select count(*) from outbox where kind = 'deadline-announced') as messages,
      queued, case when outcome = 'done' then 1 else 0 end as done
    from mailings where company_id = '${company}' and kind = 'announcement'`,
  );
  const number = (name: 'notices' | 'messages' | 'queued' | 'done'): number => Number(row?.[name]);
  return {
    notices: number('notices'),
    messages: number('messages'),
    queued: number('queued'),
    isDone: number('done') === 1,
  };
}

/** Waits until so many have been queued. */
export const untilQueued = (installation: Installation, readers: Readers, least: number): Promise<Written> =>
  until(`${least} mails queued`, async () => {
    const written = await writtenOf(installation, readers);
    return written.queued >= least && written;
  });

/** Waits until everybody has been written to. */
export const untilWritten = (installation: Installation, readers: Readers): Promise<Written> =>
  patiently('a mailing that is over', async () => {
    const written = await writtenOf(installation, readers);
    return written.isDone && written;
  });

/** Waits until everything has left. */
export const untilDelivered = (installation: Installation): Promise<true> =>
  patiently('an empty outbox', async () => (await count(installation, waiting)) === 0);

export const waiting = 'select count(*) as n from outbox where done_at is null';

/** As long as something moves it is waited for: two thousand mails take their time on a machine that has much to do. */
async function patiently<T>(what: string, look: () => Promise<T | false>): Promise<T> {
  for (let more = 0; ; more += 1) {
    try {
      return await until(what, look);
    } catch (error) {
      if (more >= 3) throw error;
    }
  }
}

/** What a process held that is gone is free at once. */
export async function endLeases(installation: Installation): Promise<void> {
  await query(installation, 'update leases set until = 0');
  await query(installation, 'update outbox set claimed_until = 0 where done_at is null and claimed_until is not null');
}

/** Until it is asked to stop, lets whoever holds the lease of mailings seem dead, so that another takes it beside them. Answers how many held it. */
export async function robLease(installation: Installation, stopping: AbortSignal): Promise<number> {
  const owners = new Set<string>();
  while (!stopping.aborted) {
    const [lease] = await query<{ owner: string }>(
      installation,
      `select owner from leases where name = '${mailingsLease}'`,
    );
    if (lease) owners.add(lease.owner);
    await query(installation, `update leases set until = 0 where name = '${mailingsLease}'`);
    await pause(200);
  }
  return owners.size;
}

/** What waits for its next try is tried now. */
export const tryNow = (installation: Installation): Promise<unknown> =>
  query(installation, 'update outbox set due_at = 0 where done_at is null');

/** What arrived: how many people got a mail, under how many Message-IDs, in how many copies. */
export interface Arrived {
  readonly people: number;
  readonly ids: number;
  readonly copies: number;
}

export function arrivedAt({ mails }: TestSmtpServer): Arrived {
  const told = mails.filter((mail) => mail.to[0]?.endsWith('@roll-out.example'));
  return {
    people: new Set(told.map((mail) => mail.to[0])).size,
    ids: new Set(told.map((mail) => mail.message.messageId)).size,
    copies: told.length,
  };
}
