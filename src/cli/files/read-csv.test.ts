import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileSettings } from './cells.ts';
import { readPhone } from './phone.ts';
import { readCsv } from './read-csv.ts';

const settings: FileSettings = {
  kind: 'users',
  ignoreUnknown: false,
  usernameAsEmail: false,
  hashFormat: 'auto',
  firebase: null,
  readPhone,
  phoneCountry: null,
  totpEncoding: null,
};

/** A text in chunks of these sizes, one after the other and over again. */
async function* chunksOf(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let [from, at] = [0, 0]; from < bytes.length; at += 1) {
    const size = sizes[at % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function rowsOf(text: string, sizes: readonly number[] = [65_536]) {
  const rows: { line: number; name: string | undefined; cells: readonly string[] }[] = [];
  for await (const { line, row, source } of readCsv('it', chunksOf(text, sizes), settings, () => undefined)) {
    rows.push({ line, name: row.fields.name, cells: source });
  }
  return rows;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Cells with everything that needs quotes; an apostrophe before a formula is no part of the data, and left to tests of its own. */
const cell = fc
  .array(fc.constantFrom('a', 'é', '𝔊', '"', ',', ';', '\t', '\n', '\r\n', ' '), { maxLength: 12 })
  .map((parts) => `x${parts.join('')}`);

describe('a row of CSV', () => {
  test('comes out as it went in, with the line that it begins on, however the bytes arrive (1,000 rows)', async () => {
    const file = fc.record({
      names: fc.array(cell, { minLength: 1_000, maxLength: 1_000 }),
      end: fc.constantFrom('\n', '\r\n'),
      gaps: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
      sizes: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(file, async ({ names, end, gaps, sizes }) => {
        let line = 1;
        let text = '';
        const add = (row: string, gap: number): number => {
          const began = line;
          text += row + end.repeat(1 + gap);
          line += row.split('\n').length + gap;
          return began;
        };
        add('email,name', 0);
        const expected = names.map((name, at) => ({
          line: add(`${at}@x.example,${quoted(name)}`, gaps[at % gaps.length] ?? 0),
          name,
          cells: [`${at}@x.example`, name],
        }));
        expect(await rowsOf(text, sizes)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('is not longer by the apostrophe that an export puts before a formula', async () => {
    const rows = await rowsOf(`email,name\na@x.example,'=1\nb@x.example,''=1\nc@x.example,'tis\n`);
    expect(rows.map((one) => one.name)).toEqual(['=1', "'=1", "'tis"]);
  });

  test('begins on the line of its first quote, also the last, which no line break ends', async () => {
    const rows = await rowsOf('email,name\na@x.example,"one\n\ntwo"\nb@x.example,"three\r\nfour"');
    expect(rows.map((one) => one.line)).toEqual([2, 5]);
  });

  test('has its delimiter from the header, outside of quotes', async () => {
    const text = '\n"email";"name"\na@x.example;Ruiz, Ana\n';
    for (const size of [1, 3, 9, 400]) expect((await rowsOf(text, [size]))[0]?.name).toBe('Ruiz, Ana');
    expect((await rowsOf('email\t"name"\na@x.example\tRuiz; Ana, Jr.\n', [2]))[0]?.name).toBe('Ruiz; Ana, Jr.');
  });
});
