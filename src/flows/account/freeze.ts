import { freezeUntil } from '#domain/freeze.ts';
import type { Instant } from '#domain/instant.ts';
import { again } from '../again.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { prepareMail, queuePrepared, recipientOf } from '../mail.ts';
import type { OpenMailAct } from './mail-act.ts';

/**
 * "This was not me" (SPEC U5), pressed behind a mail that told of a change: for 72 hours nothing of the user's is changed, and the changes that are being made
 * end. Signing in goes on. Answers until when; null: the link was pressed before, or has expired meanwhile.
 */
export async function freezeByMail(
  deps: Deps,
  facts: RequestFacts,
  { record, bundle }: OpenMailAct,
): Promise<Instant | null> {
  const now = deps.clock.now();
  const { user } = bundle;
  const until = freezeUntil(now, user.frozenUntil);
  const mail = prepareMail(deps, recipientOf(bundle), { kind: 'changes-frozen', facts, now, frozenUntil: until });
  const told = event(deps, { now, bundle }, facts, 'changes.frozen', { because: 'not-me' });
  return again(() =>
    commit(deps, async (tx) => {
      if (!(await tx.spendMailAct(record.tokenHash, 'not-me', now))) return null;
      const frozen = await tx.freezeChanges(user.id, until, now);
      if (frozen === null) return null;
      await tx.appendAudit([told]);
      await queuePrepared(tx, [mail]);
      return frozen;
    }),
  );
}
