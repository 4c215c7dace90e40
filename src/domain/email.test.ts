import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFlaw, normalizeEmail, splitEmail, type Email, type EmailFlaw } from './email.ts';

/** As the door reads an e-mail. */
function read(typed: string): Email | EmailFlaw {
  const parts = splitEmail(typed);
  if (!parts) return 'malformed';
  const ascii = domainToASCII(parts.domain);
  return normalizeEmail(parts, { ascii, unicode: domainToUnicode(ascii) });
}

describe('one user has one spelling (SPEC C1)', () => {
  test.each([
    ['ana@example.com', 'ana@example.com'],
    ['  Ana@Example.COM\n', 'ana@example.com'],
    ['\u00a0ana@example.com\u3000', 'ana@example.com'],
    ['ana.o_neil+site-4@mail.example.co.uk', 'ana.o_neil+site-4@mail.example.co.uk'],
    ["o'neil!#$%&*/=?^`{|}~@example.com", "o'neil!#$%&*/=?^`{|}~@example.com"],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['ana@BÜCHER.example', 'ana@xn--bcher-kva.example'],
    ['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
    ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
    ['ana@XN--BCHER-KVA.example', 'ana@xn--bcher-kva.example'],
    ['ana@straße.example', 'ana@xn--strae-oqa.example'],
    ['ana@a.1.example', 'ana@a.1.example'],
    ['a@1.2.3.example', 'a@1.2.3.example'],
    ['a@site.example2', 'a@site.example2'],
  ])('%j is %s', (typed, email) => {
    expect(read(typed)).toBe(email);
  });
});

describe('look-alikes never match another user (SPEC C1)', () => {
  test.each([
    ['a Cyrillic а in the name', 'аna@example.com'],
    ['a name in another script', '安娜@example.com'],
    ['the Kelvin sign for K', '\u212aate@example.com'],
    ['a dotless i', 'm\u0131ke@example.com'],
    ['a dotted capital I', 'm\u0130ke@example.com'],
    ['full-width letters', '\uff41na@example.com'],
    ['an accent that composes', 'ane\u0301@example.com'],
    ['the Greek question mark, which composes to a semicolon', 'a\u037eb@example.com'],
    ['an invisible joiner', 'an\u200da@example.com'],
  ])('%s in the local part is refused', (_, typed) => {
    expect(read(typed)).toBe('local-part-not-ascii');
  });

  test.each([
    ['full-width letters', 'ana@\uff45xample.com'],
    ['an ideographic full stop', 'ana@example\u3002com'],
    ['a ligature', 'ana@\ufb01sh.example'],
    ['circled letters', 'ana@\u24d4xample.com'],
    ['a soft hyphen', 'ana@exam\u00adple.com'],
    ['the script small l', 'ana@examp\u2113e.com'],
  ])('a domain that changes under ToUnicode(ToASCII(x)) is refused: %s', (_, typed) => {
    expect(read(typed)).toBe('domain-ambiguous');
  });

  test('a homograph domain is another domain', () => {
    expect(read('ana@ex\u0430mple.com')).toBe('ana@xn--exmple-4nf.com');
  });
});

describe('what is no e-mail is refused', () => {
  test.each([
    '',
    'ana',
    '@example.com',
    'ana@',
    'a@b@example.com',
    '"a@b"@example.com',
    'a na@example.com',
    'a(comment)@example.com',
    'a,b@example.com',
    '.ana@example.com',
    'ana.@example.com',
    'a..na@example.com',
    'a:b@example.com',
    'ana@localhost',
    'ana@example..com',
    'ana@.example.com',
    'ana@example.com.',
    'ana@-example.com',
    'ana@example-.com',
    'ana@exam_ple.com',
    'ana@127.0.0.1',
    'ana@0x7f.1',
    'ana@[127.0.0.1]',
    'ana@exa mple.com',
    `ana@${'a'.repeat(64)}.example`,
  ])('%j', (typed) => {
    expect(read(typed)).toBe('malformed');
  });

  test('a host name that the IDN library leaves with a wrong character is malformed', () => {
    const parts = { local: 'ana', domain: 'exam_ple.com' };
    expect(normalizeEmail(parts, { ascii: 'exam_ple.com', unicode: 'exam_ple.com' })).toBe('malformed');
  });

  test('labels of 63 characters are the longest', () => {
    expect(read(`ana@${'a'.repeat(63)}.example`)).toBe(`ana@${'a'.repeat(63)}.example`);
  });

  test('so are 64 characters before the @', () => {
    expect(read(`${'a'.repeat(64)}@example.com`)).toBe(`${'a'.repeat(64)}@example.com`);
    expect(read(`${'a'.repeat(65)}@example.com`)).toBe('too-long');
  });

  test('so are 254 characters in all', () => {
    const domain = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example`;
    const name = 'n'.repeat(254 - domain.length - 1);
    expect(read(`${name}@${domain}`)).toHaveLength(254);
    expect(read(`${name}n@${domain}`)).toBe('too-long');
  });
});

test('a flaw is told from an e-mail', () => {
  expect(isFlaw(read('ana@example.com'))).toBe(false);
  expect(
    ['malformed', 'local-part-not-ascii', 'domain-ambiguous', 'too-long'].map((one) => isFlaw(one as EmailFlaw)),
  ).toEqual([true, true, true, true]);
});

test('the last @ divides, and there is only one', () => {
  expect(splitEmail(' Ana@Example.com ')).toEqual({ local: 'Ana', domain: 'Example.com' });
  expect(splitEmail('a@b@c')).toBeNull();
  expect(splitEmail('ana@')).toBeNull();
  expect(splitEmail('@example.com')).toBeNull();
});

test('what was normalized once stays as it is', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const email = read(typed);
      fc.pre(!isFlaw(email));
      expect(read(email)).toBe(email);
      expect(read(email.toUpperCase())).toBe(email);
    }),
  );
});
