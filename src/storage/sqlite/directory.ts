import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

const ownerOnly = { directory: 0o700, file: 0o600 } as const;

/**
 * Makes the data directory and an empty database file in it where they are missing, for this user alone. Answers the file's path.
 * Throws the system's error where it may not write there.
 */
export function prepareDirectory(directory: string): string {
  const file = path.join(directory, 'gatehouse.db');
  makeDirectory(directory);
  makePrivateFile(file);
  return file;
}

/** Not Node's recursive `mkdir`: that tries for ever where a file system like /proc takes no directories. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  try {
    mkdirSync(directory, { mode: ownerOnly.directory });
  } catch (error) {
    // Another process that starts at this moment may have made it.
    if (!existsSync(directory)) throw error;
  }
}

/**
 * Readable by this user alone, also where it was there before. An existing file is never opened
 * here: closing it again would drop the locks that this process holds on it (POSIX).
 */
export function makePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownerOnly.file));
  chmodSync(file, ownerOnly.file);
}

/** SQLite gives what it makes beside a database that database's mode, also a read-only one. Nothing is done where there is no such file, or not ours. */
export function makeOwn(file: string): void {
  try {
    chmodSync(file, ownerOnly.file);
  } catch {
    return;
  }
}
