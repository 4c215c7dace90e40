import { generate } from 'lean-qr';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { QrCode } from './qr.tsx';

const text = 'otpauth://totp/Gatehouse:ana%40example.com?secret=JBSWY3DPEHPK3PXP7QGN2M4ALTRW6VKC&issuer=Gatehouse';
const html = renderToString(<QrCode text={text} label="QR code" />);

/** Which modules the drawn path covers. */
function darkModules(): ReadonlySet<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step} ${y}`);
  }
  return dark;
}

describe('the QR code', () => {
  it('draws every dark module and no light one', () => {
    const code = generate(text);
    const expected = new Set<string>();
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) expected.add(`${x} ${y}`);
    }
    expect(darkModules()).toEqual(expected);
  });

  it('stands on white with four modules around it, in every theme', () => {
    const { size } = generate(text);
    expect(html).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
    expect(html).toContain(`<rect x="-4" y="-4" width="${size + 8}" height="${size + 8}" fill="#fff"`);
    expect(html).toContain('fill="#000"');
  });

  it('does not spell out its content', () => {
    expect(html).not.toContain('JBSWY3DP');
  });
});
