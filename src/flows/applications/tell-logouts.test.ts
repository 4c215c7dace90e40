import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logoutSender } from '#courier/logout-sender.ts';
import { fixedClock } from '#crypto/clock.ts';
import { signingAlgorithms } from '#domain/application.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { after, day, hour, minute, second } from '#domain/instant.ts';
import type { Deps } from '#flows/deps.ts';
import type { LogoutAnswer, LogoutSender } from '#ports/logout-sender.ts';
import { flowDeps } from '../../../test/support/flow-deps.ts';
import { startReceiver, verifiedLogout } from '../../../test/support/logout-receiver.ts';
import { openSqlite } from '../../../test/support/stores.ts';
import { application, newApplication, signedInto } from '../../../test/storage/application-records.ts';
import * as made from '../../../test/storage/records.ts';
import { claimLogouts, tellAgainAt, tellLogout, type LogoutReport } from './tell-logouts.ts';

const clock = fixedClock();
let deps: Deps;
let opened: Awaited<ReturnType<typeof openSqlite>>;

beforeEach(async () => {
  clock.set(made.now + hour);
  opened = await openSqlite();
  deps = flowDeps(opened.store, clock);
});

afterEach(() => opened.close());

const { settings } = application();

const applicationOf = (over: Partial<typeof settings>) =>
  newApplication(deps.store, { settings: { ...settings, ...over } });

/** Somebody who got into an application, and whose sign-in is over. */
async function signedOutOf(id: ApplicationId) {
  const { user, session, joined } = await signedInto(deps.store, id);
  await deps.store.transact((tx) => tx.endSession(session.id, user.id, 'signed-out', clock.now()));
  return { user, sid: joined[0]?.sid ?? '' };
}

/** Tells what is due, and answers how that went. */
async function told(sender: LogoutSender): Promise<readonly (LogoutReport | null)[]> {
  const due = await claimLogouts(deps, 50, []);
  return Promise.all(due.map((one) => tellLogout(deps, sender, one)));
}

/** Answers always alike, and counts. */
function alike(outcome: LogoutAnswer['outcome']) {
  let count = 0;
  const send = async (): Promise<LogoutAnswer> => {
    count += 1;
    return { outcome, detail: outcome };
  };
  return { send, count: () => count };
}

describe('an application is told that a sign-in is over (OpenID Connect Back-Channel Logout 1.0)', () => {
  test.each(signingAlgorithms)('once, by a token that is right, signed for it with %s', async (algorithm) => {
    await using receiver = await startReceiver();
    const { id, shortName } = await applicationOf({ backChannelLogoutUri: receiver.uri, algorithm });
    const { user, sid } = await signedOutOf(id);
    expect(await told(logoutSender())).toEqual([
      { application: shortName, outcome: 'told', tries: 1, detail: 'HTTP 200' },
    ]);
    clock.advance(day);
    expect([await told(logoutSender()), receiver.tokens.length]).toEqual([[], 1]);
    clock.advance(-day);
    const { header, claims } = await verifiedLogout(deps, receiver.tokens[0] ?? '', id);
    expect(header).toMatchObject({ alg: algorithm, typ: 'logout+jwt' });
    expect(claims).toEqual({
      iss: 'https://sign-in.example',
      aud: id,
      sub: user.id,
      sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      iat: Math.floor(clock.now() / second),
      exp: Math.floor(clock.now() / second) + 120,
      jti: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  test('with another token for every try', async () => {
    await using receiver = await startReceiver(503);
    const { id } = await applicationOf({ backChannelLogoutUri: receiver.uri });
    await signedOutOf(id);
    expect(await told(logoutSender())).toMatchObject([{ outcome: 'retry', tries: 1 }]);
    clock.advance(30 * second);
    receiver.answers(200);
    expect(await told(logoutSender())).toMatchObject([{ outcome: 'told', tries: 2 }]);
    const said = await Promise.all(receiver.tokens.map((token) => verifiedLogout(deps, token, id)));
    expect(new Set(said.map(({ claims }) => claims.jti)).size).toBe(2);
    expect(new Set(receiver.sids()).size).toBe(1);
  });

  test('also one that was disabled; and nobody where it has not said where', async () => {
    const sender = alike('told');
    const disabled = await newApplication(deps.store, { disabledAt: made.later(1) });
    await signedOutOf(disabled.id);
    expect(await told(sender)).toMatchObject([{ application: disabled.shortName, outcome: 'told' }]);
    const silent = await applicationOf({ backChannelLogoutUri: null });
    await signedOutOf(silent.id);
    expect(await told(sender)).toMatchObject([{ outcome: 'nowhere' }]);
    clock.advance(day);
    expect([await told(sender), sender.count()]).toEqual([[], 1]);
  });

  test('not by a node that comes to it too late: it is due again, and another has it by then', async () => {
    const sender = alike('told');
    const { id } = await applicationOf({});
    await signedOutOf(id);
    const [due] = await claimLogouts(deps, 50, []);
    if (!due) throw new Error('nothing is due');
    clock.advance(50 * second);
    expect([await tellLogout(deps, sender, due), await claimLogouts(deps, 50, [])]).toEqual([null, []]);
    clock.advance(10 * second);
    expect(await told(sender)).toMatchObject([{ outcome: 'told', tries: 1 }]);
    expect(sender.count()).toBe(1);
  });
});

describe('an application that cannot be told', () => {
  test.each(['refused', 'failed'] as const)(
    '(%s) is tried again, later and later, and given up after a day',
    async (outcome) => {
      const sender = alike(outcome);
      const { id } = await applicationOf({});
      await signedOutOf(id);
      const [begun, rests]: [number, number[]] = [clock.now(), []];
      let [report] = await told(sender);
      while (report?.outcome === 'retry') {
        const last = clock.now();
        const due = tellAgainAt({ logoutTries: rests.length, expiresAt: after(clock.now(), day) }, clock.now());
        clock.set((due ?? last) - 1);
        expect(await told(sender)).toEqual([]);
        clock.advance(1);
        rests.push((clock.now() - last) / second);
        [report] = await told(sender);
      }
      expect(report).toMatchObject({ outcome: 'given-up', tries: rests.length + 1, detail: outcome });
      expect(rests.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
      expect(Math.max(...rests)).toBe(3_600);
      expect(clock.now() - begun).toBeGreaterThan(23 * hour);
      expect(clock.now() - begun).toBeLessThanOrEqual(day);
      clock.advance(30 * day);
      expect(await told(sender)).toEqual([]);
    },
  );

  test('is given up however rarely its turn came, a day after what it holds has expired', () => {
    const [now, logoutTries] = [clock.now(), 3];
    expect(tellAgainAt({ logoutTries, expiresAt: after(now, -day) }, now)).toBe(after(now, 4 * minute));
    expect(tellAgainAt({ logoutTries, expiresAt: after(now, -day - 1) }, now)).toBeNull();
  });
});
