import { isFrozen } from '#domain/freeze.ts';
import { personalRuleOf } from '#domain/personal-rule.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import type { OpenSession } from './session.ts';

const told = { on: 'always-require.switched-on', off: 'always-require.switched-off' } as const;

/**
 * Switches the personal rule (SPEC U4), which counts from the next sign-in on. Off, it takes protection away: its door asks for a fresh proof before, and it is
 * mailed (SECURITY I6, SPEC U5). Refused while something requires MFA anyway, while changes are frozen, and to who has enrolled nothing. Pressed twice, it is done once.
 */
export async function switchAlwaysRequire(
  deps: Deps,
  facts: RequestFacts,
  { bundle, situation, now }: OpenSession,
  to: 'on' | 'off',
): Promise<Outcome<null>> {
  const stands = personalRuleOf(situation);
  if (stands === to) return granted(null);
  if (stands === 'locked' || stands === 'none') return refused({ code: 'conflict' });
  const { frozenUntil } = bundle.user;
  if (to === 'off' && frozenUntil !== null && isFrozen(frozenUntil, now))
    return refused({ code: 'changes-frozen', until: frozenUntil });
  await commit(deps, async (tx) => {
    // Pressed in the same moment, the freeze comes first: the page tells of it.
    if (to === 'off' && !(await tx.holdUnfrozen(bundle.user.id, now))) return;
    if (!(await tx.switchAlwaysRequire(bundle.user.id, to === 'on'))) return;
    await tx.appendAudit([event(deps, { now, bundle }, facts, told[to])]);
    if (to === 'off') await queueMail(deps, tx, bundle, { kind: 'always-require-off', facts, now });
  });
  return granted(null);
}
