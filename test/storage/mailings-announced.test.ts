import { describe, expect, test } from 'vitest';
import type { CompanyId } from '#domain/identifiers.ts';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import {
  at,
  bind,
  decide,
  mailingStage,
  member,
  newCompany,
  on,
  queued,
  require,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

const kindsOf = async (stage: MailingStage, company: CompanyId) =>
  (await mailingsOf(stage.deps, company)).map((one) => [one.kind, one.outcome, one.queued]);

describe.each(engines)('a deadline, on $name', (engine) => {
  test('that was set is announced five minutes after it was saved, once, to those who have not enrolled (SPEC P13)', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage, { name: 'Harbor' });
    const [ana, ben] = [await member(stage, company), await member(stage, company)];
    await bind(stage, ben);
    await member(stage, company, {}, { status: 'invited' });
    await member(stage, company, {}, { status: 'inactive' });
    const off = await member(stage, company);
    await stage.store.transact((tx) => tx.setUserStatus(off, 'disabled', stage.clock.now()));
    await member(stage, await newCompany(stage));
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute - 1);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
    stage.clock.advance(1);
    await work(stage);
    const mails = await queued(stage);
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([['deadline-announced', ana]]);
    expect(mails[0]?.values).toMatchObject({ company: 'Harbor', earliest: '', calendarSequence: '2' });
    stage.clock.advance(60 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
    expect(await kindsOf(stage, company.id)).toEqual([['announcement', 'done', 1]]);
    const events = await stage.store.audit.unsealed(99);
    const finished = events.filter((one) => one.kind === 'mailing.finished');
    expect(finished.map(({ stream, subject, detail }) => [stream, subject, detail])).toEqual([
      [
        company.id,
        null,
        expect.objectContaining({ mailingKind: 'announcement', outcome: 'done', looked: 5, queued: 1 }),
      ],
    ]);
  });

  test('that was moved is told with the date that held before', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    const ana = await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    await work(stage);
    await queued(stage);
    await require(stage, company.id, on('2027-03-08'));
    stage.clock.advance(hour);
    await work(stage);
    const [mail, ...others] = await queued(stage);
    expect([mail?.kind, mail?.to, others]).toEqual(['deadline-moved', ana, []]);
    expect(mail?.values['before']).toMatch(/March 1, 2027/);
    expect(mail?.values['deadline']).toMatch(/March 8, 2027/);
    expect(Number(mail?.values['calendarSequence'])).toBeGreaterThan(2);
  });

  test('whose zone was moved is told as well: it is another instant', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    await work(stage);
    await queued(stage);
    await require(stage, company.id, on('2027-03-01', 'Asia/Tokyo'));
    stage.clock.advance(hour);
    await work(stage);
    expect((await queued(stage)).map((one) => one.kind)).toEqual(['deadline-moved']);
  });

  test('that was announced is told anew an hour later at the earliest, then a day after that, with the date that holds', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    const told: string[] = [];
    const lookAfter = async (wait: number) => {
      stage.clock.advance(wait);
      await work(stage);
      for (const { kind, at: when, values } of await queued(stage))
        told.push(`${new Date(when).toISOString()} ${kind} ${values['deadline']} before ${values['before']}`);
    };
    await require(stage, company.id, on('2027-06-01'));
    await lookAfter(5 * minute);
    await require(stage, company.id, on('2027-06-02'));
    await lookAfter(30 * minute);
    await require(stage, company.id, on('2027-06-03'));
    await lookAfter(30 * minute - 1);
    expect(told).toHaveLength(1);
    await lookAfter(1);
    await require(stage, company.id, on('2027-06-04'));
    await lookAfter(day - 1);
    expect(told).toHaveLength(2);
    await lookAfter(1);
    await require(stage, company.id, on('2027-06-05'));
    await lookAfter(hour);
    expect(told).toHaveLength(4);
    for (const [n, [when, kind, date, before]] of (
      [
        ['2027-01-04T09:05', 'announced', 'June 1', 'undefined'],
        ['2027-01-04T10:05', 'moved', 'June 3', 'June 1'],
        ['2027-01-05T10:05', 'moved', 'June 4', 'June 3'],
        ['2027-01-05T11:05', 'moved', 'June 5', 'June 4'],
      ] as const
    ).entries())
      expect(told[n]).toMatch(new RegExp(`^${when}.*deadline-${kind} .*${date}.* before .*${before}`));
  });

  test('that is moved 240 times within a day brings nobody more than three mails, and the last one tells what holds', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    const ana = await member(stage, company);
    await require(stage, company.id, on('2027-06-01'));
    const times: Instant[] = [];
    let last = '';
    const look = async () => {
      await work(stage);
      for (const { kind, to, at: when, values } of await queued(stage)) {
        expect([to, kind.startsWith('deadline-')]).toEqual([ana, true]);
        times.push(when);
        last = String(values['deadline']);
      }
    };
    for (let n = 0; n < 240; n += 1) {
      stage.clock.advance(6 * minute);
      await look();
      await require(stage, company.id, on(`2027-06-${String((n % 28) + 2).padStart(2, '0')}`));
    }
    expect(times.length).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(3);
    stage.clock.advance(day);
    await look();
    expect(times.length).toBeLessThanOrEqual(3);
    expect(last).toMatch(/June 17, 2027/);
  }, 60_000);

  test('that is corrected within five minutes is told of once, with the date that holds', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(4 * minute);
    await require(stage, company.id, on('2027-03-08'));
    stage.clock.advance(4 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
    stage.clock.advance(minute);
    await work(stage);
    const mails = await queued(stage);
    // Nobody heard of the first date, so that nothing was moved for them.
    expect(mails.map((one) => one.kind)).toEqual(['deadline-announced']);
    expect(mails[0]?.values['deadline']).toMatch(/March 8, 2027/);
    expect(await kindsOf(stage, company.id)).toEqual([
      ['announcement', 'done', 1],
      ['announcement', 'superseded', 0],
    ]);
  });

  test('that is moved and moved back within five minutes is told to nobody', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    await work(stage);
    await queued(stage);
    await require(stage, company.id, on('2027-03-08'));
    stage.clock.advance(minute);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(60 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
  });

  test('whose policy changes in another way is announced all the same, and no other change is', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(minute);
    await decide(stage, company.id, { helpContact: 'The site office' });
    stage.clock.advance(4 * minute);
    await work(stage);
    expect((await queued(stage)).map(({ kind, values }) => [kind, values['helpContact']])).toEqual([
      ['deadline-announced', 'The site office'],
    ]);
    await decide(stage, company.id, { smsAllowed: true });
    stage.clock.advance(5 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
  });

  test('of a policy that is switched off is told to nobody', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(minute);
    await decide(stage, company.id, { requireMfa: false });
    stage.clock.advance(5 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
    expect(await kindsOf(stage, company.id)).toEqual([['announcement', 'superseded', 0]]);
    await decide(stage, company.id, { requireMfa: true });
    stage.clock.advance(5 * minute);
    await work(stage);
    expect((await queued(stage)).map((one) => one.kind)).toEqual(['deadline-announced']);
  });

  test('of a company that is not entitled any more is told to nobody', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    await stage.store.transact((tx) => tx.setEntitlement(company.id, 'unavailable'));
    stage.clock.advance(5 * minute);
    await work(stage);
    expect(await queued(stage)).toEqual([]);
    expect(await kindsOf(stage, company.id)).toEqual([['announcement', 'superseded', 0]]);
  });

  test('that nobody could be told of for two weeks is announced no more', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.set(at('2027-01-18T09:05:00Z'));
    await work(stage);
    expect((await queued(stage)).filter((one) => one.kind === 'deadline-announced')).toEqual([]);
    expect(await kindsOf(stage, company.id)).toContainEqual(['announcement', 'missed', 0]);
  });

  test('is announced beside the reader’s earliest one, whoever set that', async () => {
    await using stage = await mailingStage(engine);
    const [first, second] = [await newCompany(stage, { name: 'North' }), await newCompany(stage, { name: 'South' })];
    const ana = await member(stage, [first, second]);
    await require(stage, first.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    await work(stage);
    await queued(stage);
    await require(stage, second.id, on('2027-04-01'));
    stage.clock.advance(5 * minute);
    await work(stage);
    const [mail] = await queued(stage);
    expect(mail).toMatchObject({ to: ana, values: { company: 'South', earliestCompany: 'North' } });
    expect(mail?.values['earliest']).toMatch(/March 1, 2027/);
  });

  test('that whoever has a phone meets by it is none for them; where phones are not accepted they are told so', async () => {
    await using stage = await mailingStage(engine);
    const [lax, strict] = [await newCompany(stage), await newCompany(stage, { name: 'Strict' })];
    const ana = await member(stage, [lax, strict]);
    await bind(stage, ana, 'phone');
    await decide(stage, lax.id, { requireMfa: true, deadline: on('2027-03-01'), smsAllowed: true });
    await decide(stage, strict.id, { requireMfa: true, deadline: on('2027-04-01'), smsAllowed: false });
    stage.clock.advance(5 * minute);
    await work(stage);
    const mails = await queued(stage);
    expect(mails.map(({ to, values }) => [to, values['company'], values['hasMethod'], values['earliest']])).toEqual([
      [ana, 'Strict', 'yes', ''],
    ]);
  });
});
