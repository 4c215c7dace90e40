import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runAside } from './run-process.js';

/**
 * Installs exactly what the lock file of `folder` says, under this Node: npm resolves packages by
 * the version that runs it. Gives npm's exit code.
 * @param {string} folder
 */
export function installLocked(folder) {
  // `--include=dev`: NODE_ENV=production would otherwise leave out the compiler that `start` needs.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = findNpm();
  const options = { cwd: folder, env: environment() };
  if (npm.endsWith('.js')) return runAside(process.execPath, [npm, ...args], options);
  return runAside(npm, args, options);
}

/** The npm that started us, or the one on PATH; its script rather than its wrapper, which may name a Node of its own. */
function findNpm() {
  const starter = process.env.npm_execpath ?? '';
  if (path.basename(starter) === 'npm-cli.js') return starter;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = folders.map((folder) => path.join(folder, 'npm')).find((file) => existsSync(file));
  if (found === undefined) throw new Error('npm is not on PATH: install it together with Node.js');
  return realpathSync(found);
}

/** What the outer `npm run` tells its script about itself would mislead an npm in another folder. */
function environment() {
  const misleading = ['npm_config_local_prefix', 'npm_config_prefix', 'npm_config_global_prefix', 'npm_command'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.includes(name)));
}
