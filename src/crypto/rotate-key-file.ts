import { randomBytes } from 'node:crypto';
import { chownSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf, newKey, readKeyFile, syncDirectory, writeDurably } from './key-file.ts';
import { jsonWithKey, KeyRingError } from './key-text.ts';

export interface RotatedFile {
  /** The new key, which seals from now on. */
  readonly id: string;
  readonly file: string;
  /** The file as it was. */
  readonly backup: string;
}

/**
 * Puts a new key in front of a key file, in one step that a crash or a reading server sees done or not done (SPEC X5). The file keeps mode and owner; what
 * it was stays beside it. Two at once would lose one's key: the second is refused. Throws KeyRingError, and then the file is as it was.
 */
export function rotateKeyFile(file: string): RotatedFile {
  try {
    return alone(`${file}.lock`, () => rotate(file));
  } catch (error) {
    if (error instanceof KeyRingError) throw error;
    throw new KeyRingError(
      `The key file ${file} cannot be changed (${codeOf(error)}). Run this as the user that runs Gatehouse.`,
      error,
    );
  }
}

function rotate(file: string): RotatedFile {
  const text = readKeyFile(file);
  if (text === null)
    throw new KeyRingError(`There is no key file ${file} to put a new key into. Start Gatehouse once.`);
  const key = newKey();
  const backup = `${file}.before-${key.id}`;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const changed = jsonWithKey(key, text, `The key file ${file}`);
  try {
    writeDurably(draft, changed);
    giveToOwnerOf(file, draft);
    linkSync(file, backup);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(path.dirname(file));
  return { id: key.id, file, backup };
}

/** Run by root beside a server of another user: the server must be able to read it. */
function giveToOwnerOf(file: string, draft: string): void {
  const [wanted, made] = [statSync(file), statSync(draft)];
  if (wanted.uid !== made.uid || wanted.gid !== made.gid) chownSync(draft, wanted.uid, wanted.gid);
}

/** One at a time over all processes. What a crash left locked is for people to look at: taking it over could lose a key. */
function alone<T>(lock: string, act: () => T): T {
  try {
    writeDurably(lock, `${process.pid}\n`);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? underWay(lock) : error;
  }
  try {
    return act();
  } finally {
    rmSync(lock, { force: true });
  }
}

const underWay = (lock: string): KeyRingError =>
  new KeyRingError(
    `Another "keys rotate" is under way. Where none is, it was cut short: look at the key file, then remove ${lock}.`,
  );
