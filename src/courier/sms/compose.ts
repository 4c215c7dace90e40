import type { SmsContent } from '#ports/outbox.ts';
import { fill, oneLine } from '../templates/fill.ts';
import { isGsm7, isOneSegment } from './text-units.ts';
import type { SmsWords } from './words/catalogue.ts';
import { smsWords, smsWordsIn } from './words/words-in.ts';

/** Of the service, from configuration: nothing that a user chose (SPEC M7). */
export interface Sender {
  readonly brand: string;
  /** Where people type the code: the host alone, in ASCII. */
  readonly host: string;
}

/**
 * The text of a message, one segment whatever the lengths: what it says is made shorter, then the brand, then the brand is left to the last line, which
 * browsers read (`@host #code`). Only a host that no message could hold goes without that line. The code and the words never to share it are always there.
 * Throws RangeError when the content is not what its kind needs.
 */
export function composeSms({ language, code }: SmsContent, { brand, host }: Sender): string {
  if (!/^\d{6}$/.test(code)) throw new RangeError('content without a code');
  const name = plainest(oneLine(brand)) || host;
  for (const text of candidates(smsWordsIn(language), { name, code, host })) if (isOneSegment(text)) return text;
  return fill(smsWords.en.nameless, { code });
}

interface Parts {
  readonly name: string;
  readonly code: string;
  readonly host: string;
}

/** From the fullest to the barest; the first that fits one segment is sent. */
function* candidates(words: SmsWords, { name, code, host }: Parts): Generator<string> {
  const last = `@${host} #${code}`;
  const say = (wording: string, brand: string): string => fill(wording, { brand, code });
  yield `${say(words.full, name)}\n\n${last}`;
  yield `${say(words.short, name)}\n\n${last}`;
  yield `${say(words.bare, name)}\n${last}`;
  for (const brand of shortened(name)) yield `${say(words.bare, brand)}\n${last}`;
  yield `${fill(words.nameless, { code })}\n${last}`;
  yield `${fill(smsWords.en.nameless, { code })}\n${last}`;
  for (const brand of [name, ...shortened(name)]) yield say(words.bare, brand);
}

/** What is left of a brand is still told from others. */
const shortestBrand = 3;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A brand cut at its end, a letter more each time, with the stop of an abbreviation. */
function shortened(brand: string): readonly string[] {
  const all = Array.from(letters.segment(brand), ({ segment }) => segment);
  const cuts = Array.from({ length: Math.max(all.length - shortestBrand, 0) }, (_, index) => all.length - 1 - index);
  return cuts.map(
    (length) =>
      `${all
        .slice(0, length)
        .join('')
        .replace(/[\s\p{P}]+$/u, '')}.`,
  );
}

/** Letters of the Latin script lose marks that the seven-bit alphabet does not have, if all is seven-bit then; any other brand stays what it is. */
function plainest(brand: string): string {
  if (isGsm7(brand)) return brand;
  const plain = Array.from(brand, (letter) => (isGsm7(letter) ? letter : respelled(letter))).join('');
  return isGsm7(plain) ? plain : brand;
}

const respelled = (letter: string): string => respellings[letter] ?? letter.normalize('NFKD').replace(/\p{Mn}/gu, '');

const respellings: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
};
