import type { Email } from '#domain/email.ts';
import { readText } from '#domain/plain-text.ts';
import type { AdministratorInvited } from '#flows/directory/first-administrator.ts';
import { readEmail } from '#flows/directory/read-email.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { lineFlawWords } from '../pages/admin-invited.tsx';
import type { TypedAdministrator } from '../pages/operator-administrator.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';

export interface Administrator {
  readonly email: Email;
  readonly name: string | null;
}

/** Whom the form names, or what is wrong with it. */
export function administratorFrom(
  { m }: SessionVisit,
  { email, person }: TypedAdministrator,
): Administrator | PageError {
  const read = readEmail(email);
  if (!read.ok) return { field: 'email', text: lineFlawWords(m, read.refusal.flaw) };
  const name = readText(person);
  if (name.ok) return { email: read.value, name: name.value };
  return { field: 'person', text: m.t(name.flaw === 'too-long' ? 'invite.text-too-long' : 'invite.text-not-plain') };
}

/** Why nobody was invited; null: they are. */
export function refusedWords(
  { m, session }: SessionVisit,
  company: CompanyRecord,
  { email }: Administrator,
  result: AdministratorInvited,
): string | null {
  if (result.is === 'administered') return m.t('operator.administrator-there');
  if (result.is === 'member') return m.t('operator.administrator-member', { email, company: company.id });
  if (result.is === 'deactivated') return m.t('operator.administrator-inactive', { email, company: company.id });
  if (!('from' in result)) return null;
  const zone = session.bundle.user.timeZone ?? company.timeZone;
  if (result.is === 'over-budget') return m.t('import.over-budget', { time: m.dateTime(result.from, zone) });
  const said = result.is === 'not-now' ? 'operator.administrator-not-now' : 'operator.administrator-too-soon';
  return m.t(said, { email, time: m.dateTime(result.from, zone) });
}
