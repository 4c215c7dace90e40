import { after, minute } from '#domain/instant.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { Deps } from '#flows/deps.ts';
import { won } from '#flows/race.ts';
import type { BouncedMail } from '#ports/bounces.ts';
import type { UserRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { zoneOf, type CrowdPerson } from './crowd.ts';
import type { CrowdPlace, CrowdRows } from './crowd-rows.ts';
import { firstReminderAt, type CrowdTime } from './crowd-time.ts';

/** What happened to somebody beside enrolling or not. */
export async function writeTrouble(deps: Deps, tx: StoreWrites, at: CrowdPlace, rows: CrowdRows): Promise<void> {
  const { state, place } = rows.person;
  const { time } = at;
  if (state.is === 'not-enrolled' && state.extended) {
    await tx.grantExtension(rows.membership.id, at.company.id, grantOf(at.dana, time, rows.person));
    return;
  }
  // Accepted before, so that the company knows their names.
  if (state.is === 'inactive')
    return won(await tx.setMembership({ ...rows.membership, status: 'inactive' }, rows.membership.createdAt));
  if (state.is !== 'needs-help') return;
  if (state.why === 'unreachable') return tx.noteBounced(returnedOf(deps, at, rows));
  if (state.why !== 'method-disabled') return;
  const wrong = { ...noAttempts, failures: 100, disabledAt: time.workday(3, place), version: 1 };
  for (const app of rows.authenticators.filter((one) => one.kind === 'app'))
    won(await tx.recordAttempt(app.id, 0, wrong));
}

/** The reminder of 30 days before: since then mails are tried, and none arrives. */
const returnedOf = (deps: Deps, { time }: CrowdPlace, { person, user }: CrowdRows): BouncedMail => ({
  id: deps.random.id('message'),
  kind: 'deadline-reminder',
  user: user.id,
  leftAt: after(firstReminderAt(time, zoneOf(person)), (2 + (person.place % 7)) * minute),
  status: '5.1.1',
});

const reasons = [
  'On leave until the week after the deadline',
  'Works offshore without a connection until the end of the month',
  'New phone is on order',
  'Seconded to another contractor until the middle of next month',
] as const;

/** More time, given by Dana (SPEC P14). */
export const grantOf = ({ id }: Pick<UserRecord, 'id'>, time: CrowdTime, { place }: CrowdPerson) => ({
  days: 7 + 7 * (place % 2),
  grantedAt: time.workday(3 + (place % 3), place),
  by: id,
  reason: reasons[place % reasons.length] ?? reasons[0],
});
