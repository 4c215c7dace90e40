import { z } from 'zod';
import { url } from './forms.ts';

/*
 * What settings of text messages may be: templates, patterns, addresses of gateways. Errors as in forms.ts.
 */

/** Names that are filled in a template. */
export const templateNames = ['to', 'digits', 'text', 'id', 'from', 'report', 'coding'] as const;

const inBraces = /\{([A-Za-z_]+)\}/g;

/** The names in braces of a template. */
export const namesOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(inBraces), ([, name = '']) => name);

const isKnown = (name: string): boolean => templateNames.some((one) => one === name);

const known = templateNames.map((one) => `{${one}}`).join(', ');

const isFillable = (text: string): boolean => namesOf(text).every(isKnown);

const unknownName = `a template in which nothing but ${known} stands in braces`;

export const template = z.string().refine(isFillable, { error: unknownName });

/** A user and password before the host would be put into no request: a gateway that wants them gets a header. */
export const gatewayUrl = url(['http:', 'https:'])
  .refine(isFillable, { error: unknownName, abort: true })
  .refine((text) => /^https?:\/\/[^/?#{}\s]+(?:[/?]\S*)?$/.test(text), {
    error: 'an address with its host written out, and names in braces after it only',
    abort: true,
  })
  .refine((text) => new URL(text).username === '' && new URL(text).hash === '', {
    error:
      'an address without user and # part; a gateway that asks for a user is given a header "Authorization: Basic …"',
  });

const headerForm = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)$/;

/** What the sender writes by itself. */
const ownHeaders = /^(host|content-length|transfer-encoding|connection|expect|upgrade|te|trailer)$/i;

const nonBlank = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean);

/** `Name: value` lines by name. Throws where a line is none. */
export function headersOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    nonBlank(text).map((one) => {
      const [, name, value] = headerForm.exec(one) ?? [];
      if (name === undefined || value === undefined || ownHeaders.test(name)) throw new Error('no header');
      return [name, value];
    }),
  );
}

export const headerLines = z.string().refine(areHeaders, {
  error: 'headers, one in a line, such as "Authorization: Bearer …"; host and length are set by themselves',
});

function areHeaders(text: string): boolean {
  try {
    return new Set(Object.keys(headersOf(text)).map((one) => one.toLowerCase())).size === nonBlank(text).length;
  } catch {
    return false;
  }
}

export const smppUrl = url(['smpp:', 'smpps:']).refine((text) => isSmsc(new URL(text)), {
  error:
    'an address with user, password and host, such as smpp://system-id:password@smsc.example.com:2775, and after a question mark nothing but system-type, bind and alphabet',
});

const isSmsc = ({ hostname, username, password, pathname, search, hash }: URL): boolean =>
  hostname !== '' &&
  username !== '' &&
  password !== '' &&
  /^\/?$/.test(pathname) &&
  hash === '' &&
  areSmscOptions(search);

const smscOptions: Readonly<Record<string, RegExp>> = {
  'system-type': /^[\x20-\x7e]{0,12}$/,
  bind: /^(transceiver|transmitter)$/,
  alphabet: /^(gsm|latin1)$/,
};

const areSmscOptions = (search: string): boolean =>
  [...new URLSearchParams(search)].every(([name, value]) => smscOptions[name]?.test(value) ?? false);

/*
 * Patterns meet answers of up to 64 KiB that others write, and whoever matches holds up everything else. So a pattern is taken only if the ways in which it could be tried are few, counted
 * simply and too high rather than too low: every place to begin, every length of a repeat, every branch. No group is repeated, and nothing looks around or back.
 */
const longestPattern = 200;
const longestAnswer = 65_536;
const mostWays = 100_000_000;

export const pattern = z
  .string()
  .max(longestPattern, `a regular expression of at most ${longestPattern} characters`)
  .refine(compiles, { error: 'a regular expression', abort: true })
  .refine(isQuick, {
    error:
      'a regular expression that is quick on any answer: begin it with ^, give repeats an end ({1,64} instead of +), repeat no group, and look neither around nor back',
  });

function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function isQuick(text: string): boolean {
  // Escaped signs and classes stand for one character each.
  const bare = text
    .replaceAll(/\\[1-9k]/g, '\u0000')
    .replaceAll(/\\./gu, 'x')
    .replaceAll(/\[[^\]]*\]/g, 'x')
    .replaceAll(/\(\?(?::|<\w+>)/g, '(');
  const isRefused = bare.includes('\u0000') || /\)[*+{]|\(\?/.test(bare);
  return !isRefused && waysOf(bare) <= mostWays;
}

function waysOf(bare: string): number {
  const places = bare.startsWith('^') && !bare.includes('|') ? 1 : longestAnswer;
  const repeats = Array.from(bare.matchAll(/[*+?|]|\{(\d+)(,?)(\d*)\}/g), (found) => lengthsOf(found));
  return repeats.reduce((ways, lengths) => ways * lengths, places);
}

/** How many ways there are to go on at a repeat or a branch. */
function lengthsOf([sign, least, comma, most]: RegExpExecArray): number {
  if (sign === '?' || sign === '|') return 2;
  if (least === undefined || (comma === ',' && most === '')) return longestAnswer;
  return Number(comma === ',' ? most : least) + 1;
}
