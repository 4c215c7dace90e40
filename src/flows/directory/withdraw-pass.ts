import type { MembershipId, PassId } from '#domain/identifiers.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { deedEvent } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from './change-person.ts';
import { holdActor } from './standing.ts';

/** `unknown`: nobody of this company (SECURITY I11). `over`: it was used, withdrawn or has expired meanwhile, or is none of theirs. */
export type WithdrawnPass = { readonly done: true } | { readonly done: false; readonly because: 'unknown' | 'over' };

/** Takes back an enrollment pass of the company, by any of its full administrators: it fell into the wrong hands, or should not have been issued (SPEC A6). */
export async function withdrawPass(
  deps: Deps,
  acting: Acting,
  membership: MembershipId,
  pass: PassId,
): Promise<WithdrawnPass> {
  const person = await deps.store.loadPerson(acting.company, membership);
  if (!person) return { done: false, because: 'unknown' };
  const write = async (tx: StoreWrites): Promise<WithdrawnPass> => {
    await holdActor(tx, acting.by, acting.company, 'both');
    const of = { company: acting.company, user: person.id };
    if (!(await tx.withdrawPass(pass, of, deps.clock.now()))) return { done: false, because: 'over' };
    const about = { stream: acting.company, subject: person.id, detail: { pass } } as const;
    await tx.appendAudit([deedEvent(deps, acting.by, { ...about, kind: 'enrollment-pass.withdrawn' })]);
    return { done: true };
  };
  return again(() => commit(deps, write));
}
