import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Files that live in memory, on Linux. */
const MEMORY = '/dev/shm';
/** More than all that tests hold at a time: a container often has no more than 64 MiB there. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * Where tests keep databases, and whatever else they put into the temporary directory: in memory where there is room, because a commit waits for
 * the disk otherwise, and tests commit some hundred thousand times. What the environment says goes first.
 */
export function temporaryPlace(): string {
  return process.env['TMPDIR'] === undefined && hasRoom() ? MEMORY : tmpdir();
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}
