import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { day, hour, minute } from '#domain/instant.ts';
import { isReminder } from '#domain/mailing.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import {
  announced,
  at,
  bind,
  decide,
  mailingStage,
  member,
  on,
  queued,
  require,
  undisturbed,
  work,
  workAt,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

/** Every quarter of an hour from one moment to the other: as often as the scheduler looks. */
const quarters = (from: string, until: string): readonly string[] =>
  Array.from({ length: Math.round((at(until) - at(from)) / (15 * minute)) + 1 }, (_, n) =>
    new Date(at(from) + n * 15 * minute).toISOString(),
  );

const remindersOf = async ({ deps }: MailingStage, company: CompanyId) =>
  (await mailingsOf(deps, company)).filter((one) => isReminder(one.kind));

async function extend(stage: MailingStage, user: UserId, company: CompanyId, days: number): Promise<void> {
  const bundle = await stage.store.loadUser(user);
  const membership = bundle?.memberships[0]?.membership.id;
  const isExtended = await stage.store.transact(
    async (tx) =>
      membership !== undefined &&
      tx.grantExtension(membership, company, {
        days,
        grantedAt: stage.clock.now(),
        by: null,
        reason: 'On leave',
      }),
  );
  if (!isExtended) throw new Error('no more time was given');
}

describe.each(engines)('reminders, on $name', (engine) => {
  test('come 30, 14, 7, 3 and 1 days before and on the day, at nine (SPEC P13)', async () => {
    await using stage = await mailingStage(engine, '2027-01-01T00:00:00Z');
    const company = await announced(stage, on('2027-02-10'));
    const ana = await member(stage, company);
    await bind(stage, await member(stage, company));
    await member(stage, company, {}, { status: 'invited' });
    const told: string[] = [];
    for (let n = 0; n < 50; n += 1) {
      const date = new Date(at('2027-01-01T00:00:00Z') + n * day).toISOString().slice(0, 10);
      for (const time of ['08:59:59', '09:00:00', '12:00:00', '17:59:00', '23:00:00']) {
        stage.clock.set(at(`${date}T${time}Z`));
        await work(stage);
        for (const mail of await queued(stage)) {
          expect([mail.kind, mail.to]).toEqual(['deadline-reminder', ana]);
          told.push(`${date} ${time} ${mail.values['when']}`);
        }
      }
    }
    expect(told).toEqual([
      '2027-01-11 09:00:00 In 30 days',
      '2027-01-27 09:00:00 In 14 days',
      '2027-02-03 09:00:00 In 7 days',
      '2027-02-07 09:00:00 In 3 days',
      '2027-02-09 09:00:00 Tomorrow',
      '2027-02-10 09:00:00 Today',
    ]);
  }, 60_000);

  test.each([
    ['America/Chicago', '2027-03-25T14:00:00.000Z'],
    ['Europe/Paris', '2027-03-25T08:00:00.000Z'],
    ['Asia/Kolkata', '2027-03-25T03:30:00.000Z'],
    ['Asia/Kathmandu', '2027-03-25T03:15:00.000Z'],
    ['Pacific/Kiritimati', '2027-03-24T19:00:00.000Z'],
    ['Pacific/Pago_Pago', '2027-03-24T20:00:00.000Z'],
  ])('come at nine where the reader is: in %s at %s', async (zone, expected) => {
    await using stage = await mailingStage(engine, '2027-03-24T18:00:00Z');
    // Clocks go forward in Paris between that day and the deadline.
    const company = await announced(stage, on('2027-04-01', zone.startsWith('Pacific') ? 'UTC' : zone));
    await member(stage, company, { timeZone: zone });
    const told = await workAt(stage, ...quarters('2027-03-24T18:00:00Z', '2027-03-25T23:45:00Z'));
    expect(told).toEqual([`${expected} deadline-reminder`]);
  });

  test('are at most one a day over all companies, and name the earliest deadline', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T09:00:00Z');
    const [early, late] = [
      await announced(stage, on('2027-01-25'), { name: 'Early' }),
      await announced(stage, on('2027-02-01'), { name: 'Late' }),
    ];
    const both = await member(stage, [late, early]);
    const one = await member(stage, late);
    await work(stage);
    const mails = (await queued(stage)).filter((mail) => mail.kind === 'deadline-reminder');
    const named = mails.map(({ to, values }) => [to, values['company'], values['when']]);
    expect(named.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
      [both, 'Early', 'In 7 days'],
      [one, 'Late', 'In 14 days'],
    ]);
  });

  test('of a later deadline name the earlier one too, on a day of their own', async () => {
    await using stage = await mailingStage(engine, '2027-01-20T09:00:00Z');
    await announced(stage, on('2027-01-25'), { name: 'Nobody' });
    const early = await announced(stage, on('2027-01-25'), { name: 'Early' });
    const late = await announced(stage, on('2027-02-03'), { name: 'Late' });
    await member(stage, [late, early]);
    await work(stage);
    const mails = await queued(stage);
    expect(mails.map(({ values }) => [values['company'], values['when']])).toEqual([['Early', 'In 5 days']]);
  });

  test('do not come within two days of an announcement by the same company; none of another keeps them back', async () => {
    await using stage = await mailingStage(engine, '2027-01-16T09:04:00Z');
    const [company, other] = [await announced(stage, on('2027-01-20')), await announced(stage, on('2027-01-25'))];
    await member(stage, company);
    const unaffected = await member(stage, other);
    await require(stage, company.id, on('2027-01-25'));
    stage.clock.advance(5 * minute);
    await work(stage);
    expect((await queued(stage)).map((one) => one.kind)).toEqual(['deadline-moved']);
    stage.clock.set(at('2027-01-18T09:00:00Z'));
    await work(stage);
    expect((await queued(stage)).map((one) => [one.kind, one.to])).toEqual([['deadline-reminder', unaffected]]);
    // Nine minutes later the two days are over, and what was left out is not caught up.
    expect(await workAt(stage, '2027-01-18T09:15:00Z', '2027-01-19T09:00:00Z')).toEqual([]);
    expect(await workAt(stage, '2027-01-22T09:00:00Z')).toHaveLength(2);
  });

  test('come though another company announced something yesterday, or is about to: it keeps nobody uninformed', async () => {
    await using stage = await mailingStage(engine, '2027-01-17T09:00:00Z');
    const [company, other] = [await announced(stage, on('2027-01-25')), await announced(stage, on('2027-06-01'))];
    const ana = await member(stage, [company, other]);
    await require(stage, other.id, on('2027-06-02'));
    expect(await workAt(stage, '2027-01-17T09:05:00Z')).toEqual(['2027-01-17T09:05:00Z deadline-moved']);
    stage.clock.set(at('2027-01-18T08:59:00Z'));
    await require(stage, other.id, on('2027-06-03'));
    expect(await workAt(stage, '2027-01-18T09:00:00Z')).toEqual(['2027-01-18T09:00:00Z deadline-reminder']);
    expect(await stage.store.lastNotices(company.id, [ana])).toMatchObject([{ kind: 'reminder-7' }]);
  });

  test('give way to an announcement of the same morning that is on its way', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T08:58:00Z');
    const company = await announced(stage, on('2027-01-18'));
    await member(stage, company);
    await require(stage, company.id, on('2027-01-25'));
    const told = await workAt(stage, '2027-01-18T09:00:00Z', '2027-01-18T09:03:00Z', '2027-01-18T09:15:00Z');
    expect(told).toEqual(['2027-01-18T09:03:00Z deadline-moved']);
  });

  test('that were skipped are not caught up: late on the same day they come, on the next no more', async () => {
    await using stage = await mailingStage(engine, '2027-01-17T12:00:00Z');
    const company = await announced(stage, on('2027-01-25'));
    await member(stage, company);
    const other = await announced(stage, on('2027-02-01'));
    await member(stage, other);
    expect(await workAt(stage, '2027-01-18T17:45:00Z')).toHaveLength(2);
    expect(await workAt(stage, '2027-01-19T09:00:00Z')).toEqual([]);
    const third = await announced(stage, on('2027-01-27'));
    await member(stage, third);
    expect(await workAt(stage, '2027-01-20T18:00:00Z', '2027-01-21T09:00:00Z')).toEqual([]);
  });

  test('that were made and not carried out by the evening are missed', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T09:00:00Z');
    const company = await announced(stage, on('2027-01-25'));
    await member(stage, company);
    const gone = { ...undisturbed, mayGoOn: () => Promise.resolve(false) };
    await work(stage, gone);
    expect(await remindersOf(stage, company.id)).toMatchObject([{ kind: 'reminder-7', outcome: null }]);
    expect(await workAt(stage, '2027-01-18T18:00:00Z')).toEqual([]);
    expect(await remindersOf(stage, company.id)).toMatchObject([{ kind: 'reminder-7', outcome: 'missed', queued: 0 }]);
  });

  test('follow a deadline that moves, and a changed help contact brings none twice', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T08:00:00Z');
    const company = await announced(stage, on('2027-01-25'));
    await member(stage, company);
    expect(await workAt(stage, '2027-01-18T09:00:00Z')).toHaveLength(1);
    await decide(stage, company.id, { helpContact: 'The site office' });
    expect(await workAt(stage, '2027-01-18T09:15:00Z', '2027-01-18T12:00:00Z')).toEqual([]);
    expect(await remindersOf(stage, company.id)).toHaveLength(1);
    await require(stage, company.id, on('2027-02-25'));
    expect(await workAt(stage, '2027-01-18T13:00:00Z')).toEqual(['2027-01-18T13:00:00Z deadline-moved']);
    expect(await workAt(stage, '2027-01-22T09:00:00Z', '2027-01-26T09:00:00Z')).toEqual([
      '2027-01-26T09:00:00Z deadline-reminder',
    ]);
  });

  test('end with the policy, and with what entitles to it', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T08:00:00Z');
    const [off, withdrawn] = [await announced(stage, on('2027-01-25')), await announced(stage, on('2027-01-25'))];
    for (const company of [off, withdrawn]) await member(stage, company);
    await decide(stage, off.id, { requireMfa: false });
    await stage.store.transact((tx) => tx.setEntitlement(withdrawn.id, 'unavailable'));
    expect(await workAt(stage, '2027-01-18T09:00:00Z')).toEqual([]);
  });

  test('of people who were given more time come by their own date (SPEC P14)', async () => {
    await using stage = await mailingStage(engine, '2027-01-10T08:00:00Z');
    const company = await announced(stage, on('2027-01-18'));
    const [extended, plain] = [await member(stage, company), await member(stage, company)];
    await extend(stage, extended, company.id, 4);
    const told: string[] = [];
    for (let n = 10; n < 26; n += 1) {
      stage.clock.set(at(`2027-01-${n}T09:00:00Z`));
      await work(stage);
      for (const { to, values } of await queued(stage))
        told.push(`${n} ${to === extended ? 'extended' : 'plain'} ${values['when']}`);
    }
    expect(plain).not.toBe(extended);
    expect(told.toSorted()).toEqual([
      '11 plain In 7 days',
      '15 extended In 7 days',
      '15 plain In 3 days',
      '17 plain Tomorrow',
      '18 plain Today',
      '19 extended In 3 days',
      '21 extended Tomorrow',
      '22 extended Today',
    ]);
  });

  test('whose extension begins after a reminder come once more by the date that is theirs now', async () => {
    await using stage = await mailingStage(engine, '2027-01-11T08:00:00Z');
    const company = await announced(stage, on('2027-01-18'));
    const ana = await member(stage, company);
    expect(await workAt(stage, '2027-01-11T09:00:00Z')).toHaveLength(1);
    await extend(stage, ana, company.id, 3);
    expect(await workAt(stage, '2027-01-14T09:00:00Z')).toEqual(['2027-01-14T09:00:00Z deadline-reminder']);
  });

  test('of a month, of a day: clock changes bring none twice and leave none out', async () => {
    await using stage = await mailingStage(engine, '2027-10-29T00:00:00Z');
    const company = await announced(stage, on('2027-11-01', 'Europe/Paris'));
    await member(stage, company);
    const told = await workAt(stage, ...quarters('2027-10-30T06:00:00Z', '2027-11-01T12:00:00Z'));
    expect(told).toEqual(['2027-10-31T08:00:00.000Z deadline-reminder', '2027-11-01T08:00:00.000Z deadline-reminder']);
  });

  test('come once though the clock jumps a week forward and back', async () => {
    await using stage = await mailingStage(engine, '2027-01-18T09:00:00Z');
    const company = await announced(stage, on('2027-01-25'));
    const ana = await member(stage, company);
    const days = ['18', '25', '18', '22', '18', '24', '25', '19', '22', '24', '25'];
    const told = await workAt(stage, ...days.map((one) => `2027-01-${one}T09:00:00Z`));
    expect(told).toEqual(['18', '25', '22', '24'].map((one) => `2027-01-${one}T09:00:00Z deadline-reminder`));
    expect(await stage.store.lastNotices(company.id, [ana])).toMatchObject([{ queuedAt: at('2027-01-25T09:00:00Z') }]);
  });

  test('after a clock that ran ahead announced something come as they should', async () => {
    await using stage = await mailingStage(engine, '2027-01-11T09:00:00Z');
    const company = await announced(stage, on('2027-01-25'));
    await member(stage, company);
    stage.clock.advance(14 * day);
    await require(stage, company.id, on('2027-02-01'));
    stage.clock.advance(hour);
    await work(stage);
    const ahead = (await queued(stage)).map((one) => one.kind);
    expect(ahead).toEqual(['deadline-moved']);
    expect(await workAt(stage, '2027-01-18T09:00:00Z')).toEqual(['2027-01-18T09:00:00Z deadline-reminder']);
  });
});
