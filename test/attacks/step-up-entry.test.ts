import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askStepUp } from '#flows/step-up/ask.ts';
import { reportActivity } from '#flows/step-up/report-activity.ts';
import { seeSignIn } from '#flows/step-up/see-sign-in.ts';
import { addPerson, codeAt, nextCode, type Person } from '../support/attack-people.ts';
import { phonePerson, texts, withTexts } from '../support/attack-phones.ts';
import { chooseApp, saveRecoveryCode } from '../support/attack-steps.ts';
import { signedInAs, spoken } from '../support/oidc-pages.ts';
import { ask, askSilently, enter, entered } from '../support/oidc-sign-in.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../support/oidc-visitor.ts';
import {
  asking,
  disbursement,
  giveRoleOf,
  insideOf,
  openStepUp,
  startAskingParty,
  type AskingParty,
} from '../support/step-ups.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

onProtocol(
  ['sqlite'],
  (target) => {
    let payments: AskingParty;
    beforeAll(async () => {
      payments = await startAskingParty(target());
    });
    afterAll(() => payments.party[Symbol.asyncDispose]());

    async function holder(rule?: Parameters<typeof giveRoleOf>[3]): Promise<Person & { readonly role: string }> {
      const person = await addPerson(target(), { enrolled: true });
      return { ...person, role: await giveRoleOf(target(), payments.party, person, rule) };
    }

    const silently = async (visitor: OidcVisitor): Promise<string> => (await askSilently(payments.party, visitor)).told;

    const see = (sid: string) => seeSignIn(target().deps, payments.application, sid);
    const report = (sid: string) => reportActivity(target().deps, payments.application, sid);

    describe('on entering (SPEC Y4)', () => {
      test('a proof of the last five minutes is enough', async () => {
        const visitor = await signedInAs(target(), await holder());
        target().advance(5 * minute - second);
        expect(await silently(visitor)).toBe('code');
      });

      test('an older one is not: the page says for whose sake and asks for the code alone, however long its user takes', async () => {
        const person = await holder();
        const visitor = await signedInAs(target(), person);
        target().advance(6 * minute);
        expect(await silently(visitor)).toBe('login_required');
        const attempt = await payments.party.begin();
        await visitor.open(attempt.url);
        expect(pageOf(visitor)).toBe('continue');
        const why = `prove once more that it is you. Required by your role ${person.role} at Northwind Builders.`;
        expect(spoken(visitor)).toContain(why);
        target().advance(10 * minute);
        await visitor.press('/sign-in/continue');
        expect([pageOf(visitor), spoken(visitor), /\/recovery"/.test(visitor.text)]).toEqual([
          'code',
          expect.stringContaining(why),
          false,
        ]);
        target().advance(10 * minute);
        const back = await visitor.post(`${visitor.base}/code`, { code: nextCode(target(), person) });
        target().advance(10 * minute);
        await visitor.open(/^0;url=(.+)$/.exec(back.headers.get('refresh') ?? '')?.[1] ?? '');
        expect((await entered(attempt)).claims['acr']).toBe('urn:gatehouse:acr:mfa');
      });

      test('the recovery code that signed somebody in is no such proof (R3)', async () => {
        const person = await holder();
        const attempt = await payments.party.begin();
        const visitor = new OidcVisitor(target().address);
        await visitor.open(attempt.url);
        await visitor.press(['email'], { email: person.email });
        await visitor.press(['password'], { password: person.password });
        await visitor.submit(`${visitor.base}/recovery`, { code: person.recoveryCode });
        await saveRecoveryCode(visitor);
        await visitor.submit(`${visitor.base}/repair`, { choice: 'elsewhere' });
        expect([pageOf(visitor), attempt.isAnswered()]).toEqual(['continue', false]);
        target().advance(minute);
        await goOn(target(), visitor, person);
        expect(attempt.isAnswered()).toBe(true);
      });

      test('is asked of nobody whose roles do not ask for it, there or elsewhere', async () => {
        const person = await holder(asking({ operations: ['disburse'] }));
        const elsewhere = { shortName: 'elsewhere' };
        await giveRoleOf(target(), elsewhere, person);
        const visitor = await signedInAs(target(), person);
        target().advance(hour);
        expect(await silently(visitor)).toBe('code');
      });

      test('never lowers what the application itself asks for', async () => {
        const person = await holder();
        const visitor = await signedInAs(target(), person);
        target().advance(2 * minute);
        expect(await silently(visitor)).toBe('code');
        const stricter = await askSilently(payments.party, visitor, { max_age: '60' });
        expect(stricter.told).toBe('login_required');
      });
    });

    describe('after more than half an hour without activity there (SPEC Y4)', () => {
      test('renewal asks for nothing before, and for a proof afterwards; reports put it off', async () => {
        const person = await holder();
        const { visitor, sid } = await insideOf(target(), payments, person);
        target().advance(30 * minute);
        expect(await silently(visitor)).toBe('code');
        expect(await report(sid)).toMatchObject({ entry: { needed: false, idleAt: target().now() + 30 * minute } });
        target().advance(30 * minute);
        expect(await silently(visitor)).toBe('code');
        expect(await see(sid)).toMatchObject({ entry: { needed: false, idleAt: target().now() } });
        target().advance(second);
        expect(await silently(visitor)).toBe('login_required');
        expect(await see(sid)).toMatchObject({ entry: { needed: true, because: 'idle' } });
      });

      test('a report that comes too late takes nothing back; the proof does, by sign-in or by API', async () => {
        const person = await holder();
        const inside = await insideOf(target(), payments, person);
        target().advance(31 * minute);
        expect(await report(inside.sid)).toMatchObject({ entry: { needed: true, because: 'idle' } });
        expect(await see(inside.sid)).toMatchObject({ entry: { needed: true, because: 'idle' } });
        const entry = { operation: null, title: null, details: [] };
        const step = await payments.made(inside.sid, entry);
        await openStepUp(inside, step);
        expect(spoken(inside.visitor)).toContain('Payments asks you to confirm: Enter Payments');
        await inside.visitor.press(['code'], { code: nextCode(target(), person) });
        expect((await payments.redeem(step, null)).done).toBe(true);
        expect(await see(inside.sid)).toMatchObject({ entry: { needed: false } });
        expect(await payments.ask(inside.sid, entry)).toMatchObject({ done: true, needed: false });
        expect(await silently(inside.visitor)).toBe('code');
      });
    });

    test('what an application may know of a sign-in is told of its own alone, with the roles there', async () => {
      const person = await holder();
      const { visitor, sid } = await insideOf(target(), payments, person);
      expect(await see(sid)).toMatchObject({
        userId: person.id,
        operations: ['disburse'],
        by: [{ role: person.role, companyName: 'Northwind Builders' }],
        roles: [{ companyName: 'Northwind Builders', role: person.role.replace('Label ', '') }],
      });
      const other = await startAskingParty(target());
      expect(await seeSignIn(target().deps, other.application, sid)).toBeNull();
      expect(await askStepUp(target().deps, other.application, { sid, asked: disbursement, returnTo: null })).toEqual({
        done: false,
        because: 'unknown',
      });
      await other.party[Symbol.asyncDispose]();
      await visitor.open('/account');
      await visitor.post('/sign-out');
      expect([await see(sid), await report(sid)]).toEqual([null, null]);
    });

    describe('somebody whose method is not accepted (SPEC Y3)', () => {
      test('a payee with text messages who becomes a payor sets the app up on the way to the confirmation', async () => {
        const person = await phonePerson(target());
        const visitor = new OidcVisitor(target().address);
        await ask(target(), payments.party, person, { visitor });
        await visitor.press(['code'], { code: await texts.code(person.number) });
        const { claims } = await enter(target(), payments.party, person, { visitor });
        const sid = String(claims['sid']);
        await giveRoleOf(target(), payments.party, person);
        expect(await see(sid)).toBeNull();
        const step = await payments.made(sid);
        await visitor.open(step.address);
        expect([pageOf(visitor), spoken(visitor)]).toEqual([
          'continue',
          expect.stringMatching(/Text messages: not accepted, ruled out by the rule for your role Label .* Sycamore/),
        ]);
        target().advance(minute);
        await visitor.press('/sign-in/continue');
        await visitor.press(['code'], { code: await texts.code(person.number, 2) });
        await visitor.press('/set-up');
        const seed = await chooseApp(visitor);
        await visitor.press(['code'], { code: codeAt(seed, target().now()) });
        await saveRecoveryCode(visitor);
        expect(visitor.path).toBe(`/step-up/${step.id}`);
        expect(await payments.see(step)).toMatchObject({ status: 'pending' });
        await visitor.submit(visitor.path);
        expect(pageOf(visitor)).toBe('code');
        await visitor.press(['code'], { code: nextCode(target(), { seed }) });
        expect(await payments.redeem(step)).toMatchObject({ done: true, stepUp: { provedBy: 'app' } });
      });

      test('whom nothing asks for a second step sets one up because the application asks for it', async () => {
        const person = await addPerson(target(), { companies: ['Cedar Supply'] });
        const inside = await insideOf(target(), payments, person);
        const step = await payments.made(inside.sid);
        const { visitor } = inside;
        await openStepUp(inside, step);
        await visitor.submit(visitor.path);
        expect([pageOf(visitor), spoken(visitor)]).toEqual(['required', expect.stringContaining('Payments')]);
      });

      test('a text message is enough where the roles accept it; recovery codes never are', async () => {
        const person = await phonePerson(target());
        await giveRoleOf(target(), payments.party, person, {
          ...asking({ operations: ['disburse'] }),
          kinds: ['app', 'phone'],
        });
        const visitor = new OidcVisitor(target().address);
        await ask(target(), payments.party, person, { visitor });
        await visitor.press(['code'], { code: await texts.code(person.number) });
        const { claims } = await enter(target(), payments.party, person, { visitor });
        const step = await payments.made(String(claims['sid']));
        target().advance(minute);
        await visitor.open(step.address);
        expect(visitor.text).not.toContain('name="code"');
        await visitor.submit(visitor.path);
        expect([pageOf(visitor), spoken(visitor)]).toEqual(['sms', expect.stringContaining('Release a disbursement')]);
        expect(visitor.text).not.toMatch(/\/recovery"/);
        await visitor.press(['code'], { code: await texts.code(person.number, 2) });
        expect(await payments.redeem(step)).toMatchObject({ done: true, stepUp: { provedBy: 'phone' } });
      });
    });
  },
  withTexts,
);
