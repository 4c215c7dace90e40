import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { hour, minute, second, type Duration } from '#domain/instant.ts';

/*
 * What a setting's text may be. Each error goes on after "Set NAME to …" and never repeats the value: it may be a secret.
 */

const portError = 'a number from 0 to 65535';

export const port = z
  .string()
  .regex(/^\d{1,5}$/, portError)
  .transform(Number)
  .refine((value) => value <= 65_535, portError);

export const url = (protocols: readonly string[]) => {
  const starts = protocols.map((one) => `${one}//`);
  return z.string().refine((text) => starts.some((start) => URL.parse(text)?.href.startsWith(start)), {
    error: `an address that starts with ${starts.join(' or ')}`,
    abort: true,
  });
};

/** Pages and cookies live at the root of their host: what comes after it would be left out of every link in a mail without a word. */
export const origin = url(['http:', 'https:']).refine(
  (text) => {
    const { origin: own, href } = new URL(text);
    return href === `${own}/`;
  },
  { error: 'an address without user, path or query, such as https://sign-in.example.com' },
);

export const smtp = url(['smtp:', 'smtps:']).refine((text) => new URL(text).hostname !== '', {
  error: 'an address with a host, such as smtp://mail.example.com:587',
});

/** `Name <address>` or an address alone. */
export const mailboxForm =
  /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<(?<bracketed>[^<>@\s]+@[^<>@\s]+)>|(?<bare>[^<>"@\s]+@[^<>"@\s]+))$/u;

export const mailbox = z.string().trim().regex(mailboxForm, 'an address such as "Sign-in <sign-in@example.com>"');

export const proxies = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .transform((list) => list.filter(Boolean))
  .refine((list) => list.every(isAddressOrRange), {
    error: 'addresses or ranges with commas between them, such as 10.0.0.0/8, 2001:db8::1',
  });

function isAddressOrRange(text: string): boolean {
  const [, address = text, bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0 || bits === undefined) return family !== 0;
  return Number(bits) >= fewestBits(address) && Number(bits) <= (family === 4 ? 32 : 128);
}

/** IPv4 addresses mapped into IPv6 begin after 96 bits: a shorter range would be of both kinds. */
function fewestBits(address: string): number {
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() ? 96 : 0;
}

/** Text on one line: it comes into pages, mails and paths of files. */
export const line = (characters: number, error: string) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\P{Cc}{0,${characters}}$`, 'u'), error);

export const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a color such as #ffb000');

export const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });

const between = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Some of a few names with commas between them, each once, in their order. `spelled` is how a name is understood as it was typed. */
export const someOf = <T extends string>(names: readonly T[], what: string, spelled = (typed: string) => typed) =>
  z.string().transform((text, context): readonly T[] => {
    const typed = between(text).map(spelled);
    const known = typed.flatMap((one) => names.filter((name) => name === one));
    if (known.length === typed.length && known.length > 0 && new Set(known).size === known.length) return known;
    context.addIssue({ code: 'custom', message: `${what} with commas between them, each once: ${names.join(', ')}` });
    return z.NEVER;
  });

const durationForm = /^PT(?=\d)(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:(\d{1,5})S)?$/;

/** Milliseconds of an ISO 8601 duration in hours, minutes and seconds. Throws where it is none. */
export function durationOf(text: string): Duration {
  const [whole, hours = '0', minutes = '0', seconds = '0'] = durationForm.exec(text) ?? [];
  if (whole === undefined) throw new Error('no duration');
  return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}

/** `PT10M`. */
export const duration = (least: string, most: string) =>
  z
    .string()
    .refine((text) => durationForm.test(text) && isWithin(durationOf(text), durationOf(least), durationOf(most)), {
      error: `a duration from ${least} to ${most}, such as PT10M for ten minutes`,
    });

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** What is written in one word: an id, a key, a token. */
export const word = (form: RegExp, error: string) => z.string().trim().regex(form, error);
