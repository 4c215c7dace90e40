import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Sealed, Secret } from './secret.ts';

const hidden = '[secret]';

describe.each([
  ['a secret', new Secret('hunter2')],
  ['a sealed value', new Sealed('hunter2')],
])('%s prints nothing (SECURITY I10)', (_, value) => {
  test.each([
    ['as text', () => String(value)],
    ['in a template', () => `${value as unknown as string}.`.slice(0, -1)],
    ['added to text', () => '' + value],
    ['to inspect', () => inspect(value)],
    ['to inspect with everything shown', () => inspect(value, { showHidden: true, depth: null })],
    ['in a log format', () => format('%s %o %O', value, value, value).replaceAll(` ${hidden}`, '')],
  ])('%s', (_how, print) => {
    expect(print()).toBe(hidden);
  });

  test('as JSON', () => {
    expect(JSON.stringify({ value })).toBe(`{"value":"${hidden}"}`);
  });

  test('among its own properties', () => {
    expect(Reflect.ownKeys(value)).toEqual([]);
  });
});

test('a secret is revealed by asking for it by name', () => {
  expect(new Secret('hunter2').reveal()).toBe('hunter2');
  const bytes = new Uint8Array([1, 2]);
  expect(new Secret(bytes).reveal()).toBe(bytes);
});

test('a sealed value gives its ciphertext to the database', () => {
  expect(new Sealed('v1.key.cipher').ciphertext()).toBe('v1.key.cipher');
});
