import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inside, program } from './paths.js';
import { runAside } from './run-process.js';
import { digest, isStamped, writeStamp } from './stamp.js';

const DIST = inside('dist');
const ASSETS = path.join('web', 'assets');
const STAMP = '.gatehouse-build';
const SOURCES = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];

/** Compiles `src` into `dist` and copies the static files. Gives the compiler's exit code; a failed build leaves `dist` as it was. */
export async function build() {
  const sources = digest(SOURCES);
  const fresh = `${DIST}.new-${process.pid}`;
  try {
    const code = await runAside(program('tsc'), ['-p', 'tsconfig.build.json', '--outDir', fresh]);
    if (code !== 0) return code;
    copyAssets(fresh);
    writeStamp(path.join(fresh, STAMP), sources);
    replaceBy(fresh);
    return 0;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** As `build`, unless `dist` was made of these very sources. */
export async function buildIfStale() {
  if (isStamped(path.join(DIST, STAMP), digest(SOURCES))) return 0;
  console.error('gatehouse: building …');
  return build();
}

/** @param {string} folder */
function copyAssets(folder) {
  const assets = inside('src', ASSETS);
  if (!existsSync(assets)) return;
  const filter = (/** @type {string} */ source) => !/\.tsx?$/.test(source);
  cpSync(assets, path.join(folder, ASSETS), { recursive: true, filter });
}

/**
 * Whole folders change places, so that no stale file stays and a running server never sees half a build.
 * @param {string} fresh
 */
function replaceBy(fresh) {
  const old = `${DIST}.old-${process.pid}`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(fresh, DIST);
  rmSync(old, { recursive: true, force: true });
}
