import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { clearFaketimeLeftovers } from './faketime-leftovers.ts';

const SECOND = 1_000;

/** The wall clock of a process started with `env`. */
export interface MovableClock {
  readonly env: Readonly<Record<string, string>>;
  /** Lets it be `byMs` ahead of ours (behind, if negative), in whole seconds. */
  move(byMs: number): void;
  remove(): void;
}

/**
 * libfaketime reads its offset from a file, which lies beside the data, at every look at the clock.
 * Monotonic clocks stay true: timers and time-outs of the process go on as usual.
 */
export function movableClock(dataDirectory: string): MovableClock {
  const file = `${dataDirectory}.clock`;
  const move = (byMs: number): void => {
    const seconds = Math.round(byMs / SECOND);
    writeFileSync(file, seconds < 0 ? `${seconds}\n` : `+${seconds}\n`);
  };
  move(0);
  clearFaketimeLeftovers();
  const env = {
    LD_PRELOAD: findFaketime(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  return { env, move, remove: () => rmSync(file, { force: true }) };
}

function findFaketime(): string {
  const candidates = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`);
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error('faketime is not installed');
  return found;
}
