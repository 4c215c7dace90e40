import { describe, expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { approveReset } from '#flows/recovery/approve-reset.ts';
import { vetoOwn } from '#flows/recovery/veto-reset.ts';
import { onEveryEngine } from './conformance/suite.ts';
import * as made from './records.ts';
import {
  actingIn,
  ask,
  enrolled,
  events,
  firm,
  kindsOf,
  outcomeOf,
  resetStage,
  delayed,
  toApprove,
  work,
} from '../support/reset-stage.ts';

const facts = { address: '192.0.2.44', userAgent: 'Tests' };

onEveryEngine('resets (SPEC A1-A4)', (store) => {
  describe('of several at the same moment', () => {
    const together = async <T>(...acts: readonly (() => Promise<T>)[]): Promise<readonly PromiseSettledResult<T>[]> =>
      Promise.allSettled(acts.map((act) => act()));

    test('one is carried out, whoever asks', async () => {
      const stage = resetStage(store());
      const [at, too] = [
        await firm(stage, { requireMfa: false, deadline: null }),
        await firm(stage, { requireMfa: false, deadline: null }),
      ];
      const user = await enrolled(stage, [at.company, too.company]);
      const asked = await together(
        () => ask(stage, at, user),
        () => ask(stage, { ...at, asker: at.other }, user),
        () => ask(stage, too, user),
      );
      const done = asked.filter((one) => one.status === 'fulfilled' && one.value.done);
      expect(asked.every((one) => one.status === 'fulfilled')).toBe(true);
      expect(done).toHaveLength(1);
      expect(await events(stage, user.id, 'session.ended')).toHaveLength(1);
    });

    test('a veto at the second it is due wins, or comes too late: never both', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { stage, user, reset } = await delayed(store());
        stage.clock.advance(24 * hour);
        const [, veto] = await together<unknown>(
          () => work(stage),
          () => vetoOwn(stage.deps, { user: user.id, facts }, reset),
        );
        const outcome = await outcomeOf(stage, reset);
        const isVetoed = veto?.status === 'fulfilled' && (veto.value as { done: boolean }).done;
        expect([outcome, await kindsOf(stage, user.id)]).toEqual(isVetoed ? ['vetoed', ['app']] : ['done', []]);
        const told = [
          ...(await events(stage, user.id, 'reset.vetoed')),
          ...(await events(stage, user.id, 'methods.reset')),
        ];
        expect(told).toHaveLength(2);
      }
    });

    test('a sign-in in flight gets no session past a reset', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { stage, at, user, reset } = await toApprove(store());
        const interaction = made.interaction({ userId: user.id });
        await made.once(store(), (tx) => tx.createInteraction(interaction));
        const session = made.session(user.id, { expiresAt: made.later(400 * day) });
        const [, minted] = await together<unknown>(
          () => approveReset(stage.deps, actingIn(at.company, at.other), reset),
          () =>
            made.once(store(), async (tx) => {
              const patch = { endedAt: stage.clock.now(), endReason: 'finished' } as const;
              if (await tx.advanceInteraction(interaction.id, interaction.version, patch))
                await tx.createSession(session);
            }),
        );
        expect(minted?.status).toBe('fulfilled');
        expect(await kindsOf(stage, user.id)).toEqual([]);
        expect(await store().listSessions(user.id)).toEqual([]);
      }
    });
  });
});
