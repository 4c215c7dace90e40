import { expect } from 'vitest';
import { Browser } from './attack-browser.ts';
import { switchOff } from './attack-confirm.ts';
import { nextCode, type Person } from './attack-people.ts';
import { isSignedIn, mailedAct, mailedConfirmation, signedIn, standsAt } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

export const security = '/account/security';

/** A password that nothing is known against. */
export const chosen = 'gantry lantern violet mosaic';

let addresses = 0;

/** An address that nobody has. */
export const freshAddress = (): string => `fresh${(addresses += 1)}.${process.pid}@target.example`;

/** Begins a change as its button does, and proves the password; stands at whatever is asked next. */
export async function begun(visitor: Browser, { password }: Person, action: string): Promise<Browser> {
  await visitor.open(security);
  await visitor.submit(`${security}/${action}`);
  await visitor.submit(`${visitor.base}/password`, { password });
  return visitor;
}

/** Somebody with an app, signed in a moment ago, in the middle of a change. */
export const changing = async (target: Target, person: Person, action: string): Promise<Browser> =>
  begun(await signedIn(target, person), person, action);

/** Asks for another login e-mail; answers the browser that did, and the address. */
export async function asked(target: Target, person: Person, email = freshAddress()) {
  const visitor = await changing(target, person, 'email');
  expect(standsAt(visitor)).toBe('email');
  await visitor.submit(`${visitor.base}/email`, { email });
  expect(visitor.path).toBe(security);
  return { visitor, email };
}

/** Presses the button behind a link, in a browser of nobody's unless told; no session comes of it. */
export async function press(target: Target, token: string, browser?: Browser): Promise<Reply> {
  const presser = browser ?? (await nobody(target));
  const reply = await presser.post(`/mail/${token}`);
  expect(isSignedIn(presser)).toBe(browser !== undefined && isSignedIn(browser));
  return reply;
}

/** A browser that nobody is signed in with, and that knows its form token. */
export async function nobody({ address }: Pick<Target, 'address'>): Promise<Browser> {
  const browser = new Browser(address);
  // Pages of links that work no more have no form of their own to send.
  await browser.open('/sign-in');
  return browser;
}

/** Another login e-mail, confirmed from its mailbox. */
export async function moved(target: Target, person: Person, email = freshAddress()): Promise<Person> {
  await asked(target, person, email);
  expect((await press(target, await mailedConfirmation(target, email))).status).toBe(200);
  return { ...person, email };
}

/** The link of the mail that tells of a change that anybody can make; it is taken back at once. */
export async function notMeLink(target: Target, person: Person): Promise<string> {
  const visitor = await signedIn(target, person);
  await visitor.open(security);
  await visitor.submit(switchOff);
  await target.deps.store.transact((tx) => tx.setAlwaysRequire(person.id, true));
  return mailedAct(target, person.email);
}

/** From the page of a code to whatever comes next. */
export const proveApp = (target: Target, visitor: Browser, person: Pick<Person, 'seed'>): Promise<Reply> =>
  visitor.submit(`${visitor.base}/code`, { code: nextCode(target, person) });

/** What the installation's chain tells of somebody; companies' own tell some of it again. */
export const kindsTold = async ({ deps }: Target, { id }: Pick<Person, 'id'>): Promise<readonly string[]> =>
  (await deps.store.audit.recentOf(id, 200)).flatMap((one) => (one.stream === 'installation' ? [one.kind] : []));

export const timesTold = async (target: Target, person: Pick<Person, 'id'>, kind: string): Promise<number> =>
  (await kindsTold(target, person)).filter((one) => one === kind).length;

/** Mails to an address that have arrived, the newest first. */
export const mailsTo = async ({ deps }: Target, email: string) =>
  (await deps.store.outbox.listInbox(200)).filter((one) => one.to.includes(email));

/** Until when nothing of somebody's is changed; null: nothing holds changes up now. */
export async function frozenUntil(target: Target, { id }: Pick<Person, 'id'>): Promise<number | null> {
  const until = (await target.deps.store.loadUser(id))?.user.frozenUntil ?? null;
  return until !== null && until > target.now() ? until : null;
}

export const emailOf = async ({ deps }: Target, { id }: Pick<Person, 'id'>): Promise<string | undefined> =>
  (await deps.store.loadUser(id))?.user.email;
