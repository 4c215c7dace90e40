import { describe, expect, it } from 'vitest';
import { datePlus, type CalendarDate } from '#domain/deadline.ts';
import { drawn, type Charted, type ChartWords } from './chart-geometry.ts';

const first = '2027-01-01' as CalendarDate;

const words: ChartWords = {
  day: (day) => day,
  today: (day) => `Today, ${day}`,
  deadline: (day) => `Deadline, ${day}`,
  count: (people) => String(people),
  enrolled: (people) => `${people} enrolled`,
  expected: (people) => `${people} expected`,
  everybody: (people) => `All ${people}`,
};

const charted = (enrolled: readonly number[], more: Partial<Charted> = {}): Charted => ({
  series: enrolled.map((people, index) => ({ day: datePlus(first, index), enrolled: people })),
  projection: null,
  deadline: datePlus(first, 20),
  people: 100,
  ...more,
});

const frames = [
  { width: 880, height: 320 },
  { width: 320, height: 270 },
];

const texts = (of: Charted, width: number): readonly string[] =>
  drawn(of, words, { width, height: 300 }).labels.map((one) => one.text);

describe.each(frames)('a chart of $width units', (frame) => {
  it('climbs from left to right, and ends at today', () => {
    const { line, today, plot } = drawn(charted([0, 10, 40, 60]), words, frame);
    const start = /^M([\d.]+),([\d.]+)/.exec(line)?.slice(1).map(Number);
    expect(start).toEqual([plot.left, plot.bottom]);
    expect(line.endsWith(`${today.x},${today.y}`)).toBe(true);
    expect(today.y).toBeLessThan(plot.bottom);
  });

  it('leads from today to what is expected at the deadline', () => {
    const projection = { day: datePlus(first, 20), expected: 80 };
    const { ahead, today, deadline, goal, plot } = drawn(charted([0, 10], { projection }), words, frame);
    expect(ahead?.from).toEqual(today);
    expect(ahead?.to.x).toBe(deadline);
    expect(ahead?.to.x).toBe(plot.right);
    expect(ahead?.to.y).toBeCloseTo(goal + (plot.bottom - goal) * 0.2, 0);
  });

  it('goes on to today where the deadline has passed, and shows it among the days', () => {
    const { deadline, today, plot } = drawn(charted([0, 10, 20], { deadline: datePlus(first, 1) }), words, frame);
    expect(today.x).toBe(plot.right);
    expect(deadline).toBeCloseTo((plot.left + plot.right) / 2, 0);
  });

  it('shows no deadline that was before its first day', () => {
    const { deadline, labels } = drawn(charted([5, 10], { deadline: datePlus(first, -9) }), words, frame);
    expect(deadline).toBeNull();
    expect(labels.map((one) => one.text).join()).not.toContain('Deadline');
  });

  it('names whole numbers of people alone', () => {
    const { labels } = drawn(charted([0, 1], { people: 2 }), words, frame);
    const counts = labels.filter((one) => /^[\d.]+$/.test(one.text)).map((one) => one.text);
    expect(counts).toEqual(['0', '1', '2']);
  });

  it('keeps within its drawing whatever comes', () => {
    for (const one of [charted([0]), charted([100, 100]), charted([0, 200], { people: 0 })]) {
      const { line, today, goal, plot } = drawn(one, words, frame);
      expect(line).not.toContain('NaN');
      expect(today.x).toBeGreaterThanOrEqual(plot.left);
      expect(Math.min(today.y, goal)).toBeGreaterThanOrEqual(plot.top);
      expect(Math.max(today.y, goal)).toBeLessThanOrEqual(plot.bottom);
    }
  });
});

describe('labels along the axis', () => {
  it('always name today and the deadline, side by side or in two lines', () => {
    for (const days of [1, 2, 19, 20]) {
      const shown = texts(charted(Array.from({ length: days }, () => 10)), 320);
      expect(shown.some((one) => one.startsWith('Today'))).toBe(true);
      expect(shown.some((one) => one.startsWith('Deadline'))).toBe(true);
    }
  });

  it('name more days between where there is room for them', () => {
    const between = (width: number): number =>
      texts(charted([0, 1]), width).filter((one) => one.startsWith('2027')).length;
    expect(between(880)).toBeGreaterThan(between(320));
  });

  it.each(frames)('tell what is expected beside every line of $width units that leads there', (frame) => {
    for (const expected of [5, 30, 60, 80, 92, 98, 100]) {
      const projection = { day: datePlus(first, 20), expected };
      const { labels, ahead, goal, deadline } = drawn(charted([0, 2, 3, 4, 4, 5], { projection }), words, frame);
      const label = labels.find((one) => one.text.endsWith('expected'));
      if (!label || !ahead || deadline === null) throw new Error('nothing is expected');
      const [top, bottom] = [label.y - 10, label.y + 3];
      const [left, right] = [label.x - label.text.length * 7.2, label.x];
      expect([label.anchor, right < deadline, bottom < goal || goal < top]).toEqual(['end', true, true]);
      const slope = (ahead.to.y - ahead.from.y) / (ahead.to.x - ahead.from.x);
      const heights = [left, right].map((x) => ahead.from.y + slope * (x - ahead.from.x));
      expect(bottom < Math.min(...heights) || top > Math.max(...heights)).toBe(true);
    }
  });

  it('tell how many are enrolled, expected and everybody', () => {
    const shown = texts(charted([0, 30], { projection: { day: datePlus(first, 20), expected: 70 } }), 320);
    expect(shown).toEqual(expect.arrayContaining(['30 enrolled', '70 expected', 'All 100']));
  });
});
