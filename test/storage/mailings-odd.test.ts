import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import type { Deps } from '#flows/deps.ts';
import { planMailings } from '#flows/roll-out/plan-mailings.ts';
import { runMailing, type Round } from '#flows/roll-out/run-mailing.ts';
import {
  announced,
  at,
  bind,
  mailingStage,
  member,
  on,
  queued,
  undisturbed,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

const full = { companyAdmin: true, directoryAdmin: true };

/** The work at this moment, as far as it goes; what was passed over is told. */
async function workOver(deps: Deps): Promise<readonly unknown[]> {
  const skipped: unknown[] = [];
  const round: Round = { ...undisturbed, onSkipped: (error) => void skipped.push(error) };
  await planMailings(deps, round);
  while (await runMailing(deps, round));
  return skipped;
}

const kindsQueued = async (stage: MailingStage) => (await queued(stage)).map((one) => one.kind);

describe.each(engines)('what is odd in one place holds up nothing else, on $name', (engine) => {
  test('a company that cannot be counted in time lets the digests of others go first, and is told once it can be', async () => {
    await using stage = await mailingStage(engine, '2027-01-11T08:00:00Z');
    const [sick, well] = [await announced(stage, on('2027-06-01')), await announced(stage, on('2027-06-01'))];
    for (const company of [sick, well]) await bind(stage, await member(stage, company, {}, full));
    for (const company of [sick, well]) await member(stage, company);
    const { figures } = stage.store;
    const slow: Deps['store']['figures'] = {
      ...figures,
      censusByDay: (company, ...rest) =>
        company === sick.id ? Promise.reject(new Fault('store-unavailable')) : figures.censusByDay(company, ...rest),
    };
    stage.clock.set(at('2027-01-11T09:00:00Z'));
    const store = Object.create(stage.store, { figures: { value: slow } }) as Deps['store'];
    expect(await workOver({ ...stage.deps, store })).not.toEqual([]);
    expect(await kindsQueued(stage)).toEqual(['roll-out-digest']);
    stage.clock.set(at('2027-01-11T09:01:00Z'));
    expect(await workOver(stage.deps)).toEqual([]);
    expect(await kindsQueued(stage)).toEqual(['roll-out-digest']);
  });

  test('a mailing whose readers cannot be written to yet is not over: they are written to later', async () => {
    await using stage = await mailingStage(engine, '2027-01-10T12:00:00Z');
    const company = await announced(stage, on('2027-01-17'));
    for (let people = 0; people < 20; people += 1) await member(stage, company);
    stage.clock.set(at('2027-01-10T09:00:00Z'));
    const sealer: Deps['sealer'] = {
      ...stage.deps.sealer,
      seal: () => {
        throw new Error('no key to seal with');
      },
    };
    expect(await workOver({ ...stage.deps, sealer })).toHaveLength(20);
    stage.clock.set(at('2027-01-10T09:05:00Z'));
    expect(await workOver(stage.deps)).toEqual([]);
    expect(await kindsQueued(stage)).toHaveLength(20);
  });

  test('a digest waits for figures of its own week where those that are kept are older', async () => {
    await using stage = await mailingStage(engine, '2027-01-11T09:00:00Z');
    const company = await announced(stage, on('2027-06-01'));
    await bind(stage, await member(stage, company, {}, full));
    await member(stage, company);
    const { figures } = stage.store;
    let takes = 0;
    const slow: Deps['store']['figures'] = {
      ...figures,
      async censusByDay(...asked) {
        await pause(takes);
        return figures.censusByDay(...asked);
      },
    };
    const store = Object.create(stage.store, { figures: { value: slow } }) as Deps['store'];
    const deps = { ...stage.deps, store };
    await workOver(deps);
    expect((await queued(stage)).map((one) => one.values['enrolled'])).toEqual(['1 person']);
    await bind(stage, await member(stage, company));
    takes = 1_500;
    stage.clock.set(at('2027-01-18T09:00:00Z'));
    await workOver(deps);
    expect(await queued(stage)).toEqual([]);
    await pause(takes);
    takes = 0;
    stage.clock.set(at('2027-01-18T09:01:00Z'));
    await workOver(deps);
    expect((await queued(stage)).map((one) => one.values['enrolled'])).toEqual(['2 people']);
  });

  test('somebody in a zone that is none is passed over, and the others of the company are reminded', async () => {
    await using stage = await mailingStage(engine, '2027-01-10T12:00:00Z');
    const company = await announced(stage, on('2027-01-17'));
    await member(stage, company, { timeZone: 'Mars/Olympus' });
    const other = await member(stage, company);
    stage.clock.set(at('2027-01-10T09:00:00Z'));
    expect(await workOver(stage.deps)).toHaveLength(1);
    expect((await queued(stage)).map((one) => one.to)).toEqual([other]);
  });
});
