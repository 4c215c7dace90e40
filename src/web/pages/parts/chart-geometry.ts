import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { datePlus, daysBetween, type CalendarDate } from '#domain/deadline.ts';
import type { Projection, RollOutDay } from '#domain/roll-out.ts';
import { placed, widthOf, type Label, type Wish } from './chart-labels.ts';

/** What a chart shows: people enrolled, day by day, and how it may go on. */
export interface Charted {
  /** Oldest first, at least one; the last is today. */
  readonly series: readonly RollOutDay[];
  readonly projection: Pick<Projection, 'day' | 'expected'> | null;
  readonly deadline: CalendarDate;
  /** Everybody whom the policy binds: what it is on its way to. */
  readonly people: number;
}

/** Texts of a chart, in the language of whoever looks at it. */
export interface ChartWords {
  readonly day: (day: CalendarDate) => string;
  readonly today: (day: CalendarDate) => string;
  readonly deadline: (day: CalendarDate) => string;
  readonly count: (people: number) => string;
  readonly enrolled: (people: number) => string;
  readonly expected: (people: number) => string;
  readonly everybody: (people: number) => string;
}

/** Units of a drawing are pixels where it is as wide as its window lets it be. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Geometry {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Heights of the grid. */
  readonly grid: readonly number[];
  /** Height of everybody. */
  readonly goal: number;
  readonly line: string;
  readonly area: string;
  /** From today to what is expected at the deadline; null: nothing is foretold. */
  readonly ahead: { readonly from: Point; readonly to: Point } | null;
  /** Null: it was before the first day. */
  readonly deadline: number | null;
  readonly today: Point;
  readonly labels: readonly Label[];
}

const margin = { top: 26, bottom: 50, right: 12 } as const;
const unitsPerDigit = 7.2;
/** Between the days that are named along the axis. */
const unitsPerDay = 92;
const steps = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365];

/** Where everything of a chart stands in a drawing of this size. */
export function drawn(charted: Charted, words: ChartWords, frame: Frame): Geometry {
  const scales = scalesOf(charted, words, frame);
  const { x, y, plot, ticks } = scales;
  const points = charted.series.map(({ day, enrolled }) => ({ x: round(x(day)), y: round(y(enrolled)) }));
  const today = points.at(-1) ?? { x: plot.left, y: plot.bottom };
  const { projection } = charted;
  const ahead = projection && {
    from: today,
    to: { x: round(x(projection.day)), y: round(y(projection.expected)) },
  };
  const fixed = {
    plot,
    goal: round(y(charted.people)),
    deadline: isOn(charted) ? round(x(charted.deadline)) : null,
    today,
    ahead,
  };
  const wishes = [
    ...countWishes(ticks, words, scales),
    ...axisWishes(charted, words, scales),
    ...markWishes(charted, words, fixed),
  ];
  return {
    ...fixed,
    grid: ticks.map((one) => round(y(one))),
    line: curve(points),
    area: surface(points, plot.bottom),
    labels: placed(wishes, frame.width),
  };
}

/** Whether the deadline is among the days that are shown. */
const isOn = ({ series: [first], deadline }: Charted): boolean => first !== undefined && first.day <= deadline;

const round = (units: number): number => Math.round(units * 10) / 10;

interface Scales {
  readonly x: (day: CalendarDate) => number;
  readonly y: (people: number) => number;
  readonly plot: Geometry['plot'];
  readonly ticks: readonly number[];
  readonly first: CalendarDate;
  readonly days: number;
}

function scalesOf({ series, deadline, people }: Charted, words: ChartWords, { width, height }: Frame): Scales {
  const first = series[0]?.day ?? deadline;
  const last = series.at(-1)?.day ?? deadline;
  const days = Math.max(1, daysBetween(first, last > deadline ? last : deadline));
  const most = Math.max(1, people, ...series.map((one) => one.enrolled));
  const counts = scaleLinear().domain([0, most]);
  const ticks = counts.ticks(4).filter((one) => Number.isInteger(one));
  const widest = Math.max(...ticks.map((one) => words.count(one).length));
  const plot = {
    left: Math.ceil(widest * unitsPerDigit) + 10,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const along = scaleLinear().domain([0, days]).range([plot.left, plot.right]);
  counts.range([plot.bottom, plot.top]);
  return { x: (day) => along(daysBetween(first, day)), y: (count) => counts(count), plot, ticks, first, days };
}

const curve = (points: readonly Point[]): string =>
  line<Point>()
    .x((one) => one.x)
    .y((one) => one.y)
    .curve(curveMonotoneX)
    .digits(1)([...points]) ?? '';

const surface = (points: readonly Point[], bottom: number): string =>
  area<Point>()
    .x((one) => one.x)
    .y0(bottom)
    .y1((one) => one.y)
    .curve(curveMonotoneX)
    .digits(1)([...points]) ?? '';

/** Beside the grid. */
const countWishes = (ticks: readonly number[], words: ChartWords, { y, plot }: Scales): Wish[] =>
  ticks.map((one) => ({
    text: words.count(one),
    spots: [{ x: plot.left - 8, y: round(y(one)) + 4.5, anchor: 'end' }],
  }));

/** Days along the axis: today and the deadline always, in a second line if they must, then the beginning, then days between as far as there is room. */
function axisWishes(charted: Charted, words: ChartWords, { x, plot, first, days }: Scales): Wish[] {
  const { series, deadline } = charted;
  const lines = [plot.bottom + 23, plot.bottom + 41];
  const at = (day: CalendarDate, text: string, among = lines): Wish => ({
    text,
    spots: among.map((y) => ({ x: round(x(day)), y, anchor: 'middle' })),
  });
  const today = series.at(-1)?.day;
  const most = (plot.right - plot.left) / unitsPerDay;
  const step = steps.find((one) => days / one <= most) ?? days;
  const between = Array.from({ length: Math.floor(days / step) }, (_, index) => datePlus(first, (index + 1) * step));
  return [
    ...(today === undefined ? [] : [at(today, words.today(today))]),
    ...(isOn(charted) ? [at(deadline, words.deadline(deadline))] : []),
    ...[first, ...between]
      .filter((day) => day !== today && day !== deadline)
      .map((day) => at(day, words.day(day), lines.slice(0, 1))),
  ];
}

/** What the line has come to, what is expected, and how many they all are. */
function markWishes(
  { series, projection, people }: Charted,
  words: ChartWords,
  { plot, goal, today, ahead }: Pick<Geometry, 'plot' | 'goal' | 'today' | 'ahead'>,
): Wish[] {
  const enrolled = series.at(-1)?.enrolled ?? 0;
  const everybody = { x: plot.left + 4, y: goal - 8, anchor: 'start' } as const;
  return [
    { text: words.enrolled(enrolled), isBold: true, spots: around(today, plot, goal) },
    ...(ahead && projection ? [expectedWish(words.expected(projection.expected), ahead, plot, goal)] : []),
    { text: words.everybody(people), spots: [everybody, { ...everybody, x: plot.right, anchor: 'end' }] },
  ];
}

/** At the end of the line that leads ahead: left of the deadline, above it or, where everybody's line is there, as far below as it takes not to touch it. */
function expectedWish(
  text: string,
  { from, to }: NonNullable<Geometry['ahead']>,
  plot: Geometry['plot'],
  goal: number,
): Wish {
  const left = { x: to.x - 10, anchor: 'end' } as const;
  const rise = to.x > from.x ? (from.y - to.y) / (to.x - from.x) : 0;
  const over = { ...left, y: to.y - 12 };
  const under = { ...left, y: round(to.y + 22 + Math.max(0, rise) * (10 + widthOf(text, true))) };
  const free = [over, under].filter(({ y }) => y < plot.bottom && !isAcross(y, goal));
  return { text, isBold: true, spots: [...free, ...around(to, plot, goal)] };
}

/**
 * Above a point of a line that mostly climbs: at the side where it has not been; else below it, where it goes. Never below the axis, and across the line of everybody
 * only where nothing else is left.
 */
function around({ x, y }: Point, { bottom }: Geometry['plot'], goal: number): Wish['spots'] {
  const spots = [
    { x: x - 10, y: y - 12, anchor: 'end' },
    { x: x + 10, y: y + 22, anchor: 'start' },
    { x: x - 10, y: y + 22, anchor: 'end' },
    { x: x + 10, y: y - 12, anchor: 'start' },
  ] as const;
  const within = spots.filter((one) => one.y < bottom);
  return [false, true].flatMap((across) => within.filter((one) => isAcross(one.y, goal) === across));
}

const isAcross = (y: number, goal: number): boolean => y - 14 < goal && goal < y + 5;
