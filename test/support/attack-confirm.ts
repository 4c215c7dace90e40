import { expect } from 'vitest';
import { addPerson, nextCode, type Person, type PersonOptions } from './attack-people.ts';
import type { Browser } from './attack-browser.ts';
import { signedIn, standsAt } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

const minute = 60_000;

/** Switching the personal rule off: an act of anybody's who has enrolled, and that asks for a fresh proof (SPEC U4). */
export const switchOff = '/account/security/always-require/off';

/** Of a company that requires nothing, so that the personal rule is their own to decide. */
export const freePerson = (target: Target, options: PersonOptions = {}): Promise<Person> =>
  addPerson(target, { companies: ['Cedar Supply'], enrolled: true, ...options });

/** Time for proofs to grow old, and for sessions not to. */
export const growOld = (target: Target): void => target.advance(6 * minute);

/** Signed in by password and code, six minutes ago. */
export async function signedInLongAgo(target: Target, person: Person): Promise<Browser> {
  const visitor = await signedIn(target, person);
  growOld(target);
  return visitor;
}

/** Sends a form that asks for a fresh proof, and stands at whatever is asked first. */
export async function sendForm(visitor: Browser, action: string, fields: Record<string, string> = {}): Promise<Reply> {
  const reply = await visitor.submit(action, fields);
  expect(visitor.path).toMatch(/^\/sign-in\/int_/);
  return reply;
}

/** Somebody with an app, asked for a code before the personal rule is switched off. */
export async function askedForProof(target: Target): Promise<{ readonly person: Person; readonly visitor: Browser }> {
  const person = await freePerson(target);
  const visitor = await signedInLongAgo(target, person);
  await visitor.open('/account/security');
  await sendForm(visitor, switchOff);
  expect(standsAt(visitor)).toBe('code');
  return { person, visitor };
}

/** Proves by app what is asked for; stands where the form waits. */
export async function confirm(target: Target, visitor: Browser, person: Person): Promise<void> {
  await visitor.submit(`${visitor.base}/code`, { code: nextCode(target, person) });
  expect(visitor.path).toMatch(/^\/account\/again\/drf_/);
}

/** Presses the button of the form that waits: every field that the page holds goes along. */
export async function pressAgain(visitor: Browser): Promise<Reply> {
  const form = /<form method="post" action="(\/(?!sign-out)[^"]+)"[\s\S]*?<\/form>/.exec(visitor.text);
  const [whole = '', action = ''] = form ?? [];
  const body = new URLSearchParams();
  for (const [, name = '', value = ''] of whole.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)) {
    body.append(name, value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
  }
  return visitor.request('POST', action, {
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

/** Whether the personal rule of a person is on. */
export const isAlwaysAsked = async ({ deps }: Target, { id }: Person): Promise<boolean | undefined> =>
  (await deps.store.loadUser(id))?.user.alwaysRequire;
