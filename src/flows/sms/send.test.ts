import { describe, expect, test } from 'vitest';
import { after, minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import {
  done,
  facts,
  firstNumber,
  opened,
  personWith,
  phoneStage,
  runOf,
  texts,
  type PhoneStage,
} from '../../../test/support/flow-phones.ts';
import { sendToNumber } from '../enrollment/phone-number.ts';
import { sendSmsCode, verifySmsCode } from '../sign-in/sms-code.ts';

/** Somebody with a phone who has said the password, and what is sent to that phone. */
async function signingIn(at: PhoneStage, language = 'en') {
  const user = await personWith(at, ['phone'], { alwaysRequire: true, language });
  let id = await runOf(at, user, 'sign-in');
  const ask = async () => done(sendSmsCode(at.deps, facts, await opened(at, id)));
  const send = async () => {
    await ask();
    const [sent, ...others] = await texts(at);
    if (!sent || others.length > 0) throw new Error('not one text message');
    return sent;
  };
  return {
    ask,
    send,
    /** The text message before was taken by a provider. */
    taken: (sent: Awaited<ReturnType<typeof send>>, provider: string) =>
      at.store.sms.accepted(sent.message.id, provider, `ref-${sent.message.id}`, at.clock.now()),
    verify: async (code: string) => verifySmsCode(at.deps, facts, await opened(at, id), new Secret(code)),
    again: async () => {
      id = await runOf(at, user, 'sign-in');
    },
  };
}

describe('a text message', () => {
  test('holds the number that is bound, the code and the language, under its own seal', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at, 'fr');
    const { message, content } = await ana.send();
    expect(content).toEqual({
      kind: 'sms-code',
      language: 'fr',
      to: firstNumber,
      code: content.code,
      avoid: null,
    });
    expect(content.code).toMatch(/^\d{6}$/);
    expect(message).toMatchObject({ channel: 'sms', kind: 'sms-code', queuedAt: at.clock.now() });
    const elsewhere = message.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(() => at.deps.sealer.open(message.sealedContent, `outbox:${elsewhere}`)).toThrow('secret-unreadable');
  });

  test('that still waits is withdrawn when a newer one is sent: only the newest is valid (SPEC M1)', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    await ana.ask();
    at.clock.advance(31 * second);
    const { content } = await ana.send();
    expect(await at.store.outbox.backlog('sms')).toEqual({ waiting: 1, givenUp: 0 });
    expect(await ana.verify(content.code)).toMatchObject({ ok: true });
  });

  test('to the bound phone, for which a password is enough, withdraws none to a number that its owner is about to bind', async () => {
    await using at = await phoneStage();
    const user = await personWith(at, ['phone'], { alwaysRequire: true });
    const change = await runOf(at, user, 'bind-phone', { phone: second });
    const number = await at.deps.phones.read('+12025550199', null);
    await done(sendToNumber(at.deps, facts, await opened(at, change), number));
    at.clock.advance(31 * second);
    const signIn = await runOf(at, user, 'sign-in');
    await done(sendSmsCode(at.deps, facts, await opened(at, signIn)));
    const waiting = (await texts(at)).map(({ content }) => content.to);
    expect(waiting).toEqual(['+12025550199', firstNumber]);
  });

  test('is of no use once its code has expired (SPEC M1)', async () => {
    await using at = await phoneStage();
    const { message } = await (await signingIn(at)).send();
    expect(message.uselessAt).toBe(after(at.clock.now(), 30 * minute));
  });

  test.each(['', 'xx', 'en-XA'])(
    'is in English where the user has no language that is offered (%s)',
    async (language) => {
      await using at = await phoneStage();
      expect((await (await signingIn(at, language)).send()).content.language).toBe('en');
    },
  );
});

describe('the provider by which the last code went is tried last', () => {
  test('when another code is asked for', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    const first = await ana.send();
    expect(first.content.avoid).toBeNull();
    await ana.taken(first, 'twilio');
    at.clock.advance(30 * second);
    const next = await ana.send();
    expect(next.content.avoid).toBe('twilio');
    await ana.taken(next, 'vonage');
    at.clock.advance(30 * second);
    expect((await ana.send()).content.avoid).toBe('vonage');
  });

  test('also when it is known that the code did not arrive', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    const first = await ana.send();
    await ana.taken(first, 'twilio');
    const report = { provider: 'twilio', reference: `ref-${first.message.id}`, detail: '30005' };
    expect(await at.store.sms.report({ ...report, progress: 'failed' }, at.clock.now())).toBe(true);
    at.clock.advance(30 * second);
    expect((await ana.send()).content.avoid).toBe('twilio');
  });

  test('but not when the phone has it', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    const first = await ana.send();
    await ana.taken(first, 'twilio');
    const report = { provider: 'twilio', reference: `ref-${first.message.id}`, detail: '' };
    await at.store.sms.report({ ...report, progress: 'delivered' }, at.clock.now());
    at.clock.advance(30 * second);
    expect((await ana.send()).content.avoid).toBeNull();
  });

  test('nor when its code was typed', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    const first = await ana.send();
    await ana.taken(first, 'twilio');
    expect(await ana.verify(first.content.code)).toMatchObject({ ok: true, value: { step: { kind: 'finish' } } });
    at.clock.advance(30 * second);
    await ana.again();
    expect((await ana.send()).content.avoid).toBeNull();
  });

  test('nor when none has taken it yet', async () => {
    await using at = await phoneStage();
    const ana = await signingIn(at);
    await ana.send();
    at.clock.advance(30 * second);
    expect((await ana.send()).content.avoid).toBeNull();
  });
});
