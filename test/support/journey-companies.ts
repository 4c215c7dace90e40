import type { PolicyRecord } from '#ports/records.ts';
import type { Stage } from './journey-stage.ts';

/** Changes the policy of the company that somebody belongs to, as its administrator would, from this moment on (SPEC P8). */
export async function changePolicy(stage: Stage, email: string, change: Partial<PolicyRecord>): Promise<void> {
  const { store, clock } = stage.product.gatehouse.deps;
  const bundle = await store.loadUserByEmail(email as Parameters<typeof store.loadUserByEmail>[0]);
  const policy = bundle?.memberships[0]?.policy;
  if (!policy) throw new Error(`${email} belongs to no company that has a policy`);
  await store.transact((tx) => tx.setPolicy({ ...policy, ...change, changedAt: clock.now() }));
}
