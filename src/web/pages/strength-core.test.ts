import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { strengthCore } from './strength-core.ts';

/** What the hint's script finds in a browser. */
interface Core {
  readonly zxcvbnts: { readonly core: { readonly ZxcvbnFactory: new (lists: object) => Judge } };
  readonly strengthLists: object;
}

interface Judge {
  check(password: string, words: readonly string[]): { readonly score: number };
}

function judge(): Judge {
  const browser = {} as Core;
  runInNewContext(strengthCore(), browser);
  return new browser.zxcvbnts.core.ZxcvbnFactory(browser.strengthLists);
}

test.each([
  ['password1234567890', 1],
  ['qwertyuiopasdfgh', 1],
  ['aaaaaaaaaaaaaaaaaaaa', 1],
])('%s is weak', (password, most) => {
  expect(judge().check(password, []).score).toBeLessThanOrEqual(most);
});

test('a few words that have nothing to do with one another are strong', () => {
  expect(judge().check('gantry lantern violet mosaic', []).score).toBe(4);
});

test('what belongs to its user is worth less than what does not', () => {
  const own = judge().check('harborlightmeridian', ['harborlight', 'meridian']).score;
  expect(own).toBeLessThan(judge().check('harborlightmeridian', []).score);
});

test('is carried by a slow connection: no more than 60 kilobytes, with the terms under which it is passed on, and nothing that a strict CSP would block', () => {
  const script = strengthCore();
  expect(brotliCompressSync(script).length).toBeLessThan(60_000);
  expect(script).toContain('Permission is hereby granted');
  expect(script).not.toMatch(/sourceMappingURL|\beval\(|new Function|https?:\/\/[^\s'"]*\.js/);
});
