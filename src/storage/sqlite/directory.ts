import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  statSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { notMade, StartupError } from '../startup-error.ts';

const ownerOnly = { directory: 0o700, file: 0o600 } as const;

/** Whatever is opened, written or given a mode by its name. */
const names = ['gatehouse.db', 'gatehouse.db-wal', 'gatehouse.db-shm', 'server.lock', 'server.pid'];

/**
 * Makes the data directory and an empty database file in it where they are missing, for this user alone. Answers the file's path.
 * Throws the system's error where it may not write there, and StartupError where something in it is not ours to use.
 */
export function prepareDirectory(directory: string): string {
  makeDirectory(directory);
  refuseStrangeIn(directory);
  const file = path.join(directory, 'gatehouse.db');
  makePrivateFile(file);
  return file;
}

/**
 * The path of a database that is there already. Nothing is made or mended: how its files were left is to be seen (the doctor looks at their modes).
 * Throws StartupError where there is none, or where something in its directory is not ours to use.
 */
export function findDatabase(directory: string): string {
  const file = path.join(directory, 'gatehouse.db');
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw notMade(`${directory} (GATEHOUSE_DATA_DIR) holds no gatehouse.db`);
  refuseStrangeIn(directory);
  if (found.size === 0) throw notMade(`${file} is empty`);
  return file;
}

function refuseStrangeIn(directory: string): void {
  const { uid } = statSync(directory);
  for (const name of names) refuseStrange(path.join(directory, name), uid);
}

/** A link would have us write, or close to others, a file elsewhere; and who owns a file can change what is in it at any time. */
function refuseStrange(file: string, directoryOwner: number): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isSymbolicLink()) throw notUsable(`${file} is a link. Put the file itself there: links are not followed.`);
  if (!found.isFile()) throw notUsable(`${file} is no file. Move away what is there.`);
  if (isOfTrustedOwner(found, directoryOwner)) return;
  throw notUsable(
    `${file} belongs to another user (${found.uid}). Run this as that user, or give it to the right one.`,
  );
}

function isOfTrustedOwner({ uid }: Stats, directoryOwner: number): boolean {
  const user = process.getuid?.();
  return user === undefined || [user, 0, directoryOwner].includes(uid);
}

const notUsable = (message: string): StartupError => new StartupError('directory-not-usable', message);

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
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) makeFile(file);
  closeToOthers(file);
}

const onlyNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

function makeFile(file: string): void {
  try {
    closeSync(openSync(file, onlyNew, ownerOnly.file));
  } catch (error) {
    // Another process that starts at this moment may have made it.
    if (!existsSync(file)) throw error;
  }
}

/** `chmod` follows links. */
function closeToOthers(file: string): void {
  const found = lstatSync(file);
  if (found.isFile() && (found.mode & 0o777) !== ownerOnly.file) chmodSync(file, ownerOnly.file);
}

/** SQLite gives what it makes beside a database that database's mode, also a read-only one. Nothing is done where there is no such file, or not ours. */
export function makeOwn(file: string): void {
  try {
    closeToOthers(file);
  } catch {
    return;
  }
}
