import { domainToASCII, domainToUnicode } from 'node:url';
import { isFlaw, normalizeEmail, splitEmail, type Email } from '#domain/email.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';

/** Reads an e-mail as typed, once, at the door (SPEC C1, SECURITY I5). */
export function readEmail(typed: string): Outcome<Email> {
  const parts = typed.length > 1000 ? null : splitEmail(typed);
  if (!parts) return refused({ code: 'email-not-usable', flaw: 'malformed' });
  if (becomesAscii(typed.slice(typed.lastIndexOf('@')))) {
    return refused({ code: 'email-not-usable', flaw: 'domain-ambiguous' });
  }
  const ascii = domainToASCII(parts.domain);
  const result = normalizeEmail(parts, { ascii, unicode: domainToUnicode(ascii) });
  return isFlaw(result) ? refused({ code: 'email-not-usable', flaw: result }) : granted(result);
}

/**
 * Whether a sign outside ASCII is an ASCII one to NFC or lower case, such as the Kelvin sign: to IDN that is a change of case only, but it makes a
 * look-alike somebody else's domain (SPEC C1).
 */
const becomesAscii = (domain: string): boolean =>
  [...domain].some((sign) => sign > '\x7f' && /^[ -~]$/.test(sign.normalize('NFC').toLowerCase()));
