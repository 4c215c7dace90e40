import { day, hour, minute, second, type Duration, type Instant, instant } from './instant.ts';

/**
 * Wrong codes of one (user, authenticator), over every route, node, address and spelling (SPEC X3, SECURITY I4).
 * `recent` holds the failures of the running half-month and the two before it, so that every span of 30 days lies inside them:
 * the limit of 100 in 30 days can be reached early by this rounding, never late.
 */
export interface AttemptRecord {
  /** Wrong codes since the last success. */
  readonly failures: number;
  /** Failures by half-month, the running one first. Not reset by success. */
  readonly recent: readonly [number, number, number];
  /** Which half-month `recent[0]` is: whole 15-day spans since 1970. */
  readonly span: number;
  /** Back-off: until then even the right code is refused. */
  readonly heldUntil: Instant | null;
  /** A hundred wrong codes: of no use until re-enrollment. */
  readonly disabledAt: Instant | null;
  /** Raised by every write: the compare-and-set of the store. */
  readonly version: number;
}

export const noAttempts: AttemptRecord = {
  failures: 0,
  recent: [0, 0, 0],
  span: 0,
  heldUntil: null,
  disabledAt: null,
  version: 0,
};

const wrongCodes = {
  endInteraction: 5,
  backOffFrom: 5,
  firstWait: 30 * second,
  longestWait: hour,
  disableAt: 100,
  span: 15 * day,
} as const;

/** After this many wrong codes in one interaction it ends: back to the password (SPEC X3). */
export const wrongCodesPerInteraction: number = wrongCodes.endInteraction;

export type Verdict = { readonly may: true } | { readonly may: false; readonly until: Instant | null };

/** Whether a code may be tried now. `until` null: never again with this authenticator (disabled). */
export function mayAttempt(record: AttemptRecord, now: Instant): Verdict {
  if (record.disabledAt !== null) return { may: false, until: null };
  if (record.heldUntil !== null && record.heldUntil > now) return { may: false, until: record.heldUntil };
  return { may: true };
}

/** The record after a wrong code. `mayBeDisabled` is the kind's (recovery codes and the mailbox are rate-limited only). */
export function afterWrongCode(record: AttemptRecord, now: Instant, mayBeDisabled: boolean): AttemptRecord {
  const turned = turnSpans(record, now);
  const failures = record.failures + 1;
  const recent = [turned[0] + 1, turned[1], turned[2]] as const;
  const spent = failures >= wrongCodes.disableAt || recent[0] + recent[1] + recent[2] >= wrongCodes.disableAt;
  return {
    failures,
    recent,
    // A node whose clock is a little behind does not turn the spans back: turning them twice would forget failures.
    span: Math.max(record.span, spanOf(now)),
    heldUntil: failures >= wrongCodes.backOffFrom ? instant(now + backOff(failures)) : null,
    disabledAt: record.disabledAt ?? (mayBeDisabled && spent ? now : null),
    version: record.version + 1,
  };
}

/** The record after a right code: the count since the last success starts again, the 30-day count does not (SECURITY, Numbers). */
export function afterRightCode(record: AttemptRecord): AttemptRecord {
  return { ...record, failures: 0, heldUntil: null, version: record.version + 1 };
}

/** 30 s at the fifth wrong code, doubling to one hour. */
function backOff(failures: number): Duration {
  return Math.min(wrongCodes.firstWait * 2 ** (failures - wrongCodes.backOffFrom), wrongCodes.longestWait);
}

const spanOf = (now: Instant): number => Math.floor(now / wrongCodes.span);

function turnSpans(record: AttemptRecord, now: Instant): readonly [number, number, number] {
  const passed = spanOf(now) - record.span;
  if (passed <= 0) return record.recent;
  if (passed === 1) return [0, record.recent[0], record.recent[1]];
  if (passed === 2) return [0, 0, record.recent[0]];
  return [0, 0, 0];
}

/** Wrong passwords of one (e-mail, network), known and unknown e-mails alike (SPEC X4). Rows expire by themselves. */
export interface PasswordAttempts {
  readonly failures: number;
  readonly heldUntil: Instant | null;
  readonly expiresAt: Instant;
  readonly version: number;
}

const wrongPasswords = {
  free: 5,
  window: 15 * minute,
  firstWait: 2 * second,
  longestWait: 15 * minute,
} as const;

/** Null: may try. Otherwise until when not. */
export function passwordHeldUntil(record: PasswordAttempts | null, now: Instant): Instant | null {
  return record?.heldUntil && record.heldUntil > now ? record.heldUntil : null;
}

/** From the sixth wrong password within 15 minutes: 2 s, doubling to 15 minutes. */
export function afterWrongPassword(record: PasswordAttempts | null, now: Instant): PasswordAttempts {
  const failures = record && record.expiresAt > now ? record.failures + 1 : 1;
  const wait = failures > wrongPasswords.free ? passwordWait(failures) : null;
  return {
    failures,
    heldUntil: wait === null ? null : instant(now + wait),
    expiresAt: instant(now + wrongPasswords.window + (wait ?? 0)),
    version: (record?.version ?? 0) + 1,
  };
}

/** The record after the right password: nothing held, gone soon. */
export function afterRightPassword(record: PasswordAttempts | null, now: Instant): PasswordAttempts {
  return { failures: 0, heldUntil: null, expiresAt: now, version: (record?.version ?? 0) + 1 };
}

function passwordWait(failures: number): Duration {
  return Math.min(wrongPasswords.firstWait * 2 ** (failures - wrongPasswords.free - 1), wrongPasswords.longestWait);
}
