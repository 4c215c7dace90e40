import { named, when, type Check, type Finding } from '../check.ts';
import type { Facts, FileFacts, FileRole } from '../facts.ts';

const isInside = (file: string, directory: string): boolean =>
  file.startsWith(directory.endsWith('/') ? directory : `${directory}/`);

/** In the data directory, by themselves or because GATEHOUSE_KEYS_FILE leads there. */
function areBesideDatabase({ process, keptIn }: Facts): boolean {
  if (process === null) return false;
  return (
    keptIn === 'data-directory' || (process.keysFile !== null && isInside(process.keysFile, process.dataDirectory))
  );
}

function unneeded({ database }: Facts): readonly string[] {
  if (database === null) return [];
  const { ring, inUse } = database.keys;
  const needed = new Set(inUse.filter((one) => one.count > 0).map((one) => one.keyId));
  return ring
    .filter(({ id, seals, hashes, opensOnly }) => !seals && !hashes && !opensOnly && !needed.has(id))
    .map(({ id }) => id);
}

function unknown({ database }: Facts): readonly string[] {
  if (database === null) return [];
  const { ring, inUse } = database.keys;
  const known = new Set(ring.map(({ id }) => id));
  return [...new Set(inUse.filter((one) => one.count > 0 && !known.has(one.keyId)).map((one) => one.keyId))];
}

/**
 * Files that are for their owner alone, and why. Not the configuration file: one that others may change is refused before anything is looked at, and so is one
 * with secrets that others may read.
 */
const files: Readonly<
  Record<Exclude<FileRole, 'configuration'>, { readonly what: string; readonly why: string; readonly mode: string }>
> = {
  'data-directory': {
    what: 'The data directory',
    why: 'Other users of this machine see what is in it.',
    mode: '700',
  },
  database: {
    what: 'The database file',
    why: 'Other users of this machine can read or change everything in it, sessions and password hashes included.',
    mode: '600',
  },
  keys: {
    what: 'The key file',
    why: 'With it and a copy of the database everything that is sealed opens.',
    mode: '600',
  },
};

const othersMay = 0o077;

function openFile({ role, path, mode }: FileFacts): readonly Finding[] {
  if (role === 'configuration') return [];
  const { what, why, mode: wanted } = files[role];
  return when((mode & othersMay) !== 0, () => ({
    severity: 'danger',
    found: `${what} ${path} has mode ${mode.toString(8).padStart(4, '0')}.`,
    why,
    remedy: `chmod ${wanted} "${path}"`,
  }));
}

/** Keys and files (SPEC X5). */
export const keyChecks: readonly Check[] = [
  {
    name: 'keys-beside-database',
    look: (facts) =>
      when(areBesideDatabase(facts), () => ({
        severity: 'warning',
        found: 'The keys lie in the data directory, beside the database.',
        why: 'Whoever gets a backup of that directory gets what is sealed and the keys to it at once, and who loses it loses both.',
        remedy: 'GATEHOUSE_KEYS_FILE=a file elsewhere, with a copy of it kept apart from the backups of the database',
      })),
  },
  {
    name: 'keys-unknown',
    look: (facts) => {
      const ids = unknown(facts);
      return when(ids.length > 0, () => ({
        severity: 'danger',
        found: `Something is sealed or hashed under keys that are not there: ${named(ids)}.`,
        why: 'Apps and mails sealed under them do not open, and passwords hashed under them are never right.',
        remedy: 'put these keys back into GATEHOUSE_KEYS; gatehouse keys list says what needs them',
      }));
    },
  },
  {
    name: 'keys-unneeded',
    look: (facts) => {
      const ids = unneeded(facts);
      return when(ids.length > 0, () => ({
        severity: 'warning',
        found: `Nothing needs these keys any more: ${named(ids)}.`,
        why: 'They open old backups for whoever gets hold of them.',
        remedy:
          'once every server and command that began before the last change of the keys has ended or seen it, take them out; keep them only as long as the backups made under them',
      }));
    },
  },
  {
    name: 'file-modes',
    look: (facts) => facts.files.flatMap(openFile),
  },
  {
    name: 'file-owners',
    look: (facts) => {
      const strange = facts.files.filter((file) => file.isOfAnother).map((file) => file.path);
      return when(strange.length > 0, () => ({
        severity: 'warning',
        found: `These belong to another user than the one who runs this: ${named(strange)}.`,
        why: 'Whoever owns them can change what this user works on, and what this user makes there may be closed to the server.',
        remedy:
          'run commands as the user that runs the server (sudo -u USER gatehouse …), and let these files belong to that user or to root',
      }));
    },
  },
];
