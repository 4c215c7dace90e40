import { demoPassword } from '#demo/people.ts';
import { readQrCode } from './qr.ts';
import type { Person } from './journey-person.ts';
import type { Stage } from './journey-stage.ts';

/** An authenticator app as its owner has it: what it read off the QR code. */
export interface ScannedApp {
  readonly uri: string;
  /** Base32, as in the URI. */
  readonly key: string;
}

/** E-mail and password, as far as they lead. */
export async function signIn(person: Person, email: string, password: string = demoPassword): Promise<void> {
  await person.open('/sign-in');
  await enterEmail(person, email);
  await enterPassword(person, password);
}

export async function enterEmail({ m, ...person }: Person, email: string): Promise<void> {
  await person.sees(m.t('sign-in.title'));
  await person.type(m.t('sign-in.email'), email);
  await person.press(m.t('action.continue'));
}

export async function enterPassword({ m, ...person }: Person, password: string = demoPassword): Promise<void> {
  await person.sees(m.t('password.title'));
  await person.type(m.t('password.label'), password);
  await person.press(m.t('action.continue'));
}

/** A code of the authenticator app. */
export async function enterCode({ m, ...person }: Person, code: string): Promise<void> {
  await person.sees(m.t('code.title'));
  await person.type(m.t('code.label'), code);
  await person.press(m.t('action.continue'));
}

/** The newest code that was mailed to somebody, when at least `count` mails have arrived. */
export async function mailedCode(stage: Stage, email: string, count = 1): Promise<string> {
  const [mail] = await stage.product.mails(email, count);
  const code = /^ {4}(\d{6})$/m.exec(mail?.text ?? '')?.[1];
  if (code === undefined) throw new Error(`no code in the newest mail: ${mail?.subject}`);
  return code;
}

/** "Check your mail", with the code of the newest mail. */
export async function proveMailbox(stage: Stage, person: Person, email: string, count = 1): Promise<void> {
  const { m } = person;
  await person.sees(m.t('mailbox.title'));
  await person.type(m.t('mailbox.label'), await mailedCode(stage, email, count));
  await person.press(m.t('action.continue'));
}

export async function chooseApp({ m, ...person }: Person): Promise<void> {
  await person.sees(m.t('method.title'));
  await person.press(m.t('action.continue'));
}

/** Reads the QR code off a screenshot of the page, as a camera would. */
export async function scan(person: Person): Promise<ScannedApp> {
  await person.sees(person.m.t('app.title'));
  const uri = await readQrCode(await person.page.locator('svg.qr').screenshot());
  const key = new URL(uri).searchParams.get('secret');
  if (key === null) throw new Error('the QR code holds no key');
  return { uri, key };
}

/** The first code of a new app. */
export async function confirmApp({ m, ...person }: Person, code: string): Promise<void> {
  await person.type(m.t('app.label'), code);
  await person.press(m.t('action.continue'));
}

/** From "Select an Authentication Method" to "Save Your Recovery Code". */
export async function setUpApp(stage: Stage, person: Person): Promise<ScannedApp> {
  await chooseApp(person);
  const app = await scan(person);
  await confirmApp(person, await stage.nextCode(app.key));
  return app;
}

/** Reads the recovery code off its page, ticks the box and goes on. */
export async function saveRecoveryCode(person: Person): Promise<string> {
  const code = await shownRecoveryCode(person);
  const { m } = person;
  await person.page.getByRole('checkbox', { name: m.t('save-code.tick') }).check();
  await person.press(m.t('action.continue'));
  return code;
}

export async function shownRecoveryCode({ m, page, ...person }: Person): Promise<string> {
  await person.sees(m.t('save-code.title'));
  return (await page.getByRole('group', { name: m.t('save-code.code') }).innerText()).trim();
}

/** Downloads the recovery code: the file's name and text. */
export async function downloadRecoveryCode({ m, page, ...person }: Person): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), person.follow(m.t('save-code.download'))]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

export interface Enrolled {
  readonly app: ScannedApp;
  readonly recoveryCode: string;
}

/** From "Two-Factor Authentication Required" to the destination. */
export async function enrollWhenRequired(stage: Stage, person: Person, email: string): Promise<Enrolled> {
  const { m } = person;
  await person.sees(m.t('required.title'));
  await person.press(m.t('action.set-up-now'));
  await proveMailbox(stage, person, email);
  const app = await setUpApp(stage, person);
  return { app, recoveryCode: await saveRecoveryCode(person) };
}

export async function signOut({ m, ...person }: Person): Promise<void> {
  await person.open('/account');
  await person.press(m.t('action.sign-out'));
  await person.sees(m.t('signed-out.title'));
}
