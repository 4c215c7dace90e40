import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { nextCode, type Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { Browser } from './attack-browser.ts';
import type { Reply } from './visitor.ts';

export const sessionCookie = '__Host-gatehouse-session';
export const browserCookie = '__Host-gatehouse-browser';

export const mayEnterAccount = async (visitor: Browser): Promise<boolean> =>
  (await visitor.request('GET', '/account')).status === 200;

/** A browser that has typed this e-mail and is asked for the password. */
export async function atPassword(target: Target, email: string): Promise<Browser> {
  const visitor = new Browser(target.address);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email });
  expect(visitor.path).toMatch(/\/password$/);
  return visitor;
}

/** A browser that has proved the password and stands at whatever comes next. */
export async function afterPassword(target: Target, person: Person): Promise<Browser> {
  const visitor = await atPassword(target, person.email);
  await visitor.submit(`${visitor.base}/password`, { password: person.password });
  expect(visitor.path).not.toMatch(/\/password$/);
  return visitor;
}

/** A browser that is asked for the code of the app. */
export async function atCode(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  expect(visitor.path).toMatch(/\/code$/);
  return visitor;
}

export const sendCode = (visitor: Browser, code: string): Promise<Reply> =>
  visitor.post(`${visitor.base}/code`, { code });

/** A browser signed in by password and code; time goes on by one step. */
export async function signedIn(target: Target, person: Person): Promise<Browser> {
  const visitor = await atCode(target, person);
  await visitor.submit(`${visitor.base}/code`, { code: nextCode(target, person) });
  expect(visitor.path).toBe('/account');
  return visitor;
}

/** A browser signed in by password alone, where nothing requires more. */
export async function signedInByPassword(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  expect(visitor.path).toBe('/account');
  return visitor;
}

/** The six digits in the newest mail to an address, once there are `count` of that kind. */
export function mailedCode(target: Target, email: string, count = 1): Promise<string> {
  return newestOf(target, email, /^\s*(\d{6})\s*$/m, count);
}

/** The token of the newest reset link mailed to an address, once there are `count`. */
export function mailedToken(target: Target, email: string, count = 1): Promise<string> {
  return newestOf(target, email, /\/reset\/([\w-]{43})/, count);
}

/** The token of the newest link that acts by itself mailed to an address, once there are `count`. */
export function mailedAct(target: Target, email: string, count = 1): Promise<string> {
  return newestOf(target, email, /\/mail\/([\w-]{43})/, count);
}

/** The token of the link that takes a change of login e-mail back, mailed to the address of before. */
export function mailedUndo(target: Target, email: string): Promise<string> {
  return newestOf(target, email, /Take the Change Back[\s\S]*?\/mail\/([\w-]{43})/, 1);
}

/** The token of the link that confirms another login e-mail, mailed to it; whoever had the address before has been mailed links that act too. */
export function mailedConfirmation(target: Target, email: string): Promise<string> {
  const pattern = /^(?=[\s\S]*only if you asked for this yourself)[\s\S]*?\/mail\/([\w-]{43})/;
  return newestOf(target, email, pattern, 1);
}

const patience = { tries: 100, pause: 50 };

async function newestOf({ deps }: Target, email: string, pattern: RegExp, count: number): Promise<string> {
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    const mails = (await deps.store.outbox.listInbox(200)).filter((one) => one.to.includes(email));
    const matches = mails.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []);
    if (matches[0] !== undefined && matches.length >= count) return matches[0];
    await pause(patience.pause);
  }
  throw new Error(`fewer than ${count} mails with ${pattern.source} to ${email} arrived`);
}

/** The user of an un-enrolled person at "Check your mail", a code on its way. */
export async function atMailbox(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  await visitor.submit(`${visitor.base}/set-up`);
  expect(visitor.path).toMatch(/\/mailbox$/);
  return visitor;
}

/** The key that "Secure your Account" shows. */
export const shownKey = (text: string): string => {
  const key = /id="setup-key"[^>]*>([A-Z2-7 ]+)</.exec(text)?.[1]?.replaceAll(' ', '') ?? '';
  expect(key).toHaveLength(32);
  return key;
};

/** The recovery code that "Save Your Recovery Code" shows. */
export const shownRecoveryCode = (text: string): string => {
  const code = /id="recovery-code"[^>]*>([0-9A-Z ]+)</.exec(text)?.[1]?.replaceAll(' ', '') ?? '';
  expect(code).toHaveLength(24);
  return code;
};

/** From the page of methods to "Secure your Account"; answers the key shown there. */
export async function chooseApp(visitor: Browser): Promise<string> {
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  expect(visitor.path).toMatch(/\/app$/);
  return shownKey(visitor.text);
}

/** A forced enrollment up to "Secure your Account", the mailbox proved; answers the key shown there. */
export async function atApp(target: Target, person: Person): Promise<{ visitor: Browser; seed: string }> {
  const visitor = await atMailbox(target, person);
  const code = await mailedCode(target, person.email);
  await visitor.submit(`${visitor.base}/mailbox`, { code });
  return { visitor, seed: await chooseApp(visitor) };
}

/** Takes the box on "Save Your Recovery Code"; answers the code. */
export async function saveRecoveryCode(visitor: Browser): Promise<string> {
  const code = shownRecoveryCode(visitor.text);
  await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
  return code;
}

/** Signs in with the recovery code, saves the next one, and stands at "Set up a new device?". */
export async function recovered(target: Target, person: Person, code = person.recoveryCode) {
  const visitor = await atCode(target, person);
  await visitor.submit(`${visitor.base}/recovery`, { code });
  const next = await saveRecoveryCode(visitor);
  expect(visitor.path).toMatch(/\/repair$/);
  return { visitor, next };
}

/** So many sign-ins of one browser, each in a tab that is asked for the code. One after another: their password is one row. */
export async function manyAtCode(target: Target, person: Person, count: number): Promise<readonly Browser[]> {
  const browser = new Browser(target.address);
  await browser.open('/sign-in');
  const tabs: Browser[] = [];
  while (tabs.length < count) tabs.push(await tabAtCode(browser, person));
  return tabs;
}

/** Another sign-in of a browser that knows its form token, in a tab that is asked for the code. */
export async function tabAtCode(browser: Browser, { email, password }: Person): Promise<Browser> {
  const tab = browser.tab();
  await tab.hurry('/sign-in', { email });
  await tab.hurry(`${tab.base}/password`, { password });
  expect(tab.path).toMatch(/\/(code|recovery)$/);
  return tab;
}

export const isSignedIn = (visitor: Browser): boolean => visitor.cookies.has(sessionCookie);

/** How many sessions of a user live. */
export const sessionsOf = async ({ deps }: Target, { id }: Person): Promise<number> =>
  (await deps.store.listSessions(id)).length;

/** A change on Password & Security, up to whatever comes after the password. */
export async function beginChange(
  visitor: Browser,
  { password }: Person,
  what: 'app' | 'phone' | 'recovery-code',
): Promise<void> {
  await visitor.open('/account/security');
  await visitor.submit(`/account/security/${what}`);
  expect(visitor.path).toMatch(/\/password$/);
  await visitor.submit(`${visitor.base}/password`, { password });
}

/** The last part of the address where a browser stands: `code`. */
export const standsAt = (visitor: Browser): string => visitor.path.split('/').at(-1) ?? '';

/** What a user has bound or waiting, without the password. */
export async function boundKinds({ deps }: Target, { id }: Person): Promise<string[]> {
  const held = (await deps.store.loadUser(id))?.authenticators ?? [];
  return held
    .filter((one) => one.kind !== 'password')
    .map((one) => (one.boundAt === null ? `pending ${one.kind}` : one.kind))
    .toSorted();
}
