import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redeemStepUp } from '#flows/step-up/redeem.ts';
import type { Store } from '#ports/store.ts';
import { engineNames } from '../support/product.ts';
import { addPerson, codeAt, nextCode, wrongCode, type Person } from '../support/attack-people.ts';
import { spoken } from '../support/oidc-pages.ts';
import { tokenOf } from '../support/oidc-sign-in.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { OidcVisitor } from '../support/oidc-visitor.ts';
import {
  confirm,
  disbursement,
  giveRoleOf,
  insideOf,
  openStepUp,
  startAskingParty,
  type AskingParty,
  type Inside,
} from '../support/step-ups.ts';

const second = 1_000;
const minute = 60 * second;

onProtocol(engineNames, (target) => {
  let payments: AskingParty;
  let role: string;
  let person: Person;
  let inside: Inside;
  beforeAll(async () => {
    payments = await startAskingParty(target());
    person = await addPerson(target(), { enrolled: true });
    role = await giveRoleOf(target(), payments.party, person);
    inside = await insideOf(target(), payments, person);
  });
  afterAll(() => payments.party[Symbol.asyncDispose]());

  const statusOf = async (path: string, visitor: OidcVisitor) => (await visitor.request('GET', path)).status;
  const pathOf = ({ id }: { readonly id: string }) => `/step-up/${id}`;

  describe('an operation has a proof of its own (SPEC Y4, Y5)', () => {
    test('the page says who asks, for what, in the application’s words, and who decided; the proof leads back and is good once', async () => {
      const step = await payments.made(inside.sid, disbursement, `${payments.party.url}/callback?state=5#top`);
      const { visitor } = inside;
      await openStepUp(inside, step);
      expect(spoken(visitor)).toContain('Payments asks you to confirm: Release a disbursement Amount $12,400.00 To');
      expect(visitor.text).toContain('Brightwater &lt;Glazing> &amp; Co');
      expect(spoken(visitor)).toContain(`Required by your role ${role} at Northwind Builders.`);
      expect(spoken(visitor)).toMatch(/Verify your identity.*Enter your one-time code.*Confirm.*Cancel/);
      expect(visitor.text).not.toMatch(/recovery|type="password"/);
      const before = tokenOf(visitor);
      await visitor.press(['code'], { code: nextCode(target(), person) });
      expect(visitor.path).toBe(`${payments.party.url}/callback?state=5&step_up=${step.id}#top`);
      const old = new OidcVisitor(target().address);
      old.cookies.set('__Host-gatehouse-session', before);
      expect([tokenOf(visitor) === before, await statusOf('/account', old)]).toEqual([false, 303]);
      expect(await payments.see(step)).toMatchObject({ status: 'proved', provedBy: 'app', provedAt: target().now() });
      expect(await payments.redeem(step)).toMatchObject({ done: true, stepUp: { status: 'redeemed', id: step.id } });
      expect(await payments.redeem(step)).toEqual({ done: false, because: 'redeemed' });
      await visitor.open(pathOf(step));
      expect(spoken(visitor)).toContain('This was confirmed already');
    });

    test('the trail says what was confirmed and used, and nothing that the application wrote (C7)', async () => {
      const step = await payments.made(inside.sid);
      await confirm(target(), inside, person, step);
      await payments.redeem(step);
      const told = await target().deps.store.audit.recentOf(person.id, 50);
      const ofIt = told.filter(({ detail }) => detail['stepUp'] === step.id);
      expect(new Map(ofIt.map(({ kind, actor }) => [kind, actor]))).toEqual(
        new Map([
          ['step-up.proved', person.id],
          ['step-up.redeemed', null],
        ]),
      );
      for (const { detail } of ofIt) {
        expect(detail).toMatchObject({ operation: 'disburse', name: payments.party.shortName });
        expect(JSON.stringify(detail)).not.toMatch(/Release|12,400|Brightwater/);
      }
    });

    test('even seconds after another: what was proved for one says nothing of the next', async () => {
      const [one, other] = [await payments.made(inside.sid), await payments.made(inside.sid)];
      await confirm(target(), inside, person, one);
      const { visitor } = inside;
      await openStepUp(inside, other);
      await visitor.submit(pathOf(other));
      expect([visitor.path.endsWith('/code'), spoken(visitor)]).toEqual([true, expect.stringContaining('Confirm')]);
      expect(await payments.redeem(other)).toEqual({ done: false, because: 'pending' });
      await visitor.press(['code'], { code: nextCode(target(), person) });
      expect(visitor.path).toContain(`step_up=${other.id}`);
      expect((await payments.redeem(other)).done).toBe(true);
    });

    test('a wrong code, and one that was used, are told where it goes on; then the right one counts', async () => {
      const step = await payments.made(inside.sid);
      const { visitor } = inside;
      for (const code of [wrongCode(person, target().now()), codeAt(person.seed, target().now())]) {
        const reply = await visitor.post(pathOf(step), { code });
        expect([reply.status, spoken(reply)]).toEqual([422, expect.stringContaining("That code didn't work.")]);
        expect(spoken(reply)).toContain('Release a disbursement');
        const [, base = ''] = /action="(\/sign-in\/int_[^/"]+)\/code"/.exec(reply.text) ?? [];
        expect(reply.text).toContain(`href="${base}/code?lang=de"`);
        expect(reply.text).not.toMatch(/\/recovery"/);
        await visitor.post(`${base}/recovery`, { code: person.recoveryCode });
        expect(await payments.see(step)).toMatchObject({ status: 'pending' });
      }
      expect(await confirm(target(), inside, person, step)).toContain(`step_up=${step.id}`);
    });

    test('told to nobody else: another user, another sign-in, another application (I11)', async () => {
      const step = await payments.made(inside.sid);
      const stranger = await addPerson(target(), { enrolled: true });
      const others = [await insideOf(target(), payments, stranger), await insideOf(target(), payments, person)];
      for (const { visitor } of others) {
        await visitor.open('/account');
        const replies = [
          await visitor.request('GET', pathOf(step)),
          await visitor.post(pathOf(step), { code: nextCode(target(), person) }),
          await visitor.post(`${pathOf(step)}/cancel`),
          await visitor.request('GET', '/step-up/stp_nonsense'),
        ];
        expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      }
      expect(await payments.see(step)).toMatchObject({ status: 'pending' });
      await confirm(target(), inside, person, step);
      const another = await startAskingParty(target());
      expect(await another.see(step)).toBeNull();
      expect(await another.redeem(step)).toEqual({ done: false, because: 'unknown' });
      const elsewhere = { id: step.id, sid: others[1]?.sid ?? '' };
      expect(await payments.redeem(elsewhere)).toEqual({ done: false, because: 'unknown' });
      expect(await payments.redeem(step, 'payee.change')).toEqual({ done: false, because: 'other-operation' });
      expect(await payments.redeem(step, null)).toEqual({ done: false, because: 'other-operation' });
      expect((await payments.redeem(step)).done).toBe(true);
      await another.party[Symbol.asyncDispose]();
    });

    test('redeemed many times at once, it is good for one (I2)', async () => {
      const step = await payments.made(inside.sid);
      await confirm(target(), inside, person, step);
      const answers = await Promise.all(Array.from({ length: 12 }, () => payments.redeem(step)));
      expect(answers.filter(({ done }) => done)).toHaveLength(1);
      expect(new Set(answers.flatMap((one) => (one.done ? [] : one.because)))).toEqual(new Set(['redeemed']));
    });

    test('five minutes after the proof it is worth nothing, and a quarter of an hour after it was asked for none is taken', async () => {
      const [proved, late] = [await payments.made(inside.sid), await payments.made(inside.sid)];
      await confirm(target(), inside, person, proved);
      await openStepUp(inside, late);
      await inside.visitor.submit(pathOf(late));
      target().advance(5 * minute);
      expect(await payments.redeem(proved)).toEqual({ done: false, because: 'expired' });
      target().advance(9 * minute);
      expect(inside.visitor.path).toMatch(/\/code$/);
      target().advance(minute);
      await inside.visitor.press(['code'], { code: nextCode(target(), person) });
      await inside.visitor.open(pathOf(late));
      expect(spoken(inside.visitor)).toContain('This request is over');
      expect(await payments.redeem(late)).toEqual({ done: false, because: 'expired' });
    });

    test('cancelled, it leads back, and a proof that was under way is not noted', async () => {
      const step = await payments.made(inside.sid);
      const { visitor } = inside;
      await openStepUp(inside, step);
      await visitor.submit(pathOf(step));
      const tab = visitor.tab();
      await tab.open(visitor.path);
      await visitor.press('/cancel');
      expect(visitor.path).toBe(`${payments.party.redirectUri}?step_up=${step.id}`);
      await tab.press(['code'], { code: nextCode(target(), person) });
      for (const [name, value] of tab.cookies) visitor.cookies.set(name, value);
      expect(await payments.see(step)).toMatchObject({ status: 'cancelled', provedAt: null });
      expect(await payments.redeem(step)).toEqual({ done: false, because: 'cancelled' });
      expect((await visitor.post(`${pathOf(step)}/cancel`)).location).toBe(pathOf(step));
    });

    test('the sign-in has to stand when it is used', async () => {
      const leaving = await insideOf(target(), payments, person);
      const step = await payments.made(leaving.sid);
      await confirm(target(), leaving, person, step);
      await leaving.visitor.open('/account');
      await leaving.visitor.post('/sign-out');
      expect(await payments.redeem(step)).toEqual({ done: false, because: 'signed-out' });
      expect(await payments.ask(leaving.sid)).toEqual({ done: false, because: 'unknown' });
    });

    test('and to stand when it is spent: who signs out between the look and the spending is refused, and nothing is spent', async () => {
      const leaving = await insideOf(target(), payments, person);
      const step = await payments.made(leaving.sid);
      await confirm(target(), leaving, person, step);
      await leaving.visitor.open('/account');
      const { deps } = target();
      let isOut = false;
      const store: Store = new Proxy(deps.store, {
        get: (real, name): unknown => (name === 'transact' ? signingOutFirst(real) : Reflect.get(real, name)),
      });
      const signingOutFirst =
        (real: Store): Store['transact'] =>
        async (work) => {
          await leaving.visitor.post('/sign-out');
          isOut = true;
          return real.transact(work);
        };
      const spending = { sid: step.sid, operation: 'disburse' };
      const from = { address: '192.0.2.9' };
      const answer = await redeemStepUp({ ...deps, store }, from, payments.application, step.id, spending);
      expect([isOut, answer]).toEqual([true, { done: false, because: 'signed-out' }]);
      expect((await deps.store.findStepUp(step.id))?.redeemedAt).toBeNull();
      const told = await deps.store.audit.recentOf(person.id, 50);
      const redeemed = told.filter(({ kind, detail }) => kind === 'step-up.redeemed' && detail['stepUp'] === step.id);
      expect(redeemed).toEqual([]);
    });
  });

  test('asked for is what is told plainly, and with an address of the application’s own', async () => {
    const { sid } = await insideOf(target(), payments, person);
    const because = async (...request: Parameters<AskingParty['ask']> extends [string, ...infer R] ? R : never) => {
      const answer = await payments.ask(sid, ...request);
      return answer.done ? 'asked' : answer.because;
    };
    expect(await because({ ...disbursement, title: 'two\nlines' })).toBe('title');
    expect(await because({ ...disbursement, operation: 'Disburse!' })).toBe('operation');
    const { url, redirectUri } = payments.party;
    const port = new URL(url).port;
    const addresses = [
      'https://evil.example/callback',
      `${url}@evil.example/`,
      `http://user:word@127.0.0.1:${port}/`,
      `${url}\\@evil.example`,
      '//evil.example',
      'javascript:alert(1)',
      `${url}/a\nb`,
      `${url}/${'a'.repeat(2_000)}`,
    ];
    for (const address of addresses)
      expect([address, await because(disbursement, address)]).toEqual([address, 'return-to']);
    for (const address of [null, redirectUri, `${url}/payments?a=b`, `${url}/x`, `${url}/y`])
      expect(await because(disbursement, address)).toBe('asked');
  });
});
