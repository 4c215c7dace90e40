import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error.ts';

const ownerOnly = { directory: 0o700, file: 0o600 } as const;

/**
 * Makes the data directory and an empty database file in it where they are missing, for this user alone. Answers the file's path.
 * Throws StartupError where it may not write there.
 */
export function prepareDirectory(directory: string): string {
  const file = path.join(directory, 'gatehouse.db');
  try {
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: ownerOnly.directory });
    makePrivateFile(file);
    return file;
  } catch (error) {
    throw notUsable(directory, error);
  }
}

/** Readable by this user alone, also where it was there before. An existing file is never opened here: closing it again would drop the locks that this process holds on it (POSIX). */
export function makePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownerOnly.file));
  chmodSync(file, ownerOnly.file);
}

export const notUsable = (directory: string, error: unknown): StartupError =>
  new StartupError(
    'directory-not-usable',
    `Gatehouse cannot keep its database in ${directory} (${codeOf(error)}). Let the user that runs it write there, or set GATEHOUSE_DATA_DIR to a directory where it may.`,
    error,
  );

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
