import { named, when, type Check } from '../check.ts';
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

/** What each file must not let others do, and why. */
const files: Readonly<Record<FileRole, { readonly what: string; readonly why: string; readonly mode: string }>> = {
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
  configuration: {
    what: 'The configuration file',
    why: 'Other users of this machine can change how the server runs.',
    mode: '600',
  },
};

/** Of the configuration only what others may change: it may be for all to read where no secret stands in it. */
const forbidden: Readonly<Record<FileRole, number>> = {
  'data-directory': 0o077,
  database: 0o077,
  keys: 0o077,
  configuration: 0o022,
};

const isOpen = ({ role, mode }: FileFacts): boolean => (mode & forbidden[role]) !== 0;

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
        remedy: 'take them out of GATEHOUSE_KEYS, and keep them only as long as the backups made under them',
      }));
    },
  },
  {
    name: 'file-modes',
    look: (facts) =>
      facts.files.filter(isOpen).map((file) => ({
        severity: 'danger',
        found: `${files[file.role].what} ${file.path} has mode ${file.mode.toString(8).padStart(4, '0')}.`,
        why: files[file.role].why,
        remedy: `chmod ${files[file.role].mode} "${file.path}"`,
      })),
  },
];
