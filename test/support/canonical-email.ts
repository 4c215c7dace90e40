import { domainToASCII, domainToUnicode } from 'node:url';
import { normalizeEmail, splitEmail } from '#domain/email.ts';

/** The one form of an address, or what is wrong with it (SPEC C1). */
export function canonicalEmail(typed: string): string {
  const parts = splitEmail(typed);
  if (!parts) return 'malformed';
  const ascii = domainToASCII(parts.domain);
  return normalizeEmail(parts, { ascii, unicode: domainToUnicode(ascii) });
}
