/** A message as it left Kannel. */
export interface KannelMessage {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** How Kannel sent it: `text` is its default alphabet. */
  readonly coding: 'text' | 'ucs-2';
}

/**
 * Reads what `fakesmsc` logged. Its protocol is one of lines, so that a text of the default alphabet with line breaks arrives as several "messages"; only the first
 * begins with sender, receiver and type. UCS-2 comes percent-encoded, in one.
 */
export function messagesIn(log: string): readonly KannelMessage[] {
  const messages: KannelMessage[] = [];
  for (const [, line = ''] of log.matchAll(/Got message \d+: <(.*)>$/gm)) {
    const [, from, to, coding, text = ''] = /^(\S+) (\+?\d+) (text|ucs-2) (.*)$/.exec(line) ?? [];
    const last = messages.at(-1);
    if (from !== undefined && to !== undefined) {
      const isPlain = coding === 'text';
      messages.push({ from, to, text: isPlain ? text : fromUcs2(text), coding: isPlain ? 'text' : 'ucs-2' });
    } else if (last !== undefined) {
      messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` };
    }
  }
  return messages;
}

function fromUcs2(encoded: string): string {
  const octets = encoded.replaceAll('+', '%20').match(/%[0-9A-Fa-f]{2}|[\s\S]/g) ?? [];
  const bytes = octets.map((one) => (one.length === 1 ? one.charCodeAt(0) : Number.parseInt(one.slice(1), 16)));
  return Buffer.from(bytes).swap16().toString('utf16le');
}
