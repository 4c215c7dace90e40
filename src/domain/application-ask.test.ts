import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ago, now } from '../../test/support/situations.ts';
import { acrOf, askOf } from './application-ask.ts';
import { after, hour, minute, second } from './instant.ts';

const nothing = { acrValues: [] as readonly string[], maxAge: null as number | null, prompts: [] as readonly string[] };

const ask = (asked: Partial<typeof nothing>) => {
  const { acrValues, maxAge, prompts } = { ...nothing, ...asked };
  return askOf({ acrValues, maxAge, prompts: new Set(prompts) }, now);
};

describe('what a request asks for (SPEC Y5, OpenID Connect Core 3.1.2.1)', () => {
  const none = { level: 'none', since: null, passwordSince: null };
  const unknown = 'urn:example:acr:iris';

  test.each([
    ['nothing', {}, none],
    ['the level that everybody reaches', { acrValues: [acrOf.password] }, none],
    ['two factors', { acrValues: [acrOf.mfa] }, { ...none, level: 'mfa' }],
    ['two factors rather than one', { acrValues: [acrOf.mfa, acrOf.password] }, { ...none, level: 'mfa' }],
    ['one factor rather than two', { acrValues: [acrOf.password, acrOf.mfa] }, none],
    ['what nobody here knows: it is voluntary', { acrValues: [unknown] }, none],
    ['what nobody here knows, and else two factors', { acrValues: [unknown, acrOf.mfa] }, { ...none, level: 'mfa' }],
    ['a level in other letters, which is none', { acrValues: [acrOf.mfa.toUpperCase()] }, none],
    ['a proof of the last ten minutes', { maxAge: 600 }, { ...none, since: ago(10 * minute) }],
    ['a proof from after the request', { maxAge: 0 }, { ...none, since: now }],
    ['that somebody signs in anew', { prompts: ['login'] }, { ...none, since: now, passwordSince: now }],
    [
      'the same, whatever age it takes',
      { prompts: ['login'], maxAge: 3600 },
      { ...none, since: now, passwordSince: now },
    ],
    ['that nobody is asked', { prompts: ['none'] }, none],
    ['consent, which says nothing of proofs', { prompts: ['consent'] }, none],
    [
      'all at once',
      { acrValues: [acrOf.mfa], maxAge: 60, prompts: ['login', 'consent'] },
      { level: 'mfa', since: now, passwordSince: now },
    ],
  ])('%s', (_, asked, found) => {
    expect(ask(asked)).toEqual(found);
  });

  test('counts from the request, so that no sign-in is too slow for it, and to the second', () => {
    const old = after(now, -hour);
    expect(askOf({ acrValues: [], maxAge: 1, prompts: new Set() }, old).since).toBe(after(old, -second));
  });
});

test('whoever asks for more in any respect gets no less in another', () => {
  const acr = fc.constantFrom<readonly string[]>([], [acrOf.password], [acrOf.mfa], ['other', acrOf.mfa]);
  const maxAge = fc.option(fc.nat({ max: 40 * 24 * 3600 }));
  fc.assert(
    fc.property(acr, maxAge, fc.subarray(['none', 'login', 'consent']), (acrValues, age, prompts) => {
      const [plain, whole] = [ask({}), ask({ acrValues, maxAge: age, prompts })];
      expect(whole.level).toBe(ask({ acrValues }).level);
      expect(whole.since ?? 0).toBeGreaterThanOrEqual(ask({ maxAge: age }).since ?? 0);
      expect(whole.since ?? 0).toBeGreaterThanOrEqual(ask({ prompts }).since ?? 0);
      expect(whole.passwordSince).toBe(prompts.includes('login') ? whole.since : plain.passwordSince);
      expect(whole.since ?? now).toBeLessThanOrEqual(now);
    }),
  );
});
