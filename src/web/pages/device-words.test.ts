import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '#text/messages.ts';
import { deviceWords } from './device-words.ts';

const en = messagesFor('en');

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'Chrome on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari on macOS',
    ],
    ['', 'Unknown device'],
    ['Sign out everywhere/1.0', 'Unknown device'],
  ])('is told in words: %s', (agent, words) => {
    expect(deviceWords(en, agent)).toBe(words);
  });

  it('is told in French', () => {
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(deviceWords(messagesFor('fr'), firefox)).toBe('Firefox sur Linux');
  });

  it('is always told, and never in words that the browser chose', () => {
    const harmless = /^(Unknown device|[\w .()+-]{1,40}( on [\w .]{1,20})?)$/;
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (agent) => {
        expect(deviceWords(en, agent)).toMatch(harmless);
      }),
    );
    expect(deviceWords(en, 'Evil<b>Name/2.0 (Haxx 1.0)')).toBe('Unknown device');
  });
});
