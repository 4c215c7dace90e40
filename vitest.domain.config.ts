import { defineConfig } from 'vitest/config';

/** The domain's own tests and nothing else: what Stryker runs for each mutant. */
export default defineConfig({
  resolve: { conditions: ['gatehouse-source', 'module', 'node'] },
  ssr: { resolve: { conditions: ['gatehouse-source', 'module', 'node'] } },
  test: { pool: 'threads', isolate: false, watch: false, include: ['src/domain/**/*.test.ts'] },
});
