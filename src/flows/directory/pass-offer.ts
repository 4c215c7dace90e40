import type { CompanyId, MembershipId, PassId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { Deps } from '../deps.ts';
import { editorOf, type PolicyEditor } from '../policy/history.ts';
import { passBar, type PassBar } from './issue-pass.ts';

/** What a company's administrators see of enrollment passes for one of its people (SPEC A6). */
export interface PassOffer {
  /** Why none may be issued; null: one may. */
  readonly bar: PassBar | null;
  /** The newest that this company issued; null: none that is known. */
  readonly last: { readonly id: PassId; readonly at: Instant; readonly by: PolicyEditor } | null;
}

/** Whether a pass may be issued to a person of this company; null: the company has no such membership (SECURITY I11). */
export async function passOffer(
  deps: Deps,
  { company, reader }: { readonly company: CompanyId; readonly reader: UserId },
  membership: MembershipId,
): Promise<PassOffer | null> {
  const person = await deps.store.loadPerson(company, membership);
  const bundle = person && (await deps.store.loadUser(person.id));
  if (!person || !bundle) return null;
  const bar = passBar(deps, { company, user: reader }, person, bundle);
  const last = bar === null ? await deps.store.lastPass(company, person.id) : null;
  return {
    bar,
    last: last && { id: last.id, at: last.issuedAt, by: await editorOf(deps, company, last.issuedBy, reader) },
  };
}
