import { readFileSync } from 'node:fs';

/** Memory of a process in megabytes: what it holds now, and the most that it ever held. */
export interface Memory {
  readonly now: number;
  readonly most: number;
}

export const memoryOf = (pid: number): Memory => memoryIn(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** Reads `VmRSS` and `VmHWM`, which the kernel gives in KiB. */
export function memoryIn(status: string): Memory {
  const megabytes = (name: string): number =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
