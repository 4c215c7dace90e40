import { closeSync, existsSync, lstatSync, openSync, readSync, realpathSync, rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { RowProblem } from '#domain/import-row.ts';
import type { RowsAre } from '#flows/transfer/import-row.ts';
import { Misuse, Refused } from '../problem.ts';
import { csvRejects as rowsOf, type CsvHeader } from '#files/csv-rejects.ts';
import { isObject } from './json-values.ts';

/** Writes rows that were not taken, so that they can be corrected and imported again as they are. */
export interface RejectFile {
  readonly add: (
    row: { readonly line: number; readonly source: unknown },
    problems: readonly RowProblem[],
  ) => Promise<void>;
  /** Puts the file in its place; null when nothing was rejected. */
  readonly keep: () => Promise<string | null>;
  /** After an interruption: the next run meets the same rows again. */
  readonly discard: () => Promise<void>;
}

/** How rows are written: like the file that they came from. */
export interface RejectFormat {
  readonly head: () => string;
  readonly row: (line: number, source: unknown, problem: string) => string;
}

/**
 * Whether a file stands where rejected rows are to go: they may be half corrected. Even `force` replaces nothing but such a file: never the one that is
 * imported, no key file, no database. Throws Misuse.
 */
export function refuseTaken(place: string, input: string | null, force: boolean): void {
  if (!existsSync(place)) return;
  if (input !== null && realpathSync(place) === realpathSync(input))
    throw new Misuse(`${place} is the file that is imported: name another one with --reject.`);
  if (!force) {
    throw new Misuse(
      `${place} is there already: perhaps rejected rows of an earlier import. Import it, move it away, or add --force to replace it.`,
    );
  }
  if (!looksLikeRejects(place))
    throw new Misuse(
      `${place} holds no rejected rows, and --force replaces nothing else: name another file with --reject.`,
    );
}

/** Longest header, in bytes, by which a file is known. */
const longestHead = 262_144;

/** By its end: the last cells of the header, or the last keys of a row, are what an import adds. */
function looksLikeRejects(place: string): boolean {
  if (!lstatSync(place).isFile()) return false;
  const handle = openSync(place, 'r');
  try {
    const bytes = Buffer.alloc(longestHead);
    const head = bytes.toString('utf8', 0, readSync(handle, bytes, 0, longestHead, 0));
    return (
      /^[^\n]*[,;\t](line|user)[,;\t]problem\r?\n/.test(head) ||
      /"(line|user)":\d+,"problem":"(?:[^"\\]|\\.)*"\}\n/.test(head)
    );
  } finally {
    closeSync(handle);
  }
}

const draftOf = (place: string): string => `${place}.part`;

/** Whether a file can be made there: that is found out before the first row is written, not at the first that is rejected. Throws Misuse. */
export function tryPlace(place: string): void {
  try {
    rmSync(draftOf(place), { force: true });
    closeSync(openSync(draftOf(place), 'wx', 0o600));
    rmSync(draftOf(place), { force: true });
  } catch (error) {
    throw new Misuse(
      `${unwritable(place, error)} Name a folder that is there and that you may write to, with --reject.`,
    );
  }
}

const unwritable = (place: string, error: unknown): string =>
  `Rejected rows cannot be written to ${place} (${(error as NodeJS.ErrnoException).code}).`;

/** What goes wrong with the disk in the middle of an import ends it in words. Throws Refused. */
async function written<T>(place: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refused('rejects-not-written', unwritable(place, error));
  }
}

/** Where rejected rows go unless told: beside their file. */
export function rejectsBeside(file: string | null, directory: string, extension: string): string {
  if (file === null) return path.join(directory, `import.rejects.${extension}`);
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.rejects.${extension}`);
}

/** Characters that are written together. */
const portion = 65_536;

/** The file appears under its name when it is whole; it holds what the operator gave, secrets included, and is the operator's alone. */
export function rejectFile(place: string, format: RejectFormat): RejectFile {
  const draft = draftOf(place);
  let handle: FileHandle | null = null;
  let waiting = '';

  async function begin(): Promise<FileHandle> {
    await rm(draft, { force: true });
    waiting = format.head();
    return open(draft, 'wx', 0o600);
  }

  async function flush(): Promise<void> {
    await handle?.writeFile(waiting);
    waiting = '';
  }

  async function finish(): Promise<string | null> {
    if (handle === null) return null;
    await flush();
    await handle.sync();
    await handle.close();
    await rename(draft, place);
    return place;
  }

  return {
    add: ({ line, source }, problems) =>
      written(place, async () => {
        handle ??= await begin();
        waiting += format.row(line, source, problems.map(sentence).join(' '));
        if (waiting.length >= portion) await flush();
      }),
    keep: () => written(place, finish),
    async discard() {
      await handle?.close().catch(() => undefined);
      if (handle !== null) await rm(draft, { force: true }).catch(() => undefined);
    },
  };
}

/** A problem as a sentence that names its column. */
export const sentence = ({ column, reason }: RowProblem): string => (column === null ? reason : `${column}: ${reason}`);

export function csvRejects(header: () => CsvHeader): RejectFormat {
  const rejects = rowsOf(header);
  return { ...rejects, row: (line, source, problem) => rejects.row(line, source as readonly string[], problem) };
}

export const jsonRejects = (rowsAre: RowsAre): RejectFormat => ({
  head: () => '',
  row: (line, source, problem) =>
    `${JSON.stringify({ ...(isObject(source) ? source : { text: source }), [rowsAre]: line, problem })}\n`,
});
