/** Longest texts that people write about people, in UTF-16 units. */
const longest = 200;

/** What is wrong with a text that somebody wrote about a person. */
export type TextFlaw = 'too-long' | 'not-plain';

export type ReadText =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly flaw: TextFlaw };

/**
 * Reads a name, an employer, a site or a group as typed: NFC, without blanks around it; null when nothing is said. Refused are line breaks and signs that
 * nobody sees: control characters, and those that turn the direction of writing.
 */
export function readText(typed: string | undefined): ReadText {
  const text = typed?.normalize('NFC').trim() ?? '';
  if (text.length > longest) return { ok: false, flaw: 'too-long' };
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text)) return { ok: false, flaw: 'not-plain' };
  return { ok: true, value: text === '' ? null : text };
}
