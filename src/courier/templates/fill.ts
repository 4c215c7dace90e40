import { isBlank, looksLike, withoutUnseen } from '#domain/unseen-signs.ts';
import type { CommonMailValues, MailValues } from '#ports/mail-values.ts';

/** Puts values in place of `{names}`, once: braces inside a value stay what they are. Throws RangeError for a name without a value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return value;
  });
}

/** What somebody else may have chosen: a name, what a browser calls itself, where it says it comes from. */
const chosenByOthers: readonly string[] = [
  'userName',
  'device',
  'from',
  'companies',
  'person',
  'company',
  'inviter',
  'requiredBy',
  'administers',
] satisfies (
  | keyof CommonMailValues
  | keyof MailValues['invitation']
  | keyof MailValues['company-invitation']
  | keyof MailValues['user-reset']
)[];

/** Values fit to stand in a mail: one line each, and of what others chose nothing that a mail program would turn into a link. */
export function cleanValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cleanValue(name, oneLine(value))]));
}

function cleanValue(name: string, value: string): string {
  if (names.includes(name)) return asName(value);
  return chosenByOthers.includes(name) ? unlinked(value) : value;
}

/** Names in a greeting, which their owners or a company wrote. */
const names: readonly string[] = ['userName', 'inviter'] satisfies (
  | keyof CommonMailValues
  | keyof MailValues['company-invitation']
)[];

const longestName = 40;

/** A name that a mail may be trusted with; nothing where it holds a link, an address or a number to call: mails of ours must carry nobody's message (SECURITY I9). */
function asName(text: string): string {
  const isMessage = /:\/\/|www\.|@|\.\p{L}{2,}[/:?#]/iu.test(looksLike(text)) || isNumber(looksLike(text));
  return isMessage || isBlank(text) ? '' : unlinked([...withoutUnseen(text)].slice(0, longestName).join('').trim());
}

/** Four digits of any script, whatever stands between them: a filter that looks for signs between them is walked around by the next sign. */
const isNumber = (text: string): boolean => (text.match(/\p{N}/gu)?.length ?? 0) >= 4;

const longest = 120;

/** Without line breaks, control characters and marks that change the direction of writing; white space as single spaces. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Dots as mail programs and browsers read them, where a name of a host may go on. */
const dots = /[.\u2024\u3002\uff0e\uff61](?=\p{L}[\p{M}\p{Default_Ignorable_Code_Point}]*\p{L})/gu;

const unlinked = (text: string): string =>
  [...withoutUnseen(text)]
    .slice(0, longest)
    .join('')
    .replaceAll('://', ' ')
    .replace(dots, '$& ')
    .replace(/[@\ufe6b\uff20]/gu, ' ');
