import { domainToASCII, domainToUnicode } from 'node:url';
import { isFlaw, normalizeEmail, splitEmail, type Email, type EmailFlaw } from '#domain/email.ts';
import type { Refusal } from '#domain/refusal.ts';

type EmailRefusal = Extract<Refusal, { readonly code: 'email-not-usable' }>;

type ReadEmail = { readonly ok: true; readonly value: Email } | { readonly ok: false; readonly refusal: EmailRefusal };

/** Reads an e-mail as typed, once, at any door: page, command or file (SPEC C1, SECURITY I5). */
export function readEmail(typed: string): ReadEmail {
  const parts = typed.length > 1000 ? null : splitEmail(typed);
  if (!parts) return notUsable('malformed');
  if (becomesAscii(typed.slice(typed.lastIndexOf('@')))) return notUsable('domain-ambiguous');
  const ascii = domainToASCII(parts.domain);
  const result = normalizeEmail(parts, { ascii, unicode: domainToUnicode(ascii) });
  return isFlaw(result) ? notUsable(result) : { ok: true, value: result };
}

const notUsable = (flaw: EmailFlaw): ReadEmail => ({ ok: false, refusal: { code: 'email-not-usable', flaw } });

/**
 * Whether a sign outside ASCII is an ASCII one to NFC or lower case, such as the Kelvin sign: to IDN that is a change of case only, but it makes a
 * look-alike somebody else's domain (SPEC C1).
 */
const becomesAscii = (domain: string): boolean =>
  [...domain].some((sign) => sign > '\x7f' && /^[ -~]$/.test(sign.normalize('NFC').toLowerCase()));
