import { expect } from 'vitest';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import { membershipOf, wordsOf } from './attack-offices.ts';
import type { Crew } from './attack-passes.ts';
import { addPerson, type Person } from './attack-people.ts';
import { askedIn, askFor, type ResetOffice } from './attack-resets.ts';
import { afterPassword, boundKinds, mayEnterAccount, signedIn, standsAt } from './attack-steps.ts';
import type { Browser } from './attack-browser.ts';
import type { Target } from './attack-target.ts';
import type { TestBrowser } from './chromium.ts';
import { visitorsOf, type Stage } from './journey-stage.ts';

/** Where somebody comes who has this person's password, and nothing else. */
export async function passwordLeadsTo(target: Target, person: Person): Promise<string> {
  const impostor = await afterPassword(target, person);
  expect(await mayEnterAccount(impostor)).toBe(false);
  return standsAt(impostor);
}

/** The impostor called for nothing: the app stands, and the password alone ends at its code. */
export async function callWasForNothing(target: Target, person: Person): Promise<void> {
  expect(await boundKinds(target, person)).toEqual(['app', 'recovery-code']);
  expect(await passwordLeadsTo(target, person)).toBe('code');
}

/** What the loop of resets does when it comes round. */
export async function letResetsCome({ deps }: Target): Promise<void> {
  const skipped: unknown[] = [];
  const onSkipped = (error: unknown) => skipped.push(error);
  await carryOutDueResets(deps, { stopping: new AbortController().signal, onSkipped });
  expect(skipped).toEqual([]);
}

/** The newest mail of this subject to somebody, once it has come. */
export async function mailed({ deps }: Target, { email }: Pick<Person, 'email'>, subject: string): Promise<InboxEntry> {
  const find = async () =>
    (await deps.store.outbox.listInbox(200)).find((one) => one.to.includes(email) && one.subject === subject);
  await expect.poll(find, { timeout: 10_000, message: `“${subject}” to ${email}` }).toBeDefined();
  return (await find()) as InboxEntry;
}

/** The path of the link in a mail that acts without signing in. */
export const actIn = ({ text }: InboxEntry): string => /\/mail\/[\w-]{43}/.exec(text)?.[0] ?? 'no link';

/** Somebody's place in a company's console. */
export const pathIn = async (target: Target, person: Person, { company }: ResetOffice): Promise<string> =>
  `/admin/${company}/directory/people/${await membershipOf(target, person, company)}`;

/** "Reset MFA" by the office's administrator, everything right: the reset that was asked for, and what the page says of it. */
export async function asksFor({ browser }: ResetOffice, crew: Crew): Promise<{ id: string; says: string }> {
  const reply = await askFor(browser, crew);
  expect([reply.status, reply.location]).toEqual([303, expect.stringContaining('asked=rst_')]);
  return { id: askedIn(reply), says: wordsOf((await browser.request('GET', reply.location ?? '')).text) };
}

/** "Reset MFA" where it is barred: what the page says, and that the form is not obeyed either. */
export async function isBarred(browser: Browser, crew: Crew): Promise<string> {
  const { text } = await browser.request('GET', `${crew.path}/reset`);
  expect(text).not.toContain('name="verified"');
  const { status } = await askFor(browser, crew);
  expect([409, 422]).toContain(status);
  return wordsOf(text);
}

/** The operator, who proved themselves a moment ago. */
export async function operatorOf(target: Target): Promise<Browser> {
  const operator = await addPerson(target, { companies: [], enrolled: true });
  await target.peephole.run(`update users set operator = 1 where id = '${operator.id}'`);
  return signedIn(target, operator);
}

/** People in Chromium at a target, until they are done; it fails when pages made trouble, as in every journey. */
export async function inChromium(
  chromium: TestBrowser,
  { address }: Target,
  act: (person: Stage['person']) => Promise<void>,
): Promise<void> {
  const { person, leave } = visitorsOf(chromium, address);
  await act(person);
  await leave();
}
