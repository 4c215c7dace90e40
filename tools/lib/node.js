import { existsSync } from 'node:fs';
import path from 'node:path';
import { installLocked } from './npm.js';
import { inside } from './paths.js';
import { runProcess } from './run-process.js';
import { digest, isStamped, writeStamp } from './stamp.js';

const WANTED = '24.11 or newer in the 24 line, or 26 and newer';
const HOME = inside('tools', 'node');

/**
 * Whether Gatehouse runs on this Node: `^24.11 || >=26`, as `engines` in package.json says.
 * @param {string} version as in `process.version`
 */
export function isSuitable(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 11);
}

/**
 * The folder of a suitable Node for this platform, installed from tools/node if need be.
 * Throws, saying which version to install, where no package provides it.
 */
export async function provideNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const bin = path.join(HOME, 'node_modules', name, 'bin');
  const stamp = path.join(HOME, 'node_modules', '.gatehouse-lock');
  const wanted = digest(['tools/node/package-lock.json'], [name]);
  if (existsSync(path.join(bin, 'node')) && isStamped(stamp, wanted)) return bin;
  console.error(`gatehouse: Node.js ${process.version} is too old here; getting the right one …`);
  const code = await installLocked(HOME);
  if (code !== 0 || !existsSync(path.join(bin, 'node'))) throw new Error(advice(name, code));
  writeStamp(stamp, wanted);
  return bin;
}

/**
 * Runs this very command again under the Node in `bin`, which comes first on PATH for all that follows.
 * @param {string} bin
 * @returns {Promise<number>} its exit code
 */
export function runAgain(bin) {
  const args = [...process.execArgv, ...process.argv.slice(1)];
  return runProcess(path.join(bin, 'node'), args, { cwd: process.cwd(), env: withFirstOnPath(bin) });
}

/**
 * This process's environment with one folder first on PATH.
 * @param {string} folder
 */
export function withFirstOnPath(folder) {
  return { ...process.env, PATH: [folder, process.env.PATH ?? ''].join(path.delimiter) };
}

/**
 * @param {string} name
 * @param {number} code
 */
function advice(name, code) {
  const why = code === 0 ? `there is no package ${name}` : `npm ended with code ${code}`;
  return `cannot get Node.js for this machine (${why}). Install Node.js ${WANTED}, then try again.`;
}
