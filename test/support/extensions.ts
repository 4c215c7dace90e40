import type { MembershipId } from '#domain/identifiers.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from './attack-browser.ts';
import { memberOf } from './attack-console.ts';
import { addPerson, type Person, type PersonOptions } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { office, requiredIn, type Office } from './policy-office.ts';
import type { Reply } from './visitor.ts';

/** A company, its administrator at work, and somebody who belongs to it. */
export interface ExtensionStage extends Office {
  readonly person: Person;
  readonly member: MembershipId;
  /** Of the person in the directory. */
  readonly page: string;
}

/** Ten days before the deadline unless told, with somebody who has not enrolled unless told. */
export async function extensionStage(
  target: Target,
  {
    policy = requiredIn(target, 10),
    person: options = {},
  }: { policy?: Partial<PolicyRecord>; person?: PersonOptions } = {},
): Promise<ExtensionStage> {
  const at = await office(target, policy);
  const person = await addPerson(target, { companies: [at.name], ...options });
  const member = await memberOf(target, person, at.id);
  return { ...at, person, member, page: `/admin/${at.id}/directory/people/${member}` };
}

/** What the form asks for. */
export const asked: Readonly<Record<string, string>> = { days: '7', reason: 'New phone is on its way' };

export const giveTime = (at: { readonly browser: Browser; readonly page: string }, fields = asked): Promise<Reply> =>
  at.browser.post(`${at.page}/extend`, { ...fields });

export const extensionOf = async ({ deps }: Target, { id, member }: ExtensionStage) =>
  (await deps.store.extensionFacts(id, member))?.extension ?? null;

export const extensionsTold = async ({ deps }: Target, { person }: ExtensionStage) =>
  (await deps.store.audit.recentOf(person.id, 50)).filter((one) => one.kind === 'extension.granted');

export const extensionMails = ({ peephole }: Target, { person }: ExtensionStage) =>
  peephole.rows(`select id from outbox where kind = 'deadline-extended' and user_id = '${person.id}'`);
