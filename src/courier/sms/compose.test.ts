import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SmsContent } from '#ports/outbox.ts';
import { composeSms, type Sender } from './compose.ts';
import { isGsm7, isOneSegment } from './text-units.ts';
import { smsWords, smsWordsIn } from './words/words-in.ts';

const content: SmsContent = { kind: 'sms-code', language: 'en', to: '+447400123456', code: '012345', avoid: null };
const compose = (sender: Partial<Sender> = {}, language = 'en') =>
  composeSms({ ...content, language }, { brand: 'Gatehouse', host: 'id.example.com', ...sender });

const neverShare =
  /Never share it|Geben Sie ihn nie|Nie weitergeben|No la comparta|Ne le donnez|Non lo comunichi|勿告訴|Ñééṽééŕ/;

test('it names the service, says never to share the code, and ends with the line that browsers read (SPEC M7)', () => {
  expect(compose()).toBe(
    'Gatehouse: your verification code is 012345. Never share it: we never call or write to ask for it.\n\n@id.example.com #012345',
  );
  expect(compose({}, 'fr')).toBe(
    "Gatehouse : votre code de vérification est 012345. Ne le donnez à personne : nous n'appelons ni n'écrivons jamais pour le demander.\n\n@id.example.com #012345",
  );
});

test.each([
  ['fr-CA', 'fr'],
  ['de-AT', 'de'],
  ['zh-TW', 'zh-Hant'],
  ['pt', 'en'],
  ['', 'en'],
])('the words of %j are those of %s', (language, words) => {
  expect(compose({}, language)).toBe(compose({}, words));
});

test('what is written in Latin letters keeps to the seven-bit alphabet, and is said in full', () => {
  const latin = [smsWords.en, smsWords.de, smsWords.es, smsWords.fr, smsWords.it];
  const wordings = latin.flatMap((words) => Object.values<string>({ ...words }));
  expect(wordings.filter((wording) => !isGsm7(wording.replaceAll(/[{}]/g, '')))).toEqual([]);
  for (const language of ['en', 'de', 'es', 'fr', 'it']) {
    const whole = smsWordsIn(language).full.replace('{brand}', 'Gatehouse').replace('{code}', '012345');
    expect(compose({}, language).split('\n')[0]).toBe(whole);
  }
});

test('a language that cannot keep to that alphabet is cut to fit the other', () => {
  expect(compose({}, 'zh-Hant')).toBe(
    'Gatehouse：驗證碼 012345。切勿告訴任何人，我們絕不會來電或傳訊索取。\n\n@id.example.com #012345',
  );
  const text = compose({ host: 'localhost' }, 'en-XA');
  expect(isGsm7(text)).toBe(false);
  expect(text.length).toBeLessThanOrEqual(70);
});

describe('a long brand', () => {
  test('has shorter words beside it before it is shortened itself', () => {
    expect(compose({ brand: 'Northwind Construction Company of the Lakes and the Islands' })).toBe(
      'Northwind Construction Company of the Lakes and the Islands: your code is 012345. Never share it.\n\n@id.example.com #012345',
    );
  });

  test('is cut like an abbreviation where nothing else helps', () => {
    const host = `${'sign-in.'.repeat(10)}example.com`;
    expect(compose({ brand: 'Northwind Construction Company of the Lakes', host })).toBe(
      `Northwind Construction Compan. code 012345. Never share it.\n@${host} #012345`,
    );
  });

  test('is left to the last line where that has no room beside it', () => {
    const host = `${'a'.repeat(60)}.${'b'.repeat(50)}.example`;
    expect(compose({ brand: 'Northwind', host })).toBe(`Code 012345. Never share it.\n@${host} #012345`);
  });
});

describe('a brand beyond the seven-bit alphabet', () => {
  test('loses marks of Latin letters rather than 90 letters of the message', () => {
    expect(compose({ brand: 'Côté “Œuvre” – Łódź' })).toMatch(/^Coté "OEuvre" - Lodz: your verification code/);
    expect(isGsm7(compose({ brand: 'Sécurité Élan' }))).toBe(true);
  });

  test('of another script stays, in 70 units', () => {
    expect(compose({ brand: '建設' })).toBe('建設: your code is 012345. Never share it.\n\n@id.example.com #012345');
    expect(compose({ brand: 'Строительная компания' })).toBe(
      'Строительная ком. code 012345. Never share it.\n@id.example.com #012345',
    );
  });

  test('is not cut within a letter', () => {
    const brand = '👷🏽‍♀️'.repeat(8);
    expect(compose({ brand, host: 'a.example' })).toMatch(/^(?:👷🏽‍♀️)+\. code 012345/u);
  });
});

test('a host that no message could hold goes without its line: the code arrives', () => {
  const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.example`;
  expect(compose({ host })).toBe('Gatehouse code 012345. Never share it.');
});

test('whatever brand and host are, it is one segment with the code, the warning and nothing of the user', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const brand = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('a', 'é', 'ç', '€', '{', '}', '{code}', 'я', '建', '\n', '@', '#', '👷'),
      maxLength: 60,
    }),
  );
  const language = fc.constantFrom('en', 'de', 'es', 'fr', 'it', 'zh-Hant', 'en-XA', 'fr-CA', 'xx');
  const code = fc.stringMatching(/^\d{6}$/);
  fc.assert(
    fc.property(brand, host, language, code, (name, at, tongue, digits) => {
      const text = composeSms({ ...content, language: tongue, code: digits }, { brand: name, host: at });
      expect(isOneSegment(text)).toBe(true);
      expect(text).toMatch(neverShare);
      expect(text.split('\n')[0]).toContain(digits);
      expect(text).not.toContain(content.to);
      expect(text).not.toContain('undefined');
      expect(text.endsWith(`\n@${at} #${digits}`) || at.length > 115).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('without a code of six digits there is no message', () => {
  for (const code of ['', '12345', '1234567', '12345٦', '12 345'])
    expect(() => composeSms({ ...content, code }, { brand: 'Gatehouse', host: 'id.example.com' })).toThrow(RangeError);
});
