/** A login e-mail in its one canonical form: the only spelling that is compared, counted and stored (SPEC C1, SECURITY I5). */
export type Email = string & { readonly __email: true };

/** What the door's IDN library said of a domain: its ASCII form, and that form turned back. */
export interface DomainForms {
  readonly ascii: string;
  readonly unicode: string;
}

export type EmailFlaw = 'malformed' | 'local-part-not-ascii' | 'domain-ambiguous' | 'too-long';

const longest = 254;
const longestLocal = 64;

/**
 * Splits and trims what was typed; null when there is no single `@` with something on both sides. The local part is left as typed: normalizing it
 * first would turn look-alikes (U+212A, the Kelvin sign) into the ASCII letters of somebody else (SPEC C1).
 */
export function splitEmail(typed: string): { local: string; domain: string } | null {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1).normalize('NFC')];
  return at > 0 && domain.length > 0 && !local.includes('@') ? { local, domain } : null;
}

/**
 * The canonical e-mail, or what is wrong with it. Domains that change under ToUnicode(ToASCII(x)) beyond case are refused, so that look-alikes
 * never match another user (SPEC C1).
 */
export function normalizeEmail(parts: { local: string; domain: string }, forms: DomainForms): Email | EmailFlaw {
  if (!/^[\x20-\x7e]+$/.test(parts.local)) return 'local-part-not-ascii';
  const local = parts.local.toLowerCase();
  if (!/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return 'malformed';
  if (!isHostname(forms.ascii)) return 'malformed';
  if (!keepsItsForm(parts.domain, forms)) return 'domain-ambiguous';
  const email = `${local}@${forms.ascii}`;
  return local.length > longestLocal || email.length > longest ? 'too-long' : (email as Email);
}

const isHostname = (ascii: string): boolean =>
  ascii.includes('.') &&
  ascii.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
  !/^[\d.]+$/.test(ascii);

function keepsItsForm(domain: string, { ascii, unicode }: DomainForms): boolean {
  const typed = domain.toLowerCase();
  return typed === ascii || typed === unicode;
}

/** What somebody is called of whom nothing is known but the address. */
export const localPart = (email: Email): string => email.slice(0, email.lastIndexOf('@'));

/** For somebody who may not be entitled to the whole, and who knows it if it is their own: the first letter, and the domain. */
export const maskedEmail = (email: Email): string => {
  const local = localPart(email);
  return `${local.length > 1 ? local.slice(0, 1) : ''}•••${email.slice(local.length)}`;
};

export const isFlaw = (result: Email | EmailFlaw): result is EmailFlaw => !result.includes('@');
