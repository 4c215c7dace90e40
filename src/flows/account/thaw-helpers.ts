import type { UserId } from '#domain/identifiers.ts';
import { thawBar } from '#domain/thaw-bar.ts';
import type { Deps } from '../deps.ts';

/** Whether some administrator of the user's, who is somebody else, may lift a freeze of theirs (SPEC U5): else the operator alone can, beside the user. */
export async function mayAdministratorsThaw(deps: Deps, user: UserId): Promise<boolean> {
  const helpers = await deps.store.listHelpers(user);
  const now = deps.clock.now();
  for (const [company, by] of new Map(helpers.map((one) => [one.companyId, one.id]))) {
    const grounds = await deps.store.resetGrounds(company, user);
    if (grounds && thawBar(grounds, { by, of: user, now }) === null) return true;
  }
  return false;
}
