import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import { fileVariable } from './environment.ts';
import { printable } from './printable.ts';
import { isOfTrustedOwner, mayOthersChange, runningUser } from './trust.ts';

/** Where the TOML file is looked for. */
export interface FileOptions {
  /** Its path, as the command line's `--config` names it; comes before `GATEHOUSE_CONFIG`. */
  readonly file?: string | undefined;
  /** The folder in which `gatehouse.toml` is read where nobody names a file; without one none is. */
  readonly directory?: string | undefined;
}

/** A TOML file as it was read. */
export interface SettingsFile {
  /** As an operator wrote it, made fit to be printed. */
  readonly name: string;
  /** Nobody named it: it was in the working directory. */
  readonly isFound: boolean;
  /** Relative paths in the file begin here. */
  readonly folder: string;
  readonly text: string;
  /** Others than its owner may read or write it. */
  readonly isOpenToOthers: boolean;
}

/** Why a file is not taken, in a sentence, and what to do about it where that is not to name another file. */
class Refused extends Error {
  readonly remedy: string | null;

  constructor(message: string, remedy: string | null = null) {
    super(message);
    this.remedy = remedy;
  }
}

/** How the file came to be read. */
interface Named {
  readonly path: string;
  /** Begins the sentence that refuses it. A path is not repeated: it may be a secret, put into the wrong place. */
  readonly subject: string;
  /** Ends it. */
  readonly remedy: string;
  readonly isFound: boolean;
}

const usual = 'gatehouse.toml';

const limit = 256 * 1024;

/** The TOML file, why it cannot be taken, or null where there is none: without any, variables and defaults are all there is. */
export function readSettingsFile(variable: string | undefined, options: FileOptions): SettingsFile | string | null {
  const named = nameOf(variable, options);
  if (named === null) return null;
  try {
    return read(named);
  } catch (error) {
    const remedy = error instanceof Refused ? error.remedy : null;
    return `${named.subject} ${reasonOf(error)}. ${remedy ?? named.remedy}`;
  }
}

function nameOf(variable: string | undefined, { file, directory }: FileOptions): Named | null {
  const remedy = (name: string): string => `Set ${name} to the path of a TOML file, or leave it out.`;
  if (file !== undefined) return { path: file, subject: '--config names', remedy: remedy('--config'), isFound: false };
  if (variable !== undefined)
    return { path: variable, subject: `${fileVariable} names`, remedy: remedy(fileVariable), isFound: false };
  const found = directory === undefined ? null : path.join(directory, usual);
  if (found === null || !isThere(found)) return null;
  const other = `Remove it, or set ${fileVariable} to the file that is meant.`;
  return { path: found, subject: `${usual} in the working directory is`, remedy: other, isFound: true };
}

/** Also where it is a link to nothing: somebody meant there to be one. */
const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

function read({ path: file, isFound }: Named): SettingsFile {
  const place = isFound ? placeOf(file) : path.resolve(file);
  const descriptor = openSync(place, constants.O_RDONLY);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new Refused('a folder');
    if (isFound && !isOfTrustedOwner(stats, runningUser())) throw new Refused(othersHands);
    if (mayBeChanged(stats)) throw new Refused('a file that others than its owner may change', closeIt);
    return {
      name: isFound ? usual : printable(file),
      isFound,
      folder: path.dirname(place),
      text: textOf(readUpToLimit(descriptor)),
      isOpenToOthers: stats.isFile() && (stats.mode & 0o077) !== 0,
    };
  } finally {
    closeSync(descriptor);
  }
}

const othersHands = "in somebody else's hands";

const closeIt = 'Run chmod go-w on it.';

/** Where a file really is that nobody named: a stranger's link to a file of ours must not lead its relative paths into the stranger's folder. */
function placeOf(found: string): string {
  if (!isOfTrustedOwner(lstatSync(found), runningUser())) throw new Refused(othersHands);
  return realpathSync(found);
}

/** Whoever may change it says how the server runs. Devices and pipes are for everybody by nature. */
const mayBeChanged = (stats: Stats): boolean => stats.isFile() && runningUser() !== undefined && mayOthersChange(stats);

function readUpToLimit(descriptor: number): Buffer {
  const buffer = Buffer.alloc(limit + 1);
  let length = 0;
  for (let count = -1; count !== 0; length += count) {
    count = readSync(descriptor, buffer, length, buffer.length - length, null);
  }
  if (length > limit) throw new Refused(`a file of more than ${limit / 1024} KiB`);
  return buffer.subarray(0, length);
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Refused(`a file that is not UTF-8, from line ${firstBadLine(bytes)} on`);
  // Takes the mark away that some editors put in front.
  return new TextDecoder().decode(bytes);
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'a file that is not there',
  ENOTDIR: 'a file that is not there',
  EACCES: 'a file that this user may not read',
  EPERM: 'a file that this user may not read',
};

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'a file that cannot be read';
}
