import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inside } from './paths.js';
import { runAside } from './run-process.js';

const LIST = 'tools/system-packages.txt';
const ATTEMPTS = 3;

/** Installs what the tests need and is missing, when root on Debian; else throws with the command to run. */
export async function ensureSystemPackages() {
  const missing = findMissing();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(advice(missing));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    console.error(`gatehouse: installing ${missing.join(' ')} …`);
    if (await install(missing)) return;
  }
  throw new Error(advice(missing));
}

/** @returns {string[]} */
export function listedPackages() {
  const lines = readFileSync(inside(LIST), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function findMissing() {
  const listed = listedPackages();
  const format = '${binary:Package} ${db:Status-Status}\n';
  const query = spawnSync('dpkg-query', ['-W', '-f', format, ...listed], { encoding: 'utf8' });
  if (query.error !== undefined) {
    throw new Error(`the tests need Debian with the packages of ${LIST}: ${listed.join(' ')}`);
  }
  const installed = query.stdout.split('\n').filter((line) => line.endsWith(' installed'));
  const names = new Set(installed.map((line) => line.split(/[ :]/)[0]));
  return listed.filter((name) => !names.has(name));
}

/** @param {string[]} names */
async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    runAside('apt-get', ['-q', '-o', 'Acquire::Retries=3', ...args], { env });
  if ((await apt('update')) !== 0) return false;
  return (await apt('install', '-y', '--no-install-recommends', ...names)) === 0;
}

/** @param {string[]} missing */
function advice(missing) {
  const names = missing.join(' ');
  return `the tests need these Debian packages; run:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
}
