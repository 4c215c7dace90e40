/** What cannot be read: no word of it is repeated. */
export type ReadJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const unreadable: ReadJson = { ok: false };

/**
 * Reads a body as JSON in UTF-8 (RFC 8259). Refused: bytes that are no UTF-8, and an object in which a name comes twice, of which two programs may read two things.
 */
export function readJson(body: Buffer): ReadJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text);
    return hasNameTwice(text) ? unreadable : { ok: true, value };
  } catch {
    return unreadable;
  }
}

/** Texts, with the colon that makes one a name; and where objects and lists begin and end. */
const signs = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g;

/** Of a text that is JSON. Names are compared as they are read, however they are written. */
function hasNameTwice(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [sign, word, colon] of text.matchAll(signs)) {
    if (word === undefined) nest(open, sign);
    else if (colon !== undefined && !isNew(open.at(-1), JSON.parse(word) as string)) return true;
  }
  return false;
}

function nest(open: Set<string>[], sign: string): void {
  if (sign === '{' || sign === '[') open.push(new Set());
  else open.pop();
}

function isNew(names: Set<string> | undefined, name: string): boolean {
  if (names?.has(name)) return false;
  names?.add(name);
  return true;
}
