import { expect, test } from 'vitest';
import { day, hour, minute, type Instant } from '#domain/instant.ts';
import type { ProtocolKind } from '#ports/protocol.ts';
import type { Store } from '#ports/store.ts';
import { raw } from '../raw.ts';
import { newApplication, secret, signedInto, signingKey, state, stepUp } from '../application-records.ts';
import { later, now, once } from '../records.ts';
import { onEveryEngine } from './suite.ts';

const addState = (kind: ProtocolKind, isSpent: boolean) => (store: Store) =>
  once(store, async (tx) => {
    const made = state({ kind });
    await tx.keepProtocolState(made);
    if (isSpent) await tx.consumeProtocolState(kind, made.idHash, later(1));
  });

async function join(store: Store, isTold: boolean): Promise<void> {
  const { id } = await newApplication(store);
  const { session, joined } = await signedInto(store, id);
  await once(store, (tx) => tx.endApplicationSession(session.id, id, later(1)));
  if (isTold) await store.logouts.settleLogout(joined[0]?.sid ?? '', later(2));
}

type Leftover = readonly [what: string, table: string, make: (store: Store) => Promise<unknown>, at: Instant];

/** What is cleared away, made by `make`, and from when on: `at` is the first millisecond. */
const leftovers: readonly Leftover[] = [
  ['a code that nobody spent, when it expires', 'protocol_states', addState('AuthorizationCode', false), later(hour)],
  ['a token, when it expires', 'protocol_states', addState('AccessToken', false), later(hour)],
  ['a pushed request that was used', 'protocol_states', addState('PushedAuthorizationRequest', true), later(hour)],
  ['a spent code, a day later', 'protocol_states', addState('AuthorizationCode', true), later(hour + day)],
  ['a spent refresh token, a day later', 'protocol_states', addState('RefreshToken', true), later(hour + day)],
  [
    'what an application was told is over, after seven days',
    'application_sessions',
    (store) => join(store, true),
    later(7 * day + 2),
  ],
  [
    'what nobody could tell, 30 days after it expired',
    'application_sessions',
    (store) => join(store, false),
    later(60 * day),
  ],
  [
    'what somebody was asked to confirm, an hour after it expired',
    'step_ups',
    async (store) => {
      const { id } = await newApplication(store);
      const { joined } = await signedInto(store, id);
      await once(store, async (tx) => {
        for (const one of joined) await tx.createStepUp(stepUp(one), 1);
      });
    },
    later(15 * minute + hour),
  ],
  [
    'a secret of an application, 30 days after its end',
    'application_secrets',
    async (store) => {
      const { id } = await newApplication(store);
      await once(store, async (tx) => tx.addSecret(secret(id, { expiresAt: later(5) })));
    },
    later(30 * day + 5),
  ],
  [
    'a signing key, when it is gone',
    'signing_keys',
    (store) => once(store, (tx) => tx.addSigningKey(signingKey({ goneAt: later(5) }), now)),
    later(5),
  ],
];

onEveryEngine('what is past use of applications', (store, target) => {
  const count = async (table: string) => Number((await raw(target(), `select count(*) as n from ${table}`))[0]?.['n']);

  test.each(leftovers)('%s, is cleared away, not before', async (_what, table, make, at) => {
    await make(store());
    await raw(target(), 'delete from sessions');
    expect(await store().upkeep.deleteExpired((at - 1) as Instant, 100)).toBe(0);
    expect(await count(table)).toBe(1);
    expect(await store().upkeep.deleteExpired(at, 100)).toBe(1);
    expect(await count(table)).toBe(0);
  });

  test('what lives stays: secrets and keys without an end, and what nobody has been told yet', async () => {
    const { id } = await newApplication(store());
    await signedInto(store(), id);
    await once(store(), async (tx) => {
      await tx.addSecret(secret(id));
      await tx.addSigningKey(signingKey({ generation: 2 }), now);
      await tx.keepProtocolState(state({ expiresAt: later(61 * day) }));
    });
    await raw(target(), 'delete from sessions');
    expect(await store().upkeep.deleteExpired(later(60 * day - 1), 100)).toBe(0);
  });
});
