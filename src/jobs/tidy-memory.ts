import { second, type Duration } from '#domain/instant.ts';

/** By then what start-up put off has been done. */
const afterStart: Duration = second;

/**
 * Gives back, once and soon after the start, what reading and compiling the program left behind: some fifteen megabytes, which V8 would keep for as long as
 * nothing presses it (PERFORMANCE row 10). Without effect where Node does not lend its collector (`--expose-gc`).
 */
export function tidyMemorySoon(): void {
  const collect = globalThis.gc;
  if (!collect) return;
  // It takes some sixty milliseconds; the ordinary kind of collection would keep the emptied pages.
  const tidy = (): unknown => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  setTimeout(tidy, afterStart).unref();
}
