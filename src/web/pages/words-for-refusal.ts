import type { EmailFlaw } from '#domain/email.ts';
import { minute, type Instant } from '#domain/instant.ts';
import { passwordLength, type PasswordWeakness } from '#domain/password.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Messages } from '#text/messages.ts';
import type { PageContext, PageRefusal, Problem } from './page-context.ts';
import { phoneFlawWords, smsPauseWords, smsStoppedWords, type Way } from './words-for-phone.ts';

/**
 * What kind of code a page asks for: wrong ones say how to get a right one. `enrollment` is the first code of a new app, `first-sms` of a new number; `sms`
 * comes at sign-in.
 */
export type CodeKind = 'app' | 'enrollment' | 'sms' | 'first-sms' | 'recovery-code' | 'mailbox' | 'pass';

/** What pages show of a problem: beside its field, and in the summary at the top. */
export interface PageError {
  readonly field: string | null;
  readonly text: string;
  /** What else is wrong with the form, each at a field of its own. */
  readonly also?: readonly { readonly field: string; readonly text: string }[];
}

/** Null stays null, so that pages can hand on what they were given. `ways`: what else verifies this person, where a text message was asked for at sign-in. */
export function errorOf(
  page: PageContext,
  problem: Problem | null,
  about: CodeKind = 'app',
  ways: readonly Way[] = [],
): PageError | null {
  return problem && { field: problem.field, text: wordsForRefusal(page, problem, about, ways) };
}

/** Every refusal that a page can be drawn with, in words: what happened and how to go on (SPEC S3, S7). */
export function wordsForRefusal(
  page: PageContext,
  refusal: PageRefusal,
  about: CodeKind,
  ways: readonly Way[] = [],
): string {
  const { m } = page;
  switch (refusal.code) {
    case 'email-not-usable':
      return m.t(emailFlaws[refusal.flaw]);
    case 'malformed-code':
      return m.t(malformedCodes[refusal.expected]);
    case 'wrong-password':
      return m.t('refusal.wrong-password');
    case 'password-held':
      return passwordHeld(page, refusal.until);
    case 'wrong-code':
      return wrongCode(page, refusal, about);
    case 'code-held':
      return refusal.until === null
        ? m.t('refusal.code-disabled')
        : m.t('refusal.code-held', waitUntil(page, refusal.until));
    case 'too-many-wrong-codes':
      return m.t('refusal.too-many-wrong-codes');
    case 'resend-too-soon':
      return m.t('refusal.resend-too-soon', { time: m.clockWithZone(refusal.from, page.zone) });
    case 'phone-not-usable':
      return phoneFlawWords(page, refusal.flaw, about === 'sms' ? ways : null);
    case 'sms-paused':
      return smsPauseWords(page, refusal.pause, about === 'sms' ? ways : null);
    case 'sms-stopped':
      return smsStoppedWords(page, about === 'sms' ? ways : null);
    case 'weak-password':
      return weakPassword(m, refusal.weakness, refusal.shortest);
    case 'same-password':
      return m.t('refusal.same-password');
    case 'passwords-differ':
      return m.t('refusal.passwords-differ');
    case 'name-not-usable':
      return m.t(nameFlaws[refusal.flaw]);
    case 'email-unchanged':
      return m.t('refusal.email-unchanged');
    case 'asked-too-often':
      return m.t('refusal.asked-too-often');
    case 'changes-frozen':
      return m.t('refusal.changes-frozen', { time: m.dateTime(refusal.until, page.zone) });
    case 'tick-needed':
      return m.t('refusal.tick-needed');
    case 'method-not-allowed':
      return m.t('refusal.method-not-allowed');
    default:
      return refusal satisfies never;
  }
}

const nameFlaws = {
  missing: 'refusal.name-missing',
  'too-long': 'refusal.name-too-long',
  'not-plain': 'refusal.name-not-plain',
} as const satisfies Record<Extract<Refusal, { code: 'name-not-usable' }>['flaw'], string>;

const malformedCodes = {
  'six-digits': 'refusal.not-six-digits',
  'recovery-code': 'refusal.not-recovery-code',
  'enrollment-pass': 'refusal.not-pass',
} as const satisfies Record<Extract<Refusal, { code: 'malformed-code' }>['expected'], string>;

const emailFlaws = {
  malformed: 'refusal.email-malformed',
  'local-part-not-ascii': 'refusal.email-not-ascii',
  'domain-ambiguous': 'refusal.email-ambiguous',
  'too-long': 'refusal.email-too-long',
} as const satisfies Record<EmailFlaw, string>;

/** Before the password nobody is known, nor anybody's zone: then only how long (SPEC S9). */
function passwordHeld(page: PageContext, until: Instant): string {
  const { wait, time } = waitUntil(page, until);
  return page.user === null
    ? page.m.t('refusal.password-held', { wait })
    : page.m.t('refusal.password-held-until', { wait, time });
}

function waitUntil({ m, zone, serverNow }: PageContext, until: Instant): { wait: string; time: string } {
  return { wait: m.duration(Math.max(0, until - serverNow)), time: m.clockWithZone(until, zone) };
}

/** One message for every cause (SPEC S3), except that an app's codes may come from a clock that is off (SPEC S7). */
function wrongCode(page: PageContext, refusal: Extract<Refusal, { code: 'wrong-code' }>, about: CodeKind): string {
  const { m, zone } = page;
  if (about === 'sms' || about === 'first-sms') return m.t('refusal.wrong-code-sms');
  if (about === 'mailbox') return m.t('refusal.wrong-code-mailbox');
  if (about === 'pass') return m.t('refusal.wrong-pass');
  if (about === 'recovery-code') return m.t('refusal.wrong-code-recovery');
  if (about === 'enrollment' && refusal.drift !== null) return clockIsOff(m, refusal.drift);
  const time = m.clockWithZone(refusal.serverTime, zone);
  return `${m.t('refusal.wrong-code')} ${m.t('refusal.server-time', { time })}`;
}

function clockIsOff(m: Messages, drift: number): string {
  const said = { drift: m.duration(Math.max(minute, Math.abs(drift))) };
  return drift < 0 ? m.t('refusal.clock-behind', said) : m.t('refusal.clock-ahead', said);
}

function weakPassword(m: Messages, weakness: PasswordWeakness, shortest: number): string {
  switch (weakness) {
    case 'too-short':
      return m.t('refusal.too-short', { shortest });
    case 'too-long':
      return m.t('refusal.too-long', { longest: passwordLength.most });
    case 'well-known':
      return m.t('refusal.well-known');
    case 'guessable-from-context':
      return m.t('refusal.from-context');
    default:
      return weakness satisfies never;
  }
}
