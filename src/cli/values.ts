import { parseDate, type CalendarDate } from '#domain/deadline.ts';
import { canonicalText, policyTexts, textFlaw, type TextLimits } from '#domain/plain-text.ts';
import { isBlank } from '#domain/unseen-signs.ts';
import type { Instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import { quoted } from './find.ts';
import { Misuse } from './problem.ts';

/** Collects an option that may be given several times. */
export const each = (value: string, sofar: readonly string[] = []): readonly string[] => [...sofar, value];

/** `on` or `off`. Throws Misuse. */
export function switchFrom(option: string, typed: string): boolean {
  if (typed === 'on' || typed === 'off') return typed === 'on';
  throw new Misuse(`${option} is on or off, not ${quoted(typed)}.`);
}

/** One of a few words. Throws Misuse. */
export function choiceFrom<T extends string>(option: string, choices: readonly T[], typed: string): T {
  const choice = choices.find((one) => one === typed);
  if (choice !== undefined) return choice;
  throw new Misuse(`${option} is one of ${choices.join(', ')}, not ${quoted(typed)}.`);
}

/** A whole number from 1 on. Throws Misuse. */
export function countFrom(option: string, typed: string, most: number): number {
  const count = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= most) return count;
  throw new Misuse(`${option} is a whole number from 1 to ${most}, not ${quoted(typed)}.`);
}

/** A date that exists. Throws Misuse. */
export function dateFrom(option: string, typed: string): CalendarDate {
  const date = parseDate(typed);
  if (date) return date;
  throw new Misuse(`${option} is a date such as 2027-01-18, not ${quoted(typed)}.`);
}

/** One line of free text; empty takes away what was there. Throws Misuse. */
export function lineFrom(option: string, typed: string, longest: number): string | null {
  return textFrom(option, typed.normalize('NFC').trim(), { longest, lines: false });
}

/** What the policy of a company tells its people; empty takes away what was there. Throws Misuse. */
export function policyTextFrom(option: string, which: keyof typeof policyTexts, typed: string): string | null {
  return textFrom(option, canonicalText(typed), policyTexts[which]);
}

function textFrom(option: string, text: string, limits: TextLimits): string | null {
  const flaw = textFlaw(text, limits);
  if (flaw === 'not-plain') {
    throw new Misuse(
      `${option} is plain text, without signs that nobody sees: control characters, or such as turn the writing around.`,
    );
  }
  if (flaw === 'too-long') throw new Misuse(`${option} has at most ${limits.longest} characters.`);
  return isBlank(text) ? null : text;
}

/** An instant as JSON has it: ISO 8601 in UTC. */
export const iso = (at: Instant): string => new Date(at).toISOString();

export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** An instant in words and in a zone. */
export const readable = (at: Instant, zone = 'UTC'): string => messagesFor('en').dateTime(at, zone);

/** An instant in words and in its zone, with UTC beside it for whoever compares. */
export const inWords = (at: Instant, zone: string): string => `${readable(at, zone)} (${iso(at)})`;
