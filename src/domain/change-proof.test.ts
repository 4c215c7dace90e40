import { describe, expect, test } from 'vitest';
import { ago, bound, enrolled, now, proof, runStart, situation } from '../../test/support/situations.ts';
import type { BoundAuthenticator } from './authenticator.ts';
import { hasChangeProof, isReplacement } from './change-proof.ts';
import type { Evidence } from './evidence.ts';
import { after, hour, minute, second } from './instant.ts';
import type { RunPurpose } from './interaction.ts';

const password = proof('password', ago(2 * minute));
const spent = (age: number): Evidence => proof('recovery-code', ago(age));

const holding = (purpose: RunPurpose, held: readonly BoundAuthenticator[], ...evidence: Evidence[]) => ({
  ...situation({ subject: enrolled(held), run: { purpose, evidence: [password, ...evidence] } }),
  bound: held,
});

describe('what a change binds is a replacement (SPEC R3)', () => {
  test.each(['bind-app', 'bind-phone'] as const)('when it rests on a recovery code (%s)', (purpose) => {
    expect(isReplacement(holding(purpose, [bound('app')], spent(hour)))).toBe(true);
    expect(isReplacement(holding(purpose, [bound('app')], spent(hour + 1)))).toBe(false);
  });

  test('not when it rests on a fresh factor, a recovery code spent before or not', () => {
    const proved = proof('phone', ago(5 * minute));
    expect(isReplacement(holding('bind-app', [bound('phone')], proved))).toBe(false);
    expect(isReplacement(holding('bind-app', [bound('phone')], spent(hour), proved))).toBe(false);
    const stale = proof('phone', ago(5 * minute + 1));
    expect(isReplacement(holding('bind-app', [bound('phone')], spent(hour), stale))).toBe(true);
  });

  test('not where the recovery code has bound one already', () => {
    const since = bound('app', { boundAt: ago(minute) });
    expect(isReplacement(holding('bind-phone', [since], spent(2 * minute)))).toBe(false);
    expect(isReplacement(holding('bind-phone', [since, bound('phone')], spent(2 * minute)))).toBe(false);
  });
});

describe('what a sign-in binds is a replacement', () => {
  test('when a recovery code was spent in it, and not in an earlier run', () => {
    const at = (moment: typeof now) =>
      isReplacement(holding('sign-in', [bound('app')], proof('recovery-code', moment)));
    expect(at(now)).toBe(true);
    expect(at(after(runStart, -2 * second))).toBe(true);
    expect(at(after(runStart, -2 * second - 1))).toBe(false);
    expect(isReplacement(holding('sign-in', [bound('phone')], proof('phone', now)))).toBe(false);
  });
});

test('a recovery code proves nothing for another recovery code, nor outside a change', () => {
  for (const purpose of ['renew-recovery-code', 'sign-in', 'session'] as const) {
    expect(hasChangeProof(holding(purpose, [bound('app')], spent(minute)))).toBe(false);
  }
  expect(hasChangeProof(holding('bind-phone', [bound('app')], spent(minute)))).toBe(true);
});
