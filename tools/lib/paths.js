import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project; it may contain spaces. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A path inside the project.
 * @param {string[]} parts
 */
export function inside(...parts) {
  return path.join(ROOT, ...parts);
}

/**
 * A program that a package of ours installs.
 * @param {string} name
 */
export function program(name) {
  return inside('node_modules', '.bin', name);
}
