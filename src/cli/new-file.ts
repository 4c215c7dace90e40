import {
  accessSync,
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Misuse, Refused } from './problem.ts';
import { isSystemError, systemWords } from './system-error.ts';

/** A file in the making: it appears under its name when it is whole, readable by its owner only. */
export interface NewFile {
  readonly name: string;
  write(content: string | Uint8Array): void;
  /** On the disk, under its name. Throws Misuse when something has that name by now. */
  keep(): void;
  /** Removes what was written, unless it was kept. */
  drop(): void;
}

/** Throws Misuse when there is such a file already, or none can be made there. */
export function newFile(directory: string, named: string): NewFile {
  const place = path.resolve(directory, named);
  if (existsSync(place)) throw taken(named);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  const handle = open(draft, named);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    name: place,
    write: (content) => writeAll(handle, content, place),
    keep: () => {
      telling(place, () => fsyncSync(handle));
      close();
      publish(draft, place, named);
    },
    drop: () => {
      close();
      rmSync(draft, { force: true });
    },
  };
}

/** Adds lines to a file, or makes it, in one step: a reader and a crash see all of them or none. Throws Misuse. */
export function addLines(directory: string, named: string, lines: readonly string[]): void {
  const place = path.resolve(directory, named);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  const handle = open(draft, named);
  try {
    if (existsSync(place)) appendAll(handle, place, named);
    writeAll(handle, lines.map((one) => `${one}\n`).join(''), place);
    telling(place, () => fsyncSync(handle));
    telling(place, () => renameSync(draft, place));
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
}

const part = 1_048_576;

/** A file's content, with an end of its last line, however long it is. */
function appendAll(handle: number, place: string, named: string): void {
  if (!isFile(place)) throw unreadable(named);
  const source = openSync(place, 'r');
  try {
    const buffer = Buffer.alloc(part);
    let last = '\n'.codePointAt(0);
    for (let length = readSync(source, buffer); length > 0; length = readSync(source, buffer)) {
      writeAll(handle, buffer.subarray(0, length), place);
      last = buffer[length - 1];
    }
    if (last !== '\n'.codePointAt(0)) writeAll(handle, '\n', place);
  } finally {
    closeSync(source);
  }
}

/** Before long work whose result goes into a file: can one be made there? Throws Misuse. */
export function tryPlace(directory: string, named: string): void {
  const place = path.resolve(directory, named);
  if (existsSync(place)) textOf(directory, named);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  closeSync(open(draft, named));
  rmSync(draft, { force: true });
}

/** All of it: one call to the system may write a part. */
const writeAll = (handle: number, content: string | Uint8Array, place: string): void =>
  telling(place, () => writeFileSync(handle, content));

/** What goes wrong with an open file does not say which one it was. */
function telling(place: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw isSystemError(error) ? new Refused('system-error', systemWords(error, place)) : error;
  }
}

/** A file's text, a part at a time, however long it is. Throws Misuse when it cannot be read. */
export function partsOf(directory: string, named: string): AsyncIterable<string> {
  const place = path.resolve(directory, named);
  if (!isFile(place)) throw unreadable(named);
  return createReadStream(place, { encoding: 'utf8' });
}

/** A small file's text. Throws Misuse when it cannot be read. */
export const textOf = (directory: string, named: string): string => bytesOf(directory, named).toString('utf8');

/** A small file as it is. Throws Misuse when it cannot be read. */
export function bytesOf(directory: string, named: string): Buffer {
  const place = path.resolve(directory, named);
  try {
    if (statSync(place).isFile()) return readFileSync(place);
  } catch {
    // Told below, as what is no file is.
  }
  throw unreadable(named);
}

const isFile = (place: string): boolean => {
  try {
    accessSync(place, constants.R_OK);
    return statSync(place).isFile();
  } catch {
    return false;
  }
};

const unreadable = (named: string): Misuse => new Misuse(`There is no file ${named} that can be read here.`);

function open(draft: string, named: string): number {
  try {
    return openSync(draft, 'wx', 0o600);
  } catch (error) {
    const because = isSystemError(error) ? ` (${error.code})` : '';
    throw new Misuse(
      `${named} cannot be written here${because}: name a file in a folder that is there and that you may write to.`,
    );
  }
}

function publish(draft: string, place: string, named: string): void {
  try {
    linkSync(draft, place);
  } catch (error) {
    if (isSystemError(error) && error.code !== 'EEXIST') throw new Refused('system-error', systemWords(error, place));
    throw taken(named);
  } finally {
    rmSync(draft, { force: true });
  }
}

const taken = (named: string): Misuse =>
  new Misuse(`${named} is there already: name another file, or remove it first.`);
