import { expect, test } from 'vitest';
import { granted, refused } from './refusal.ts';

test('an outcome is a value', () => {
  expect(granted(7)).toEqual({ ok: true, value: 7 });
});

test('or a refusal with a stable code', () => {
  const refusal = { code: 'weak-password', weakness: 'too-short', shortest: 15 } as const;
  expect(refused(refusal)).toEqual({ ok: false, refusal });
});
