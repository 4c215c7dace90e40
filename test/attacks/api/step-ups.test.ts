import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedStepUp, notNeeded, redeemed, signIn, stepUp } from '#api/schemas.ts';
import { callApi, enterAs, giveRoleOf, ownToken, takeRoles } from '../../support/api-caller.ts';
import { changesOf } from '../../support/attack-database.ts';
import { addPerson, nextCode, type Person } from '../../support/attack-people.ts';
import type { OidcVisitor } from '../../support/oidc-visitor.ts';
import { like } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { engineNames } from '../../support/product.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

const second = 1_000;
const minute = 60 * second;
const iso = (at: number): string => new Date(at).toISOString();

onProtocol(engineNames, (target) => {
  let party: RelyingParty;
  beforeAll(async () => {
    party = await startRelyingParty(target());
  });
  afterAll(() => party[Symbol.asyncDispose]());

  /** A disburser who has just entered. */
  async function disburser() {
    const person = await addPerson(target(), { companies: ['Cedar Supply'], enrolled: true });
    const role = await giveRoleOf(target(), party, person);
    const { visitor, sid } = await enterAs(target(), party, person);
    return { person, role, visitor, sid };
  }

  const call = async (path: string, json?: unknown, method = json === undefined ? 'GET' : 'POST') =>
    callApi(target(), `/api/v1/${path}`, { token: await ownToken(party), method, json });

  const ask = async (json: Readonly<Record<string, unknown>>) => {
    const asked = await call('step-ups', json);
    expect(asked).toMatchObject({ status: 201, told: { needed: true, status: 'pending' } });
    return { id: String(asked.told['id']), url: String(asked.told['url']), asked };
  };

  const redeem = (id: string, sid: string, operation?: string) => call(`step-ups/${id}/redeem`, { sid, operation });

  const refusal = async (asked: ReturnType<typeof call>) => {
    const { status, told } = await asked;
    return [status, told['code']];
  };

  async function confirm(visitor: OidcVisitor, person: Person, url: string): Promise<void> {
    target().advance(minute);
    await visitor.open(url);
    await visitor.press(['code'], { code: nextCode(target(), person) });
  }

  test('a sign-in tells its application what the rules ask for (SPEC Y4), and nothing of anybody else', async () => {
    const { person, role, sid } = await disburser();
    const { status, told } = await call(`sign-ins/${sid}`);
    expect(status).toBe(200);
    expect(signIn.parse(told)).toEqual(told);
    const companyName = 'Cedar Supply';
    const label = `Label ${role}`;
    expect(told).toMatchObject({
      sid,
      sub: person.id,
      entry: { needed: false, idle_at: iso(target().now() + 30 * minute) },
      operations: ['disburse'],
      asked_by: [{ role: label, company_name: companyName }],
      roles: [{ company_name: companyName, role }],
    });
    expect(JSON.stringify(told)).not.toContain(person.email);
  });

  test('activity puts idleness off; once idle, nothing is noted, and entering is asked for again', async () => {
    const { person, visitor, sid } = await disburser();
    target().advance(29 * minute);
    const noted = await call(`sign-ins/${sid}/activity`, undefined, 'POST');
    expect(signIn.parse(noted.told)).toEqual(noted.told);
    expect(noted.told['entry']).toEqual({ needed: false, idle_at: iso(target().now() + 30 * minute) });
    target().advance(30 * minute + second);
    const late = await call(`sign-ins/${sid}/activity`, undefined, 'POST');
    expect([late.status, late.told['entry']]).toEqual([200, { needed: true, because: 'idle' }]);
    expect((await call(`sign-ins/${sid}`)).told['entry']).toEqual({ needed: true, because: 'idle' });

    const { id, url } = await ask({ sid });
    await confirm(visitor, person, url);
    expect((await redeem(id, sid)).told).toMatchObject({ operation: null, method: 'otp' });
    expect((await call(`sign-ins/${sid}`)).told['entry']).toMatchObject({ needed: false });
  });

  test('whoever entered just now need not enter again: nothing is asked for', async () => {
    const { sid } = await disburser();
    const { status, told, headers } = await call('step-ups', { sid });
    expect([status, told['needed'], headers.get('location')]).toEqual([200, false, null]);
    expect(notNeeded.parse(told)).toEqual(told);
  });

  test('an operation is asked for, shown, proved and redeemed, and what was confirmed is told (SPEC Y5)', async () => {
    const { person, role, visitor, sid } = await disburser();
    const details = [{ label: 'To', value: 'Harbor <b>Electric</b>' }];
    const back = new URL('/disbursements/17', party.url).href;
    const title = 'Release a disbursement';
    const { id, url, asked } = await ask({ sid, operation: 'disburse', title, details, return_to: back });
    expect(askedStepUp.parse(asked.told)).toEqual(asked.told);
    expect(asked.headers.get('location')).toBe(`${target().address}/api/v1/step-ups/${id}`);
    expect(asked.told['expires_at']).toBe(iso(target().now() + 15 * minute));
    expect(await refusal(redeem(id, sid, 'disburse'))).toEqual([409, 'pending']);

    await confirm(visitor, person, url);
    const provedAt = iso(target().now());
    const proved = await call(`step-ups/${id}`);
    expect(stepUp.parse(proved.told)).toEqual(proved.told);
    expect(proved.told).toMatchObject({
      status: 'proved',
      proved_at: provedAt,
      redeem_by: iso(target().now() + 5 * minute),
    });
    const told = await redeem(id, sid, 'disburse');
    expect(redeemed.parse(told.told)).toEqual(told.told);
    expect([told.status, told.told]).toEqual([
      200,
      {
        id,
        sid,
        sub: person.id,
        operation: 'disburse',
        title,
        details,
        proved_at: provedAt,
        method: 'otp',
        acr: 'urn:gatehouse:acr:mfa',
        roles: [{ company: like(/^cmp_/), company_name: 'Cedar Supply', role }],
      },
    ]);
    expect(await refusal(redeem(id, sid, 'disburse'))).toEqual([409, 'redeemed']);
    expect((await call(`step-ups/${id}`)).told['status']).toBe('redeemed');
  });

  test('of many that redeem at once one succeeds (I2)', async () => {
    const { person, visitor, sid } = await disburser();
    const { id, url } = await ask({ sid, operation: 'disburse' });
    await confirm(visitor, person, url);
    const answers = await Promise.all(Array.from({ length: 8 }, () => refusal(redeem(id, sid, 'disburse'))));
    expect(answers.map(String).toSorted()).toEqual(['200,', ...Array<string>(7).fill('409,redeemed')]);
  });

  test('for another operation, another sign-in or another application it is none', async () => {
    const [{ person, visitor, sid }, somebody] = [await disburser(), await disburser()];
    const { id, url } = await ask({ sid, operation: 'disburse' });
    await confirm(visitor, person, url);
    expect(await refusal(redeem(id, sid, 'bank-account.change'))).toEqual([409, 'other-operation']);
    expect(await refusal(redeem(id, sid))).toEqual([409, 'other-operation']);
    expect(await refusal(redeem(id, somebody.sid, 'disburse'))).toEqual([404, 'unknown-step-up']);
    await using other = await startRelyingParty(target());
    const json = { sid, operation: 'disburse' };
    const theirs = await callApi(target(), `/api/v1/step-ups/${id}/redeem`, { token: await ownToken(other), json });
    expect(theirs.status).toBe(404);
    expect((await redeem(id, sid, 'disburse')).status).toBe(200);
  });

  test('cancelled, too late to be proved, or too late to be redeemed, it is over and says so', async () => {
    const { person, visitor, sid } = await disburser();
    const cancelled = await ask({ sid, operation: 'disburse' });
    await visitor.open(cancelled.url);
    await visitor.press('/cancel');
    expect(await refusal(redeem(cancelled.id, sid, 'disburse'))).toEqual([409, 'cancelled']);
    const proved = await ask({ sid, operation: 'disburse' });
    await confirm(visitor, person, proved.url);
    target().advance(5 * minute);
    expect(await refusal(redeem(proved.id, sid, 'disburse'))).toEqual([409, 'expired']);
    const late = await ask({ sid, operation: 'disburse' });
    target().advance(15 * minute);
    expect(await refusal(redeem(late.id, sid, 'disburse'))).toEqual([409, 'expired']);
  });

  test('a proof does not outlive the sign-in', async () => {
    const { person, visitor, sid } = await disburser();
    const { id, url } = await ask({ sid, operation: 'disburse' });
    await confirm(visitor, person, url);
    await target().deps.store.transact((tx) => tx.endSessions(person.id, 'reset', target().deps.clock.now()));
    expect(await refusal(redeem(id, sid, 'disburse'))).toEqual([409, 'signed-out']);
    expect(await refusal(call(`sign-ins/${sid}`))).toEqual([404, 'unknown-sign-in']);
    expect(await refusal(call('step-ups', { sid }))).toEqual([404, 'unknown-sign-in']);
  });

  test('what nobody answered is in nobody’s way: of each sign-in the five newest wait, and can be confirmed', async () => {
    const [{ person, visitor, sid }, somebody] = [await disburser(), await disburser()];
    const other = await ask({ sid: somebody.sid, operation: 'disburse' });
    const asked = [];
    for (let tries = 0; tries < 7; tries += 1) {
      asked.push(await ask({ sid, operation: 'disburse' }));
      target().advance(second);
    }
    const statuses = await Promise.all(
      [...asked, other].map(async ({ id }) => (await call(`step-ups/${id}`)).told['status']),
    );
    expect(statuses).toEqual(['cancelled', 'cancelled', ...Array<string>(6).fill('pending')]);
    const [first, last] = [asked[0], asked[6]];
    if (!first || !last) throw new Error('nothing was asked');
    expect(await refusal(redeem(first.id, sid, 'disburse'))).toEqual([409, 'cancelled']);
    await confirm(visitor, person, last.url);
    expect((await redeem(last.id, sid, 'disburse')).status).toBe(200);
  });

  test('a role that is gone since the proof is not told any more when it is redeemed', async () => {
    const { person, visitor, sid } = await disburser();
    const { id, url } = await ask({ sid, operation: 'disburse' });
    await confirm(visitor, person, url);
    await takeRoles(target(), person);
    expect((await redeem(id, sid, 'disburse')).told).toMatchObject({ operation: 'disburse', roles: [] });
  });

  test('reading writes nothing (ARCHITECTURE: no write on GET)', async () => {
    const { sid } = await disburser();
    const { id } = await ask({ sid, operation: 'disburse' });
    const token = await ownToken(party);
    const changes = await changesOf(target().peephole, async () => {
      for (const path of [`sign-ins/${sid}`, `step-ups/${id}`, 'sign-ins/x', 'openapi.json'])
        await callApi(target(), `/api/v1/${path}`, { token });
    });
    expect(changes).toEqual([]);
  });
});
