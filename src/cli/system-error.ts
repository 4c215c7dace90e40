/** What the operating system refused: a file, a folder, a stream. */
export type SystemError = NodeJS.ErrnoException & { readonly code: string };

export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  'errno' in error &&
  'syscall' in error &&
  !network.includes(error.syscall) &&
  'code' in error &&
  typeof error.code === 'string';

/** Whoever calls out over the network says itself what became of it. */
const network: readonly unknown[] = ['connect', 'getaddrinfo'];

/** One sentence with the place and what to do. `place`: where the error does not say it. */
export function systemWords(error: SystemError, place?: string): string {
  const [what, remedy] = known[error.code] ?? ['could not be read or written', 'Look at the disk and the folder'];
  return `${error.path ?? place ?? 'A file or stream'} ${what} (${error.code}). ${remedy}, and run the command again.`;
}

const room = ['could not be written: there is no room left', 'Make room, or write to another place'] as const;
const rights = ['may not be read or written by you', 'Change its owner or rights, or choose another place'] as const;
const handles = ['could not be opened: too many files are open', 'Raise the limit on open files'] as const;

const known: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: room,
  EDQUOT: room,
  EFBIG: ['could not be written: the file would be too large', 'Raise the limit on file sizes, or write less'],
  EACCES: rights,
  EPERM: rights,
  EROFS: ['could not be written: the disk is read-only', 'Choose another place'],
  ENOENT: ['is not there', 'Look at the name'],
  ENOTDIR: ['is not there: a folder in its name is a file', 'Look at the name'],
  EISDIR: ['is a folder', 'Name a file'],
  EMFILE: handles,
  ENFILE: handles,
  EIO: ['could not be read or written: the disk or its connection fails', 'Look at the disk'],
};
