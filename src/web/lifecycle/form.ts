/** Fields of a form: one text for each name. */
export type Fields = Readonly<Record<string, string>>;

/** What a form sent: fields, and every value of the one name that may come several times. */
export interface ParsedForm {
  readonly fields: Fields;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const mostFields = 32;

/** Ticked rows of one page of a list, and some more. */
const mostOfMany = 200;

/**
 * Reads an urlencoded body. Null for what a form of ours never sends: a name twice, arrays or nested names, too many fields, broken encoding
 * (SECURITY I5). `many`: the one name that this form may send several times.
 */
export function parseForm(body: string, many: string | null = null): ParsedForm | null {
  if (!isWellEncoded(body)) return null;
  // URLSearchParams drops a question mark at the start, which would be a second spelling of the first name.
  return formOf([...new URLSearchParams(`&${body}`)], many);
}

/** The same rules for pairs that came in another encoding. */
export function formOf(pairs: readonly (readonly [string, string])[], many: string | null = null): ParsedForm | null {
  const single = pairs.filter(([name]) => name !== many);
  const list = pairs.filter(([name]) => name === many).map(([, value]) => value);
  if (single.length > mostFields || list.length > mostOfMany || list.some(holdsNul)) return null;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of single) {
    if (name in fields || !/^[a-z_][a-z_-]*$/.test(name) || holdsNul(value)) return null;
    fields[name] = value;
  }
  return { fields, lists: many === null ? {} : { [many]: list } };
}

const holdsNul = (value: string): boolean => value.includes('\0');

/** URLSearchParams takes anything; a form sends UTF-8 only. What was no UTF-8 on the wire is U+FFFD here; one that was typed comes percent-encoded. */
function isWellEncoded(body: string): boolean {
  if (body.includes('\ufffd')) return false;
  try {
    decodeURIComponent(body.replaceAll('+', ' '));
    return true;
  } catch {
    return false;
  }
}
