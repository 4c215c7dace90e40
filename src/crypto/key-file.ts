import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jsonWithKey, keyBytes, KeyRingError, type NewKey } from './key-text.ts';

const fileName = 'keys.json';

/** The key file of a data directory. */
export const keyFileIn = (directory: string): string => path.join(directory, fileName);

export interface KeyFile {
  readonly text: string;
  readonly file: string;
  /** This very call made it: nothing has been sealed under it yet. */
  readonly isNew: boolean;
}

/**
 * The text of the key file in a data directory; made at first start with mode 0600. Processes that start together agree: the file appears whole,
 * by an exclusive link, and the loser reads the winner's. Throws KeyRingError.
 */
export function readOrMakeKeyFile(directory: string): KeyFile {
  const file = keyFileIn(directory);
  try {
    const text = readKeyFile(file);
    return text === null ? make(directory, file) : { text, file, isNew: false };
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    throw new KeyRingError(
      `The key file ${file} cannot be read or made (${codeOf(error)}). Let the data directory belong to the user that runs Gatehouse.`,
      error,
    );
  }
}

/**
 * Null: there is none. Throws KeyRingError when it is a link, another user's, or for other users of the machine to read, and what the file system
 * throws.
 */
export function readKeyFile(file: string): string | null {
  const handle = open(file);
  if (handle === null) return null;
  try {
    refuseStrange(fstatSync(handle), file);
    return readFileSync(handle, 'utf8');
  } finally {
    closeSync(handle);
  }
}

/** What a link leads to may be anybody's, and a new key would be written beside the link. A pipe is not waited for. */
const itself = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function open(file: string): number | null {
  try {
    return openSync(file, itself);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'ELOOP') throw isLink(file);
    throw error;
  }
}

const isLink = (file: string): KeyRingError =>
  new KeyRingError(
    `The key file ${file} is a link, which is not followed. Put the file itself there, or set GATEHOUSE_KEYS_FILE to the file that it leads to.`,
  );

function refuseStrange(found: Stats, file: string): void {
  const user = process.getuid?.();
  if (user === undefined) return;
  if (!found.isFile()) throw new KeyRingError(`The key file ${file} is no file. Move away what is there.`);
  if (![user, 0, statSync(path.dirname(file)).uid].includes(found.uid)) throw isOfAnother(found.uid, file);
  if ((found.mode & 0o077) === 0) return;
  throw new KeyRingError(`The key file ${file} can be read by other users of this machine. Run: chmod 600 "${file}"`);
}

/** They would know every key, and could open what is sealed. */
const isOfAnother = (uid: number, file: string): KeyRingError =>
  new KeyRingError(
    `The key file ${file} belongs to another user (${uid}). Run this as that user, or give the file to the right one.`,
  );

function make(directory: string, file: string): KeyFile {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeDurably(draft, jsonWithKey(newKey(), null, file));
  const isNew = publish(draft, file);
  syncDirectory(directory);
  const text = readKeyFile(file);
  if (text === null) throw new KeyRingError(`The key file ${file} vanished while it was being made. Start again.`);
  return { text, file, isNew };
}

/** Its id says nothing but which it is. */
export const newKey = (): NewKey => ({ id: `k${randomBytes(3).toString('hex')}`, bytes: randomBytes(keyBytes) });

/** False: another process was first, and its file stands. */
function publish(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    unlinkSync(draft);
  }
}

/** Whole and on the disk, readable by its owner only. */
export function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The name must be as durable as what will be sealed under the key. Windows cannot open directories. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
