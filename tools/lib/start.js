import { buildIfStale } from './build.js';
import { inside } from './paths.js';
import { runProcess } from './run-process.js';

/**
 * Runs the server, built first if `dist` is stale. Gives its exit code.
 * @param {string[]} args
 */
export async function start(args) {
  const code = await buildIfStale();
  if (code !== 0) return code;
  const env = { ...process.env, ...SERVER.env };
  return runProcess(process.execPath, [...SERVER.options, inside('dist', 'main.js'), ...args], { env });
}

/**
 * How Node runs what was built. Room for young objects beyond 4 MiB costs memory and saves no time here; what was compiled once is read from
 * beside the packages at the next start. Its collector is lent, so that what start-up left behind is given back.
 */
export const SERVER = {
  options: ['--max-semi-space-size=4', '--expose-gc'],
  env: { NODE_COMPILE_CACHE: inside('node_modules', '.cache', 'gatehouse') },
};

/**
 * Runs a command of the command line, built first if `dist` is stale. Gives its exit code.
 * @param {string[]} args
 */
export function gatehouse(args) {
  // npm says where it was called; called without it, that is where we are.
  process.env.INIT_CWD ??= process.cwd();
  return start(args.length === 0 ? ['--help'] : args);
}

/**
 * Runs the server from its sources and again after every change.
 * @param {string[]} args
 */
export function dev(args) {
  const options = ['--watch', '--conditions=gatehouse-source', '--import', 'tsx'];
  return runProcess(process.execPath, [...options, inside('src', 'main.ts'), ...args]);
}
