import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { MemberFigures } from '#ports/figures.ts';
import type { Store } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { figureLimits, summed, walk } from '../installation/figures.ts';

const nobody: MemberFigures = {
  appOnly: 0,
  phoneOnly: 0,
  both: 0,
  none: 0,
  invited: 0,
  inactive: 0,
  disabled: 0,
  administrators: 0,
};

interface Kept {
  readonly asOf: Instant;
  readonly members: MemberFigures;
}

/** What one process remembers of large companies, for each store. Nothing is decided by it. */
const memories = new WeakMap<Store, Map<CompanyId, Kept>>();

const mostKept = 100;

/** The members of a company in figures. Those of a large one are kept for some minutes: whoever looks at its page again has nobody counted again. */
export async function memberFigures(deps: Deps, company: CompanyId): Promise<MemberFigures> {
  const memory = memories.get(deps.store) ?? new Map<CompanyId, Kept>();
  memories.set(deps.store, memory);
  const asOf = deps.clock.now();
  const kept = memory.get(company);
  if (kept && asOf - kept.asOf < figureLimits.keptFor) return kept.members;
  const { members, windows } = await countMembers(deps, company);
  memory.delete(company);
  if (windows > 1) memory.set(company, { asOf, members });
  const [oldest] = memory.keys();
  if (memory.size > mostKept && oldest !== undefined) memory.delete(oldest);
  return members;
}

/** In windows: a large company holds nobody else up. */
async function countMembers({ store }: Deps, company: CompanyId) {
  let [members, windows] = [nobody, 0];
  await walk<MemberFigures, UserId>(
    (after) => store.figures.members(company, after, figureLimits.window),
    (counted) => {
      members = summed(members, counted);
      windows += 1;
    },
  );
  return { members, windows };
}
