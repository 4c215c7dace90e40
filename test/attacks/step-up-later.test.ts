import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeSignIn } from '#flows/step-up/see-sign-in.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { phonePerson, texts, withTexts } from '../support/attack-phones.ts';
import { saveRecoveryCode } from '../support/attack-steps.ts';
import { signedInAs } from '../support/oidc-pages.ts';
import { entered } from '../support/oidc-sign-in.ts';
import { onProtocol } from '../support/oidc-target.ts';
import { goOn, OidcVisitor, pageOf } from '../support/oidc-visitor.ts';
import { startRelyingParty } from '../support/relying-party.ts';
import {
  asking,
  confirm,
  giveRoleOf,
  insideOf,
  openStepUp,
  payor,
  startAskingParty,
  type AskingParty,
} from '../support/step-ups.ts';

const minute = 60_000;

/** Proved at one moment, used at a later one. */
onProtocol(
  ['sqlite'],
  (target) => {
    let payments: AskingParty;
    beforeAll(async () => {
      payments = await startAskingParty(target());
    });
    afterAll(() => payments.party[Symbol.asyncDispose]());

    const either = { ...asking({ operations: ['disburse'] }), kinds: ['app', 'phone'] } as const;

    describe('a page that was left open (SPEC Y4)', () => {
      test('enters by nothing that was proved an hour ago in another tab', async () => {
        const person = await addPerson(target(), { enrolled: true });
        await giveRoleOf(target(), payments.party, person);
        const visitor = await signedInAs(target(), person);
        target().advance(6 * minute);
        const parked = await payments.party.begin();
        await visitor.open(parked.url);
        const waiting = new URL(visitor.path, target().address).searchParams.get('to') ?? '';
        const tab = visitor.tab();
        const attempt = await payments.party.begin();
        await tab.open(attempt.url);
        await goOn(target(), tab, person);
        await entered(attempt);
        target().advance(57 * minute);
        for (const [name, value] of tab.cookies) visitor.cookies.set(name, value);
        await visitor.open(waiting);
        expect([pageOf(visitor), parked.isAnswered()]).toEqual(['continue', false]);
      });

      test('nor after an hour at the page that asks for consent', async () => {
        await using party = await startRelyingParty(target(), { name: 'Asking', asksConsent: true });
        const person = await addPerson(target(), { enrolled: true });
        await giveRoleOf(target(), party, person);
        const visitor = await signedInAs(target(), person);
        const attempt = await party.begin();
        await visitor.open(attempt.url);
        expect(pageOf(visitor)).toBe('consent');
        target().advance(63 * minute);
        await visitor.press('/sign-in/consent', { choice: 'allow' });
        expect([pageOf(visitor), attempt.isAnswered()]).toEqual(['continue', false]);
      });
    });

    describe('a page of a step-up that is over meanwhile', () => {
      test('asks for no code, says until when before that, and leads to what became of it (SPEC S4)', async () => {
        const person = await addPerson(target(), { enrolled: true });
        await giveRoleOf(target(), payments.party, person);
        const inside = await insideOf(target(), payments, person);
        const { visitor } = inside;
        const [given, late] = [await payments.made(inside.sid), await payments.made(inside.sid)];
        target().advance(10 * minute);
        const codes = [];
        for (const step of [given, late]) {
          await openStepUp(inside, step);
          const [until = 'none'] = /can be used until [^.]+/.exec(visitor.text) ?? [];
          await visitor.submit(`/step-up/${step.id}`);
          expect([
            visitor.text.includes(until),
            /class="whose".*Back to the confirmation.*class="expiry"/s.test(visitor.text),
          ]).toEqual([true, false]);
          expect(visitor.text).not.toContain('/keep-going');
          codes.push(visitor.path);
        }
        const [givenUp = '', tooLate = ''] = codes;
        await visitor.submit(`/step-up/${given.id}/cancel`);
        expect((await visitor.request('GET', givenUp)).location).toBe(`/step-up/${given.id}`);
        expect((await visitor.request('GET', tooLate)).status).toBe(200);
        target().advance(5 * minute);
        expect((await visitor.request('GET', tooLate)).location).toBe(`/step-up/${late.id}`);
        await visitor.open(tooLate);
        expect(visitor.text).toContain('This request is over');
      });
    });

    describe('asked for on the way in (SPEC Y4)', () => {
      test('the pages have its words, once, and “Cancel” tells the application that it was denied', async () => {
        const person = await addPerson(target(), { enrolled: true });
        await giveRoleOf(target(), payments.party, person);
        const visitor = await signedInAs(target(), person);
        target().advance(6 * minute);
        const attempt = await payments.party.begin();
        await visitor.open(attempt.url);
        expect(visitor.text).toContain('<h1>Verify your identity</h1>');
        expect(visitor.text.match(/once more/g)).toHaveLength(1);
        const tab = visitor.tab();
        await tab.open(visitor.path);
        await tab.press('/sign-in/continue');
        expect(tab.text).toMatch(/Verify your identity.*Enter your one-time code.*Confirm/s);
        await visitor.press('/sign-in/continue', { choice: 'cancel' });
        expect(attempt.isAnswered()).toBe(true);
        expect((await visitor.request('GET', '/account')).status).toBe(200);
      });
    });

    describe('a proof of an operation', () => {
      test('by a method that the rules accept no more is worth nothing when it is redeemed (SPEC Y2)', async () => {
        const person = await phonePerson(target(), { enrolled: true });
        await giveRoleOf(target(), payments.party, person, either);
        const inside = await insideOf(target(), payments, person);
        const step = await payments.made(inside.sid);
        const { visitor } = inside;
        await openStepUp(inside, step);
        await visitor.submit(visitor.path);
        await visitor.submit(`${visitor.base}/sms/send`);
        await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
        expect(await payments.see(step)).toMatchObject({ status: 'proved', provedBy: 'phone' });
        await giveRoleOf(target(), payments.party, person, payor);
        expect(await payments.redeem(step)).toEqual({ done: false, because: 'not-accepted' });
      });

      test('counts from its code, not from when a page in between was left', async () => {
        const person = await phonePerson(target(), { enrolled: true });
        await giveRoleOf(target(), payments.party, person, either);
        await target().peephole.rows(
          `delete from authenticators where user_id = '${person.id}' and kind = 'recovery-code' returning id`,
        );
        const visitor = new OidcVisitor(target().address);
        const attempt = await payments.party.begin();
        await visitor.open(attempt.url);
        await visitor.press(['email'], { email: person.email });
        await visitor.press(['password'], { password: person.password });
        await visitor.submit(`${visitor.base}/sms/send`);
        await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number) });
        const step = await payments.made(String((await entered(attempt)).claims['sid']));
        await visitor.open(step.address);
        await visitor.submit(visitor.path);
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        expect(pageOf(visitor)).toBe('recovery-code');
        await visitor.press('/recovery-code/issue');
        target().advance(5 * minute);
        await saveRecoveryCode(visitor);
        expect(await payments.see(step)).toMatchObject({ status: 'pending', provedAt: null });
      });

      test('redeemed by somebody who has been idle, takes no idleness back', async () => {
        const person = await addPerson(target(), { enrolled: true });
        const idle = { stepUp: { onEntry: true, operations: ['disburse'], idleMinutes: 1 } };
        await giveRoleOf(target(), payments.party, person, idle);
        const inside = await insideOf(target(), payments, person);
        const step = await payments.made(inside.sid);
        await confirm(target(), inside, person, step);
        target().advance(4 * minute);
        expect((await payments.redeem(step)).done).toBe(true);
        expect(await seeSignIn(target().deps, payments.application, inside.sid)).toMatchObject({
          entry: { needed: true, because: 'idle' },
        });
      });
    });
  },
  withTexts,
);
