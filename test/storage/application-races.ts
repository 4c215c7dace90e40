import { minute } from '#domain/instant.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import * as apps from './application-records.ts';
import type { Race } from './races.ts';
import * as made from './records.ts';

const race = <S>(
  prepare: (store: Store) => Promise<S>,
  contend: (tx: StoreWrites, stake: S, contender: string) => Promise<boolean>,
): Race => ({
  prepare,
  contend: (store, stake, contender) => store.transact((tx) => contend(tx, stake as S, contender)),
});

/** Of applications and what the protocol keeps (SECURITY I2). */
export const applicationRaces: Readonly<Record<string, Race>> = {
  'a code of an application is spent': race(
    async (store) => {
      const { kind, idHash } = apps.state();
      await store.transact((tx) => tx.keepProtocolState(apps.state({ kind, idHash })));
      return { kind, idHash };
    },
    (tx, { kind, idHash }) => tx.consumeProtocolState(kind, idHash, made.later(1)),
  ),
  'a short name is taken': race(
    () => Promise.resolve(made.hash()),
    (tx, shortName) => tx.createApplication(apps.application({ shortName })),
  ),
  'an application is joined in a sign-in': race(
    async (store) => {
      const [{ id }, { session }] = [await apps.newApplication(store), await apps.signedInto(store)];
      return { application: id, session };
    },
    async (tx, { application, session }) => {
      const own = apps.applicationSession(session, application);
      return (await tx.joinApplication(own)).sid === own.sid;
    },
  ),
  'a step-up is proved': race(
    (store) => apps.askedOf(store),
    (tx, { id, of }) => tx.proveStepUp(id, of, 'app', made.later(1)),
  ),
  'a step-up is proved or cancelled': race(
    (store) => apps.askedOf(store),
    (tx, { id, of }, contender) =>
      Number(contender.slice(-1)) % 2 === 0
        ? tx.proveStepUp(id, of, 'phone', made.later(1))
        : tx.cancelStepUp(id, of, made.later(1)),
  ),
  'the proof of a step-up is redeemed (SPEC Y5)': race(
    async (store) => {
      const asked = await apps.askedOf(store);
      await store.transact((tx) => tx.proveStepUp(asked.id, asked.of, 'app', made.later(1)));
      return asked;
    },
    (tx, { id, of }) => tx.redeemStepUp(id, of.applicationId, made.now, made.later(2)),
  ),
  'a generation of signing keys begins': race(
    () => Promise.resolve(Math.floor(Math.random() * 1e9)),
    (tx, generation) => tx.addSigningKey(apps.signingKey({ generation }), made.later(minute)),
  ),
  'an application is told that a sign-in is over': {
    prepare: async (store) => {
      const { id } = await apps.newApplication(store);
      const { session, joined } = await apps.signedInto(store, id);
      await store.transact((tx) => tx.endSession(session.id, session.userId, 'signed-out', made.now));
      return joined[0]?.sid;
    },
    contend: async (store, sid) =>
      (await store.logouts.claimLogouts(made.now, 1_000, made.later(minute), [])).some((one) => one.sid === sid),
  },
};
