import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '#domain/fault.ts';
import type { Duration } from '#domain/instant.ts';

const tries = 4;
const breath: Duration = 50;

/**
 * Tries an act again that the database gave up and rolled back: one that writes much of a user can cross a sign-in of that user, and of two that wait for
 * each other PostgreSQL ends one. Not for acts whose outcome is unknown. Throws the last Fault.
 */
export async function again<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      const isGivenUp = error instanceof Fault && error.code === 'store-unavailable';
      if (!isGivenUp || attempt === tries) throw error;
    }
    await pause(attempt * breath);
  }
}
