import { describe, expect, test } from 'vitest';
import { mailComposer } from '#courier/compose-mail.ts';
import { smtpTransport } from '#courier/mail-smtp.ts';
import { Secret } from '#domain/secret.ts';
import { Fault } from '#domain/fault.ts';
import type { UserId } from '#domain/identifiers.ts';
import { day, minute } from '#domain/instant.ts';
import { extend } from '#flows/roll-out/extend.ts';
import { isStillTrue } from '#flows/roll-out/still-true.ts';
import { mailPost } from '#jobs/mail-post.ts';
import type { DeliveryReport } from '#jobs/outbox-worker.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { Store } from '#ports/store.ts';
import {
  announced,
  at,
  bind,
  decide,
  mailingStage,
  member,
  newCompany,
  on,
  require,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { sealer } from '../support/outbox.ts';
import { testWorker } from '../support/outbox-worker.ts';
import { startSmtp, type TestSmtpServer } from '../support/smtp.ts';
import { engines, type TestEngine } from '../support/stores.ts';

/** A stage whose mails to many leave, over SMTP. */
interface Posted extends MailingStage {
  readonly smtp: TestSmtpServer;
  /** What the server took since it was asked last, by subject, after the worker's round at this moment. */
  leaves(moment?: string): Promise<readonly string[]>;
  /** What became of mails, oldest first. */
  readonly outcomes: () => readonly string[];
}

const seconds = { connection: 4_000, greeting: 4_000, socket: 10_000, whole: 20_000 };
const from = { name: 'Gatehouse', address: 'sign-in@example.com' };

async function posted(
  engine: TestEngine,
  now: string,
  asks: (store: Store) => Store = (store) => store,
): Promise<Posted> {
  const stage = await mailingStage(engine, now);
  const { clock, store } = stage;
  const smtp = await startSmtp();
  const transport = smtpTransport({ url: new Secret(smtp.url), from, timeouts: seconds });
  const reports: DeliveryReport[] = [];
  const onDelivery = (report: DeliveryReport): void => void reports.push(report);
  const deps = { ...stage.deps, store: asks(store) };
  const compose = mailComposer(() => 'https://sign-in.example');
  const post = mailPost(transport, compose, 'bulk-mail', (message, content) =>
    isStillTrue(deps, message.userId, content),
  );
  const worker = testWorker({ outbox: store.outbox, clock, sealer, owner: 'node-1', onDelivery }, post);
  let taken = 0;
  return {
    ...stage,
    smtp,
    async leaves(moment) {
      if (moment !== undefined) clock.set(at(moment));
      await worker.round();
      const mails = smtp.mails.slice(taken);
      taken = smtp.mails.length;
      return mails.map((mail) => mail.subject);
    },
    outcomes: () => reports.map((report) => `${report.kind} ${report.outcome}`),
    async [Symbol.asyncDispose]() {
      await transport.close();
      await smtp.stop();
      await stage[Symbol.asyncDispose]();
    },
  };
}

/** Does the scheduler's work at a moment. */
async function workOn(stage: Posted, moment: string): Promise<void> {
  stage.clock.set(at(moment));
  await work(stage);
}

async function moreTime(stage: Posted, company: CompanyRecord, user: UserId): Promise<void> {
  const membership = (await stage.store.loadUser(user))?.memberships[0]?.membership.id;
  if (membership === undefined) throw new Error('nobody belongs to it');
  const giving = { by: { operatingUser: 'root' }, company: company.id };
  expect(await extend(stage.deps, giving, membership, { days: 7, reason: 'On leave' })).toMatchObject({ done: true });
}

/** Somebody whom the announcement of a deadline waits for, as the mail server is down. */
async function waiting(engine: TestEngine, asks?: (store: Store) => Store) {
  const stage = await posted(engine, '2027-01-04T09:00:00Z', asks);
  const company = await newCompany(stage);
  const ana = await member(stage, company);
  await require(stage, company.id, on('2027-03-01'));
  await stage.smtp.setMode('down');
  await workOn(stage, '2027-01-04T09:05:00Z');
  expect(await stage.leaves()).toEqual([]);
  await stage.smtp.setMode('accept');
  return { stage, company, ana };
}

type Waiting = Awaited<ReturnType<typeof waiting>>;

describe.each(engines)('mails to many that had to wait for their server, on $name', (engine) => {
  test('a reminder of yesterday never leaves: it would tell a wrong number of days (SPEC P13)', async () => {
    await using stage = await posted(engine, '2027-01-25T09:00:00Z');
    await member(stage, await announced(stage, on('2027-01-26')));
    await stage.smtp.setMode('down');
    await work(stage);
    for (const moment of ['2027-01-25T09:00:00Z', '2027-01-25T12:00:00Z', '2027-01-25T23:30:00Z'])
      expect(await stage.leaves(moment)).toEqual([]);
    await stage.smtp.setMode('accept');
    expect(await stage.leaves('2027-01-26T08:43:00Z')).toEqual([]);
    await workOn(stage, '2027-01-26T09:00:00Z');
    expect(await stage.leaves()).toEqual([expect.stringMatching(/^today/i)]);
    expect(stage.outcomes().at(-1)).toBe('deadline-reminder delivered');
  });

  test('a date that is moved and moved back before anybody heard of it is told, once the server is there', async () => {
    const { stage, company } = await waiting(engine);
    await using _ = stage;
    stage.clock.set(at('2027-01-04T09:10:00Z'));
    await require(stage, company.id, on('2027-04-01'));
    expect(await stage.leaves('2027-01-04T09:12:00Z')).toEqual([]);
    await require(stage, company.id, on('2027-03-01'));
    expect(await stage.leaves('2027-01-04T12:00:00Z')).toHaveLength(1);
    expect(stage.outcomes().at(-1)).toBe('deadline-announced delivered');
  });

  test("a reminder leaves within the reader's day, however late in it", async () => {
    await using stage = await posted(engine, '2027-01-25T09:00:00Z');
    await member(stage, await announced(stage, on('2027-01-26')));
    await stage.smtp.setMode('down');
    await work(stage);
    expect(await stage.leaves()).toEqual([]);
    await stage.smtp.setMode('accept');
    expect(await stage.leaves('2027-01-25T23:59:00Z')).toEqual([expect.stringMatching(/^tomorrow/i)]);
    expect(stage.outcomes()).toEqual(['deadline-reminder retry', 'deadline-reminder delivered']);
  });

  test('a reminder does not leave to somebody for whom another day has begun meanwhile', async () => {
    await using stage = await posted(engine, '2027-01-25T09:00:00Z');
    const [home, company] = [await newCompany(stage), await announced(stage, on('2027-01-26', 'Pacific/Auckland'))];
    const ana = await member(stage, [home, company]);
    await work(stage);
    // From then on their days are those of the other company, where it is the next morning.
    await stage.store.transact((tx) => tx.leaveCompany(ana, home.id));
    expect(await stage.leaves('2027-01-25T12:00:00Z')).toEqual([]);
    expect(stage.outcomes()).toEqual(['deadline-reminder withdrawn']);
  });

  test('an announcement never tells the old date after the new one was told', async () => {
    const { company, ...place } = await waiting(engine);
    await using stage = place.stage;
    await require(stage, company.id, on('2027-04-01'));
    await workOn(stage, '2027-01-05T09:10:00Z');
    const left = await stage.leaves();
    expect(left).toHaveLength(1);
    expect(stage.smtp.mails[0]?.text).toContain('April 1, 2027');
    expect(await stage.leaves('2027-01-06T09:10:00Z')).toEqual([]);
    expect(stage.outcomes().toSorted()).toEqual([
      'deadline-announced retry',
      'deadline-announced withdrawn',
      'deadline-moved delivered',
    ]);
  });

  test.each<[string, (place: Waiting) => Promise<unknown>]>([
    ['MFA was switched off', ({ stage, company }) => decide(stage, company.id, { requireMfa: false })],
    [
      'the company is not entitled any more',
      ({ stage, company }) => stage.store.transact((tx) => tx.setEntitlement(company.id, 'unavailable')),
    ],
    ['they have enrolled', ({ stage, ana }) => bind(stage, ana)],
    [
      'they were disabled',
      ({ stage, ana }) => stage.store.transact((tx) => tx.setUserStatus(ana, 'disabled', stage.clock.now())),
    ],
    [
      'they left the company',
      ({ stage, company, ana }) => stage.store.transact((tx) => tx.leaveCompany(ana, company.id)),
    ],
    ['they were given more time', ({ stage, company, ana }) => moreTime(stage, company, ana)],
  ])('an announcement does not leave to somebody once %s', async (_words, happens) => {
    const place = await waiting(engine);
    await using stage = place.stage;
    await happens(place);
    stage.clock.advance(5 * day);
    await stage.leaves();
    expect(stage.outcomes()).toContain('deadline-announced withdrawn');
    expect(stage.outcomes()).not.toContain('deadline-announced delivered');
  });

  test('an announcement leaves though nobody could say for a while whether it is true, and though other settings changed', async () => {
    let isGone = true;
    const { company, ...place } = await waiting(engine, (store) => ({
      ...store,
      loadUser: (id) => (isGone ? Promise.reject(new Fault('store-unavailable')) : store.loadUser(id)),
    }));
    await using stage = place.stage;
    expect(await stage.leaves('2027-01-04T09:10:00Z')).toEqual([]);
    isGone = false;
    await decide(stage, company.id, { helpContact: 'Door 4', frequency: 'monthly' });
    expect(await stage.leaves('2027-01-04T10:00:00Z')).toHaveLength(1);
    expect(stage.outcomes()).toEqual([
      'deadline-announced retry',
      'deadline-announced retry',
      'deadline-announced delivered',
    ]);
  });

  test('more time is told while it stands, and no more once the date was moved (SPEC P14)', async () => {
    await using stage = await posted(engine, '2027-01-04T09:00:00Z');
    const [company, other] = [await announced(stage, on('2027-03-01')), await announced(stage, on('2027-03-01'))];
    await moreTime(stage, company, await member(stage, company));
    await moreTime(stage, other, await member(stage, other));
    await require(stage, other.id, on('2027-03-02'));
    expect(await stage.leaves()).toHaveLength(1);
    // Nobody has heard of the new date yet: it may be taken back.
    expect(stage.outcomes().toSorted()).toEqual(['deadline-extended delivered', 'deadline-extended retry']);
    await workOn(stage, '2027-01-04T09:10:00Z');
    expect(await stage.leaves()).toEqual([expect.stringMatching(/moved|new date/i)]);
    expect(stage.outcomes()).toContain('deadline-extended withdrawn');
  });

  test('a digest leaves to who still is a full administrator, and to nobody of a company that requires nothing any more', async () => {
    await using stage = await posted(engine, '2027-01-18T09:00:00Z');
    const [company, off] = [await announced(stage, on('2027-03-01')), await announced(stage, on('2027-03-01'))];
    const full = { companyAdmin: true, directoryAdmin: true };
    const [kept, demoted] = [await member(stage, company, {}, full), await member(stage, company, {}, full)];
    for (const user of [kept, demoted, await member(stage, off, {}, full)]) await bind(stage, user);
    for (const one of [company, off]) await member(stage, one);
    await work(stage);
    const held = (await stage.store.loadUser(demoted))?.memberships[0]?.membership;
    if (!held) throw new Error('they were made an administrator');
    await stage.store.transact((tx) => tx.setMembership({ ...held, companyAdmin: false }, stage.clock.now()));
    await decide(stage, off.id, { requireMfa: false });
    stage.clock.advance(minute);
    expect(await stage.leaves()).toHaveLength(1);
    const told = (await stage.store.loadUser(kept))?.user.email;
    expect(stage.smtp.mails.map((mail) => mail.to)).toEqual([[told]]);
    expect(stage.outcomes().toSorted()).toEqual([
      'roll-out-digest delivered',
      'roll-out-digest withdrawn',
      'roll-out-digest withdrawn',
    ]);
  });
});
