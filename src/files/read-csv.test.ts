import { describe, expect, test } from 'vitest';
import { growth, quadratic } from '../../test/support/growth.ts';
import { readCsv } from './read-csv.ts';

async function* chunks(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readCsv(chunks(text))) rows.push(cells);
  return rows;
}

describe('a file of rows', () => {
  test('is parted by the sign that its first line has most of, outside of quotes', async () => {
    expect(await rowsOf('\n \n"a,b,c,d";e\n1;2')).toEqual([[' '], ['a,b,c,d', 'e'], ['1', '2']]);
  });

  /** What whoever sends a file would choose to make reading slow (SECURITY I5). */
  const hostile: readonly (readonly [string, (length: number) => string])[] = [
    ['letters', (length) => 'a'.repeat(length)],
    ['blanks', (length) => ' '.repeat(length)],
    ['line breaks of old machines', (length) => '\r'.repeat(length)],
    ['letters and blanks', (length) => 'a '.repeat(length / 2)],
    ['separators', (length) => ',;\t'.repeat(length / 3)],
    ['quotes', (length) => '"a'.repeat(length / 2)],
  ];

  test.each(hostile)('takes no longer than its length lets expect: one line of %s', async (_, line) => {
    const read = (length: number) => rowsOf(line(length - 1)).catch(() => null);
    expect(await growth(read, 4_096)).toBeLessThan(quadratic);
  });
});
