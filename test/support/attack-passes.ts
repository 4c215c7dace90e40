import { expect } from 'vitest';
import { makePass } from '#flows/directory/new-pass.ts';
import { addPerson, nextCode, type Person } from './attack-people.ts';
import type { Browser } from './attack-browser.ts';
import { afterPassword, atMailbox, chooseApp, standsAt } from './attack-steps.ts';
import type { Target } from './attack-target.ts';

/** An enrollment pass for somebody, as if an administrator had just handed it over: on the machine itself, past the console. */
export async function handOver({ deps }: Target, { id }: Pick<Person, 'id'>): Promise<string> {
  const { pass, record } = makePass(deps, { operatingUser: 'tests' }, id, { companyId: null, checkedHow: null });
  await deps.store.transact(async (tx) => {
    await tx.holdPresent(id);
    await tx.issuePass(record);
  });
  return pass.reveal();
}

/** Somebody who has to enroll, at "Check your mail", with a pass in hand. */
export async function withPass(target: Target): Promise<{ person: Person; visitor: Browser; pass: string }> {
  const person = await addPerson(target);
  const visitor = await atMailbox(target, person);
  return { person, visitor, pass: await handOver(target, person) };
}

/** The same in another interaction of the same browser: a tab of its own. */
export async function anotherAtMailbox(target: Target, person: Person): Promise<Browser> {
  const visitor = await afterPassword(target, person);
  await visitor.submit(`${visitor.base}/set-up`);
  expect(standsAt(visitor)).toBe('mailbox');
  return visitor;
}

export const sendPass = (visitor: Browser, pass: string) => visitor.post(`${visitor.base}/pass`, { pass });

/** Passes that are none of this one, all different: each a wrong guess. */
export const wrongPasses = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `WR0NG${String(index).padStart(5, '0')}`);

/** From "Select an Authentication Method" until the app is bound. */
export async function bindApp(target: Target, visitor: Browser): Promise<void> {
  const seed = await chooseApp(visitor);
  await visitor.submit(`${visitor.base}/app`, { code: nextCode(target, { seed }) });
  expect(standsAt(visitor)).toBe('recovery-code');
}

/** How many passes of a person were spent, and how many wrong codes are counted for their mailbox; null: nothing counts yet. */
export async function countsOf({ peephole }: Target, { id }: Pick<Person, 'id'>) {
  const spent = await peephole.rows(
    `select id from enrollment_passes where user_id = '${id}' and spent_at is not null`,
  );
  const [mailbox] = await peephole.rows(`select failures from mailboxes where user_id = '${id}'`);
  return { spent: spent.length, failures: mailbox ? Number(mailbox['failures']) : null };
}

/** As if no code had ever been sent to them. */
export const forgetMailbox = ({ peephole }: Target, { id }: Pick<Person, 'id'>): Promise<void> =>
  peephole.run(`delete from mailboxes where user_id = '${id}'`);
