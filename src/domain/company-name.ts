/** What is wrong with a company's name. */
export type NameFlaw = 'missing' | 'too-long' | 'not-plain';

const longestName = 200;

const notPlain = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** The one spelling in which a name is kept: names are compared and looked up by it. */
export const canonicalName = (text: string): string => text.normalize('NFC').trim();

/** What is wrong with a name in its canonical spelling: one line, without marks that turn the writing around. */
export function nameFlaw(name: string): NameFlaw | null {
  if (name === '') return 'missing';
  if ([...name].length > longestName) return 'too-long';
  return notPlain.test(name) ? 'not-plain' : null;
}
