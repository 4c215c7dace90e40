import { beforeEach, expect, test } from 'vitest';
import { instant, minute, second } from '#domain/instant.ts';
import type { Browser } from '../support/attack-browser.ts';
import {
  atPhoneCode,
  atSms,
  newcomer,
  phonePerson,
  texts,
  typePhoneCode,
  typeSms,
  withTexts,
} from '../support/attack-phones.ts';
import { boundKinds, isSignedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { calmGuards } from '../support/attack-texts.ts';

const options = { ...withTexts, environment: { GATEHOUSE_SMS_CODE_VALID_FOR: 'PT10M' } };

/** The code expires while its page is open. `cleared`: upkeep has been there. */
async function letExpire(target: Target, cleared: boolean): Promise<void> {
  target.advance(10 * minute + 30 * second);
  if (!cleared) return;
  await target.deps.store.upkeep.deleteExpired(instant(target.now()), 10_000);
  expect(await target.peephole.rows('select id from authenticators where code_hash is not null')).toEqual([]);
}

/** No code can be typed, one can be sent. */
async function offersNewOne(visitor: Browser, page: string): Promise<void> {
  const { status, text } = await visitor.open(`${visitor.base}/${page}`);
  expect([status, text.includes('name="code"')]).toEqual([200, false]);
  expect(text).toContain(`action="${visitor.base}/${page}/send"`);
}

onEveryEngine((target) => {
  beforeEach(() => calmGuards(target()));

  const states = [
    ['that has expired', false],
    ['that has expired and was cleared', true],
  ] as const;

  test.each(states)('S3: the page of a first code %s offers a new one, and that binds', async (_, cleared) => {
    const person = await newcomer(target());
    const visitor = await atPhoneCode(target(), person);
    const old = await texts.code(person.number);
    await letExpire(target(), cleared);
    await offersNewOne(visitor, 'phone-code');
    const late = await typePhoneCode(visitor, old);
    expect([late.status, late.text.includes('role="alert"')]).toEqual([422, true]);
    await visitor.submit(`${visitor.base}/phone-code/send`);
    expect(visitor.text).toContain('name="code"');
    expect((await typePhoneCode(visitor, await texts.code(person.number, 2))).status).toBe(303);
    expect(await boundKinds(target(), person)).toContain('phone');
  });

  test.each(states)('S3: the page of a code at sign-in %s offers a new one, and that signs in', async (_, cleared) => {
    const person = await phonePerson(target());
    const visitor = await atSms(target(), person);
    const old = await texts.code(person.number);
    await letExpire(target(), cleared);
    await offersNewOne(visitor, 'sms');
    expect((await typeSms(visitor, old)).status).toBe(422);
    await visitor.submit(`${visitor.base}/sms/send`);
    await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number, 2) });
    expect(isSignedIn(visitor)).toBe(true);
  });
}, options);
