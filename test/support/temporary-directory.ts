import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory of one test; `await using` removes it, and so does `remove`, with all that is in it. */
export interface TemporaryDirectory extends AsyncDisposable {
  readonly path: string;
  /** A path inside it. */
  file(...parts: string[]): string;
  remove(): Promise<void>;
}

/** Makes a new, empty directory that only this user can read. */
export async function temporaryDirectory(): Promise<TemporaryDirectory> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-test-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  return {
    path: folder,
    file: (...parts) => path.join(folder, ...parts),
    remove,
    [Symbol.asyncDispose]: remove,
  };
}
