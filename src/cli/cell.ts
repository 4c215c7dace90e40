import { instant } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';

/** What a command can tell; shown as text, and with `--json` as JSON. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };
export type Fields = Readonly<Record<string, Cell>>;

/** A value as people read it. Names come from strangers: what would move the cursor or turn the writing around is shown as what it is. */
export function cellText(value: Cell | undefined): string {
  if (value === null || value === undefined) return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map((one: Cell) => cellText(one)).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${name} ${cellText(one)}`)
      .join(', ');
  return isInstant.test(String(value)) ? inUtc(String(value)) : printable(String(value));
}

/** As fields have instants: for programs. */
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const inUtc = (iso: string): string => messagesFor('en').dateTime(instant(Date.parse(iso)), 'UTC');

const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16);

/** Control characters (line breaks aside, where a text may have them) and characters that turn the writing around, as `\u{…}`. */
export const printable = (text: string): string =>
  text.replaceAll(hidden, (one) => (one === '\n' ? one : `\\u{${codeOf(one)}}`));

/** JSON that a terminal can show: it says the same, with such characters escaped where JSON leaves them as they are. */
export const printableJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replaceAll(hidden, (one) =>
    one === '\n' ? one : `\\u${codeOf(one).padStart(4, '0')}`,
  );
