import { expect } from 'vitest';
import { makePass } from '#flows/directory/new-pass.ts';
import type { CalendarDate } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import { memberOf } from './attack-console.ts';
import { newOffice, type Office } from './attack-offices.ts';
import { addPerson, nextCode, type Person, type PersonOptions } from './attack-people.ts';
import type { Browser } from './attack-browser.ts';
import { afterPassword, atMailbox, chooseApp, standsAt } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

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

/** As the console's form sends it: everything right, drawn by nobody before. */
export const passForm = ({ email }: Pick<Person, 'email'>, more: Record<string, string> = {}) => ({
  email,
  how: 'in-person',
  verified: 'yes',
  seen: '',
  ...more,
});

/** The id of the last pass, as the form of a person's page holds it. */
export const drawnLast = (html: string): string => /name="seen" value="(pas_[0-9a-f]{32})?"/.exec(html)?.[1] ?? '';

/** The pass on the page that shows it; null: none is there. */
export const shownPass = (html: string): string | null =>
  /id="enrollment-pass"[^>]*>([0-9A-Z]{5} [0-9A-Z]{5})</.exec(html)?.[1]?.replace(' ', '') ?? null;

/** The passes that a person was ever issued, the eldest first. */
export const issuedTo = ({ peephole }: Target, { id }: Pick<Person, 'id'>) =>
  peephole.rows(`select * from enrollment_passes where user_id = '${id}' order by issued_at, id`);

const lateIn2027 = { date: '2027-11-01' as CalendarDate, zone: 'UTC' };

/** From now on a company requires MFA from some day on, or no longer. */
export async function decide({ deps }: Target, company: CompanyId, requireMfa = true): Promise<void> {
  const policy = (await deps.store.loadCompany(company))?.policy;
  if (!policy) throw new Error('that company has no policy');
  const deadline = requireMfa ? lateIn2027 : null;
  await deps.store.transact((tx) => tx.setPolicy({ ...policy, requireMfa, deadline }));
}

/** A company that asks its people to set up, with two administrators, of whom one is at work. */
export async function officeOfTwo(target: Target): Promise<Office> {
  const at = await newOffice(target);
  await decide(target, at.company);
  await addPerson(target, { companies: [at.name], enrolled: true, administers: true });
  return at;
}

/** Somebody of a company, and their page in its console. */
export interface Crew {
  readonly person: Person;
  readonly path: string;
}

/** Somebody of the office, and of no other company, who has a password and nothing else, unless told. */
export async function crewOf(target: Target, at: Office, options: PersonOptions = {}): Promise<Crew> {
  const person = await addPerson(target, { companies: [at.name], ...options });
  return { person, path: `/admin/${at.company}/directory/people/${await memberOf(target, person, at.company)}` };
}

/** The form as the page draws it now, sent with everything right. */
export async function issuePassTo({ browser }: Pick<Office, 'browser'>, { person, path }: Crew): Promise<Reply> {
  await browser.open(path);
  return browser.post(`${path}/pass`, passForm(person, { seen: drawnLast(browser.text) }));
}
