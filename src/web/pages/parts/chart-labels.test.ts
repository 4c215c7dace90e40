import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placed, type Label, type Wish } from './chart-labels.ts';

const at = (x: number, y = 20): Wish['spots'][number] => ({ x, y, anchor: 'middle' });

/** As wide as a label could be, measured by another hand than the one that places it. */
const reach = ({ text, x, anchor }: Label): readonly [number, number] => {
  const wide = text.length * 7.2;
  const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
  return [left, left + wide];
};

describe('labels of a chart', () => {
  it('stand at their dearest place where it is free', () => {
    expect(placed([{ text: 'Today', spots: [at(100), at(200)] }], 400)).toEqual([
      { text: 'Today', isBold: false, x: 100, y: 20, anchor: 'middle' },
    ]);
  });

  it('step aside for one that came before, and are left out where no place is free', () => {
    const wishes = [
      { text: 'Today', spots: [at(100)] },
      { text: 'Deadline', spots: [at(110), at(110, 40)] },
      { text: 'Dec 9', spots: [at(105), at(115, 40)] },
    ];
    expect(placed(wishes, 400).map(({ text, y }) => [text, y])).toEqual([
      ['Today', 20],
      ['Deadline', 40],
    ]);
  });

  it('lean inward at the edges of the drawing', () => {
    const [first, last] = placed(
      [
        { text: 'November', spots: [at(2)] },
        { text: 'Deadline', spots: [at(318)] },
      ],
      320,
    );
    expect(first).toMatchObject({ x: 0, anchor: 'start' });
    expect(last).toMatchObject({ x: 320, anchor: 'end' });
  });

  it('never overlap in a line, wherever they want to be', () => {
    const wish = fc.record({
      text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
      x: fc.nat(320),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const labels = placed(
          wishes.map(({ text, x }) => ({ text, spots: [at(x)] })),
          320,
        );
        const spans = labels.map(reach).toSorted(([a], [b]) => a - b);
        const over = spans.filter(([, right], index) => right >= (spans[index + 1]?.[0] ?? Number.POSITIVE_INFINITY));
        expect(over).toEqual([]);
      }),
    );
  });
});
