import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, guarded, unguarded } from './formulas.ts';

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x', "'=1"])(
  '%j is no formula any more',
  (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`.replace('\t=', "\t'="));
  },
);

test('a formula behind what parts cells in another country is none either', () => {
  expect(guarded('Bob;=1+1|cmd')).toBe("Bob;'=1+1|cmd");
  expect(guarded('Ruiz, Ana; Jr.')).toBe('Ruiz, Ana; Jr.');
});

test('every cell is in quotes', () => {
  expect(csvLine(['a', '', 'say "x"', 'b;c'])).toBe('"a","","say ""x""","b;c"');
});

test('what an export guards, an import has back as it was', () => {
  const text = fc
    .array(fc.constantFrom("'", '=', '+', '-', ',', ';', '\t', '\r', 'a', '＝', ' ', '"'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
    }),
    { numRuns: 2000 },
  );
});
