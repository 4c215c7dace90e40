import { readdirSync, rmSync } from 'node:fs';

const shared = '/dev/shm';

/**
 * libfaketime keeps a semaphore and a piece of shared memory named by its process, which nobody removes when that process is killed; a later process of the
 * same number then refuses to start. Takes away those of processes that are gone.
 */
export function clearFaketimeLeftovers(): void {
  for (const name of readdirSync(shared)) {
    const pid = /^(?:sem\.)?faketime_(?:sem|shm)_(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && isGone(Number(pid))) rmSync(`${shared}/${name}`, { force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Whatever is of another user is theirs to remove.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
