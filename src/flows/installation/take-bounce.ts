import type { AuditEvent } from '#domain/audit-event.ts';
import { bouncesFor } from '#domain/bounce.ts';
import type { UserId } from '#domain/identifiers.ts';
import { instant, type Instant } from '#domain/instant.ts';
import type { Bounce } from '#ports/bounces.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** `no-bounce`: not a report about a mail of ours. `not-for-good`: it may still arrive. `unknown`: no mail of ours of the last 14 days, or nothing new about one. */
export type TakenBounce =
  | { readonly taken: true; readonly user: UserId; readonly status: string }
  | { readonly taken: false; readonly because: 'no-bounce' | 'not-for-good' | 'unknown' };

/**
 * A mail came back: its user counts as unreachable since it left the house, on the directory and roll-out pages (SPEC P11), until they read a mail. Of itself it changes nothing
 * else: whoever forges a report of a mail that they were sent makes themselves unreachable. Written once for each mail, with its audit event.
 */
export async function takeBounce(deps: Deps, bounce: Bounce | null): Promise<TakenBounce> {
  if (!bounce) return { taken: false, because: 'no-bounce' };
  const { messageId, permanent, status } = bounce;
  if (!permanent || status === null) return { taken: false, because: 'not-for-good' };
  const now = deps.clock.now();
  const user = await commit(deps, async (tx) => {
    const found = await tx.markBounced(messageId, instant(now - bouncesFor), status);
    if (found) await tx.appendAudit([bounced(deps, now, found, status)]);
    return found;
  });
  return user ? { taken: true, user, status } : { taken: false, because: 'unknown' };
}

const bounced = (deps: Deps, at: Instant, subject: UserId, status: string): AuditEvent => ({
  id: deps.random.id('event'),
  at,
  stream: 'installation',
  kind: 'mail.bounced',
  actor: null,
  subject,
  from: null,
  detail: { status },
});
