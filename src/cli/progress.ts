import { Presets, SingleBar } from 'cli-progress';
import type { World } from './world.ts';

/** How far long work has come. Drawn on a terminal's standard error; elsewhere nothing is shown, and results stay clean. */
export interface Progress {
  /** `total` null: nobody knows how much there is; then only the count is shown. */
  show(done: number, total: number | null): void;
  end(): void;
}

const nothing: Progress = { show: () => undefined, end: () => undefined };

/** `what` is a plural: "users". */
export function progress({ isTerminal, stderr }: Pick<World, 'isTerminal' | 'stderr'>, what: string): Progress {
  if (!isTerminal) return nothing;
  const bar = new SingleBar(
    {
      format: formatFor(what),
      hideCursor: false,
      etaBuffer: 50,
      clearOnComplete: true,
      stream: stderr,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(done, total) {
      if (!started) bar.start(total ?? 0, 0);
      started = true;
      if (total !== null) bar.setTotal(total);
      bar.update(done);
    },
    end() {
      if (started) bar.stop();
    },
  };
}

const formatFor = (what: string): string => `{bar} {percentage}% | {value} of {total} ${what} | {eta_formatted} left`;
