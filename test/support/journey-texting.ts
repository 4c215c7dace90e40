import { expect } from 'vitest';
import { second } from '#domain/instant.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import type { Person } from './journey-person.ts';
import type { Stage } from './journey-stage.ts';
import { proveMailbox, saveRecoveryCode, signIn, signOut } from './journey-steps.ts';
import type { Look } from './journey-walks.ts';

/** Of the demo: a phone and nothing else; an app and a phone; nothing yet, and a company that allows both. */
export const omar = { email: 'omar@harbor.example', number: '+12025550143', ending: '43' } as const;
export const lena = { email: 'lena@harbor.example', number: '+12025550167', ending: '67' } as const;
export const chloe = { email: 'chloe@harbor.example' } as const;

/** The newest text message to a number (E.164), once there are `count`. */
export async function textTo(stage: Stage, number: string, count = 1): Promise<InboxEntry> {
  const [newest] = await stage.product.mails(number, count);
  if (!newest) throw new Error(`no text message to ${number}`);
  return newest;
}

/** The code that the newest text message to a number ends with. */
export async function textedCode(stage: Stage, number: string, count = 1): Promise<string> {
  const { text } = await textTo(stage, number, count);
  const code = /#(\d{6})$/.exec(text.trim())?.[1];
  if (code === undefined) throw new Error('the newest text message ends with no code');
  return code;
}

/** How many text messages were sent to a number, once all that anybody sent for have left. */
export async function countTexts(stage: Stage, number: string): Promise<number> {
  const { outbox } = stage.product.gatehouse.deps.store;
  await expect.poll(async () => (await outbox.backlog('sms')).waiting, { timeout: 10 * second }).toBe(0);
  return (await stage.product.mails(number, 0)).length;
}

/** As people read it in development mode: the newest text message on the inbox page, in a tab of its own. */
export async function codeInInbox(stage: Stage, person: Person, number: string, count = 1): Promise<string> {
  await textTo(stage, number, count);
  const tab = await person.newTab();
  await tab.open('/dev/inbox');
  const code = await tab.page
    .getByRole('article')
    .filter({ hasText: tab.m.t('inbox.sms') })
    .first()
    .locator('pre b')
    .innerText();
  await tab.page.close();
  return code;
}

/** Six digits that are not the given ones; `step` for several. */
export const otherThan = (code: string, step = 1): string => String((Number(code) + step) % 1_000_000).padStart(6, '0');

/** Types a code of a text message, on any page that asks for one. */
export async function typeTexted({ m, ...person }: Person, code: string): Promise<void> {
  await person.type(m.t('code.label'), code);
  await person.press(m.t('action.continue'));
}

/** From an early-enrollment page, or "Two-Factor Authentication Required", to "Set Up SMS Verification". */
export async function toNumber(
  stage: Stage,
  person: Person,
  email: string,
  first: 'early.title' | 'required.title' = 'early.title',
): Promise<void> {
  const { m } = person;
  await person.sees(m.t(first));
  await person.press(m.t('action.set-up-now'));
  await proveMailbox(stage, person, email);
  await choosePhone(person);
}

/** From "Select an Authentication Method" to "Set Up SMS Verification". */
export async function choosePhone({ m, ...person }: Person): Promise<void> {
  await person.sees(m.t('method.title'));
  await person.page.getByRole('radio', { name: m.t('method.phone') }).check();
  await person.press(m.t('action.continue'));
  await person.sees(m.t('phone.title'));
}

/** Chooses the text message on "How do you want to verify your identity?": it is sent by that. */
export async function chooseText({ m, page, ...person }: Person, ending: string): Promise<void> {
  await person.sees(m.t('methods.title'));
  await page.getByRole('button', { name: m.t('methods.phone', { digits: ending }) }).click();
  await person.sees(m.t('code.title'));
}

export async function giveNumber({ m, page, ...person }: Person, country: string, number: string): Promise<void> {
  await page.getByLabel(m.t('phone.country'), { exact: true }).selectOption(country);
  await person.type(m.t('phone.number'), number);
  await person.press(m.t('sms.send'));
}

/** Text messages: a number refused and taken, the first code, the chooser, sign-in, Password & Security. */
export async function texting(stage: Stage, person: Person, look: Look): Promise<void> {
  const { m } = person;
  await signIn(person, chloe.email);
  await toNumber(stage, person, chloe.email);
  await look('phone', person);
  await giveNumber(person, 'FR', '+55 11 91234-5678');
  await person.isTold();
  await look('phone, refused', person);
  await giveNumber(person, 'US', '(312) 555-0142');
  await person.sees(m.t('phone-code.title'));
  await look('phone-code', person);
  await typeTexted(person, '000000');
  await person.isTold();
  await look('phone-code, refused', person);
  await typeTexted(person, await textedCode(stage, '+13125550142'));
  await saveRecoveryCode(person);
  await person.open('/account/security');
  await look('security, with a phone', person);
  await signOut(person);
  await signIn(person, lena.email);
  await person.sees(m.t('methods.title'));
  await look('methods, with a phone', person);
  await chooseText(person, lena.ending);
  await look('sms', person);
  await typeTexted(person, '000000');
  await person.isTold();
  await look('sms, refused', person);
}
