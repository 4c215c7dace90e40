import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Ask, Text, Told } from './messages.ts';

const nsPerMs = 1e6;

/** Milliseconds between two looks at the loop's clock; they are part of what the histogram records. */
const resolution = 1;

/** The server's side of the channel between it and the benchmark. */
export interface Channel {
  readonly onStatement: (sql: string) => void;
  /** Keeps a text message until it is asked for: nothing is told while something is measured. */
  readonly onText: (text: Text) => void;
  /** Says where the server listens, and answers what is asked from then on. The parent's end is the server's end. */
  ready(address: string, stop: () => Promise<void>): void;
}

export function openChannel(): Channel {
  let watched: string[] | null = null;
  let texts: Text[] = [];
  const statements = (watch: boolean): void => {
    tell({ told: 'statements', statements: watched ?? [] });
    watched = watch ? [] : null;
  };
  const handOn = (): void => {
    tell({ told: 'texts', texts });
    texts = [];
  };
  return {
    onStatement: (sql) => watched?.push(sql),
    onText: (text) => texts.push(text),
    ready(address, stop) {
      const tellDelay = delayTeller();
      const end = ender(stop);
      process.on('disconnect', end);
      process.on('message', (message) => {
        const asked = message as Ask;
        if (asked.ask === 'stop') end();
        else if (asked.ask === 'loop') tellDelay();
        else if (asked.ask === 'texts') handOn();
        else statements(asked.watch);
      });
      tell({ told: 'ready', address });
    },
  };
}

/** Looks at the loop only once somebody has asked: looking costs a percent of a core. */
function delayTeller(): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  return () => {
    const ms = (value: number): number => Math.max(0, value / nsPerMs - resolution);
    tell({ told: 'loop', delay: { most: ms(delay.max), p99: ms(delay.percentile(99)) } });
    delay.reset();
    delay.enable();
  };
}

const ender = (stop: () => Promise<void>) => (): void => {
  stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};

const tell = (told: Told): void => {
  process.send?.(told);
};
