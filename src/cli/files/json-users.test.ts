import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonUsers } from './json-users.ts';

/** Reads a text in pieces of so many bytes. */
function read(text: string, length: number) {
  const users = jsonUsers();
  const bytes = Buffer.from(text);
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += length) found.push(...users.feed(bytes.subarray(at, at + length)));
  return { found, ...users.end() };
}

describe('users within one JSON value', () => {
  test('are what the parser finds there, whatever they are, however it is written and wherever pieces end', () => {
    const other = fc.dictionary(
      fc.string().filter((key) => key !== 'users'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        other,
        fc.nat(3),
        fc.integer({ min: 1, max: 40 }),
        (list, more, pad, cut) => {
          for (const value of [list, { ...more, users: list }, { users: list, ...more }]) {
            const { found, isJson, hasUsers } = read(JSON.stringify(value, null, pad), cut);
            expect({ isJson, hasUsers }).toEqual({ isJson: true, hasUsers: true });
            expect(found.map((one): unknown => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(list)));
          }
        },
      ),
    );
  });

  test.each([
    '[{"a":1}',
    '[{"a":1},]',
    '[{"a":1} {"b":2}',
    '{"users":[{"a":1}]',
    '{"users":[1],}',
    '{"users" [1]}',
    '[1]]',
    '',
    ' ',
  ])('are not JSON when the text is %j', (text) => {
    const { isJson, found } = read(text, 3);
    const each = found.every((one) => {
      try {
        JSON.parse(one);
        return true;
      } catch {
        return false;
      }
    });
    expect(isJson && each).toBe(false);
  });

  test('are not there in other values', () => {
    for (const value of [{}, { user: [1] }, { a: { users: [1] } }, { a: 'users', b: [1] }, 7, 'users']) {
      expect(read(JSON.stringify(value), 4)).toEqual({ found: [], isJson: true, hasUsers: false });
    }
  });

  test('come after a mark of byte order as well, and do not stay in memory', () => {
    expect(read('\uFEFF[1,"a"]', 2).found).toEqual(['1', '"a"']);
    const users = jsonUsers();
    for (let sent = 0; sent < 2_000; sent += 1)
      users.feed(Buffer.from(`${sent === 0 ? '[' : ','}{"a":"${'x'.repeat(999)}"}`));
    expect(users.held()).toBeLessThan(20_000);
  });
});
