import type { EmailFlaw } from '#domain/email.ts';
import { readText, type TextFlaw } from '#domain/plain-text.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import type { Invitee } from '#flows/directory/invite-people.ts';

/** As many as anybody pastes; longer lists come as files. */
export const mostPasted = 200;

/** One pasted line: somebody to invite, or why it is nobody. */
export type PastedLine =
  | { readonly text: string; readonly ok: true; readonly invitee: Invitee }
  | { readonly text: string; readonly ok: false; readonly flaw: EmailFlaw | TextFlaw | 'twice' };

/** Reads pasted people: one a line or parted by semicolons, as an address alone or as mail programs write them, `Ana López <ana@example.com>`. */
export function readPasted(text: string): readonly PastedLine[] {
  const seen = new Set<string>();
  return text
    .split(/[\r\n;]+/)
    .map((line) => line.replace(/,\s*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => readLine(line, seen));
}

function readLine(text: string, seen: Set<string>): PastedLine {
  const named = namedAddress(text);
  const email = readEmail(named?.address ?? text);
  if (!email.ok) return { text, ok: false, flaw: email.refusal.flaw };
  const name = readText((named?.name ?? '').replace(/^["'](.*)["']$/, '$1'));
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
