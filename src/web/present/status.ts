import type { Instant } from '#domain/instant.ts';
import type { Refusal } from '#domain/refusal.ts';

/** The status of a refusal (DESIGN 2): 400 malformed, 422 a field or code is wrong, 429 wait, 404 unknown, 409 conflict. */
export function statusOf(refusal: Refusal): number {
  switch (refusal.code) {
    case 'malformed-code':
      return 400;
    case 'password-held':
    case 'code-held':
    case 'resend-too-soon':
    case 'sms-paused':
    case 'sms-stopped':
    case 'asked-too-often':
      return 429;
    case 'unknown':
      return 404;
    case 'conflict':
    case 'not-this-step':
    case 'changes-frozen':
      return 409;
    case 'email-not-usable':
    case 'email-unchanged':
    case 'phone-not-usable':
    case 'wrong-password':
    case 'wrong-code':
    case 'too-many-wrong-codes':
    case 'weak-password':
    case 'passwords-differ':
    case 'same-password':
    case 'name-not-usable':
    case 'tick-needed':
    case 'method-not-allowed':
    case 'link-not-usable':
      return 422;
    default:
      return refusal satisfies never;
  }
}

/** `Retry-After` in whole seconds, where a refusal says from when to try again. */
export function retryAfter(refusal: Refusal, now: Instant): Readonly<Record<string, string>> {
  const from = againFrom(refusal);
  return from === null ? {} : { 'retry-after': String(Math.max(1, Math.ceil((from - now) / 1000))) };
}

function againFrom(refusal: Refusal): Instant | null {
  if (refusal.code === 'sms-paused') return refusal.pause.limit === 'run' ? null : refusal.pause.from;
  if (refusal.code === 'changes-frozen') return null;
  if ('until' in refusal) return refusal.until;
  return 'from' in refusal ? refusal.from : null;
}
