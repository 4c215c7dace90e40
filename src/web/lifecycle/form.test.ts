import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from './form.ts';

/** As plain entries: what is compared has no prototype. */
const read = (body: string): Record<string, string> | null => {
  const fields = parseForm(body)?.fields;
  return fields === undefined ? null : Object.fromEntries(Object.entries(fields));
};

describe('a form is read once, at the door (SECURITY I5)', () => {
  test.each([
    ['', {}],
    ['email=ana%40example.com&password=', { email: 'ana@example.com', password: '' }],
    ['code=123+456', { code: '123 456' }],
    ['password=a%2Bb%26c%3Dd', { password: 'a+b&c=d' }],
    ['password=a=b', { password: 'a=b' }],
    ['name=Chlo%C3%A9+%F0%9F%94%91', { name: 'Chloé 🔑' }],
    ['name=Chloé', { name: 'Chloé' }],
    ['name=%EF%BF%BD', { name: '\ufffd' }],
    ['note=one%0D%0Atwo', { note: 'one\r\ntwo' }],
    ['saved', { saved: '' }],
    ['_form=t&new-password=p', { _form: 't', 'new-password': 'p' }],
    ['code=%EF%BC%91%EF%BC%92', { code: '１２' }],
    ['&email=a&&', { email: 'a' }],
  ])('%j', (body, fields) => {
    expect(read(body)).toEqual(fields);
  });

  test('what a browser sends is what was typed', () => {
    const name = fc.stringMatching(/^[a-z_][a-z_-]{0,20}$/);
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(fc.dictionary(name, text, { maxKeys: 32 }), (typed) => {
        expect(read(new URLSearchParams(Object.entries(typed)).toString())).toEqual(
          Object.fromEntries(Object.entries(typed)),
        );
      }),
    );
  });
});

describe('what no form of ours sends is refused (SECURITY I5)', () => {
  test.each([
    ['a name twice', 'code=111111&code=222222'],
    ['a name twice, alike', 'code=111111&code=111111'],
    ['a name twice, once encoded', 'code=111111&%63ode=222222'],
    ['a name twice, once after a question mark', '?code=111111&code=222222'],
    ['a question mark before a name', '?code=111111'],
    ['an array', 'code[]=111111'],
    ['an array, encoded', 'code%5B%5D=111111'],
    ['an array with an index', 'code[0]=111111'],
    ['a nested name', 'user[email]=ana%40example.com'],
    ['a name with a dot', 'user.email=ana%40example.com'],
    ['a name in capitals', 'Code=111111'],
    ['a name with a digit', 'code2=111111'],
    ['a name with white space', '+code=111111'],
    ['a name that starts with a hyphen', '-code=111111'],
    ['a name with a look-alike', 'c%D0%BEde=111111'],
    ['a name after a byte order mark', '%EF%BB%BFcode=111111'],
    ['a name with a line break', 'code%0A=111111'],
    ['a name with a NUL', 'code%00=111111'],
    ['no name', '=111111'],
    ['only a sign', '='],
    ['JSON', '{"code":"111111"}'],
    ['another separator', 'code=1;email=2&a[b]=3'],
    ['a NUL in a value', 'code=111111%00'],
    ['a bare NUL in a value', 'code=111111\0'],
  ])('%s: %j', (_, body) => {
    expect(parseForm(body)).toBeNull();
  });

  test.each([
    ['a percent sign alone', 'code=%'],
    ['half an escape', 'code=1%2'],
    ['an escape of no digits', 'code=%zz'],
    ['an escape of full-width digits', 'code=%３１'],
    ['a Latin-1 letter', 'name=Chlo%E9'],
    ['half a letter', 'name=Chlo%C3'],
    ['the second half of a letter', 'name=%A9'],
    ['an overlong slash', 'name=%C0%AF'],
    ['an overlong NUL', 'name=%C0%80'],
    ['a surrogate', 'name=%ED%A0%80'],
    ['a letter beyond Unicode', 'name=%F4%90%80%80'],
    ['bytes that were no UTF-8', 'name=Chlo\ufffd'],
    ['a broken name', '%E9=1'],
    ['an escape of UTF-16', 'name=%u00e9'],
  ])('%s: %j', (_, body) => {
    expect(parseForm(body)).toBeNull();
  });

  test('more than 32 fields', () => {
    const fields = (count: number): string =>
      Array.from({ length: count }, (_, index) => `f${'x'.repeat(index)}=1`).join('&');
    expect(Object.keys(parseForm(fields(32))?.fields ?? {})).toHaveLength(32);
    expect(parseForm(fields(33))).toBeNull();
  });
});

describe('names that objects have by birth are only names (SECURITY I5)', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'valueof', 'hasownproperty'])('%s', (name) => {
    const fields = parseForm(`${name}=polluted`)?.fields;
    expect(Object.keys(fields ?? {})).toEqual([name]);
    expect(fields?.[name]).toBe('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(parseForm(`${name}=1&${name}=2`)).toBeNull();
  });

  test('what was not sent is not there', () => {
    const fields = parseForm('email=a')?.fields;
    expect(fields).toBeDefined();
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect([fields?.['constructor'], fields?.['__proto__'], fields?.['toString']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const pieces = fc.constantFrom(
  'code',
  'email',
  '__proto__',
  '=',
  '&',
  '+',
  '[]',
  '?',
  '1',
  'é',
  '%',
  '%00',
  '%C3',
  '%A9',
  '%26',
  '%3D',
  '\0',
);

test('whatever comes, the answer is null, or a text without NUL for each name, as often as there are signs between them', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const body = parts.join('');
      const fields = read(body);
      fc.pre(fields !== null);
      expect(Object.keys(fields ?? {}).filter((name) => !/^[a-z_][a-z_-]*$/.test(name))).toEqual([]);
      expect(Object.values(fields ?? {}).filter((value) => value.includes('\0'))).toEqual([]);
      expect(Object.keys(fields ?? {})).toHaveLength(body.split('&').filter(Boolean).length);
    }),
    { numRuns: 500, maxSkipsPerRun: 1_000 },
  );
});
