import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandCss } from './brand-css.ts';

const read = (css: string): readonly string[] => css.match(/#[0-9a-f]{6}/g) ?? [];

/** WCAG 2.2, written down a second time on purpose. */
function contrast(one: string, other: string): number {
  const light = (color: string): number => {
    const parts = [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [x, y] = [light(one), light(other)];
  return Math.max(x, y) / Math.min(x, y);
}

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the brand stylesheet', () => {
  it('sets a color of text that can be read on any accent', () => {
    fc.assert(
      fc.property(color, (accent) => {
        const [background = '', text = ''] = read(brandCss(accent));
        expect(background).toBe(accent);
        expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes short colors and capitals', () => {
    expect(read(brandCss('#FB0'))).toEqual(read(brandCss('#ffbb00')));
  });

  it.each(['amber', '#ffb0', '#ffb00', 'red;}body{display:none', '#fff;', ''])('refuses %j', (accent) => {
    expect(() => brandCss(accent)).toThrow(RangeError);
  });
});
