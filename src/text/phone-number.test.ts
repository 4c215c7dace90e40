import { describe, expect, it } from 'vitest';
import { nationalNumber, spacedNumber } from './phone-number.ts';

const said = (e164: string): string => spacedNumber(e164).replaceAll('\u00a0', ' ');

describe('a number that is shown whole', () => {
  it.each([
    ['+13125550167', '+1 312 555 0167'],
    ['+447700900123', '+44 7700 900123'],
    ['+33639981234', '+33 6 39 98 12 34'],
    ['+4915123456789', '+49 151 2345 6789'],
    ['+353851234567', '+353 85 123 4567'],
    ['+85261234567', '+852 6123 4567'],
    ['+6581234567', '+65 8123 4567'],
  ])('is grouped as its country does: %s', (e164, words) => {
    expect(said(e164)).toBe(words);
  });

  it.each(['+390612', '+44', '+5511912345678', '+491751234567890'])('keeps every digit of %s in order', (e164) => {
    expect(spacedNumber(e164).replace(/\s/g, '')).toBe(e164);
  });

  it('is typed without its dialing code beside its country', () => {
    expect([nationalNumber('+13125550167'), nationalNumber('+85261234567')]).toEqual(['312 555 0167', '6123 4567']);
  });

  it('is never broken over two lines', () => {
    expect(spacedNumber('+13125550167')).not.toContain(' ');
  });
});
