import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '#api/table.ts';
import { applicationFrom } from '#flows/applications/see.ts';
import { disableApplication, enableApplication } from '#flows/applications/disable.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { callApi, enterAs, giveRoleOf, ownToken } from '../../support/api-caller.ts';
import { addPerson } from '../../support/attack-people.ts';
import { randomId } from '../../support/attack-routes.ts';
import { like, type Visit } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { engineNames } from '../../support/product.ts';
import { startRelyingParty, type RelyingParty, type Tokens } from '../../support/relying-party.ts';

const minute = 60_000;

/** Everything that wants to know who asks. */
const guarded = operations.filter(({ access }) => access === 'application');
const withBodies = guarded.filter(({ takes }) => takes !== null);

onProtocol(engineNames, (target) => {
  let party: RelyingParty;
  let other: RelyingParty;
  let token: string;
  let entered: Visit & { sid: string; tokens: Tokens };
  let stepUp: string;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    other = await startRelyingParty(target());
    token = await ownToken(party);
    const person = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
    await giveRoleOf(target(), party, person);
    entered = await enterAs(target(), party, person);
    const json = { sid: entered.sid, operation: 'disburse' };
    const asked = await callApi(target(), '/api/v1/step-ups', { token, json });
    stepUp = String(asked.told['id']);
  });
  afterAll(async () => {
    for (const one of [party, other]) await one[Symbol.asyncDispose]();
  });

  /** Asks for everything that there is of somebody's sign-in, rightly but for the token. */
  const askAll = (given: string | undefined) =>
    Promise.all(
      guarded.map(async ({ method, path, takes }) => {
        const address = path.replace(':sid', entered.sid).replace(':id', stepUp);
        const json = takes ? { sid: entered.sid, operation: 'disburse' } : undefined;
        const how = { method, ...(given === undefined ? {} : { token: given }) };
        return callApi(target(), address, json === undefined ? how : { ...how, json });
      }),
    );

  test('the table is the whole of what is guarded, and each of it is', async () => {
    expect(guarded.map(({ id }) => id).toSorted()).toEqual([
      'askStepUp',
      'getSignIn',
      'getStepUp',
      'redeemStepUp',
      'reportActivity',
    ]);
    for (const { status, headers, told } of await askAll(undefined)) {
      expect([status, told['code'], headers.get('www-authenticate')]).toEqual([
        401,
        'missing-token',
        'Bearer realm="gatehouse"',
      ]);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  });

  test('what is no access token of an application itself opens nothing (RFC 6750 section 3.1)', async () => {
    const { access_token: users, refresh_token: refreshing, id_token: id } = entered.tokens;
    const garbage = ['', 'x', 'gct_', `gct_${'x'.repeat(43)}`, `gct_${'\\'.repeat(43)}`, token.slice(4), `${token}x`];
    for (const wrong of [...garbage, users, refreshing, id, party.secret ?? ''])
      for (const { status, headers, told } of await askAll(wrong)) {
        expect([wrong, status, told['code']]).toEqual([wrong, 401, 'invalid-token']);
        expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
      }
    for (const { text } of await askAll(users)) expect(text).not.toContain(users);
    const basic = { authorization: `Basic ${btoa(`${party.id}:${party.secret}`)}` };
    const asked = await callApi(target(), `/api/v1/sign-ins/${entered.sid}`, { headers: basic });
    expect([asked.status, asked.told['code']]).toEqual([401, 'missing-token']);
  });

  test("another application's token finds nothing of this one, as if there were nothing (I11)", async () => {
    for (const { status, told } of await askAll(await ownToken(other)))
      expect([status, told['code']]).toEqual([404, like(/^unknown-/)]);
    const json = { sid: entered.sid, operation: 'disburse' };
    const unknown = { ...json, sid: 'b1Jc0gV3mPqXw5Zk8nQyR' };
    for (const [path, sent] of [
      ['/api/v1/sign-ins/b1Jc0gV3mPqXw5Zk8nQyR', {}],
      [`/api/v1/sign-ins/${'%00'.repeat(3)}`, {}],
      ['/api/v1/sign-ins/%F0%9F%94%91', {}],
      [`/api/v1/step-ups/${randomId('stp')}`, {}],
      [`/api/v1/step-ups/${randomId('usr')}`, {}],
      ['/api/v1/step-ups', { json: unknown }],
      ['/api/v1/step-ups', { json: { ...json, sid: '\u0000' } }],
      [`/api/v1/step-ups/${stepUp}/redeem`, { json: unknown }],
      [`/api/v1/step-ups/${randomId('stp')}/redeem`, { json }],
    ] as const)
      expect([path, (await callApi(target(), path, { token, ...sent })).status]).toEqual([path, 404]);
  });

  test('a token is good for ten minutes, until it is given back, and while the application works', async () => {
    const mine = await ownToken(party);
    const configuration = await party.configuration();
    const given = await ownToken(party);
    await client.tokenRevocation(configuration, given);
    expect((await callApi(target(), `/api/v1/sign-ins/${entered.sid}`, { token: given })).status).toBe(401);

    const own = await startRelyingParty(target(), { kind: 'service' });
    const services = await ownToken(own);
    expect((await callApi(target(), `/api/v1/sign-ins/${entered.sid}`, { token: services })).status).toBe(404);
    const record = await applicationFrom(target().deps, own.id);
    if (!record) throw new Error('the application is gone');
    await disableApplication(target().deps, { operatingUser: 'tests' }, record);
    for (const { status } of await askAll(services)) expect(status).toBe(401);
    const disabled = await applicationFrom(target().deps, own.id);
    if (disabled) await enableApplication(target().deps, { operatingUser: 'tests' }, disabled);
    for (const { status } of await askAll(services)) expect(status).toBe(401);
    await own[Symbol.asyncDispose]();

    target().advance(10 * minute - 1_000);
    expect((await callApi(target(), `/api/v1/sign-ins/${entered.sid}`, { token: mine })).status).toBe(200);
    target().advance(1_000);
    expect((await callApi(target(), `/api/v1/sign-ins/${entered.sid}`, { token: mine })).status).toBe(401);
    token = await ownToken(party);
  });

  test('a secret that is ended at once takes the tokens of the application with it; one that is replaced does not', async () => {
    const { deps } = target();
    const by = { operatingUser: 'tests' };
    await using own = await startRelyingParty(target());
    const record = await applicationFrom(deps, own.id);
    const first = (await deps.store.loadApplication(own.id, deps.clock.now()))?.secrets[0]?.id;
    if (!record || !first) throw new Error('the application has no secret');
    const statusOf = async (of: string) => (await callApi(target(), '/api/v1/sign-ins/x', { token: of })).status;
    const known = await ownToken(own);
    expect(await makeSecret(deps, by, record, minute)).toMatchObject({ done: true, earlier: 1 });
    expect(await statusOf(known)).toBe(404);
    expect(await endSecret(deps, by, record, first)).toEqual({ done: true, left: 1 });
    expect([await statusOf(known), await statusOf(token)]).toEqual([401, 404]);
    const next = await makeSecret(deps, by, record, 0);
    if (!next.done) throw new Error('it keeps none');
    const renewed = await ownToken(own, next.secret.reveal());
    expect(await statusOf(renewed)).toBe(404);
    await makeSecret(deps, by, record, 0);
    expect(await statusOf(renewed)).toBe(401);
  });

  test('an application that keeps no secret gets no token of its own', async () => {
    await using open = await startRelyingParty(target(), { kind: 'browser' });
    await expect(ownToken(open)).rejects.toMatchObject({ error: 'unauthorized_client' });
  });

  describe('a body', () => {
    const addressOf = (path: string): string => path.replace(':id', stepUp);
    const raw = (path: string, body: BodyInit, type = 'application/json') =>
      callApi(target(), addressOf(path), { token, method: 'POST', body, headers: { 'content-type': type } });

    test.each(withBodies.map(({ path }) => path))(
      'of %s that is no JSON object is 400, and says nothing of what it was',
      async (path) => {
        for (const body of [
          '',
          '{',
          'sid=x',
          '{"sid":"s3cret","sid":"s3cret"}',
          '{"sid":"s3cret","\\u0073id":"s3cret"}',
          '{"sid":"s3cret","details":[{"label":"a","label":"b","value":"c"}]}',
          Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
        ]) {
          const { status, told, text } = await raw(path, body);
          expect([String(body), status, told['code']]).toEqual([String(body), 400, 'malformed-json']);
          expect(text).not.toContain('s3cret');
        }
        for (const body of [
          '[]',
          'null',
          '1',
          '"s3cret"',
          '{}',
          '{"sid":1}',
          '{"sid":["s3cret"]}',
          '{"sid":null}',
          '{"sid":"x","s3cret":1}',
          '{"sid":"x","__proto__":{"s3cret":1}}',
          '{"sid":"x","constructor":{}}',
          '{"sid":"x","operation":{"s3cret":1}}',
          '['.repeat(20_000) + ']'.repeat(20_000),
        ]) {
          const { status, told, text } = await raw(path, body);
          expect([body.slice(0, 50), status, told['code']]).toEqual([body.slice(0, 50), 400, 'invalid-body']);
          expect(text).not.toContain('s3cret');
        }
      },
    );

    test('is told each of its mistakes with its place', async () => {
      const json = { sid: 1, details: [{ label: 'To', value: 5 }, 'x'], return: 's3cret' };
      const { told } = await callApi(target(), '/api/v1/step-ups', { token, json });
      expect(told['errors']).toEqual([
        { pointer: '#/sid', detail: 'This has to be a string.' },
        { pointer: '#/details/0/value', detail: 'This has to be a string.' },
        { pointer: '#/details/1', detail: 'This has to be an object.' },
        { pointer: '#', detail: 'There is a name here that this operation does not know.' },
      ]);
    });

    test('of another type is 415, and one beyond 64 KiB is 413, whatever its length is said to be', async () => {
      const json = JSON.stringify({ sid: entered.sid, operation: 'disburse' });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])
        expect((await raw('/api/v1/step-ups', json, type)).status).toBe(415);
      const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      const how = { token, method: 'POST', body: json, headers: packed };
      expect((await callApi(target(), '/api/v1/step-ups', how)).status).toBe(415);
      const long = ' '.repeat(64 * 1024 + 1);
      for (const body of [long, new Blob([long]).stream()])
        expect((await raw('/api/v1/step-ups', body)).status).toBe(413);
      expect((await raw('/api/v1/step-ups', json, 'application/json; charset=UTF-8')).status).toBe(201);
    });

    test.each([
      ['operation', { operation: 'Disburse!' }],
      ['operation', { operation: undefined, title: 'Release a disbursement' }],
      ['operation', { operation: null, details: [{ label: 'To', value: 'Harbor Electric' }] }],
      ['title', { title: 'Release\nnow' }],
      ['title', { title: 'x'.repeat(81) }],
      ['details', { details: [{ label: 'To\u202e', value: 'x' }] }],
      ['details', { details: Array.from({ length: 11 }, () => ({ label: 'a', value: 'b' })) }],
      ['details', { details: [{ label: 'a', value: '\u0000' }] }],
      ['return-to', { return_to: 'https://evil.example/' }],
      ['return-to', { return_to: 'javascript:alert(1)' }],
    ])('whose %s cannot be taken is 422 and says how to mend it', async (code, more) => {
      const json = { sid: entered.sid, operation: 'disburse', ...more };
      const { status, told } = await callApi(target(), '/api/v1/step-ups', { token, json });
      expect([status, told['code'], told['type']]).toEqual([422, code, `urn:gatehouse:problem:${code}`]);
    });
  });
});
