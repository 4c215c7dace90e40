import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';
import { drawn, type Charted, type ChartWords, type Frame } from './chart-geometry.ts';
import { chartWords } from './chart-words.ts';

/**
 * One drawing for each width of window, of which one is shown: letters of a drawing that shrinks with its window are too small on a phone, and its labels too
 * many.
 */
const frames = {
  wide: { width: 880, height: 320 },
  middle: { width: 580, height: 300 },
  narrow: { width: 320, height: 270 },
} as const satisfies Record<string, Frame>;

interface ChartProps {
  readonly page: PageContext;
  readonly charted: Charted;
  /** What the chart says, for whoever does not see it. */
  readonly title: string;
  readonly description: string;
}

/** People enrolled over time, to the deadline, with what may be expected (SPEC P12). Its numbers stand in a table beside it. */
export function Chart({ page, charted, title, description }: ChartProps): VNode {
  const words = chartWords(page);
  return (
    <div class="chart">
      {Object.entries(frames).map(([name, frame]) => (
        <Drawing name={name} frame={frame} charted={charted} words={words} title={title} description={description} />
      ))}
    </div>
  );
}

interface DrawingProps extends Omit<ChartProps, 'page'> {
  readonly name: string;
  readonly frame: Frame;
  readonly words: ChartWords;
}

function Drawing({ name, frame, charted, words, title, description }: DrawingProps): VNode {
  const { plot, grid, goal, line, area, ahead, deadline, today, labels } = drawn(charted, words, frame);
  const ids = [`chart-${name}-title`, `chart-${name}-text`] as const;
  return (
    <svg
      class={`chart-${name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={ids[0]}
      aria-describedby={ids[1]}
    >
      <title id={ids[0]}>{title}</title>
      <desc id={ids[1]}>{description}</desc>
      {grid.map((y) => (
        <line class="chart-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      ))}
      <line class="chart-goal" x1={plot.left} x2={plot.right} y1={goal} y2={goal} />
      <path class="chart-area" d={area} />
      {deadline !== null && <line class="chart-deadline" x1={deadline} x2={deadline} y1={plot.top} y2={plot.bottom} />}
      {ahead && <line class="chart-ahead" x1={ahead.from.x} y1={ahead.from.y} x2={ahead.to.x} y2={ahead.to.y} />}
      <path class="chart-line" d={line} />
      <circle class="chart-dot" cx={today.x} cy={today.y} r={5} />
      {labels.map(({ text, x, y, anchor, isBold }) => (
        <text class={isBold ? 'chart-mark' : undefined} x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}
