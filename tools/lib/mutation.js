import { program } from './paths.js';
import { runProcess } from './run-process.js';

/**
 * Stryker on the domain: how many small faults its tests notice.
 * @param {string[]} args
 */
export function mutation(args) {
  return runProcess(program('stryker'), ['run', ...args]);
}
