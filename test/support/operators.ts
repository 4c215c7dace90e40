import { expect } from 'vitest';
import type { Row } from './attack-database.ts';
import type { Browser } from './attack-browser.ts';
import { addPerson, nextCode, type Person, type PersonOptions } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';

/** An operator with an app, without a company. */
export async function addOperator(target: Target, options: PersonOptions = { enrolled: true }): Promise<Person> {
  const person = await addPerson(target, { companies: [], ...options });
  await target.peephole.run(`update users set operator = 1 where id = '${person.id}'`);
  return person;
}

/** A browser of a new operator who has just proved both factors. */
export async function operating(target: Target): Promise<{ visitor: Browser; operator: Person }> {
  const operator = await addOperator(target);
  return { visitor: await signedIn(target, operator), operator };
}

/** A browser at the code that an act asks for, up to the page with the button that sends the form once more. */
export async function proveAgain(target: Target, visitor: Browser, person: Person): Promise<void> {
  expect(visitor.path).toMatch(/\/code$/);
  await visitor.submit(`${visitor.base}/code`, { code: nextCode(target, person) });
  expect(visitor.path).toMatch(/^\/account\/again\/drf_/);
}

/** The value of a hidden field of the page last shown. */
export const hiddenValue = ({ text }: Browser, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Audit events of a kind, the oldest first, as they are stored. */
export const eventsOf = ({ peephole }: Target, kind: string): Promise<readonly Row[]> =>
  peephole.rows(`select actor, subject, stream, detail from audit_events where kind = '${kind}' order by id`);
