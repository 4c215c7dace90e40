import type { CompanyId, MembershipId, PassId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { LastPass } from '#ports/passes.ts';
import type { Deps } from '../deps.ts';
import { editorOf, type PolicyEditor } from '../policy/history.ts';
import { passBar, type PassBar } from './pass-bar.ts';

/** What a company's administrators see of enrollment passes for one of its people (SPEC A6). */
export interface PassOffer {
  /** Why none may be issued; null: one may. */
  readonly bar: PassBar | null;
  /** The newest that this company issued; null: none that is known. */
  readonly last: OfferedPass | null;
}

export interface OfferedPass {
  readonly id: PassId;
  readonly at: Instant;
  readonly by: PolicyEditor;
  readonly expiresAt: Instant;
  /**
   * `live`: it can be withdrawn, as far as the company may know: another company's may have ended it (SECURITY I11). `over`: it was used, or has expired.
   */
  readonly is: 'live' | 'withdrawn' | 'over';
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
  const bar = await passBar(deps, { company, user: reader }, person, bundle);
  const last = await deps.store.lastPass(company, person.id);
  return { bar, last: last && (await offered(deps, company, reader, last)) };
}

async function offered(deps: Deps, company: CompanyId, reader: UserId, last: LastPass): Promise<OfferedPass> {
  const { id, issuedAt: at, expiresAt, issuedBy } = last;
  return {
    id,
    at,
    expiresAt,
    by: await editorOf(deps, company, issuedBy, reader),
    is: standOf(last, deps.clock.now()),
  };
}

function standOf({ became, expiresAt }: LastPass, now: Instant): OfferedPass['is'] {
  if (became === 'withdrawn') return 'withdrawn';
  return became === null && expiresAt > now ? 'live' : 'over';
}
