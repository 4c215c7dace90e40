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
  return runProcess(process.execPath, [inside('dist', 'main.js'), ...args]);
}

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
