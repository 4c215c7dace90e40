import { randomBytes } from 'node:crypto';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from './attack-browser.ts';
import type { Office } from './attack-offices.ts';
import { crewOf, type Crew } from './attack-passes.ts';
import { addCompany, addPerson, type Person } from './attack-people.ts';
import { signedIn } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

/** A company with an administrator who proved themselves a moment ago, another one, and somebody who has an app. */
export interface ResetOffice extends Office {
  readonly second: Person;
  readonly crew: Crew;
  /** Where its resets are. */
  readonly resets: string;
}

export async function resetOffice(target: Target, policy: Partial<PolicyRecord> = {}): Promise<ResetOffice> {
  const name = `Office ${randomBytes(4).toString('hex')}`;
  const { companyId: company } = await addCompany(target, name, { requireMfa: false, deadline: null, ...policy });
  const administrator = { companies: [name], enrolled: true, administers: true };
  const [admin, second] = [await addPerson(target, administrator), await addPerson(target, administrator)];
  const office = { company, name, admin, browser: await signedIn(target, admin) };
  const crew = await crewOf(target, office, { enrolled: true });
  return { ...office, second, crew, resets: `/admin/${company}/resets` };
}

/** As the form sends it: everything right, drawn before any other was asked for. */
export const resetForm = ({ email }: Pick<Person, 'email'>, more: Record<string, string> = {}) => ({
  who: 'Quinn Target',
  email,
  how: 'call-back',
  verified: 'yes',
  seen: '',
  ...more,
});

/** "Reset MFA", everything right. */
export const askFor = (browser: Browser, { person, path }: Crew): Promise<Reply> =>
  browser.post(`${path}/reset`, resetForm(person));

/** The resets of a person, the eldest first. */
export const resetsOf = ({ peephole }: Target, { id }: Pick<Person, 'id'>) =>
  peephole.rows(`select * from resets where user_id = '${id}' order by asked_at, id`);

/** The reset that an answer leads to. */
export const askedIn = ({ location }: Pick<Reply, 'location'>): string =>
  /asked=(rst_\w+)/.exec(location ?? '')?.[1] ?? '';
