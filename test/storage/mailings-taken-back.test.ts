import { describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { runMailing } from '#flows/roll-out/run-mailing.ts';
import { mailingStage, member, newCompany, on, queued, require, undisturbed, work } from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

describe.each(engines)('a deadline, on $name', (engine) => {
  test('that only some had heard of when it was moved is told again when it is moved back', async () => {
    await using stage = await mailingStage(engine);
    const company = await newCompany(stage);
    for (let people = 0; people < 21; people += 1) await member(stage, company);
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(5 * minute);
    const stopping = new AbortController();
    const seal: typeof stage.deps.sealer.seal = (...content) => {
      stopping.abort();
      return stage.deps.sealer.seal(...content);
    };
    const deps = { ...stage.deps, sealer: { ...stage.deps.sealer, seal } };
    await runMailing(deps, { ...undisturbed, stopping: stopping.signal });
    expect(await queued(stage)).toHaveLength(20);
    await require(stage, company.id, on('2027-03-08'));
    await require(stage, company.id, on('2027-03-01'));
    stage.clock.advance(2 * 60 * minute);
    await work(stage);
    expect(await queued(stage)).toHaveLength(21);
  });
});
