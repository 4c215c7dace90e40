import { expect } from 'vitest';
import { Browser } from './attack-browser.ts';
import { addPerson, type Person, type PersonOptions } from './attack-people.ts';
import { afterPassword, atMailbox, mailedCode, standsAt } from './attack-steps.ts';
import type { Target, TargetOptions } from './attack-target.ts';
import { newNumber, recordTexts, textingCompany, type Texts } from './attack-texts.ts';
import type { Reply } from './visitor.ts';

/** A person and the number that is bound, or will be. */
export interface PhonePerson extends Person {
  readonly number: string;
}

/** Where the text messages of these tests go; numbers of different targets never meet. */
export const texts: Texts = recordTexts();

export const withTexts: TargetOptions = { overrides: { sms: texts.transport } };

/** Someone in a company that enforces and allows text messages, with a bound phone. */
export async function phonePerson(target: Target, options: PersonOptions = {}): Promise<PhonePerson> {
  const number = options.phone ?? newNumber();
  const companies = [await textingCompany(target)];
  return { ...(await addPerson(target, { companies, ...options, phone: number })), number };
}

/** Someone in that company who has enrolled nothing. */
export async function newcomer(target: Target, options: PersonOptions = {}): Promise<PhonePerson> {
  const companies = [await textingCompany(target)];
  return { ...(await addPerson(target, { companies, ...options })), number: newNumber() };
}

/** A forced enrollment, the mailbox proved, up to "Set Up SMS Verification". `run`: how many of this person were begun, this one included. */
export async function atNumber(target: Target, person: Person, run = 1): Promise<Browser> {
  const visitor = await atMailbox(target, person);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target, person.email, run) });
  await visitor.submit(`${visitor.base}/method`, { kind: 'phone' });
  expect(standsAt(visitor)).toBe('phone');
  return visitor;
}

export const giveNumber = (visitor: Browser, number: string, country = 'US'): Promise<Reply> =>
  visitor.post(`${visitor.base}/phone`, { country, number });

/** Up to the code of a number that is not bound yet. */
export async function atPhoneCode(target: Target, person: PhonePerson): Promise<Browser> {
  const visitor = await atNumber(target, person);
  const { location } = await giveNumber(visitor, person.number);
  expect(location).toBe(`${visitor.base}/phone-code`);
  await visitor.open(location ?? '');
  return visitor;
}

/** A sign-in of someone who has a phone alone: the code is sent after the password, where limits let it. */
export async function atSms(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  expect(standsAt(visitor)).toBe('sms');
  return visitor;
}

/** Another sign-in of a browser that knows its form token, in a tab that stands wherever the password leads. */
export async function tabAfterPassword(browser: Browser, { email, password }: Person): Promise<Browser> {
  const tab = browser.tab();
  await tab.hurry('/sign-in', { email });
  await tab.hurry(`${tab.base}/password`, { password });
  return tab;
}

/** So many sign-ins of one browser, each behind the password. One after another: the password is one row. */
export async function manyAfterPassword(target: Target, person: Person, count: number): Promise<readonly Browser[]> {
  const browser = new Browser(target.address);
  await browser.open('/sign-in');
  const tabs: Browser[] = [];
  while (tabs.length < count) tabs.push(await tabAfterPassword(browser, person));
  return tabs;
}

export const sendSms = (visitor: Browser): Promise<Reply> => visitor.post(`${visitor.base}/sms/send`);

export const typeSms = (visitor: Browser, code: string): Promise<Reply> =>
  visitor.post(`${visitor.base}/sms`, { code });

export const typePhoneCode = (visitor: Browser, code: string): Promise<Reply> =>
  visitor.post(`${visitor.base}/phone-code`, { code });

/** A browser signed in by password and the code of a text message. `count`: how many were sent to this number by then. */
export async function signedInBySms(target: Target, person: PhonePerson, count = 1): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  if (standsAt(visitor) === 'methods') await visitor.submit(`${visitor.base}/sms/send`);
  await visitor.submit(`${visitor.base}/sms`, { code: await texts.code(person.number, count) });
  expect(visitor.path).toBe('/account');
  return visitor;
}
