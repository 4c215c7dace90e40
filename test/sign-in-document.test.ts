import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSignIn } from '../tools/draw-sign-in.ts';

test('docs/sign-in.md is what the rule table draws', () => {
  expect(readFileSync(new URL('../docs/sign-in.md', import.meta.url), 'utf8')).toBe(drawSignIn());
});
