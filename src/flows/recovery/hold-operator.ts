import type { StoreWrites } from '#ports/store.ts';
import type { By } from '../by.ts';
import { NoLongerAllowed } from '../directory/standing.ts';

/** Holds an operator who acts to being one (SPEC C6), as the first of the transaction; on the machine itself nobody is held. Throws NoLongerAllowed. */
export async function holdServiceActor(tx: Pick<StoreWrites, 'holdOperator'>, by: By): Promise<void> {
  if ('actor' in by && !(by.as === 'operator' && (await tx.holdOperator(by.actor)))) throw new NoLongerAllowed();
}
