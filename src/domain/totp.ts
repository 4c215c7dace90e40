import { second, type Duration, type Instant } from './instant.ts';

/** Fixed by SPEC T1: authenticator apps ignore other parameters. */
export const totp = { digits: 6, period: 30 * second, secretBytes: 20, window: 1 } as const;

/** How far off a clock may be for us to say by how much, while enrolling only (SPEC S7): ten minutes either way. */
const driftSteps = 20;

/** One time step and the six digits that belong to it, from the port `totpMac`. */
export interface Candidate {
  readonly step: number;
  readonly code: string;
}

export const stepAt = (now: Instant): number => Math.floor(now / totp.period);

/** The steps whose codes may be right: the current one and one either side (SPEC T2). */
export function candidateSteps(now: Instant): readonly number[] {
  const current = stepAt(now);
  return [current - totp.window, current, current + totp.window];
}

/** The steps to compare with, to tell how far a clock is off. */
export function driftCandidateSteps(now: Instant): readonly number[] {
  const current = stepAt(now);
  return Array.from({ length: 2 * driftSteps + 1 }, (_, index) => current - driftSteps + index);
}

/**
 * The newest step above the watermark that a code is right for, or null (SPEC T2, SECURITY I3). The store moves the watermark by a conditional
 * write, so of two requests with one code only one gets through. Every candidate is compared, by the caller's constant-time `equal`.
 */
export function acceptedStep(
  candidates: readonly Candidate[],
  code: string,
  lastStep: number | null,
  equal: Equal,
): number | null {
  const matching = candidates.filter((one) => equal(one.code, code)).map((one) => one.step);
  const fresh = matching.filter((step) => lastStep === null || step > lastStep);
  return fresh.length > 0 ? Math.max(...fresh) : null;
}

export type Equal = (a: string, b: string) => boolean;

/** How far a device's clock is from ours when its code is right for another time: positive is ahead. Null: the code is right for no time near. */
export function clockDrift(
  candidates: readonly Candidate[],
  code: string,
  now: Instant,
  equal: Equal,
): Duration | null {
  const current = stepAt(now);
  const matching = candidates.filter((one) => equal(one.code, code)).map((one) => one.step - current);
  const nearest = matching.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
  return nearest === undefined ? null : nearest * totp.period;
}

/** What a person typed, as six ASCII digits: spaces are ignored, anything else is no code (SECURITY I5). */
export function parseCode(typed: string): string | null {
  const digits = typed.replace(/[ \u00a0\u2009\u202f\t]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 of RFC 4648 in upper case, without padding: 20 bytes give 32 characters. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

/** The URI that a QR code carries (SPEC T3): the issuer stands in the label and in the parameter, a colon in neither. */
export function otpauthUri(issuer: string, email: string, secret: string): string {
  const name = encodeURIComponent(issuer.replaceAll(':', ' ').trim());
  const user = encodeURIComponent(email.replaceAll(':', ' '));
  return `otpauth://totp/${name}:${user}?secret=${secret}&issuer=${name}`;
}

/** In groups of four, as keys and recovery codes are shown and read aloud. */
export const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
