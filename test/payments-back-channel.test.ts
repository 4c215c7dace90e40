import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { beforeEach, describe, expect, test } from 'vitest';
import { BackChannel } from '../examples/payments/back-channel.ts';
import { Sessions } from '../examples/payments/sessions.ts';
import { nothingMore } from '../examples/payments/sign-in.ts';

const issuer = 'https://sign-in.example.com';
const id = 'app_payments';
const ours = await generateKeyPair('ES256', { extractable: true });
const foreign = await generateKeyPair('ES256');
const keys = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), alg: 'ES256', use: 'sig' }] });
const gatehouse = new client.Configuration(
  { issuer, jwks_uri: `data:application/json,${encodeURIComponent(keys)}` },
  id,
  'secret',
);

const usual = {
  iss: issuer,
  aud: id,
  sub: 'usr_ana',
  sid: 'sid-1',
  jti: 'once',
  events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
};

const now = (): number => Math.floor(Date.now() / 1_000);

/** Undefined takes a claim away. */
function logoutToken(over: Readonly<Record<string, unknown>> = {}, typ = 'logout+jwt', key = ours.privateKey) {
  const claims: JWTPayload = { ...usual, iat: now(), exp: now() + 120, ...over };
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ }).sign(key);
}

let sessions: Sessions;
let backChannel: BackChannel;
let open: () => readonly boolean[];

beforeEach(() => {
  sessions = new Sessions();
  backChannel = new BackChannel(gatehouse, sessions);
  const tokens = { accessToken: 'a', expiresAt: 0, refreshToken: null, idToken: 'i' };
  const claims = { iss: issuer, aud: id, iat: 0, exp: 0 };
  const made = [
    ['usr_ana', 'sid-1'],
    ['usr_ana', 'sid-2'],
    ['usr_ben', 'sid-3'],
  ].map(([sub = '', sid = '']) =>
    sessions.create({ claims: { ...claims, sub, sid }, tokens, wish: nothingMore, name: '' }),
  );
  open = () => made.map((one) => sessions.find(one.id) !== null);
});

describe('the example application hears that a sign-in is over (Back-Channel Logout 1.0)', () => {
  test('and ends the sessions of that sign-in alone, once for each token', async () => {
    const token = await logoutToken();
    await backChannel.take(token);
    expect(open()).toEqual([false, true, true]);
    await expect(backChannel.take(token)).rejects.toThrow('taken before');
  });

  test('and every session of a user whose sign-in is not named', async () => {
    await backChannel.take(await logoutToken({ sid: undefined }));
    expect(open()).toEqual([false, false, true]);
  });

  test.each<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['another key', () => logoutToken({}, 'logout+jwt', foreign.privateKey)],
    ['an ID token', () => logoutToken({ nonce: 'n' }, 'JWT')],
    ['a nonce', () => logoutToken({ nonce: 'n' })],
    ['no event', () => logoutToken({ events: {} })],
    ['no events', () => logoutToken({ events: undefined })],
    ['no jti', () => logoutToken({ jti: undefined })],
    ['nobody', () => logoutToken({ sid: undefined, sub: undefined })],
    ['another application', () => logoutToken({ aud: 'app_diary' })],
    ['another issuer', () => logoutToken({ iss: 'https://elsewhere.example.com' })],
    ['one that has expired', () => logoutToken({ exp: now() - 120 })],
    ['one of an hour ago', () => logoutToken({ iat: now() - 3_600 })],
  ])('and is not deceived by %s', async (_, token) => {
    await expect(backChannel.take(await token())).rejects.toThrow(/./);
    expect(open()).toEqual([true, true, true]);
  });
});
