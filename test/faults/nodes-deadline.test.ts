import { expect, test } from 'vitest';
import { keyText, query, shared } from '../support/fault-installation.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, people } from '../support/fault-visits.ts';
import { movableClock } from '../support/movable-clock.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The zone in which it is about noon, and its dates of today and tomorrow: neither midnight comes while a test runs. */
function aroundNoon(now: number) {
  const ahead = 12 - new Date(now).getUTCHours();
  const dateIn = (days: number) => new Date(now + ahead * hour + days * day).toISOString().slice(0, 10);
  return { zone: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, today: dateIn(0), tomorrow: dateIn(1) };
}

test('a node goes by the database’s clock for deadlines, too: two days ahead it enforces nothing early, two days behind nothing late (SPEC P2, SECURITY I8)', async () => {
  await using open = new AsyncDisposableStack();
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const directory = open.use(await temporaryDirectory());
  const clock = movableClock(directory.path);
  open.defer(() => clock.remove());
  clock.move(2 * day);
  const env = { GATEHOUSE_KEYS: keyText('k1'), ...clock.env };
  const node = open.use(await startServer({ dataDirectory: directory.path, databaseUrl: database.url, env }));
  const installation = shared(database.url);
  const { zone, today, tomorrow } = aroundNoon(Date.now());
  const moveTo = (date: string): Promise<unknown> =>
    query(installation, `update policies set require_mfa = 1, deadline_date = '${date}', deadline_zone = '${zone}'`);
  /** Ready, though its machine's own clock, which HTTP's Date tells, is a day off at least. */
  const readyAt = (days: number): Promise<true> =>
    until('readiness', async () => {
      const { status, headers } = await fetch(`${node.url}/health/ready`);
      const off = Date.parse(headers.get('date') ?? '') - Date.now();
      return status === 200 && Math.abs(off - days * day) < hour;
    });
  const standsAfterPassword = async (): Promise<string> =>
    (await afterPassword(node.url, people.early)).path.split('/').at(-1) ?? '';

  await readyAt(2);
  await moveTo(tomorrow);
  expect(await standsAfterPassword()).toBe('early');
  await moveTo(today);
  expect(await standsAfterPassword()).toBe('required');

  clock.move(-2 * day);
  await readyAt(-2);
  expect(await standsAfterPassword()).toBe('required');
  await moveTo(tomorrow);
  expect(await standsAfterPassword()).toBe('early');
});
