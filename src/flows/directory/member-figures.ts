import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { MemberFigures } from '#ports/figures.ts';
import type { Deps } from '../deps.ts';
import { figureLimits, summed, walk } from '../installation/figures.ts';

const nobody: MemberFigures = {
  appOnly: 0,
  phoneOnly: 0,
  both: 0,
  none: 0,
  invited: 0,
  inactive: 0,
  administrators: 0,
};

/** Counts the members of a company, in windows: a large one holds nobody else up. */
export async function memberFigures({ store }: Deps, company: CompanyId): Promise<MemberFigures> {
  let sum = nobody;
  await walk<MemberFigures, UserId>(
    (after) => store.figures.members(company, after, figureLimits.window),
    (counted) => {
      sum = summed(sum, counted);
    },
  );
  return sum;
}
