import { describe, expect, test } from 'vitest';
import { dateIn, daysBetween } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import { after, instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { crowd, crowdAdministrators, crowdCompany } from '#demo/crowd.ts';
import { demoPassword } from '#demo/people.ts';
import { addCrowdCompany, fillCrowd } from '#demo/seed-crowd.ts';
import { readTrail } from '#flows/audit-trail/read.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import type { Deps } from '#flows/deps.ts';
import { askReminders } from '#flows/roll-out/ask-reminders.ts';
import { rollOutFigures } from '#flows/roll-out/figures.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import { rollOutPage } from '#flows/roll-out/people.ts';
import type { StoreWrites } from '#ports/store.ts';
import { engineNames, startProduct, type EngineName, type Product } from '../support/product.ts';

const [dana] = crowdAdministrators;

async function placeOf({ store }: Deps) {
  const company = (await store.loadUserByEmail(dana.email as Email))?.memberships[0]?.company.id;
  const bundle = company && (await store.loadCompany(company));
  if (!bundle) throw new Error('there is no company of the crowd');
  return bundle;
}

const peopleOf = async (deps: Deps): Promise<number> => {
  const found = await deps.store.findPeople([...crowd(), ...crowdAdministrators].map((one) => one.email as Email));
  return found.length;
};

/** Everything about the company that pages tell. */
async function toldOf(deps: Deps) {
  const bundle = await placeOf(deps);
  const { figures } = await rollOutFigures(deps, bundle, 'site', 10_000);
  const mailings = (await mailingsOf(deps, bundle.company.id)).map(({ kind, looked, queued, outcome, dueAt }) => ({
    kind,
    looked,
    queued,
    outcome,
    dueAt,
  }));
  return { figures, mailings };
}

/** Who they are, and since when no mail has arrived. */
async function unreachable(deps: Deps) {
  const { company, policy } = await placeOf(deps);
  if (!policy) throw new Error('nothing is required of the crowd');
  const all = { search: null, employer: null, site: null, group: null, method: null };
  const query = { company: company.id, settings: policy, reach: 'mailbox-unreachable', ...all } as const;
  const { people } = await rollOutPage(deps, query, null);
  return people.map(({ person }) => ({
    membership: person.membership,
    email: person.email,
    since: person.own?.unreachableSince,
  }));
}

async function remind(deps: Deps, people: readonly { readonly membership: MembershipId }[]): Promise<void> {
  const user = (await deps.store.loadUserByEmail(dana.email as Email))?.user.id;
  if (!user) throw new Error('Dana is not there');
  const { company } = await placeOf(deps);
  const by = { actor: user, as: 'administrator', facts: { address: '192.0.2.17', userAgent: '' } } as const;
  const members = people.map((one) => one.membership);
  const asked = await askReminders(deps, { by, user, company: company.id }, { by: 'hand', members });
  expect(asked.done).toBe(true);
}

const untilThere = async (product: Product): Promise<void> => {
  await expect.poll(async () => (await mailingsThere(product)) > 0, { timeout: 20_000 }).toBe(true);
};

async function mailingsThere({ gatehouse: { deps } }: Product): Promise<number> {
  const { company } = await placeOf(deps);
  return (await deps.store.mailingsOf(company.id, company.createdAt, 50)).length;
}

const start = (engine: EngineName, crowded = true) => startProduct({ engine, overrides: { crowd: crowded } });

/** What the demo's own transaction does with a crowd. */
async function begin({ gatehouse: { deps } }: Product): Promise<void> {
  const password = await deps.passwords.hash(new Secret(demoPassword), 'test');
  await deps.store.transact((tx) => addCrowdCompany(deps, tx, password, deps.clock.now()));
}

/** A store whose transactions end with the process, after so many. */
function dying(deps: Deps, transactions: number): Deps {
  let left = transactions;
  const transact = async <T>(work: (tx: StoreWrites) => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Error('the process is gone');
    left -= 1;
    return deps.store.transact(work);
  };
  return { ...deps, store: { ...deps.store, transact } };
}

async function allLinked({ store: { audit } }: Deps): Promise<void> {
  await expect.poll(() => audit.unsealed(1), { timeout: 20_000 }).toEqual([]);
}

/** What the company's trail tells so far, and how well it stands. */
async function pastOf(deps: Deps) {
  const { company } = await placeOf(deps);
  await expect.poll(() => deps.store.audit.head(company.id), { timeout: 20_000 }).not.toBeNull();
  await allLinked(deps);
  const filter = { stream: company.id, kinds: null, actor: null, subject: null, from: null, before: null };
  const { events } = await readTrail(deps, filter, company.id, null);
  const lost: string[] = [];
  for (const { id, at, kind } of events) {
    const found = await readTrail(deps, { ...filter, from: at, before: after(at, 1) }, company.id, null);
    if (!found.events.some((one) => one.id === id)) lost.push(kind);
  }
  const { findings, late } = await verifyAudit(deps.store.audit, deps.auditMac);
  return {
    kinds: events.map((one) => one.kind).toSorted(),
    times: events.map((one) => one.at),
    places: events.map((one) => one.sequence),
    lost,
    findings,
    late,
  };
}

const wholePast = ({ times }: Awaited<ReturnType<typeof pastOf>>) => ({
  kinds: [
    'company.created',
    'company.entitled',
    ...Array.from({ length: 4 }, () => 'extension.granted'),
    'policy.changed',
    'reminders.asked',
  ],
  times: times.toSorted((a, b) => b - a),
  places: [8, 7, 6, 5, 4, 3, 2, 1],
  lost: [],
  findings: [],
  late: [],
});

describe.each(engineNames)('the company of 400 in the demo, on %s', (engine) => {
  test('comes after the server listens, and is in the middle of its early-enrollment period', async () => {
    await using product = await start(engine);
    const { deps } = product.gatehouse;
    await untilThere(product);
    const bundle = await placeOf(deps);
    const { figures, mailings } = await toldOf(deps);
    expect(figures).toMatchObject({
      members: 400,
      enrolled: 257,
      notEnrolled: 113,
      needsHelp: 15,
      exempt: 15,
      extended: 4,
    });
    const today = dateIn(crowdCompany.timeZone, deps.clock.now());
    expect(daysBetween(today, bundle.policy?.deadline?.date ?? today)).toBe(crowdCompany.deadlineIn);
    const since = bundle.policy?.requiredSince ?? instant(0);
    expect(daysBetween(dateIn(crowdCompany.timeZone, since), today)).toBe(crowdCompany.switchedOnAgo);
    const series = figures?.series ?? [];
    expect(series.map((one) => one.enrolled)).toEqual(series.map((one) => one.enrolled).toSorted((a, b) => a - b));
    expect(series.at(-1)).toMatchObject({ day: today, enrolled: 257 });
    expect(figures?.projection?.expected).toBeGreaterThan(257);
    expect(mailings.map((one) => one.kind)).toContain('asked');
    expect(new Set(mailings.map((one) => one.outcome))).toEqual(new Set(['done']));
  });

  test('has a trail in order of time, found by its days, linked as it happened and whole without a warning (SPEC X8)', async () => {
    await using product = await start(engine);
    const { deps } = product.gatehouse;
    await untilThere(product);
    const past = await pastOf(deps);
    expect(past).toEqual(wholePast(past));
  });

  test('has people whom no mail reaches, also after the next mails left the house', async () => {
    await using product = await start(engine);
    const { deps } = product.gatehouse;
    await untilThere(product);
    const before = await unreachable(deps);
    expect(before).toHaveLength(4);
    await remind(deps, before);
    for (const { email } of before) expect((await product.mails(email))[0]?.to).toContain(email);
    await expect.poll(async () => (await deps.store.outbox.backlog('mail')).waiting, { timeout: 20_000 }).toBe(0);
    expect(await unreachable(deps)).toEqual(before);
  });

  test('is there once, however often and by how many it is filled', async () => {
    await using product = await start(engine);
    const { deps } = product.gatehouse;
    await untilThere(product);
    const before = await toldOf(deps);
    await Promise.all([fillCrowd(deps), fillCrowd(deps)]);
    expect(await toldOf(deps)).toEqual(before);
    expect(await peopleOf(deps)).toBe(400);
  });

  test('is filled by two at once as by one', async () => {
    await using product = await start(engine);
    const { deps } = product.gatehouse;
    await Promise.all([fillCrowd(deps), fillCrowd(deps)]);
    await untilThere(product);
    const { figures } = await toldOf(deps);
    expect(figures).toMatchObject({ members: 400, enrolled: 257 });
  });

  test.each([1, 7, 22, 28])(
    'goes on at the next start after a process that ended in the middle, by then with %i transactions',
    async (transactions) => {
      await using product = await start(engine, false);
      const { deps } = product.gatehouse;
      await using whole = await start(engine);
      await untilThere(whole);
      await begin(product);
      await expect(fillCrowd(dying(deps, transactions))).rejects.toThrow('the process is gone');
      await allLinked(deps);
      product.clock.advance(26 * 60 * 60_000);
      await fillCrowd(deps);
      expect(await peopleOf(deps)).toBe(400);
      const [cut, uncut] = [await toldOf(deps), await toldOf(whole.gatehouse.deps)];
      expect(cut.figures).toMatchObject({
        members: 400,
        enrolled: 257,
        notEnrolled: 113,
        needsHelp: 15,
        exempt: 15,
        extended: 4,
      });
      expect(cut.figures?.series.slice(0, -1)).toEqual(uncut.figures?.series);
      const past = await pastOf(deps);
      expect(past).toEqual(wholePast(past));
    },
  );
});

test('a demo without a crowd stays without one', async () => {
  await using product = await start('sqlite', false);
  await fillCrowd(product.gatehouse.deps);
  expect(await peopleOf(product.gatehouse.deps)).toBe(0);
});
