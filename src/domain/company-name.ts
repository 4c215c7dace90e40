import { textFlaw, type TextFlaw } from './plain-text.ts';
import { isBlank } from './unseen-signs.ts';

/** What is wrong with a company's name. */
export type NameFlaw = 'missing' | TextFlaw;

/** The one spelling in which a name is kept: names are compared and looked up by it. */
export const canonicalName = (text: string): string => text.normalize('NFC').trim();

/** What is wrong with a name in its canonical spelling: one line that shows something, without marks that turn the writing around. */
export const nameFlaw = (name: string): NameFlaw | null =>
  isBlank(name) ? 'missing' : textFlaw(name, { longest: 200, lines: false });
