import { describe, expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import { changePolicy, settingsOf } from '#flows/policy/change-policy.ts';
import {
  actingIn,
  ask,
  askToWait,
  enrolled,
  firm,
  outcomeOf,
  resetStage,
  work,
  type Firm,
  type ResetStage,
} from '../support/reset-stage.ts';
import { onEveryEngine } from './conformance/suite.ts';

onEveryEngine('the rule on resets, eased (SPEC A3)', (store) => {
  async function save({ deps }: ResetStage, at: Firm, change: Partial<PolicySettings>): Promise<void> {
    const bundle = await store().loadCompany(at.company);
    if (!bundle) throw new Error('no such company');
    const saved = await changePolicy(deps, actingIn(at.company, at.asker).by, bundle, {
      ...settingsOf(bundle),
      ...change,
    });
    expect(saved.done).toBe(true);
  }

  const guarded = { resetApproval: true, resetDelayHours: 24 } as const;
  const eased = { resetApproval: false, resetDelayHours: 0 } as const;

  describe('holds for 72 hours more', () => {
    test('then a reset is carried out at once, and not a millisecond before', async () => {
      const stage = resetStage(store());
      const at = await firm(stage, guarded);
      await save(stage, at, eased);
      stage.clock.advance(72 * hour - 1);
      await askToWait(stage, at, await enrolled(stage, [at.company]));
      stage.clock.advance(1);
      const asked = await ask(stage, at, await enrolled(stage, [at.company]));
      expect(asked).toMatchObject({ done: true, reset: { approval: null, ended: { outcome: 'done' } } });
    });

    test('a reset that was asked for under it is held to it when its time comes', async () => {
      const stage = resetStage(store());
      const at = await firm(stage, { resetDelayHours: 4 });
      const reset = await askToWait(stage, at, await enrolled(stage, [at.company]));
      await save(stage, at, { resetDelayHours: 72 });
      await save(stage, at, { resetDelayHours: 0 });
      stage.clock.advance(4 * hour);
      await work(stage);
      expect(await outcomeOf(stage, reset)).toBe('barred');
    });

    test('whatever else is saved meanwhile, and a stricter rule holds at once', async () => {
      const stage = resetStage(store());
      const at = await firm(stage, guarded);
      await save(stage, at, eased);
      await save(stage, at, { helpContact: 'Door 3' });
      const waits = await ask(stage, at, await enrolled(stage, [at.company]));
      expect(waits).toMatchObject({ reset: { approval: 'company-asks', delay: 'company-asks', ended: null } });
      await save(stage, at, { resetDelayHours: 72 });
      const longer = await ask(stage, at, await enrolled(stage, [at.company]));
      if (!longer.done) throw new Error(longer.because);
      expect(longer.reset.dueAt - longer.reset.askedAt).toBe(72 * hour);
    });
  });
});
