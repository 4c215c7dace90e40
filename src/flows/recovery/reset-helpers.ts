import type { UserId } from '#domain/identifiers.ts';
import { resetBar } from '#domain/mfa-reset.ts';
import type { Helper } from '#ports/store.ts';
import type { Deps } from '../deps.ts';

/**
 * Who can really reset this user, as pages about a lost device name them (SPEC R4, A1): administrators of companies where nothing bars it. Nobody: the operator's
 * support can. That a second one may have to approve, or that it waits, hinders nobody to ask.
 */
export async function resetHelpers(deps: Deps, user: UserId): Promise<readonly Helper[]> {
  const helpers = await deps.store.listHelpers(user);
  const now = deps.clock.now();
  const able = new Set<string>();
  for (const company of new Set(helpers.filter((one) => one.entitled).map((one) => one.companyId))) {
    const grounds = await deps.store.resetGrounds(company, user);
    if (grounds && resetBar(grounds, { by: null, of: user, now }) === null) able.add(company);
  }
  return helpers.filter((one) => able.has(one.companyId));
}
