import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '../startup-error.ts';
import { makePrivateFile } from './directory.ts';
import { isBusy } from './errors.ts';

/**
 * Takes the data directory for this server process. The lock is the kernel's, held through an empty database that nobody reads, so that it ends with the
 * process however that ends. Throws StartupError while another server holds it. The answer gives it back.
 */
export function lockForServer(directory: string): () => void {
  const file = path.join(directory, 'server.lock');
  makePrivateFile(file);
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? inUse(directory) : error;
  }
  writePid(pidFile(directory));
  return () => {
    lock.close();
  };
}

/** Never what a link leads to. */
const overwrite = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;

function writePid(file: string): void {
  const handle = openSync(file, overwrite, 0o600);
  try {
    writeFileSync(handle, `${process.pid}\n`);
  } finally {
    closeSync(handle);
  }
}

const pidFile = (directory: string): string => path.join(directory, 'server.pid');

function inUse(directory: string): StartupError {
  return new StartupError(
    'directory-in-use',
    `Another Gatehouse server${holder(directory)} is using ${directory}. Stop it first, or set GATEHOUSE_DATA_DIR to another directory; several servers need PostgreSQL (DATABASE_URL).`,
  );
}

/** Only words for the message: the lock itself never depends on this file. */
function holder(directory: string): string {
  try {
    return ` (process ${readFileSync(pidFile(directory), 'utf8').trim()})`;
  } catch {
    return '';
  }
}
