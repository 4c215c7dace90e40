import { zoneNamed } from '#domain/deadline.ts';
import type { Email, EmailFlaw } from '#domain/email.ts';
import { readText, type TextFlaw } from '#domain/plain-text.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import { languagesOffered, parseLanguage, type Language } from '#text/languages.ts';
import { printable } from './cell.ts';
import { Misuse } from './problem.ts';

/** A login e-mail out of the command line (SPEC C1). Throws Misuse. */
export function emailFrom(typed: string): Email {
  const read = readEmail(typed);
  if (read.ok) return read.value;
  throw new Misuse(`${printable(typed).slice(0, 300)} cannot be a login e-mail: ${flawWords[read.refusal.flaw]}`);
}

const flawWords: Record<EmailFlaw, string> = {
  malformed: 'write it as ana@example.com.',
  'too-long': 'it has more than 254 characters, or more than 64 before the @.',
  'local-part-not-ascii': 'before the @ only letters, digits and signs of ASCII are taken.',
  'domain-ambiguous': 'its domain can be mistaken for another one. Write the domain in its ASCII form (xn--…).',
};

/** The name of a person or a company, without the blanks around it. Throws Misuse. */
export function nameFrom(typed: string): string {
  const read = readText(typed);
  if (!read.ok) throw new Misuse(nameFlaws[read.flaw]);
  if (read.value === null) throw new Misuse('Write a name, such as --name "Ana Oliveira".');
  return read.value;
}

const nameFlaws: Record<TextFlaw, string> = {
  'too-long': 'A name has at most 200 characters.',
  'not-plain':
    'A name is one line, without signs that nobody sees: control characters, or such as turn the writing around.',
};

/** Languages of pages and mails, as options and refusals name them. */
export const spoken: string = languagesOffered(false)
  .map(({ tag }) => tag)
  .join(', ');

/** A language of pages and mails. Throws Misuse. */
export function languageFrom(typed: string): Language {
  const language = parseLanguage(typed, languagesOffered(false));
  if (language) return language;
  throw new Misuse(`There is no language ${printable(typed).slice(0, 40)}: write one of ${spoken}.`);
}

/** An IANA zone. Throws Misuse. */
export function zoneFrom(typed: string): string {
  const zone = zoneNamed(typed);
  if (zone !== null) return zone;
  throw new Misuse(`${printable(typed).slice(0, 80)} is no time zone: write its name, such as America/Chicago.`);
}
