import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extend } from '#flows/roll-out/extend.ts';
import { memberOf } from '../support/attack-console.ts';
import { Browser } from '../support/attack-browser.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { keyText, query, shared } from '../support/fault-installation.ts';
import { startOtherNode, type OtherNode } from '../support/fault-other-node.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, people } from '../support/fault-visits.ts';
import { movableClock } from '../support/movable-clock.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import type { CalendarDate } from '#domain/deadline.ts';

const hour = 3_600_000;
const day = 24 * hour;
const by = { operatingUser: 'tester' };
const terms = { days: 7, reason: 'New phone is on its way' };

describe('more time that is given at one node (SPEC P14)', () => {
  let nodes: OtherNode;
  beforeAll(async () => {
    nodes = await startOtherNode();
  });
  afterAll(async () => {
    await nodes[Symbol.asyncDispose]();
  });

  const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10) as CalendarDate;

  /** Somebody of a company whose deadline came three days ago, who has not enrolled. */
  async function late() {
    const name = `Company ${randomBytes(4).toString('hex')}`;
    const policy = { requireMfa: true, deadline: { date: dateIn(-3), zone: 'UTC' } };
    const { companyId: company } = await addCompany(nodes, name, policy);
    const person = await addPerson(nodes, { companies: [name] });
    return { company, person, member: await memberOf(nodes, person, company) };
  }

  async function stands({ email, password }: Person): Promise<string> {
    const visitor = new Browser(nodes.elsewhere);
    await visitor.signIn(email, password);
    return visitor.path.split('/').at(-1) ?? '';
  }

  test('holds at the next sign-in and the next request at another', async () => {
    const { company, person, member } = await late();
    expect(await stands(person)).toBe('required');
    expect(await extend(nodes.deps, { by, company }, member, terms)).toMatchObject({ done: true });
    const visitor = new Browser(nodes.elsewhere);
    await visitor.signIn(person.email, person.password);
    expect(visitor.path).toMatch(/\/early$/);
    await visitor.submit(`${visitor.base}/not-now`);
    expect((await visitor.request('GET', '/account')).status).toBe(200);
    await nodes.peephole.run(`update policies set deadline_date = '${dateIn(-30)}' where company_id = '${company}'`);
    expect((await visitor.request('GET', '/account')).location).toMatch(/^\/sign-in\/continue/);
  });
});

/** The zone in which it is about noon, and its dates: no midnight comes while a test runs. */
function aroundNoon(now: number) {
  const ahead = 12 - new Date(now).getUTCHours();
  const dateIn = (days: number) => new Date(now + ahead * hour + days * day).toISOString().slice(0, 10);
  return { zone: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, dateIn };
}

test('every node goes by the database’s clock for an extended deadline, whatever its machine says (SECURITY I8)', async () => {
  await using open = new AsyncDisposableStack();
  const database = await emptyDatabase();
  open.defer(() => database.drop());
  const clocks = await Promise.all(
    [2, -2].map(async (days) => {
      const directory = open.use(await temporaryDirectory());
      const clock = movableClock(directory.path);
      open.defer(() => clock.remove());
      clock.move(days * day);
      return { days, directory, clock };
    }),
  );
  const servers = await Promise.all(
    clocks.map(async ({ days, directory, clock }) => {
      const env = { GATEHOUSE_KEYS: keyText('k1'), ...clock.env };
      const server = await startServer({ dataDirectory: directory.path, databaseUrl: database.url, env });
      return { days, server: open.use(server) };
    }),
  );
  await Promise.all(
    servers.map(({ days, server }) =>
      until('readiness', async () => {
        const { status, headers } = await fetch(`${server.url}/health/ready`);
        const off = Date.parse(headers.get('date') ?? '') - Date.now();
        return status === 200 && Math.abs(off - days * day) < hour;
      }),
    ),
  );
  const installation = shared(database.url);
  const { zone, dateIn } = aroundNoon(Date.now());
  // Three days more, given long ago: of a deadline two days ago they end tomorrow, of one three days ago today.
  const daysAgo = (days: number) =>
    query(
      installation,
      `update policies set require_mfa = 1, deadline_date = '${dateIn(-days)}', deadline_zone = '${zone}'`,
    );
  await query(installation, `update memberships set extended_days = 3, extended_at = 0, extended_reason = 'Away'`);
  const stand = () =>
    Promise.all(
      servers.map(async ({ server }) => (await afterPassword(server.url, people.early)).path.split('/').at(-1)),
    );
  await daysAgo(2);
  expect(await stand()).toEqual(['early', 'early']);
  await daysAgo(3);
  expect(await stand()).toEqual(['required', 'required']);
});
