import type { EmailFlaw } from '#domain/email.ts';
import { readText, type TextFlaw } from '#domain/plain-text.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import type { Invitee } from '#flows/directory/invite-people.ts';

/** As many as anybody pastes; longer lists come as files. */
export const mostPasted = 200;

/** Why something pasted is nobody. `name`: what stands before the address looks like another person. */
export type PastedFlaw = EmailFlaw | TextFlaw | 'twice' | 'name';

/** One pasted person: somebody to invite, or why it is nobody. */
export type PastedLine =
  | { readonly text: string; readonly ok: true; readonly invitee: Invitee }
  | { readonly text: string; readonly ok: false; readonly flaw: PastedFlaw };

/** Reads pasted people: on lines of their own or one after the other, as an address alone or as mail programs write them, `Ana López <ana@example.com>`. */
export function readPasted(text: string): readonly PastedLine[] {
  const seen = new Set<string>();
  return text
    .split(/[\r\n]+/)
    .flatMap(partsOf)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readPart(part, seen));
}

/** Somebody as `readPasted` reads them again. A name that it would not take is left out: what the company called somebody before stays. */
export function asPasted({ name, email }: Pick<Invitee, 'name' | 'email'>): string {
  const named = name === null ? [] : [`${name} <${email}>`, `"${name.replaceAll(/["\\]/g, '\\$&')}" <${email}>`];
  return named.find((text) => isRead(readPasted(text), { name, email })) ?? email;
}

const isRead = ([one, ...more]: readonly PastedLine[], { name, email }: Pick<Invitee, 'name' | 'email'>): boolean =>
  more.length === 0 && one?.ok === true && one.invitee.name === name && one.invitee.email === email;

/** A line at its semicolons, and at commas that follow an address; neither within quotes, for both stand in names: `"López; Ana" <…>`, `López, Ana <…>`. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  const lastQuote = line.lastIndexOf('"');
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (isQuoted && sign === '\\') at += 1;
    // A quote that nothing closes is a sign like any other.
    else if (sign === '"') isQuoted = !isQuoted && at < lastQuote;
    else if (!isQuoted && (sign === ';' || (sign === ',' && isPerson(line.slice(start, at))))) {
      parts.push(line.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, line.slice(start)];
}

/** Addresses are short: what is longer is looked at no further, so that many commas take no longer than their number (SECURITY I5). */
const longestPerson = 1_000;

/** Whether that is somebody already, so that a comma parts them from the next. Nobody: a comma on its own. */
function isPerson(text: string): boolean {
  if (text.length > longestPerson) return text.endsWith('>');
  const part = text.trim();
  return part === '' || part.endsWith('>') || (part.includes('@') && !/[\s<]/.test(part));
}

function readPart(text: string, seen: Set<string>): PastedLine {
  const named = namedAddress(text);
  const email = readEmail(named?.address ?? text);
  if (!email.ok) return { text, ok: false, flaw: email.refusal.flaw };
  const name = readName(named?.name ?? '', email.value);
  if (!name.ok) return { text, ok: false, flaw: name.flaw };
  if (seen.has(email.value)) return { text, ok: false, flaw: 'twice' };
  seen.add(email.value);
  const nothing = { employer: null, site: null, group: null, language: null };
  return { text, ok: true, invitee: { ...nothing, email: email.value, name: name.value } };
}

/** `Ana López <ana@example.com>`, found from its end: an expression that looks for it from the start tries every place anew (SECURITY I5). */
function namedAddress(text: string): { readonly name: string; readonly address: string } | null {
  const opening = text.lastIndexOf('<');
  if (opening === -1 || !text.endsWith('>')) return null;
  return { name: text.slice(0, opening).trimEnd(), address: text.slice(opening + 1, -1) };
}

/** Whoever has no name is often written with their address twice: that says nothing. */
function readName(written: string, email: string) {
  const name = readText(unquoted(written));
  if (!name.ok || name.value === null) return name;
  if (name.value.toLowerCase() === email) return { ok: true, value: null } as const;
  return /[<>@]/.test(name.value) ? ({ ok: false, flaw: 'name' } as const) : name;
}

const unquoted = (name: string): string =>
  name.length > 1 && name.startsWith('"') && name.endsWith('"')
    ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    : name.replace(/^'(.*)'$/, '$1');
