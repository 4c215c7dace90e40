import { second, type Duration } from '#domain/instant.ts';
import type { Logger } from '#ports/logger.ts';
import type { KeyRing } from './key-ring.ts';
import { KeyRingError } from './key-text.ts';

const lookEvery: Duration = 2 * second;

/**
 * Looks at the key file again and again, so that a key that was put in front comes into use without a restart (SPEC X5). A broken file is logged, once
 * for each way in which it is broken, and what was read before stays in use. Answers how to stop.
 */
export function watchKeys(ring: KeyRing, logger: Logger, every: Duration = lookEvery): () => void {
  let told: string | null = null;
  const look = (): void => {
    try {
      if (ring.refresh()) logger.info({ keys: ring.keys.map((one) => one.id), seals: ring.current }, 'keys read again');
      told = null;
    } catch (error) {
      if (!(error instanceof KeyRingError)) throw error;
      if (error.message !== told)
        logger.error({ problem: error.message }, 'the key file is left as it was read before');
      told = error.message;
    }
  };
  const timer = setInterval(look, every);
  timer.unref();
  return () => clearInterval(timer);
}
