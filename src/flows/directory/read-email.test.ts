import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from './read-email.ts';

/** The e-mail, or what is wrong with it. */
function read(typed: string): string {
  const outcome = readEmail(typed);
  if (outcome.ok) return outcome.value;
  return outcome.refusal.code === 'email-not-usable' ? outcome.refusal.flaw : outcome.refusal.code;
}

describe('an e-mail is normalized once, at the door (SPEC C1, SECURITY I5)', () => {
  test.each([
    ['ana@northwind.example', 'ana@northwind.example'],
    ['  ANA@Northwind.Example \r\n', 'ana@northwind.example'],
    ['\ufeffana@northwind.example\u00a0', 'ana@northwind.example'],
    ['ana+site-4@northwind.example', 'ana+site-4@northwind.example'],
  ])('%j is %s', (typed, email) => {
    expect(read(typed)).toBe(email);
  });

  test.each([
    'ana@bücher.example',
    'ANA@BÜCHER.EXAMPLE',
    'ana@bu\u0308cher.example',
    'ana@xn--bcher-kva.example',
    'ana@XN--BCHER-KVA.example',
    'ana@Xn--BcHeR-kVa.Example',
  ])('one domain, one spelling: %j', (typed) => {
    expect(read(typed)).toBe('ana@xn--bcher-kva.example');
  });

  test('ß is no ss: they are domains of different people', () => {
    expect(read('ana@straße.example')).toBe('ana@xn--strae-oqa.example');
    expect(read('ana@STRA\u1e9eE.example')).toBe('ana@xn--strae-oqa.example');
    expect(read('ana@strasse.example')).toBe('ana@strasse.example');
  });

  test('so are the two small sigmas of Greek', () => {
    expect(read('ana@οδος.example')).not.toBe(read('ana@οδοσ.example'));
  });
});

describe('look-alikes never match another user (SPEC C1)', () => {
  test.each([
    ['a Cyrillic а', '\u0430na@northwind.example'],
    ['a Cyrillic а in capitals', '\u0410NA@northwind.example'],
    ['the Kelvin sign', '\u212aate@northwind.example'],
    ['a long s', 'jame\u017f@northwind.example'],
    ['a dotless i', 'm\u0131ke@northwind.example'],
    ['a dotted capital I', 'M\u0130KE@northwind.example'],
    ['ß', 'wei\u00df@northwind.example'],
    ['full-width letters', '\uff41\uff4e\uff41@northwind.example'],
    ['a full-width @', 'ana\uff20evil@northwind.example'],
    ['mathematical letters', '\u{1d41a}na@northwind.example'],
    ['a zero-width space', 'an\u200ba@northwind.example'],
    ['a zero-width joiner', 'an\u200da@northwind.example'],
    ['a byte order mark within', 'an\ufeffa@northwind.example'],
    ['a soft hyphen', 'an\u00ada@northwind.example'],
    ['letters that run backwards', '\u202eana@northwind.example'],
    ['an accent of its own', 'a\u0301na@northwind.example'],
    ['half a character', 'ana\ud83d@northwind.example'],
    ['a variation selector', 'ana\ufe0f@northwind.example'],
  ])('%s in the local part is refused', (_, typed) => {
    expect(read(typed)).toBe('local-part-not-ascii');
  });

  test.each([
    ['the Kelvin sign', 'ana@\u212aelvin.example'],
    ['the Kelvin sign in capitals', 'ANA@\u212aELVIN.EXAMPLE'],
    ['a long s', 'ana@\u017fite.example'],
    ['full-width letters', 'ana@\uff4eorthwind.example'],
    ['a full-width full stop', 'ana@northwind\uff0eexample'],
    ['an ideographic full stop', 'ana@northwind\u3002example'],
    ['circled letters', 'ana@n\u24deorthwind.example'],
    ['mathematical letters', 'ana@\u{1d427}orthwind.example'],
    ['superscript digits', 'ana@site\u00b2.example'],
    ['a ligature', 'ana@\ufb01sh.example'],
    ['the sign for telephone', 'ana@\u2121.example'],
    ['a zero-width space', 'ana@north\u200bwind.example'],
    ['a byte order mark', 'ana@\ufeffnorthwind.example'],
    ['a soft hyphen', 'ana@north\u00adwind.example'],
    ['a variation selector', 'ana@northwind\ufe0f.example'],
    ['an escape', 'ana@n%6frthwind.example'],
    ['a path', 'ana@northwind.example/evil'],
    ['a query', 'ana@northwind.example?evil'],
    ['a fragment', 'ana@northwind.example#evil'],
    ['a tab', 'ana@north\twind.example'],
    ['a line break', 'ana@north\nwind.example'],
  ])('%s in the domain is refused', (_, typed) => {
    expect(['domain-ambiguous', 'malformed']).toContain(read(typed));
  });

  test.each([
    ['a Cyrillic о', 'ana@n\u043erthwind.example'],
    ['a Greek omicron', 'ana@n\u03bfrthwind.example'],
    ['a dotless i', 'ana@northw\u0131nd.example'],
    ['a fraction slash', 'ana@northwind.example\u2044evil.example'],
  ])('a domain with %s is another domain', (_, typed) => {
    expect(read(typed)).toMatch(/^ana@.*xn--/);
  });

  test('nobody but the user of an e-mail reaches it: with one sign put in place of another it is itself in other case, or not it', () => {
    const canonical = 'kim.s@kiosks.example';
    const twins: Readonly<Record<string, readonly string[]>> = {
      k: ['K', '\u212a', '\uff4b', '\u043a', '\u{1d424}', '%6b', 'k\u200b'],
      i: ['I', '\u0131', '\u0130', '\u0456', '\u2170', 'i\u0307', '\u00ed'],
      s: ['S', '\u017f', '\u0455', '\u00df', '\uff53', 's\u200b', 's\u200d', 's\u00ad', '\u{1d42c}'],
      '.': ['\u3002', '\uff0e', '\u2024', '\uff61', '..', '.\u200b'],
      '@': ['\uff20', '\ufe6b', '%40', '@@'],
    };
    const spellings = Array.from(canonical, (sign, index) =>
      (twins[sign] ?? []).map((twin) => canonical.slice(0, index) + twin + canonical.slice(index + 1)),
    ).flat();
    const reaching = spellings.filter((typed) => read(typed) === canonical);
    expect(reaching).toEqual(
      spellings.filter((typed) => typed.toLowerCase() === canonical && !typed.includes('\u212a')),
    );
    expect([reaching.length, spellings.length]).toEqual([8, 78]);
  });
});

describe('what is no e-mail is refused', () => {
  test.each([
    '',
    ' ',
    'ana',
    '@',
    'ana@',
    '@northwind.example',
    'ana@@northwind.example',
    'ana@evil.example@northwind.example',
    '"ana"@northwind.example',
    '"a\\"b"@northwind.example',
    '"ana@evil"@northwind.example',
    'ana\\@northwind.example',
    'ana(work)@northwind.example',
    'Ana <ana@northwind.example>',
    'mailto:ana@northwind.example',
    'ana@northwind.example,ben@northwind.example',
    'ana ben@northwind.example',
    'ana\u0000@northwind.example',
    'ana\r\nBcc: ben@northwind.example',
    '.ana@northwind.example',
    'ana.@northwind.example',
    'an..a@northwind.example',
    'ana@northwind.example.',
    'ana@.northwind.example',
    'ana@northwind..example',
    'ana@-northwind.example',
    'ana@northwind-.example',
    'ana@north_wind.example',
    'ana@localhost',
    'ana@127.0.0.1',
    'ana@0x7f.1',
    'ana@2130706433',
    'ana@[127.0.0.1]',
    'ana@[IPv6:::1]',
    'ana@northwind.example:25',
    'ana@user:secret@northwind.example',
    'ana@\u200d.example',
  ])('%j', (typed) => {
    expect(['malformed', 'local-part-not-ascii']).toContain(read(typed));
  });
});

describe('lengths (SPEC C1)', () => {
  const domain = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example`;

  test('64 characters before the @, 254 in all', () => {
    expect(read(`${'n'.repeat(64)}@northwind.example`)).toHaveLength(64 + 18);
    expect(read(`${'n'.repeat(65)}@northwind.example`)).toBe('too-long');
    expect(read(`${'n'.repeat(254 - 1 - domain.length)}@${domain}`)).toHaveLength(254);
    expect(read(`${'n'.repeat(255 - 1 - domain.length)}@${domain}`)).toBe('too-long');
  });

  test('what counts is the ASCII form of the domain', () => {
    const unicode = `${'ü'.repeat(40)}.${'ö'.repeat(40)}.${'ä'.repeat(40)}.example`;
    expect(read(`ana@${unicode}`)).toMatch(/^ana@xn--/);
    expect(read(`${'n'.repeat(64)}@${'ü'.repeat(56)}.${'ö'.repeat(56)}.${'ä'.repeat(56)}.example`)).toBe('too-long');
  });

  test('white space around does not count, but a thousand characters are read at most', () => {
    expect(read('ana@northwind.example'.padStart(1_000))).toBe('ana@northwind.example');
    expect(read('ana@northwind.example'.padStart(1_001))).toBe('malformed');
    expect(read(`${'n'.repeat(60_000)}@northwind.example`)).toBe('malformed');
  });
});

const label = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/),
  fc.stringMatching(/^xn--[a-z0-9-]{1,10}$/),
  fc.stringMatching(/^[äßéçıİſσςюK中१ａＢ]{1,6}$/u),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('an e-mail that was read once is read again as itself, in any case', () => {
  const typed = fc
    .tuple(fc.stringMatching(/^[\w+.-]{1,12}$/), fc.array(label, { minLength: 1, maxLength: 4 }))
    .map(([local, labels]) => `${local}@${[...labels, 'example'].join('.')}`);
  fc.assert(
    fc.property(typed, (text) => {
      const outcome = readEmail(text);
      fc.pre(outcome.ok);
      const email = read(text);
      expect(email).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
      expect([read(email), read(email.toUpperCase()), read(` ${email}\n`)]).toEqual([email, email, email]);
    }),
    { numRuns: 1_000, maxSkipsPerRun: 200 },
  );
});
