import Bowser from 'bowser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceWords } from './device.ts';
import { messagesFor } from './messages.ts';

const en = messagesFor('en');

describe('a device is told by its browser and system', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      'Chrome on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
  ])('%s', (userAgent, name) => {
    expect(deviceWords(en, userAgent)).toBe(name);
  });

  test('in the language of whoever reads it', () => {
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    expect(deviceWords(messagesFor('fr'), firefox)).toBe('Firefox sur Linux');
  });

  test.each(['', 'x', '/', 'somebody/1.0 (somewhere)', '\ud800'])('%j says nothing known', (userAgent) => {
    expect(deviceWords(en, userAgent)).toBeNull();
  });
});

describe('nothing that a stranger writes stands in a mail of ours', () => {
  test.each([
    'Your account is locked, call +1 900 555 0100/1 ',
    'Visit https://evil.example now/1.0 (x)',
    '<b>Sign in again</b>/1.0 (x)',
    'Windows NT 10.0 says call us/1 ',
  ])('%j', (userAgent) => {
    expect(deviceWords(en, userAgent) ?? '').not.toMatch(/account|evil|sign in|call/i);
  });

  test('only names of browsers and systems', () => {
    const names = new Set([...Object.values(Bowser.BROWSER_MAP), ...Object.values(Bowser.OS_MAP)]);
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('/1.0 ', ' (', ')', 'Windows NT 10.0', 'Firefox/132.0', 'Version/1', 'Mobile', 'Linux', '; '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const said = deviceWords(en, pieces.join(''))?.split(' on ') ?? [];
        expect(said.filter((one) => !names.has(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
