import { describe, expect, test } from 'vitest';
import { after, hour, instant } from './instant.ts';
import { heldAfter, nothingHeld, ruleAt, type HeldRule, type ResetRule } from './reset-rule.ts';

const now = instant(1_800_000_000_000);
const strict: ResetRule = { approves: true, delayHours: 72 };
const lax: ResetRule = { approves: false, delayHours: 0 };
const at = (hours: number) => after(now, hours * hour);

/** Saves rules one after another, each so many hours after the first was, and answers what is held in the end. */
const saved = (first: ResetRule, ...then: readonly (readonly [number, ResetRule])[]): HeldRule =>
  then.reduce(({ rule, held }, [hours, next]) => ({ rule: next, held: heldAfter(rule, held, next, at(hours)) }), {
    rule: first,
    held: nothingHeld,
  }).held;

describe('what resets take after a change of the rule (SPEC A3)', () => {
  test('eased, it is the old rule for 72 hours, and not a millisecond longer', () => {
    const held = saved(strict, [0, lax]);
    expect(ruleAt(lax, held, now)).toEqual(strict);
    expect(ruleAt(lax, held, instant(at(72) - 1))).toEqual(strict);
    expect(ruleAt(lax, held, at(72))).toEqual(lax);
  });

  test('made stricter, it is the new rule at once', () => {
    expect(ruleAt(strict, saved(lax, [0, strict]), now)).toEqual(strict);
    expect(saved(lax, [0, strict])).toEqual(nothingHeld);
  });

  test('set back within that time, nothing was ever eased, and nothing is held either', () => {
    expect(saved(strict, [0, lax], [71, strict])).toEqual(nothingHeld);
  });

  test('each half of the rule is held by itself', () => {
    const held = saved(strict, [0, { approves: true, delayHours: 4 }]);
    expect(held).toEqual({ approvalUntil: null, delay: { hours: 72, until: at(72) } });
    expect(ruleAt({ approves: true, delayHours: 4 }, held, at(72))).toEqual({ approves: true, delayHours: 4 });
  });

  test('eased several times, the strictest rule that held is kept from the last of them on', () => {
    const steps = saved(strict, [0, { approves: true, delayHours: 24 }], [48, { approves: true, delayHours: 0 }]);
    expect(steps.delay).toEqual({ hours: 72, until: at(120) });
    const tightenedBetween = saved(strict, [0, lax], [10, { approves: false, delayHours: 4 }], [20, lax]);
    expect(tightenedBetween.delay).toEqual({ hours: 72, until: at(92) });
  });

  test('what has run out is held no more by what comes after', () => {
    expect(saved(strict, [0, { approves: true, delayHours: 24 }], [100, { approves: true, delayHours: 4 }])).toEqual({
      approvalUntil: null,
      delay: { hours: 24, until: at(172) },
    });
  });

  test('a change of something else neither ends nor prolongs it', () => {
    expect(saved(strict, [0, lax], [30, lax])).toEqual(saved(strict, [0, lax]));
    expect(saved(strict, [0, lax], [80, lax])).toEqual(nothingHeld);
  });
});
