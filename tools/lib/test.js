import { build } from './build.js';
import { checkFormat, lint, typecheck } from './checks.js';
import { program } from './paths.js';
import { runProcess } from './run-process.js';
import { ensureSystemPackages } from './system-packages.js';

/** What is checked before the tests run, all of it even if the first fails. */
const CHECKS = { types: typecheck, format: checkFormat, lint, build };

/**
 * Checks everything, then runs the tests; with paths, runs only the tests under them.
 * Gives 0 only if all succeeded. The last line of standard output is vitest's plain summary, in
 * which a failed check counts as a failure.
 * @param {string[]} paths
 */
export async function test(paths) {
  await ensureSystemPackages();
  const failed = paths.length === 0 ? await runChecks() : [];
  // Servers that tests start run what was built, unless it could not be.
  const isBuilt = paths.length === 0 && !failed.includes('build');
  const env = {
    ...process.env,
    GATEHOUSE_FAILED_CHECKS: String(failed.length),
    ...(isBuilt ? { GATEHOUSE_TEST_BUILT: '1' } : {}),
  };
  const code = await runProcess(program('vitest'), ['run', ...paths], { env });
  return code === 0 && failed.length > 0 ? 1 : code;
}

async function runChecks() {
  const failed = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    if ((await check()) === 0) continue;
    console.log(`FAILED: ${name}`);
    failed.push(name);
  }
  return failed;
}
