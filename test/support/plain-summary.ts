import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

const STDOUT = 1;

/** What the last line of a run counts. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Prints "N passed, N failed, N skipped" as the very last line of standard output: continuous
 * integration reads nothing else. Errors outside any test, files that do not load and
 * `failedChecks` (type check, format, lint, build) count as failures, so that the line never looks
 * better than the exit code.
 */
export class PlainSummary implements Reporter {
  readonly #failedChecks: number;

  constructor(failedChecks: number) {
    this.#failedChecks = failedChecks;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = modules.reduce(addModule, { passed: 0, failed: this.#failedChecks, skipped: 0 });
    const failed = counts.failed + unhandledErrors.length;
    const line = `${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`;
    // Other reporters and tear-downs still print after this hook; at exit nothing does.
    process.once('exit', () => writeSync(STDOUT, line));
  }
}

function addModule(sum: Counts, module: TestModule): Counts {
  const states = Array.from(module.children.allTests(), (test) => test.result().state);
  const count = (state: string): number => states.filter((each) => each === state).length;
  const failed = count('failed');
  const isBroken = !module.ok() && failed === 0;
  return {
    passed: sum.passed + count('passed'),
    failed: sum.failed + failed + (isBroken ? 1 : 0),
    skipped: sum.skipped + count('skipped') + count('pending'),
  };
}
