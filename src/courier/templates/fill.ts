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
  'team',
  'earliestCompany',
  'askedBy',
] satisfies (
  | keyof CommonMailValues
  | keyof MailValues['deadline-reminder']
  | keyof MailValues['invitation']
  | keyof MailValues['company-invitation']
  | keyof MailValues['user-reset']
)[];

/** What a company writes to its people: it stands in a mail in whole, as the company's words. */
const quotes: readonly string[] = [
  'helpContact',
  'appGuidance',
  'askedContact',
] satisfies (keyof MailValues['deadline-reminder'])[];

/** Values fit to stand in a mail: one line each but for what is quoted, and of what others chose nothing that a mail program would turn into a link. */
export function cleanValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cleanValue(name, value)]));
}

function cleanValue(name: string, given: string): string {
  if (quotes.includes(name)) return given.split(lineBreaks).map(quoted).join('\n').trim();
  const value = oneLine(given);
  if (names.includes(name)) return asName(value);
  return chosenByOthers.includes(name) ? unlinked(value) : value;
}

/** Names in a greeting, which their owners or a company wrote. */
const names: readonly string[] = ['userName', 'inviter', 'administrator', 'asker', 'giver'] satisfies (
  | keyof CommonMailValues
  | keyof MailValues['company-invitation']
  | keyof MailValues['pass-issued']
  | keyof MailValues['email-confirm']
  | keyof MailValues['team-joined']
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
  withoutAddresses([...withoutUnseen(text)].slice(0, longest).join('')).replace(/[@\ufe6b\uff20]/gu, ' ');

const withoutAddresses = (text: string): string => text.replaceAll('://', ' ').replace(dots, '$& ');

const lineBreaks = /\r\n|[\n\r\u0085\p{Zl}\p{Zp}]/u;

/** An e-mail address and nothing else: whom to ask can be written to. */
const mailbox = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** A line of a quotation: whole, but for addresses of pages, which no mail program shall turn into a link of a mail of ours (SECURITY I9). */
const quoted = (line: string): string =>
  withoutUnseen(oneLine(line))
    .split(' ')
    .map((word) => (mailbox.test(bare(word)) ? word : withoutAddresses(word)))
    .join(' ');

/** Without the punctuation around it. */
const bare = (word: string): string => word.replace(/^[("'<«“]+|[)"'>»”,.;:!?]+$/gu, '');

/** Links lead to this service and nowhere else (SECURITY I9). */
export function ownAddress(link: string, home: string): string {
  if (!URL.canParse(link) || new URL(link).origin !== new URL(home).origin) {
    throw new RangeError('a link that leads elsewhere');
  }
  return link;
}
