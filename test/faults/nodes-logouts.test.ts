import { expect, test } from 'vitest';
import { systemClock } from '#crypto/clock.ts';
import { application, newApplication, signedInto } from '../storage/application-records.ts';
import { beside, count } from '../support/fault-installation.ts';
import { startNodes, type Nodes } from '../support/fault-nodes.ts';
import { until } from '../support/fault-until.ts';
import { startReceiver, type Receiver } from '../support/logout-receiver.ts';

const batch = 30;

/** So many sign-ins that got into an application are over at the same moment. */
async function signOut(nodes: Nodes, { uri }: Receiver): Promise<void> {
  await beside(nodes, async (store) => {
    const { settings } = application();
    const { id } = await newApplication(store, { settings: { ...settings, backChannelLogoutUri: uri } });
    const signedIn = await Promise.all(Array.from({ length: batch }, () => signedInto(store, id)));
    await store.transact(async (tx) => {
      for (const { session } of signedIn)
        await tx.endSession(session.id, session.userId, 'signed-out', systemClock().now());
    });
  });
}

test('of two nodes on one PostgreSQL each tells some, and every sign-in that is over is told of once (OpenID Connect Back-Channel Logout 1.0)', async () => {
  await using receiver = await startReceiver();
  await using nodes = await startNodes();
  let ended = 0;
  await until('work for both', async () => {
    await signOut(nodes, receiver);
    ended += batch;
    return nodes.servers.every((server) => server.stderr().includes('application told'));
  });
  const waiting = 'select count(*) as n from application_sessions where ended_at is null';
  await until('nobody left to be told of', async () => (await count(nodes, waiting)) === 0);
  expect([receiver.tokens.length, new Set(receiver.sids()).size]).toEqual([ended, ended]);
  expect(await count(nodes, 'select count(*) as n from signing_keys')).toBe(3);
  const lines = nodes.servers.map((server) => server.stderr()).join('');
  expect(lines).not.toContain(receiver.tokens[0]);
  expect(lines).not.toContain(receiver.uri);
});
