import { expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import type { HeldState, ProtocolState } from '#ports/protocol.ts';
import { family, newApplication, secret, signedInto, state } from '../application-records.ts';
import { id, later, now, once, session } from '../records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('what the request of an application stands on', (store) => {
  /** Somebody who signed in, an application with a secret, and what it holds. */
  const held = async () => {
    const application = await newApplication(store());
    const signIn = await signedInto(store(), application.id);
    const states = family(signIn.session.id, application.id, signIn.user.id);
    await once(store(), async (tx) => {
      await tx.addSecret(secret(application.id));
      await tx.keepProtocolState(...states);
    });
    const [grant = state(), code = state(), refresh = state()] = states;
    return { application, signIn, grant, code, refresh };
  };
  const load = (application: Parameters<typeof byKind>[0], { kind, idHash }: ProtocolState, at = now) =>
    byKind(application, kind, idHash, at);
  const byKind: ReturnType<typeof store>['loadHolding'] = (...args) => store().loadHolding(...args);
  const told = ({ payload, grantHash, expiresAt, consumedAt }: ProtocolState): HeldState => ({
    payload,
    grantHash,
    expiresAt,
    consumedAt,
  });

  test('is what single look-ups answer', async () => {
    const { application, signIn, grant, code, refresh } = await held();
    const requester = await store().loadApplication(application.id, now);
    const loaded = await store().loadSignIn(signIn.session.id);
    const rest = { requester, grant: told(grant), signIn: loaded };
    expect(await load(application.id, code)).toEqual({ ...rest, state: told(code) });
    expect(await load(application.id, refresh)).toEqual({ ...rest, state: told(refresh) });
    expect(requester?.secrets).toHaveLength(1);
  });

  test('is the same for whoever asks: whose it is, is for them to say', async () => {
    const [{ code, signIn }, other] = [await held(), await newApplication(store())];
    const found = await load(other.id, code);
    expect(found?.requester.application).toEqual(other);
    expect([found?.state, found?.signIn?.session]).toEqual([told(code), signIn.session]);
  });

  test('is nothing but who asks, where there is no such code or token, and nothing where nobody asks', async () => {
    const { application, code } = await held();
    const none = { state: null, grant: null, signIn: null };
    const requester = await store().loadApplication(application.id, now);
    expect(await load(application.id, state())).toEqual({ requester, ...none });
    expect(await load(application.id, { ...code, kind: 'AccessToken' })).toEqual({ requester, ...none });
    expect(await load(id('application'), code)).toBeNull();
  });

  test('goes as its parts go: the code, the grant, the sign-in', async () => {
    const { application, signIn, grant, code, refresh } = await held();
    const partsOf = async (one: ProtocolState, at = now) => {
      const found = await load(application.id, one, at);
      return [found?.state, found?.grant, found?.signIn].map((part) => part !== null);
    };
    expect(await partsOf(code, later(hour))).toEqual([false, false, false]);
    await once(store(), (tx) => tx.consumeProtocolState(code.kind, code.idHash, later(1)));
    expect(await partsOf(code, later(hour))).toEqual([true, false, true]);
    expect(await partsOf(refresh)).toEqual([true, true, true]);
    const second = session(signIn.user.id, { signInId: signIn.session.id, createdAt: later(2) });
    await once(store(), async (tx) => {
      await tx.endSession(signIn.session.id, signIn.user.id, 'replaced', later(2));
      await tx.createSession(second);
    });
    expect((await load(application.id, refresh))?.signIn?.session).toEqual(second);
    await once(store(), (tx) => tx.endSession(second.id, signIn.user.id, 'signed-out', later(3)));
    expect(await partsOf(refresh)).toEqual([true, true, false]);
    await once(store(), (tx) => tx.dropProtocolState(grant.kind, grant.idHash));
    expect(await partsOf(refresh)).toEqual([true, false, false]);
  });
});
