/** Fields of a form: one text for each name. */
export type Fields = Readonly<Record<string, string>>;

const mostFields = 32;

/**
 * Reads an urlencoded body. Null for what a form of ours never sends: a name twice, arrays or nested names, too many fields, broken encoding
 * (SECURITY I5).
 */
export function parseForm(body: string): Fields | null {
  if (!isWellEncoded(body)) return null;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  // URLSearchParams drops a question mark at the start, which would be a second spelling of the first name.
  const pairs = [...new URLSearchParams(`&${body}`)];
  if (pairs.length > mostFields) return null;
  for (const [name, value] of pairs) {
    if (name in fields || !/^[a-z_][a-z_-]*$/.test(name) || value.includes('\0')) return null;
    fields[name] = value;
  }
  return fields;
}

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
