import { statSync } from 'node:fs';
import { instant, type Instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { KeptIn, KeyKeeper } from '#ports/key-keeper.ts';
import { keyFileIn, newKey } from './key-file.ts';
import type { KeyRing, KeySource } from './key-ring.ts';
import { KeyRingError, lineWithKey } from './key-text.ts';
import { rotateKeyFile } from './rotate-key-file.ts';

/** The keys of an installation for commands that list and rotate them. */
export function createKeyKeeper(ring: KeyRing, source: KeySource): KeyKeeper {
  return {
    keptIn: keptIn(source),
    get current() {
      return ring.current;
    },
    get changedAt() {
      return changedAt(source);
    },
    list: () =>
      ring.keys.map(({ id, opensOnly }) => ({ id, seals: id === ring.current, hashes: id === ring.eldest, opensOnly })),
    rotate() {
      if (!('directory' in source))
        throw new KeyRingError('These keys are not kept in the data directory: put the new key in front yourself.');
      const rotated = rotateKeyFile(keyFileIn(source.directory));
      ring.refresh();
      return rotated;
    },
    propose() {
      if ('directory' in source) throw new KeyRingError('The key file in the data directory is rotated, not printed.');
      const text = source.value instanceof Secret ? source.value.reveal() : source.value;
      const key = newKey();
      const line = (announced: boolean): Secret => new Secret(lineWithKey(key, announced, text, 'The list of keys'));
      return { id: key.id, announce: line(true), promote: line(false) };
    },
  };
}

function changedAt(source: KeySource): Instant | null {
  const file = 'directory' in source ? keyFileIn(source.directory) : source.file;
  const found = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  return found ? instant(Math.round(found.mtimeMs)) : null;
}

function keptIn(source: KeySource): KeptIn {
  if ('directory' in source) return 'data-directory';
  return source.file === undefined ? 'environment' : 'file';
}
