import type { IncomingMessage } from 'node:http';
import { minute, second, type Duration } from '#domain/instant.ts';

/** How slowly the body of a request may come in. */
export interface Pace {
  /** Nothing at all came for so long. */
  readonly silentFor: Duration;
  /** Of its first moments nothing is asked. */
  readonly graceFor: Duration;
  /** Bytes a second after them, over the whole time. */
  readonly least: number;
  readonly atMostFor: Duration;
}

/** A megabyte over a bad phone line (20 KB/s) takes 50 seconds. */
export const filePace: Pace = {
  silentFor: 15 * second,
  graceFor: 15 * second,
  least: 10_000,
  atMostFor: 2 * minute,
};

/** The largest form has 64 KiB, and most fit into one packet. */
export const formPace: Pace = { silentFor: 30 * second, graceFor: 30 * second, least: 0, atMostFor: 30 * second };

/** What came in so far: for how long it has been coming, how many bytes of it are here, and how long ago the last ones came. */
export interface Progress {
  readonly comingFor: Duration;
  readonly bytes: number;
  readonly silentFor: Duration;
}

export const isTooSlow = (pace: Pace, { comingFor, bytes, silentFor }: Progress): boolean =>
  silentFor >= pace.silentFor ||
  comingFor >= pace.atMostFor ||
  bytes * second < pace.least * (comingFor - pace.graceFor);

/** How often it is looked at. Time is counted in looks: a process that was busy itself blames nobody. */
const lookEvery = second;

/** Calls `late` once if the body comes in more slowly than it may; says nothing any more once it is here, or nobody sends it. */
export function watchBody(request: IncomingMessage, pace: Pace, late: () => void): void {
  const look = progressOf(request);
  const timer = setInterval(() => {
    if (request.complete) return stop();
    if (!isTooSlow(pace, look())) return;
    stop();
    late();
  }, lookEvery).unref();
  const stop = (): void => clearInterval(timer);
  request.once('end', stop);
  request.once('close', stop);
}

/** Counted where it arrives: whoever listened to the body itself would take it from its reader. */
function progressOf({ socket }: IncomingMessage): () => Progress {
  const before = socket.bytesRead;
  let [comingFor, silentFor, bytes] = [0, 0, 0];
  return () => {
    const here = socket.bytesRead - before;
    comingFor += lookEvery;
    silentFor = here > bytes ? 0 : silentFor + lookEvery;
    bytes = here;
    return { comingFor, bytes, silentFor };
  };
}
