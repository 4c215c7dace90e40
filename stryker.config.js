// Mutation tests of the pure core: `npm run mutation`. TypeScript 7 has no JavaScript API, so there
// is no type checker among the plugins: a mutant that does not compile counts like any other.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.domain.config.ts', related: false },
  mutate: ['src/domain/**/*.ts', '!src/domain/**/*.test.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: '.stryker-tmp',
  // Stryker would rewrite tsconfig.json with the compiler's JavaScript API; the tests do not need it.
  ignorePatterns: ['tsconfig*.json', 'data', 'dist', 'reports', 'coverage', 'tools', 'docs', '*.log'],
  disableTypeChecks: false,
};
