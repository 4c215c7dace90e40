import { isBlank, withoutUnseen } from './unseen-signs.ts';

/** What is wrong with a text that somebody wrote. */
export type TextFlaw = 'too-long' | 'not-plain';

/** What a text may be. */
export interface TextLimits {
  /** In characters, as `lengthOf` counts them. */
  readonly longest: number;
  /** Of several lines. */
  readonly lines: boolean;
}

/** Line breaks of all kinds, and signs that nobody sees: control characters, halves of a character, and marks that turn the writing around. */
const notPlain = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** The same, but for the line breaks of a text of several lines. */
const notPlainLines = /[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?!\n)\p{Cc}/u;

/** How long a text is: in characters of Unicode, everywhere. */
export const lengthOf = (text: string): number => [...text].length;

/** The one spelling in which texts are kept: NFC, without blanks around them, and line breaks of one kind: browsers send CRLF. */
export const canonicalText = (typed: string): string => typed.replaceAll('\r\n', '\n').normalize('NFC').trim();

/** The first thing that is wrong with a text in its canonical spelling; null: it may be kept. Signs that nobody sees stay where a script or an emoji needs them. */
export function textFlaw(text: string, { longest, lines }: TextLimits): TextFlaw | null {
  if ((lines ? notPlainLines : notPlain).test(text) || withoutUnseen(text) !== text) return 'not-plain';
  return lengthOf(text) > longest ? 'too-long' : null;
}

/** So many marks stand on one letter in any script that is written; more leave their line. Marks that take room of their own, as of Burmese, are not counted, and part no stack. */
const mostMarks = 4;

const stacked = new RegExp(String.raw`(?:[\p{Mn}\p{Me}][\p{Mc}\u200c\u200d]*){${mostMarks + 1}}`, 'u');

/** Blanks of any width, and two characters that are drawn as nothing: several in a row push what comes after them out of sight, or into the next column. */
const wideBlank = /[\p{Zs}\u2800\u{1d159}]{2}/u;

/** Whether a text stays in its own line and place when it is drawn: no letter under a pile of marks, no gap wider than one blank. */
export const isEven = (text: string): boolean => !stacked.test(text) && !wideBlank.test(text);

/** In characters. */
export const longestName = 200;

/** What people write about people. */
const aboutPeople: TextLimits = { longest: longestName, lines: false };

/** What a company tells its people beside its rules (SPEC P1): they are shown to everybody who sets up. */
export const policyTexts = {
  helpContact: { longest: 500, lines: false },
  appGuidance: { longest: 2_000, lines: true },
} as const satisfies Readonly<Record<string, TextLimits>>;

export type ReadText =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly flaw: TextFlaw };

/** Reads a name, an employer, a site or a group as typed: one line, in its canonical spelling; null when nothing is said, or nothing that can be seen. */
export function readText(typed: string | undefined): ReadText {
  const text = typed?.normalize('NFC').trim() ?? '';
  const flaw = textFlaw(text, aboutPeople);
  if (flaw !== null) return { ok: false, flaw };
  return { ok: true, value: isBlank(text) ? null : text };
}
