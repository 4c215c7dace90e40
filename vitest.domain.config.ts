import { defineConfig } from 'vitest/config';

/**
 * The domain's own tests: what Stryker runs for each mutant. The enumeration of a million situations stays out: it takes seconds for each mutant,
 * and the score is to be earned by tests that say in words what went wrong.
 */
export default defineConfig({
  resolve: { conditions: ['gatehouse-source', 'module', 'node'] },
  ssr: { resolve: { conditions: ['gatehouse-source', 'module', 'node'] } },
  test: {
    pool: 'threads',
    isolate: false,
    watch: false,
    include: ['src/domain/**/*.test.ts'],
    exclude: ['**/*.enumeration.test.ts'],
  },
});
