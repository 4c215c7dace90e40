import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's unit in `/proc/PID/stat`, on every Linux that Node runs on. */
const msPerTick = 10;
const nsPerMs = 1e6;

/** CPU time in milliseconds that a process has used so far, all its threads together. 0 when it is gone. */
export function cpuOfProcess(pid: number): number {
  const ns = namesIn(`/proc/${pid}/task`).map((thread) => runTimeOf(textOf(`/proc/${pid}/task/${thread}/schedstat`)));
  return ns.reduce((sum, one) => sum + one, 0) / nsPerMs;
}

/**
 * CPU time in milliseconds of a process, of its children that live (each to the nanosecond) and of those that ended (to a tick of the kernel):
 * PostgreSQL is one process for each connection.
 */
export function cpuOfFamily(pid: number): number {
  const live = [pid, ...childrenOf(pid)].map(cpuOfProcess);
  return live.reduce((sum, one) => sum + one, endedChildrenOf(textOf(`/proc/${pid}/stat`)));
}

/** Nanoseconds on a CPU: the first number of `schedstat`. */
export const runTimeOf = (schedstat: string): number => Number(schedstat.split(' ')[0] || 0);

/** Milliseconds that children which ended had used: `cutime` and `cstime`. */
export function endedChildrenOf(stat: string): number {
  const fields = afterName(stat);
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * msPerTick;
}

/** The parent's id. */
export const parentOf = (stat: string): number => Number(afterName(stat)[1] ?? 0);

/** The name of a program may hold spaces and parentheses: what comes after the last one is plain. */
const afterName = (stat: string): readonly string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

function childrenOf(pid: number): readonly number[] {
  const all = namesIn('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((one) => parentOf(textOf(`/proc/${one}/stat`)) === pid);
}

/** Processes and threads end while they are looked at. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
