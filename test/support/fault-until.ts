import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 50;
const PATIENCE_MS = 30_000;

/** Looks again and again until there is something to give back. Throws, naming what was awaited, when it does not come. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() >= deadline) throw new Error(`waited in vain: ${what}`);
    await pause(PAUSE_MS);
  }
}
