import type { MembershipId } from '#domain/identifiers.ts';
import { instant } from '#domain/instant.ts';
import type { PolicyRecord } from '#ports/records.ts';
import type { Browser } from './attack-browser.ts';
import type { Target } from './attack-target.ts';
import { fill as fillDirectory, type Wanted } from './directory-people.ts';
import { office, requiredIn, type Office } from './policy-office.ts';
import type { Reply } from './visitor.ts';

/** An office on its way to its deadline, ten days ahead, and the address of its roll-out. */
export interface RollOutOffice extends Office {
  readonly path: string;
}

export async function rollOutOffice(
  target: Target,
  policy: Partial<PolicyRecord> = requiredIn(target, 10),
): Promise<RollOutOffice> {
  const at = await office(target, policy);
  return { ...at, path: `${at.base}/roll-out` };
}

/** People of the office, past the product, who have not enrolled. */
export const fill = (
  target: Target,
  { id, ...at }: RollOutOffice,
  wanted: readonly Wanted[],
): Promise<MembershipId[]> => fillDirectory(target, { ...at, company: id }, wanted);

export async function fillOne(target: Target, at: RollOutOffice, wanted: Wanted = {}): Promise<MembershipId> {
  const [member] = await fill(target, at, [wanted]);
  if (!member) throw new Error('nobody was made');
  return member;
}

/** The office as tests of standings know companies. */
export const sideOf = ({ id, name }: RollOutOffice) => ({ company: id, name });

/** So many people alike. */
export const crowd = (people: number, wanted: Wanted = {}): readonly Wanted[] =>
  Array.from({ length: people }, () => wanted);

/** A form of the list as a browser sends it: `member` once for each row that is ticked. */
export function sendAct(
  { path }: Pick<RollOutOffice, 'path'>,
  browser: Browser,
  act: 'remind' | 'extend' | 'deactivate',
  members: readonly string[],
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const body = new URLSearchParams({ _form: browser.formToken(), ...fields });
  for (const one of members) body.append('member', one);
  return browser.request('POST', `${path}/${act}`, {
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
}

/** The reminders that administrators asked for, newest first. */
export const remindersAsked = async ({ deps }: Target, { id }: RollOutOffice) =>
  (await deps.store.mailingsOf(id, instant(0), 50)).filter((one) => one.kind === 'asked');

export const extensionOf = async ({ deps }: Target, { id }: RollOutOffice, member: MembershipId) =>
  (await deps.store.extensionFacts(id, member))?.extension ?? null;

export const statusOf = async ({ deps }: Target, { id }: RollOutOffice, member: MembershipId) =>
  (await deps.store.loadPerson(id, member))?.membership.status;

/** What the company's audit trail says of events of a kind. */
export async function eventsTold(
  { peephole }: Target,
  { id }: RollOutOffice,
  kind: string,
): Promise<readonly unknown[]> {
  const rows = await peephole.rows(`select detail from audit_events where kind = '${kind}' and stream = '${id}'`);
  return rows.map(({ detail }) => (typeof detail === 'string' ? (JSON.parse(detail) as unknown) : detail));
}
