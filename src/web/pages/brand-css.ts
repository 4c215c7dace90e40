/** Red, green and blue, 0 to 255. */
type Color = readonly [number, number, number];

/** Least contrast of text (WCAG 2.2, 1.4.3). */
const enough = 4.5;

/** First the ink of the pages, then white; black where neither is legible. */
const textColors = ['#171a16', '#ffffff', '#000000'] as const;

/**
 * The end of the stylesheet: the configured accent and the color of text on it, which is computed so that it can be read.
 * `accent` is `#rgb` or `#rrggbb`; anything else is a RangeError.
 */
export function brandCss(accent: string): string {
  const color = parseColor(accent);
  const text = textColors.find((one) => contrast(parseColor(one), color) >= enough) ?? '#000000';
  return `@layer tokens{:root{--accent:${hex(color)};--on-accent:${text}}}\n`;
}

function parseColor(text: string): Color {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) throw new RangeError('The accent color must be written as #rgb or #rrggbb.');
  const long = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  const channel = (from: number): number => Number.parseInt(long.slice(from, from + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

const hex = (color: Color): string => `#${color.map((one) => one.toString(16).padStart(2, '0')).join('')}`;

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
