import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBlocklist } from '#crypto/blocklist.ts';
import type { Email } from '#domain/email.ts';
import { passwordWeakness } from '#domain/password.ts';
import { Secret } from '#domain/secret.ts';
import { passwordFacts } from './password-facts.ts';

const deps = {
  blocklist: createBlocklist(),
  service: {
    name: 'Harbor Gate',
    publicUrl: () => 'https://sign-in.example',
    supportAddress: null,
    offered: [],
    sms: { codeValidFor: 1_800_000, countries: [] },
  },
};

const ana = { email: 'ana.oliveira@northwind.example' as Email, displayName: 'Ana Oliveira' };

const factsOf = (password: string, user = ana) => passwordFacts(deps, user, new Secret(password));

describe('the length of a password is counted in code points of its NFC form (SECURITY, Numbers)', () => {
  test.each([
    ['', 0],
    ['gantry-lantern', 14],
    ['e\u0301', 1],
    ['\u00e9', 1],
    ['🔑🔑🔑🔑🔑🔑🔑🔑', 8],
    ['👩‍👩‍👧', 5],
    ['q\u0307\u0323', 3],
    ['\u212b', 1],
    ['  a  ', 5],
  ])('%j: %i', (password, length) => {
    expect(factsOf(password).length).toBe(length);
  });

  test('however it was typed, a password has one length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(factsOf(text.normalize('NFD'))).toEqual(factsOf(text.normalize('NFC')));
      }),
    );
  });
});

describe('passwords that everybody guesses first are refused (SECURITY, Numbers)', () => {
  test.each([
    'password',
    'PassWord',
    'passwordpassword',
    '111111111111111',
    'qwertyuiop',
    '!!password!!',
    '1password2',
    'trustno1',
    'Password123!',
    '🔑password🔑',
    'Iloveyou2027!',
    '!?dragon!?',
  ])('%s', (password) => {
    expect(factsOf(password).onBlocklist).toBe(true);
  });

  test.each([
    'gantry lantern violet',
    'password gantry lantern',
    'a1b2c3d4e5f6g7h8',
    'correct horse battery staple',
    'd1!2?3',
    'pass9!9word',
    '?!12',
    '',
    '日本橋を渡る朝の霧',
  ])('%j is none of them', (password) => {
    expect(factsOf(password).onBlocklist).toBe(false);
  });

  test('signs at the ends do not help as long as the known word is the main part', () => {
    expect(factsOf('password12345').onBlocklist).toBe(true);
    expect(factsOf('password123456').onBlocklist).toBe(false);
  });
});

describe('so are words that belong to the user or the service (SECURITY, Numbers)', () => {
  test.each([
    ['the name of the service', 'Harbor Gate 2027'],
    ['the name of the service in one word', 'harborgate2027!'],
    ['the whole name', 'Ana Oliveira 123'],
    ['the whole name in one word', 'anaoliveira1234'],
    ['the names the other way round', 'OliveiraAna-oliveira'],
    ['the name again and again', 'oliveiraoliveira'],
    ['the e-mail', 'ana.oliveira@northwind.example'],
    ['the e-mail with something behind it', 'ana.oliveira@northwind.example12345'],
    ['the part before the @', 'ana.oliveira123'],
    ['the same without its signs', 'ana_oliveira_27'],
    ['the domain', 'northwind12345'],
    ['the domain again and again', 'NorthwindNorthwind'],
    ['several of them', 'northwind.oliveira.1'],
    ['one within signs', '##northwind##'],
  ])('%s: %s', (_, password) => {
    expect(factsOf(password).isContextWord).toBe(true);
  });

  test.each([
    ['a sentence that names one', 'northwind pays for the lanterns'],
    ['a sentence that names several', 'ana oliveira walks through the gates of lisbon'],
    ['short words only', 'ana ana ana ana ana'],
    ['none', 'gantry lantern violet'],
    ['nothing', ''],
    ['pieces that a word in between keeps apart', 'olivnorthwindeira, gantry'],
  ])('but not %s: %j', (_, password) => {
    expect(factsOf(password).isContextWord).toBe(false);
  });

  test('the main part is three fifths of the code points', () => {
    expect(factsOf('northwind123456').isContextWord).toBe(true);
    expect(factsOf('northwind1234567').isContextWord).toBe(false);
    expect(factsOf('northwind🔑🔑🔑🔑🔑🔑').isContextWord).toBe(true);
  });

  test('short words count when the e-mail puts them together, and words of four letters by themselves', () => {
    const crew = { email: 'jo.lee.x@site.example' as Email, displayName: 'Night Crew' };
    expect(factsOf('joleex2027', crew).isContextWord).toBe(true);
    expect(factsOf('jo.lee!2027', crew).isContextWord).toBe(false);
    expect(factsOf('crewsite123', crew).isContextWord).toBe(true);
  });

  test('the longest word is taken first', () => {
    expect(factsOf('agatelane12345', { ...ana, displayName: 'Agate Lane' }).isContextWord).toBe(true);
  });

  test('a name is found in whatever form it is stored or typed', () => {
    const chloe = { email: 'c@harbor.example' as Email, displayName: 'Chloe\u0301-Zoe\u0308 Le\u0301vesque' };
    expect(factsOf('CHLOÉZOËLÉVESQUE', chloe).isContextWord).toBe(true);
    expect(factsOf('le\u0301vesque-12', chloe).isContextWord).toBe(true);
    expect(factsOf('chloézoe\u0308 levesque', chloe).isContextWord).toBe(false);
  });

  test.each(['', ' ', '.', '.*', '(', '\\', '$&'])('a name of signs, %j, is no word', (displayName) => {
    expect(factsOf('gantry.*lantern($&violet', { ...ana, displayName }).isContextWord).toBe(false);
  });
});

test('no composition is asked for, and nothing of a password is taken away (SECURITY, Numbers)', () => {
  for (const password of [
    'gantry lantern violet',
    'GANTRYLANTERNVIOLET',
    '739205168427591',
    '🔑🚪🏗🧱🌉⚓🛶🪵🪜🧭🗝🚧🪝🧰⛵',
  ]) {
    expect(passwordWeakness(factsOf(password), 15)).toBeNull();
  }
});

test('a password of more than 256 code points is too long, and nothing is looked for in it (SECURITY, Numbers)', () => {
  const asked: string[] = [];
  const listening = { ...deps, blocklist: { has: (text: string) => asked.push(text) > 0 } };
  const judge = (password: string) => passwordFacts(listening, ana, new Secret(password));
  expect(judge('🔑'.repeat(256))).toMatchObject({ length: 256, onBlocklist: true });
  asked.length = 0;
  expect(judge('🔑'.repeat(257))).toEqual({ length: 257, onBlocklist: false, isContextWord: false });
  expect(judge(`a${'1'.repeat(60_000)}a`).length).toBe(60_002);
  expect(judge('northwind'.repeat(7_000)).isContextWord).toBe(false);
  expect(asked).toEqual([]);
  expect(passwordWeakness(judge('a'.repeat(257)), 15)).toBe('too-long');
});

test('facts hold nothing of the password (SECURITY I10)', () => {
  expect(Object.values(factsOf('northwind-lantern')).filter((one) => typeof one === 'string')).toEqual([]);
});
