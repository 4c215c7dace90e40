import { after, hour, minute } from '#domain/instant.ts';
import { keepSigningKeys } from '#flows/applications/rotate-keys.ts';
import type { Deps } from '#flows/deps.ts';
import type { Work } from './loop.ts';

export const signingKeysLease = 'signing-keys';

/** Makes the keys of ID tokens and lets each give way to the next in time: on one node at a time, which looks every hour. */
export function signingKeysWork({ deps, owner }: { readonly deps: Deps; readonly owner: string }): Work {
  return {
    name: signingKeysLease,
    every: hour,
    async round() {
      const now = deps.clock.now();
      if (await deps.store.upkeep.lease(signingKeysLease, owner, now, after(now, 2 * minute)))
        await keepSigningKeys(deps);
      return false;
    },
  };
}
