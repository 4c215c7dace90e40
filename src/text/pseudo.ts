import { compile, type MessageParts } from './format.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const marked = 'àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'.split('');

const accented = new Map(plain.map((letter, index) => [letter, markedTwice(letter, marked[index] ?? letter)]));

function markedTwice(letter: string, mark: string): string {
  return 'aeiouAEIOU'.includes(letter) ? mark + mark : mark;
}

/** English with every letter accented and every vowel doubled, which makes it about 40 % longer, as German would be. */
export const accent = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => accented.get(letter) ?? letter);

/** Pseudo-text stands in brackets, so that clipped and untranslated text shows at a glance. */
export const bracket = (text: string): string => `[${text}]`;

/** The pseudo-translation of an English ICU message: its literal text accented, arguments and tags as they are, all in brackets. */
export function pseudoMessage(english: string): MessageParts {
  const parts = compile(english, 'en').getAst();
  return [textPart('['), ...accentParts(parts), textPart(']')];
}

type LiteralPart = ReturnType<typeof textPart>;

const textPart = (value: string) => ({ type: 0, value }) satisfies MessageParts[number];

/** The parser numbers the kinds of parts; what it calls plain text is asked of itself. */
const [plainText] = compile('text', 'en').getAst();

export const isPlainText = (part: MessageParts[number]): part is LiteralPart => part.type === plainText?.type;

function accentParts(parts: MessageParts): MessageParts {
  return parts.map((part) => {
    if (isPlainText(part)) return { ...part, value: accent(part.value) };
    if ('children' in part) return { ...part, children: accentParts(part.children) };
    return 'options' in part ? accentOptions(part) : part;
  });
}

type WithOptions = Extract<MessageParts[number], { options: unknown }>;

type Option = WithOptions['options'][string];

function accentOptions(part: WithOptions): WithOptions {
  const options: Record<string, Option> = {};
  for (const [name, option] of Object.entries(part.options)) {
    options[name] = { ...option, value: accentParts(option.value) };
  }
  return { ...part, options };
}
