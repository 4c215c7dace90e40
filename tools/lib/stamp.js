import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.js';

/**
 * A digest of files and folders (relative to the project) with their names, and of `extra` words:
 * it changes exactly when what was made of them is stale.
 * @param {string[]} places
 * @param {string[]} [extra]
 */
export function digest(places, extra = []) {
  const hash = createHash('sha256');
  for (const word of extra) hash.update(`${word}\0`);
  for (const file of places.flatMap(listFiles)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Whether the stamp file holds this digest.
 * @param {string} file
 * @param {string} value
 */
export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  writeFileSync(file, `${value}\n`);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function listFiles(place) {
  if (!statSync(path.join(ROOT, place)).isDirectory()) return [place];
  const names = readdirSync(path.join(ROOT, place)).sort();
  return names.flatMap((name) => listFiles(path.join(place, name)));
}
