import { expect, test } from 'vitest';
import { noAttempts } from '#domain/throttle.ts';
import type { SmsMessage } from '#ports/sms.ts';
import { id, later, now, once, userWith, userWithPending } from '../records.ts';
import { phone, phoneCode, smsMessage } from '../sms-records.ts';
import { onEveryEngine } from './suite.ts';

onEveryEngine('whether the code of a message still stands', (store) => {
  const run = id('interaction');

  /** A phone that is sent its newest code, and the message of it. */
  async function sent(has: 'bound' | 'pending' = 'bound') {
    const make = has === 'bound' ? userWith : userWithPending;
    const { user, held } = await make(store(), (owner) => phone(owner, { madeIn: run }));
    const code = phoneCode(run, { sentAt: now });
    const message = smsMessage(user.id, held.id, { queuedAt: now });
    await once(store(), async (tx) => {
      await tx.issuePhoneCode(held.id, 0, code);
      await tx.addSmsMessage(message);
    });
    return { held, code, message };
  }

  const stands = (message: Pick<SmsMessage, 'id'>) => store().sms.codeStands(message.id);

  test.each(['bound', 'pending'] as const)('the newest code of a %s phone stands', async (has) => {
    const { message } = await sent(has);
    expect(await stands(message)).toBe(true);
  });

  test('one that a newer code took the place of does not', async () => {
    const { held, message } = await sent();
    const newer = phoneCode(run, { sentAt: later(30_000) });
    expect(await once(store(), (tx) => tx.issuePhoneCode(held.id, 1, newer))).toBe(true);
    expect(await stands(message)).toBe(false);
  });

  test('one that was spent does not', async () => {
    const { held, code, message } = await sent();
    expect(await once(store(), (tx) => tx.spendPhoneCode(held.id, 1, code.hash, later(1), noAttempts))).toBe(true);
    expect(await stands(message)).toBe(false);
  });

  test('one of a phone that was unbound does not', async () => {
    const { held, message } = await sent();
    expect(await once(store(), (tx) => tx.unbind(held.id, later(1)))).toBe(true);
    expect(await stands(message)).toBe(false);
  });

  test('one of a phone that wrong codes disabled does not (SPEC X3)', async () => {
    const { held, message } = await sent();
    const disabled = { ...noAttempts, disabledAt: later(1) };
    expect(await once(store(), (tx) => tx.recordAttempt(held.id, 1, disabled))).toBe(true);
    expect(await stands(message)).toBe(false);
  });

  test('one that nobody knows does not', async () => {
    expect(await stands({ id: id('message') })).toBe(false);
  });
});
