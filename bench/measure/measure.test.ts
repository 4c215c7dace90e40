import { describe, expect, test } from 'vitest';
import { cpuOfFamily, cpuOfProcess, endedChildrenOf, parentOf, runTimeOf } from './cpu.ts';
import { inParallel, untilStopped } from './load.ts';
import { memoryIn, memoryOf } from './memory.ts';
import { median, percentile, ratioOf } from './numbers.ts';

const stat = '4711 (a (strange) name) S 42 4711 4711 0 -1 4194304 102 0 0 0 7 5 30 12 20 0 1 0 1135700';

describe('CPU time is the kernel’s', () => {
  test('a thread has run for as many nanoseconds as the first number of schedstat says', () => {
    expect(runTimeOf('123456789 91356 17\n')).toBe(123_456_789);
    expect(runTimeOf('')).toBe(0);
  });

  test('parents and ended children are read after the name, which may hold anything', () => {
    expect(parentOf(stat)).toBe(42);
    expect(endedChildrenOf(stat)).toBe(420);
  });

  test('work costs time, of this process and of its family, and a process that is gone costs none', () => {
    const before = [cpuOfProcess(process.pid), cpuOfFamily(process.pid)];
    let text = '';
    while (cpuOfProcess(process.pid) <= (before[0] ?? 0)) text = `${text}x`.slice(-1_000);
    expect(cpuOfFamily(process.pid)).toBeGreaterThan(before[1] ?? 0);
    expect(cpuOfProcess(2 ** 30)).toBe(0);
  });
});

describe('memory is what the process holds', () => {
  test('kibibytes of the kernel are megabytes here', () => {
    expect(memoryIn('Name:\tnode\nVmHWM:\t  250000 kB\nVmRSS:\t  100000 kB\n')).toEqual({ now: 102.4, most: 256 });
  });

  test('this process has some', () => {
    const { now, most } = memoryOf(process.pid);
    expect(now).toBeGreaterThan(10);
    expect(most).toBeGreaterThanOrEqual(now);
  });
});

describe('the numbers', () => {
  test('a percentile is one of the values: the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)]).toEqual([50, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('a median is the middle, or between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });

  test('a ratio is the median of the rounds’ own ratios: a slow minute of the machine does not show', () => {
    expect(ratioOf([1, 10, 1.2], [2, 20, 2])).toBe(0.5);
  });
});

describe('the load', () => {
  test('never is wider than asked, does everything once, and tells how long each took', async () => {
    let under = 0;
    let most = 0;
    const done: number[] = [];
    const run = await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      done.push(one);
      under -= 1;
    });
    expect([most, run.count, run.latencies.length]).toEqual([3, 7, 7]);
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('ends with the first failure', async () => {
    await expect(inParallel([1], 1, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  test('goes on until it is stopped, and counts', async () => {
    const stopping = new AbortController();
    let done = 0;
    const counted = await untilStopped(2, stopping.signal, async () => {
      done += 1;
      if (done === 10) stopping.abort();
    });
    expect(counted).toBe(done);
  });
});
