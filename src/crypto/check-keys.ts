import type { Upkeep } from '#ports/upkeep.ts';
import { keyCheck, KeyRingError, verifyKeyCheck, type KeyRing } from './key-ring.ts';

/** Under other keys every seed and recovery code would be unreadable: better not to start (SPEC X5). Throws KeyRingError, which says what to put back. */
export async function checkKeys(ring: KeyRing, upkeep: Pick<Upkeep, 'putOnce'>): Promise<void> {
  refuseOtherKeys(ring, await upkeep.putOnce('key-check', keyCheck(ring)));
}

/** `stored`: what the database remembers of its keys. Throws KeyRingError. */
export function refuseOtherKeys(ring: KeyRing, stored: string): void {
  if (verifyKeyCheck(ring, stored)) return;
  throw new KeyRingError(otherKeys(ring.takeBack()));
}

function otherKeys(missingFile: string | null): string {
  return missingFile === null
    ? 'The keys are not the ones that this database was made under. Put the right key file back (keys.json in the data directory, or GATEHOUSE_KEYS), or start with an empty database.'
    : `The key file ${missingFile} is missing, and this database was made under keys. Put that file back, or set GATEHOUSE_KEYS to the keys that other servers of this database have; or start with an empty database.`;
}
