import { extendedDeadline } from '#domain/extension.ts';
import { noAttempts } from '#domain/throttle.ts';
import { deedEvent } from '#flows/by.ts';
import type { Deps } from '#flows/deps.ts';
import { won } from '#flows/race.ts';
import type { StoreWrites } from '#ports/store.ts';
import { crowdCompany } from './crowd.ts';
import { byAdministrator } from './crowd-history.ts';
import type { CrowdPlace, CrowdRows } from './crowd-rows.ts';

/** What happened to somebody beside enrolling or not. */
export async function writeTrouble(deps: Deps, tx: StoreWrites, at: CrowdPlace, rows: CrowdRows): Promise<void> {
  const { state, place } = rows.person;
  const { time } = at;
  if (state.is === 'not-enrolled' && state.extended) return extend(deps, tx, at, rows);
  // Accepted before, so that the company knows their names.
  if (state.is === 'inactive') return won(await tx.setMembership({ ...rows.membership, status: 'inactive' }));
  if (state.is !== 'needs-help') return;
  if (state.why === 'unreachable') return tx.noteUnreachable(rows.user.id, time.workday(7 + (place % 5), place));
  if (state.why !== 'method-disabled') return;
  const wrong = { ...noAttempts, failures: 100, disabledAt: time.workday(3, place), version: 1 };
  for (const app of rows.authenticators.filter((one) => one.kind === 'app'))
    won(await tx.recordAttempt(app.id, 0, wrong));
}

const reasons = [
  'On leave until the week after the deadline',
  'Works offshore without a connection until the end of the month',
  'New phone is on order',
  'In hospital; HR knows',
] as const;

/** More time, given by Dana (SPEC P14). */
async function extend(
  deps: Deps,
  tx: StoreWrites,
  { company, dana, time }: CrowdPlace,
  rows: CrowdRows,
): Promise<void> {
  const { place } = rows.person;
  const grantedAt = time.workday(3 + (place % 3), place);
  const granted = {
    days: 7 + 7 * (place % 2),
    grantedAt,
    by: dana.id,
    reason: reasons[place % reasons.length] ?? reasons[0],
  };
  if (!(await tx.grantExtension(rows.membership.id, company.id, granted))) return;
  const until = extendedDeadline({ date: time.date(-crowdCompany.deadlineIn), zone: crowdCompany.timeZone }, granted);
  const detail = {
    membership: rows.membership.id,
    days: granted.days,
    until: until.date,
    zone: until.zone,
    reason: granted.reason,
  };
  const event = deedEvent(deps, byAdministrator(dana), {
    kind: 'extension.granted',
    stream: company.id,
    subject: rows.user.id,
    detail,
  });
  await tx.appendAudit([{ ...event, at: grantedAt }]);
}
