import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const read = (text: string) => readJson(Buffer.from(text));

describe('a body of JSON', () => {
  test('is read like any JSON, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  test('in which an object has a name twice is refused, however deep and however it is written', () => {
    const dictionary = fc.dictionary(fc.string(), fc.json(), { minKeys: 1 });
    fc.assert(
      fc.property(dictionary, fc.nat(), fc.nat({ max: 5 }), (values, which, depth) => {
        const names = Object.keys(values);
        const again = names[which % names.length] ?? '';
        const escaped = [...again].every((one) => one.length === 1)
          ? [...again].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
          : JSON.stringify(again).slice(1, -1);
        const pairs = Object.entries(values).map(([name, value]) => `${JSON.stringify(name)} : ${value}`);
        const text = `{${[...pairs, `"${escaped}":0`].join(',')}}`;
        expect(read('['.repeat(depth) + text + ']'.repeat(depth))).toEqual({ ok: false });
      }),
    );
  });

  test.each(['{"a":{"b":1},"c":{"b":2}}', '[{"a":1},{"a":2}]', '{"a":"\\"a\\":1","b":["a","a"]}', '{"a":{"a":{}}}'])(
    'may have a name again in another object, and in texts: %s',
    (text) => expect(read(text)).toMatchObject({ ok: true }),
  );

  test('of bytes that are no UTF-8 is refused', () => {
    for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xfe, 0xff, 0, 0x7b, 0, 0x7d]])
      expect(readJson(Buffer.from([0x22, ...bytes, 0x22]))).toEqual({ ok: false });
  });

  test('gives nothing a prototype of its own choice', () => {
    const { value } = read('{"__proto__":{"isAdmin":true}}') as { readonly value: object };
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
