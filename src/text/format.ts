import { createFormatters, createIntlCache } from '@formatjs/intl';

/** One cache for the process: formatters are dear to make and hold no state. */
const formatters = createFormatters(createIntlCache());

export type CompiledMessage = ReturnType<typeof formatters.getMessageFormat>;

/** The parts of a parsed ICU message. */
export type MessageParts = ReturnType<CompiledMessage['getAst']>;

/** Parses an ICU message. Throws SyntaxError when it is malformed (tests compile every message of every language). */
export function compile(message: string | MessageParts, locale: string): CompiledMessage {
  return formatters.getMessageFormat(message, locale, undefined, { formatters });
}
