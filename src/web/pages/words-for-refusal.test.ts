import { describe, expect, it } from 'vitest';
import { after, instant, minute, second } from '#domain/instant.ts';
import { messagesFor } from '#text/messages.ts';
import type { PageContext, PageRefusal } from './page-context.ts';
import { errorOf, wordsForRefusal, type CodeKind } from './words-for-refusal.ts';

const now = instant(Date.UTC(2027, 0, 18, 19, 5, 20));

const page: PageContext = {
  m: messagesFor('en'),
  language: 'en',
  languages: [],
  path: '/sign-in',
  brand: { name: 'Gatehouse', accent: '#ffb000', supportAddress: null },
  formToken: '',
  user: null,
  serverNow: now,
  expiresAt: null,
  base: '',
  startOver: '/sign-in',
  wayOut: { to: 'someone-else', href: '/sign-in' },
  destination: null,
  development: false,
  zone: 'America/Chicago',
};

const say = (refusal: PageRefusal, about: CodeKind = 'app'): string => wordsForRefusal(page, refusal, about);

const wrong = { code: 'wrong-code', drift: null, serverTime: now } as const;

describe('a wrong code', () => {
  it('at sign-in says what to do, and shows the time here (SPEC S3, S7)', () => {
    expect(say(wrong)).toBe(
      "That code didn't work. It may have expired or been used. Wait for a new one and try again. " +
        'It is 13:05:20 Central Time here. If your device shows another time, set its clock to automatic.',
    );
  });

  it('never tells a stranger at sign-in how far a clock is off', () => {
    expect(say({ ...wrong, drift: 4 * minute })).toBe(say(wrong));
  });

  it.each([
    [-4 * minute, 'about 4 minutes behind'],
    [4 * minute, 'about 4 minutes ahead'],
    [-30 * second, 'about 1 minute behind'],
  ])('while enrolling tells how far the clock is off: %d ms', (drift, words) => {
    expect(say({ ...wrong, drift }, 'enrollment')).toBe(
      `That code didn't work. Your device's clock is ${words}: set it to automatic and try the next code.`,
    );
  });

  it.each(['mailbox', 'recovery-code'] as const)('of kind %s says nothing of clocks', (about) => {
    expect(say(wrong, about)).toMatch(/^That code didn't work\. /);
    expect(say(wrong, about)).not.toMatch(/clock|time/);
  });
});

describe('a refusal with a wait', () => {
  it('says how long and until when', () => {
    expect(say({ code: 'code-held', until: after(now, 30 * second) })).toBe(
      'Too many wrong codes. Wait 30 seconds, then try again (from 13:05:50 Central Time).',
    );
    const known = { ...page, user: { email: 'ana@example.com' } };
    expect(wordsForRefusal(known, { code: 'password-held', until: after(now, 2 * minute) }, 'app')).toBe(
      'Too many wrong passwords. Wait 2 minutes, then try again (from 13:07:20 Central Time).',
    );
  });

  it('says only how long to a stranger, whose zone nobody knows', () => {
    expect(say({ code: 'password-held', until: after(now, 2 * minute) })).toBe(
      'Too many wrong passwords. Wait 2 minutes, then try again.',
    );
  });

  it('without an end leads to the recovery code', () => {
    expect(say({ code: 'code-held', until: null })).toMatch(/disabled.*recovery code/);
  });
});

describe('every refusal', () => {
  const all: readonly PageRefusal[] = [
    ...(['malformed', 'local-part-not-ascii', 'domain-ambiguous', 'too-long'] as const).map(
      (flaw) => ({ code: 'email-not-usable', flaw }) as const,
    ),
    ...(['six-digits', 'recovery-code'] as const).map((expected) => ({ code: 'malformed-code', expected }) as const),
    ...(['too-short', 'too-long', 'well-known', 'guessable-from-context'] as const).map(
      (weakness) => ({ code: 'weak-password', weakness, shortest: 15 }) as const,
    ),
    { code: 'wrong-password' },
    wrong,
    { code: 'password-held', until: now },
    { code: 'code-held', until: null },
    { code: 'too-many-wrong-codes' },
    { code: 'resend-too-soon', from: now },
    { code: 'phone-not-usable', flaw: { flaw: 'not-a-number' } },
    { code: 'phone-not-usable', flaw: { flaw: 'country', region: 'BR' } },
    { code: 'phone-not-usable', flaw: { flaw: 'type', type: 'voip' } },
    { code: 'phone-not-usable', flaw: { flaw: 'full' } },
    { code: 'sms-paused', pause: { limit: 'pause', from: now } },
    { code: 'sms-paused', pause: { limit: 'hour', from: now } },
    { code: 'sms-paused', pause: { limit: 'day', from: now } },
    { code: 'sms-stopped' },
    { code: 'passwords-differ' },
    ...(['too-long', 'not-plain'] as const).map((flaw) => ({ code: 'name-not-usable', flaw }) as const),
    { code: 'tick-needed' },
    { code: 'method-not-allowed' },
  ];

  it('has words of its own, in whole sentences', () => {
    const words = all.map((one) => say(one));
    expect(new Set(words).size).toBe(all.length);
    expect(words.filter((text) => !/^[A-Z0-9].*\.$/.test(text))).toEqual([]);
  });

  it('names the shortest and the longest password that would do', () => {
    expect(say({ code: 'weak-password', weakness: 'too-short', shortest: 15 })).toContain('at least 15 characters');
    expect(say({ code: 'weak-password', weakness: 'too-long', shortest: 15 })).toContain('at most 256 characters');
  });

  it('keeps its field, and is nothing where there is no problem', () => {
    expect(errorOf(page, { code: 'tick-needed', field: 'saved' })?.field).toBe('saved');
    expect(errorOf(page, null)).toBeNull();
  });
});
