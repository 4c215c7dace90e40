import { open, type FileHandle } from 'node:fs/promises';
import type { AnchorFile } from '#ports/audit-anchors.ts';

/** Readable by its owner alone: it tells which companies there are. */
const mode = 0o600;

/** A file that lines are added to. Errors are those of the system, which name the file. */
export const anchorFile = (path: string): AnchorFile => ({
  path,
  read: async () => {
    const file = await opened(path);
    return file && file.createReadStream({ encoding: 'utf8' });
  },
  end: async (most) => {
    const file = await opened(path);
    if (file === null) return null;
    try {
      const { size } = await file.stat();
      const length = Math.min(size, most);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  },
  append: async (text) => {
    const file = await open(path, 'a+', mode);
    try {
      const { size } = await file.stat();
      const isTorn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n';
      await file.writeFile(`${isTorn ? '\n' : ''}${text}`);
      await file.sync();
    } finally {
      await file.close();
    }
  },
});

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
