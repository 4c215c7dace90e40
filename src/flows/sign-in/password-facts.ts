import { longestTyped, passwordLength, type PasswordFacts } from '#domain/password.ts';
import type { Secret } from '#domain/secret.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Deps } from '../deps.ts';

/** A well-known password or context words must make up this much of a password for the password to be refused for them. */
const mainPart = 0.6;

const shortestWord = 4;

type Person = Pick<UserRecord, 'email' | 'displayName'>;

/**
 * What a new password is judged by: length in code points of its NFC form, the blocklist, and words that belong to this user or service. Of one that is
 * too long nothing more is asked: a form may hold 64 KiB, and looking for words in as much would keep everybody waiting for seconds.
 */
export function passwordFacts(
  deps: Pick<Deps, 'blocklist' | 'service'>,
  user: Person,
  password: Secret,
): PasswordFacts {
  const typed = password.reveal();
  if (typed.length > longestTyped) return { length: typed.length, onBlocklist: false, isContextWord: false };
  const text = typed.normalize('NFC');
  const length = lengthOf(text);
  if (length > passwordLength.most) return { length, onBlocklist: false, isContextWord: false };
  const lower = text.toLowerCase();
  return {
    length,
    onBlocklist: onBlocklist(deps.blocklist, lower),
    isContextWord: isContext(wordsOf(deps.service.name, user), lower),
  };
}

const lengthOf = (text: string): number => [...text].length;

/** Also when digits and signs were only put at the ends of a well-known password. */
function onBlocklist(blocklist: Deps['blocklist'], lower: string): boolean {
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return blocklist.has(lower) || (isMainPart(core, lower) && blocklist.has(core));
}

/** Whether words make up the main part, in whatever order and however often, with or without signs between them. NUL, which no form lets in, keeps the rest apart. */
function isContext(words: readonly string[], lower: string): boolean {
  const plain = partsOf(lower).join('');
  const rest = words.reduce((text, word) => text.replaceAll(word, '\0'), plain).replaceAll('\0', '');
  return rest !== plain && lengthOf(plain) - lengthOf(rest) >= lengthOf(lower) * mainPart;
}

const isMainPart = (part: string, whole: string): boolean => lengthOf(part) >= lengthOf(whole) * mainPart;

/** Words that a password must not mainly be made of, for the hint that pages give while it is typed: the same that are asked for when it is set. */
export const contextWords = (serviceName: string, user: Person): readonly string[] => [
  ...new Set(wordsOf(serviceName, user)),
];

/** Names and e-mail, each whole and in its parts: the longest first, so that none takes a piece out of another. */
function wordsOf(serviceName: string, { email, displayName }: Person): readonly string[] {
  const local = email.slice(0, email.indexOf('@'));
  return [serviceName, displayName, local, email]
    .map((one) => partsOf(one.normalize('NFC').toLowerCase()))
    .flatMap((parts) => [parts.join(''), ...parts])
    .filter((one) => lengthOf(one) >= shortestWord)
    .toSorted((a, b) => b.length - a.length);
}

const partsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u);
