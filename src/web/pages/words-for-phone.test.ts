import { describe, expect, it } from 'vitest';
import { after, hour, instant, second } from '#domain/instant.ts';
import type { PhoneFlaw } from '#domain/phone-rules.ts';
import type { SmsPause } from '#domain/sms-code.ts';
import { messagesFor } from '#text/messages.ts';
import type { PageContext } from './page-context.ts';
import { errorOf } from './words-for-refusal.ts';
import type { Way } from './words-for-phone.ts';

const now = instant(Date.UTC(2027, 0, 18, 19, 5, 20));

const page: PageContext = {
  m: messagesFor('en'),
  language: 'en',
  languages: [],
  path: '/sign-in',
  brand: { name: 'Gatehouse', accent: '#ffb000', supportAddress: null },
  formToken: '',
  user: { email: 'ana@example.com' },
  serverNow: now,
  expiresAt: null,
  base: '',
  startOver: '/sign-in',
  wayOut: { to: 'someone-else', href: '/sign-in' },
  destination: null,
  development: false,
  zone: 'America/Chicago',
};

const enrolling = (flaw: PhoneFlaw): string =>
  errorOf(page, { code: 'phone-not-usable', flaw, field: 'number' }, 'first-sms')?.text ?? '';

const atSignIn = (ways: readonly Way[]): string =>
  errorOf(page, { code: 'sms-stopped', field: null }, 'sms', ways)?.text ?? '';

const paused = (pause: SmsPause, ways: readonly Way[] = ['phone', 'recovery-code']): string =>
  errorOf(page, { code: 'sms-paused', pause, field: null }, 'sms', ways)?.text ?? '';

describe('a number that codes are not sent to', () => {
  it('is told by its country, and leads to another number or the app (SPEC M2)', () => {
    expect(enrolling({ flaw: 'country', region: 'BR' })).toBe(
      'We do not send codes to numbers of this country: Brazil. Use a number of an available country, or choose an authenticator app instead.',
    );
  });

  it.each(['', '001'])('whose region has no name (%j) is told without one', (region) => {
    expect(enrolling({ flaw: 'country', region })).toMatch(/^We do not send codes to numbers of this country\. Use/);
  });

  it('is told by its type, each with words of its own and the way on (SPEC M3)', () => {
    const types = ['premium', 'shared-cost', 'toll-free', 'pager', 'voip', 'fixed-line', 'other'] as const;
    const words = types.map((type) => enrolling({ flaw: 'type', type }));
    expect(new Set(words).size).toBe(types.length);
    expect(
      words.filter((text) => !text.endsWith('Use another number, or choose an authenticator app instead.')),
    ).toEqual([]);
  });

  it('is told when it serves ten people already', () => {
    expect(enrolling({ flaw: 'full' })).toMatch(/^This number serves 10 people already/);
  });

  it('that was not typed is asked for', () => {
    expect(enrolling({ flaw: 'missing' })).toBe('Enter a phone number.');
  });

  it('and that is none at all says how to write one', () => {
    expect(enrolling({ flaw: 'not-a-number' })).toMatch(/country code.*area code/);
  });

  it('at sign-in leads to what else verifies, not to another number', () => {
    const flaw = { code: 'phone-not-usable', flaw: { flaw: 'country', region: '' }, field: null } as const;
    expect(errorOf(page, flaw, 'sms', ['phone', 'app'])?.text).toBe(
      'We do not send codes to numbers of this country. Use another method: your authenticator app.',
    );
  });
});

describe('a text message that a guard stopped', () => {
  it('names the methods that are left (SPEC M5)', () => {
    expect(atSignIn(['app', 'phone', 'recovery-code'])).toBe(
      'We cannot send a text message to this number. Use another method: your authenticator app or your recovery code.',
    );
  });

  it('leads to help where none is left, and promises no time: waiting may change nothing', () => {
    expect(atSignIn(['phone'])).toBe('We cannot send a text message to this number. Ask for help.');
  });

  it('while enrolling leads to the app', () => {
    expect(errorOf(page, { code: 'sms-stopped', field: null }, 'first-sms')?.text).toMatch(
      /You can set up an authenticator app instead\.$/,
    );
  });
});

describe('a text message that comes too soon after others', () => {
  it('within half a minute says from when, to the second (SPEC M4)', () => {
    expect(paused({ limit: 'pause', from: after(now, 25 * second) })).toBe(
      'A code was sent a moment ago. You can send a new one from 13:05:45 Central Time.',
    );
  });

  it('after five in an hour says from when, rounded up, and what works until then', () => {
    expect(paused({ limit: 'hour', from: after(now, 40 * 60 * second) })).toBe(
      '5 codes were sent to you within an hour. You can send a new one from 13:46 Central Time. Use another method: your recovery code.',
    );
  });

  it.each(['unproved', 'day'] as const)('after too many in a day (%s) says the day as well', (limit) => {
    expect(paused({ limit, from: after(now, 20 * hour) }, ['phone'])).toBe(
      'As many codes were sent to you as a day allows. You can send a new one from Tuesday, January 19, 2027, 09:06 Central Time.',
    );
  });
});

describe('a number that was sent as many codes as a day allows', () => {
  it('while enrolling leads to another number or the app, and says from when it may be sent codes again', () => {
    const pause = { limit: 'unproved', from: after(now, 20 * hour) } as const;
    expect(errorOf(page, { code: 'sms-paused', pause, field: null }, 'first-sms')?.text).toBe(
      'As many codes were sent to this number as a day allows. Use another number, or choose an authenticator app instead. You can send a new code to this number from Tuesday, January 19, 2027, 09:06 Central Time.',
    );
  });
});

describe('a wrong code of a text message', () => {
  it.each(['sms', 'first-sms'] as const)(
    'is one message for every cause, and speaks of no clock (SPEC S3): %s',
    (about) => {
      const wrong = { code: 'wrong-code', drift: null, serverTime: now, field: 'code' } as const;
      const text = errorOf(page, wrong, about)?.text ?? '';
      expect(text).toContain('It may have expired or been used, or a newer one was sent.');
      expect(text).not.toMatch(/clock|Central Time/);
    },
  );
});
