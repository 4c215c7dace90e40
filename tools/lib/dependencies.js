import { inside, ROOT } from './paths.js';
import { installLocked } from './npm.js';
import { digest, isStamped, writeStamp } from './stamp.js';

const STAMP = inside('node_modules', '.gatehouse-lock');

/** Installs the packages if they are missing or their lock file has changed since. Throws if npm fails. */
export async function ensureDependencies() {
  const wanted = digest(['package-lock.json'], [process.platform, process.arch]);
  if (isStamped(STAMP, wanted)) return;
  console.error('gatehouse: installing packages …');
  const code = await installLocked(ROOT);
  if (code !== 0) throw new Error(`npm ci ended with code ${code}`);
  writeStamp(STAMP, wanted);
}
