import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A file of a font and the signs that it has. */
export interface FontFile {
  readonly file: string;
  has(codePoint: number): boolean;
}

export type Weight = 'regular' | 'bold';

const find = createRequire(import.meta.url);

/** Latin, Greek, Cyrillic and more; of all the parts of a family the one with a sign is used, so that a document holds no more than what it shows. */
const families = [
  { name: 'noto-sans', weights: { regular: 400, bold: 700 } },
  // Chinese, of one weight.
  { name: 'chocolate-classical-sans', weights: { regular: 400, bold: 400 } },
] as const;

/** Files in the order in which they are asked for a sign. */
export const fontFiles = (weight: Weight): readonly FontFile[] =>
  families.flatMap(({ name, weights }) => partsOf(name, weights[weight]));

function partsOf(family: string, weight: number): readonly FontFile[] {
  const folder = path.dirname(find.resolve(`@fontsource/${family}/package.json`));
  const parts = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  // The part with plain letters first: others have a few of them, too.
  const names = Object.keys(parts).toSorted((a, b) => Number(b === 'latin') - Number(a === 'latin'));
  return names.map((name) => ({
    file: path.join(folder, 'files', `${family}-${name.replaceAll(/[[\]]/g, '')}-${weight}-normal.woff`),
    has: within(parts[name] ?? ''),
  }));
}

/** Ranges as CSS writes them: `U+0-FF,U+131`. */
function within(ranges: string): FontFile['has'] {
  const read = ranges.split(',').map((range): readonly [number, number] => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
  return (codePoint) => read.some(([first, last]) => codePoint >= first && codePoint <= last);
}
