import type { PasswordFacts } from '#domain/password.ts';
import type { Secret } from '#domain/secret.ts';
import type { UserRecord } from '#ports/records.ts';
import type { Deps } from '../deps.ts';

/** A context word must make up this much of a password for the password to be refused for it. */
const mainPart = 0.6;

/** What a new password is judged by: length in code points of its NFC form, the blocklist, and words that belong to this user or service. */
export function passwordFacts(
  deps: Deps,
  user: Pick<UserRecord, 'email' | 'displayName'>,
  password: Secret,
): PasswordFacts {
  const text = password.reveal().normalize('NFC');
  const lower = text.toLowerCase();
  return {
    length: [...text].length,
    onBlocklist: onBlocklist(deps, lower),
    isContextWord: hasContext(deps, user, lower),
  };
}

/** Also when digits and signs were only put at the ends of a well-known password. */
function onBlocklist({ blocklist }: Deps, lower: string): boolean {
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return blocklist.has(lower) || (core.length >= 4 && core.length >= lower.length * mainPart && blocklist.has(core));
}

function hasContext({ service }: Deps, user: Pick<UserRecord, 'email' | 'displayName'>, lower: string): boolean {
  const parts = [service.name, user.email, ...user.email.split(/[@.+_-]/), ...user.displayName.split(/\s+/)];
  return parts
    .map((one) => one.toLowerCase())
    .some((one) => one.length >= 4 && lower.includes(one) && one.length >= lower.length * mainPart);
}
