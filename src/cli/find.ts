import type { Deps } from '#flows/deps.ts';
import { findCompany, findUser } from '#flows/directory/find.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { UserBundle } from '#ports/records.ts';
import { printable } from './cell.ts';
import { Refused } from './problem.ts';

/** The user whom `WHO` on the command line names. Throws Refused. */
export async function userFrom(deps: Deps, who: string): Promise<UserBundle> {
  const bundle = await findUser(deps, who);
  if (bundle) return bundle;
  throw new Refused(
    'no-such-user',
    `There is no user ${quoted(who)}. Name one by the login e-mail or the id (usr_…); "gatehouse user list --search" finds them.`,
  );
}

/** The same, who is to sign in again one day: somebody who was erased is nobody's to bring back (SPEC C7). Throws Refused. */
export async function presentUserFrom(deps: Deps, who: string): Promise<UserBundle> {
  const bundle = await userFrom(deps, who);
  const history = await deps.store.loadHistory(bundle.user.id);
  if (history?.erasedAt === null) return bundle;
  throw new Refused(
    'erased',
    'This user was erased for good. If they come back, they are somebody new: gatehouse user create --email … --name …',
  );
}

/** The company that `C` on the command line names. Throws Refused, where several have the name with their ids. */
export async function companyFrom(deps: Deps, which: string): Promise<CompanyBundle> {
  const found = await findCompany(deps, which);
  if (found.found) return found.company;
  const [first, ...others] = found.ambiguous.map((one) => one.id);
  if (first !== undefined) {
    const ids = [first, ...others].join(', ');
    throw new Refused(
      'ambiguous-company',
      `Several companies are called ${quoted(which)}: name one by its id: ${ids}.`,
    );
  }
  throw new Refused(
    'no-such-company',
    `There is no company ${quoted(which)}. Name one by its exact name or its id (cmp_…); "gatehouse company list" shows them.`,
  );
}

/** What was typed, fit to be shown on one line. */
export const quoted = (typed: string): string => `"${printable(typed.replaceAll(/\s+/g, ' ')).slice(0, 200)}"`;
