import { compile, type MessageParts } from './format.ts';

const accented: Readonly<Record<string, string>> = {
  a: 'àà',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'éé',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'îî',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'öö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ûû',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'ÀÀ',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'ÉÉ',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'ÎÎ',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'ÖÖ',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'ÛÛ',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** How the parser numbers literal text among the parts of a message. */
const literal = 0;

/** English with every letter accented and every vowel doubled, which makes it about 40 % longer, as German would be. */
export const accent = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => accented[letter] ?? letter);

/** Pseudo-text stands in brackets, so that clipped and untranslated text shows at a glance. */
export const bracket = (text: string): string => `[${text}]`;

/** The pseudo-translation of an English ICU message: its literal text accented, arguments and tags as they are, all in brackets. */
export function pseudoMessage(english: string): MessageParts {
  const parts = compile(english, 'en').getAst();
  return [textPart('['), ...accentParts(parts), textPart(']')];
}

const textPart = (value: string): MessageParts[number] => ({ type: literal, value });

function accentParts(parts: MessageParts): MessageParts {
  return parts.map((part) => {
    if (part.type === literal) return { ...part, value: accent(part.value) };
    if ('children' in part) return { ...part, children: accentParts(part.children) };
    return 'options' in part ? accentOptions(part) : part;
  });
}

type WithOptions = Extract<MessageParts[number], { options: unknown }>;

function accentOptions(part: WithOptions): WithOptions {
  const options = Object.entries(part.options).map(([name, option]) => [
    name,
    { ...option, value: accentParts(option.value) },
  ]);
  return { ...part, options: Object.fromEntries(options) };
}
