import type { KeyKeeper, RotatedKeys } from '#ports/key-keeper.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

/**
 * Puts a new key in front of those in the data directory (SPEC X5). The file comes first: a key that seals must not be lost, an audit event that could
 * not be written is told by the error.
 */
export async function rotateKeys(deps: Deps, keys: KeyKeeper, by: By): Promise<RotatedKeys> {
  const rotated = keys.rotate();
  const told = deedEvent(deps, by, { kind: 'keys.rotated', stream: 'installation', detail: { key: rotated.id } });
  await commit(deps, (tx) => tx.appendAudit([told]));
  return rotated;
}
