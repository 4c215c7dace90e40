import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.js';
import { installLocked } from './npm.js';
import { inside } from './paths.js';
import { runProcess } from './run-process.js';
import { digest, isStamped, writeStamp } from './stamp.js';
import { ensureSystemPackages } from './system-packages.js';

const PEER = path.join('bench', 'better-auth');
const STAMP = inside(PEER, 'node_modules', '.gatehouse-lock');

/**
 * Measures what was built, beside better-auth, whose packages are installed in a folder of their own. Gives the exit code.
 * @param {string[]} args
 */
export async function bench(args) {
  await ensureSystemPackages();
  const code = await buildIfStale();
  if (code !== 0) return code;
  await ensurePeer();
  return runProcess(process.execPath, [inside('bench', 'run.ts'), ...args]);
}

/** Without network and without its packages the benchmark goes on, and says that nothing is compared. */
async function ensurePeer() {
  const wanted = digest([path.join(PEER, 'package-lock.json')], [process.platform, process.arch]);
  if (isStamped(STAMP, wanted)) return;
  console.error('gatehouse: installing better-auth beside the benchmark …');
  const code = await installLocked(inside(PEER));
  if (code === 0 && existsSync(path.dirname(STAMP))) writeStamp(STAMP, wanted);
  else console.error(`gatehouse: npm ci ended with code ${code}`);
}
