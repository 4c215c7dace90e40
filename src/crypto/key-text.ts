import { createSecretKey, type KeyObject } from 'node:crypto';

/** One master key. The bytes live in a KeyObject, which prints nothing. */
export interface MasterKey {
  readonly id: string;
  readonly key: KeyObject;
  /** Not yet used for anything new: it was announced to this node, so that it opens what other nodes seal with it. */
  readonly opensOnly: boolean;
}

/** Start-up cannot go on without its keys; the message says what to do and holds no key. */
export class KeyRingError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'KeyRingError';
  }
}

export const keyBytes = 32;

const howToMake = 'Make one with "openssl rand -base64 32" and write it as "k1:…".';

/**
 * Reads master keys, newest first, from either of two spellings:
 *
 *     k2:BASE64,k1:BASE64                                            (commas or white space between)
 *     {"keys":[{"id":"k2","key":"BASE64"},{"id":"k1","key":"BASE64"}]}
 *
 * Ids are 1 to 8 of `a-z 0-9 -`; keys at least 32 bytes in base64 or base64url. The first key seals; the last one, which must stay for good,
 * hashes; all of them open. A `+` in front of an id (`+k2:BASE64,k1:BASE64`) lets that key open only: several nodes get to know a key so before the first
 * of them seals with it. `name` says in messages where the text came from. Throws KeyRingError.
 */
export function parseKeys(text: string, name: string): readonly [MasterKey, ...MasterKey[]] {
  const entries = entriesOf(text.trim(), name).map((entry) => masterKey(entry, name));
  const [newest, ...others] = entries;
  if (!newest) throw new KeyRingError(`${name} holds no key. ${howToMake}`);
  if (new Set(entries.map((one) => one.id)).size < entries.length) {
    throw new KeyRingError(`${name} names two keys alike: give each its own id.`);
  }
  if (entries.at(-1)?.opensOnly) {
    throw new KeyRingError(`The last key in ${name} is the one that hashes: take the + away in front of its id.`);
  }
  return [newest, ...others];
}

/** A fresh key, in text. */
export interface NewKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The JSON spelling of a fresh key in front of those that a text holds, if any. Throws KeyRingError for a text that `parseKeys` refuses. */
export function jsonWithKey({ id, bytes }: NewKey, text: string | null, name: string): string {
  const keys = [{ id, key: bytes.toString('base64') }, ...(text === null ? [] : checkedEntries(text, name))];
  return `${JSON.stringify({ keys })}\n`;
}

/** The spelling for one line of a fresh key in front of others; `announced`: it opens only. Throws KeyRingError like `parseKeys`. */
export function lineWithKey({ id, bytes }: NewKey, announced: boolean, text: string, name: string): string {
  const fresh = `${announced ? '+' : ''}${id}:${bytes.toString('base64')}`;
  return [fresh, ...checkedEntries(text, name).map((one) => `${one.id}:${one.key}`)].join(',');
}

function checkedEntries(text: string, name: string): readonly Entry[] {
  parseKeys(text, name);
  return entriesOf(text.trim(), name);
}

interface Entry {
  readonly id: string;
  readonly key: string;
}

function entriesOf(text: string, name: string): readonly Entry[] {
  if (text.startsWith('{')) return jsonEntries(text, name);
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.map((word) => {
    const colon = word.indexOf(':');
    return { id: word.slice(0, Math.max(colon, 0)), key: word.slice(colon + 1) };
  });
}

function jsonEntries(text: string, name: string): readonly Entry[] {
  const malformed = (): KeyRingError =>
    new KeyRingError(
      `${name} is not readable as JSON of the form {"keys":[{"id":"k1","key":"…"}]}. Restore it from your backup.`,
    );
  // The parser's own error quotes the text, which is secret: it is not passed on as the cause.
  const parsed = parseJson(text);
  const keys = isRecord(parsed) ? parsed['keys'] : undefined;
  if (!Array.isArray(keys)) throw malformed();
  return keys.map((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['id'] !== 'string' || typeof entry['key'] !== 'string') throw malformed();
    return { id: entry['id'], key: entry['key'] };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function masterKey(entry: Entry, name: string): MasterKey {
  const opensOnly = entry.id.startsWith('+');
  const [id, key] = [opensOnly ? entry.id.slice(1) : entry.id, entry.key];
  if (!/^[a-z0-9-]{1,8}$/.test(id)) {
    throw new KeyRingError(
      `${name} holds a key without a proper id (1 to 8 of a-z, 0-9 and hyphen, then a colon). ${howToMake}`,
    );
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(key))
    throw new KeyRingError(`Key "${id}" in ${name} is not base64. ${howToMake}`);
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length < keyBytes) {
    throw new KeyRingError(
      `Key "${id}" in ${name} is too short: ${bytes.length} bytes, at least ${keyBytes} are needed. ${howToMake}`,
    );
  }
  return { id, key: createSecretKey(bytes), opensOnly };
}
