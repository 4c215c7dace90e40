import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './test/support/plain-summary.ts';
import { temporaryPlace } from './test/support/temporary-place.ts';

/** What Node itself goes by, without Vite's `module`: files for bundlers leave out extensions that Node needs, as those of @smithy do. */
const conditions = ['gatehouse-source', 'node'];
const POSTGRES = './test/support/global-postgres.ts';
const SECOND = 1_000;

// Workers and the programs that they start go by it.
process.env['TMPDIR'] = temporaryPlace();

/** A project of tests that start servers, databases or browsers: slow, and so few at a time. */
function crossing(name: string, order: number, timeoutFor: number, maxWorkers = 2) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      globalSetup: [POSTGRES],
      testTimeout: timeoutFor,
      hookTimeout: timeoutFor,
      maxWorkers,
      sequence: { groupOrder: order },
    },
  };
}

export default defineConfig({
  // Node resolves `#room/file.ts` to dist; tests read the sources.
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'threads',
    isolate: false,
    watch: false,
    passWithNoTests: false,
    reporters: ['default', new PlainSummary(Number(process.env['GATEHOUSE_FAILED_CHECKS'] ?? 0))],
    coverage: { include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['bench/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'test/*.test.ts', 'test/support/**/*.test.ts'],
          testTimeout: 20 * SECOND,
          // On two cores Vitest would take one by itself, though many files wait for processes and providers.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      crossing('storage', 1, 30 * SECOND),
      crossing('commands', 1, 60 * SECOND),
      crossing('courier', 1, 60 * SECOND),
      crossing('attacks', 2, 60 * SECOND),
      // They wait for what is down to come back.
      crossing('faults', 3, 60 * SECOND, 3),
      crossing('journeys', 4, 60 * SECOND),
    ],
  },
});
