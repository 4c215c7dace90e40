import type { EnrollableKind } from '#domain/authenticator.ts';
import type { MembershipStatus } from '#domain/membership.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { KnownPerson, OwnFacts } from '#flows/directory/people.ts';
import type { Messages } from '#text/messages.ts';
import type { PageContext } from './page-context.ts';

/** What a person is called in a sentence: by name where the company knows one. */
export const calledOf = ({ name, email }: Pick<KnownPerson, 'name' | 'email'>): string => name ?? email;

export const statusWords = (m: Messages, status: MembershipStatus): string => m.t(statuses[status]);

const statuses = { active: 'people.active', invited: 'people.invited', inactive: 'people.inactive' } as const;

/** Until when an invitation is open, or since when it is not; null where nobody is invited. */
export function invitationWords({ m, zone, serverNow }: PageContext, { invitation }: KnownPerson): string | null {
  if (invitation === null) return null;
  const date = m.day(invitation.until, zone);
  return m.t(serverNow < invitation.until ? 'people.invited-until' : 'people.invited-over', { date });
}

/** What makes a person hard to reach; nothing where nothing does. */
export function troubleWords({ m, zone }: PageContext, own: OwnFacts | null): readonly string[] {
  if (own === null) return [];
  const since = own.unreachableSince;
  return [
    ...(own.disabled ? [m.t('people.disabled')] : []),
    ...(since === null ? [] : [m.t('people.unreachable', { date: m.day(since, zone) })]),
  ];
}

export const kindWords = (m: Messages, kind: EnrollableKind): string => m.t(kinds[kind]);

const kinds = { app: 'people.app', phone: 'people.phone' } as const;

/** Second factors of a person who has accepted, those that do not work told as such. */
export function methodWords(m: Messages, { kinds: working, disabledKinds }: OwnFacts): readonly string[] {
  const off = disabledKinds.map((kind) => m.t('people.method-disabled', { method: kindWords(m, kind) }));
  const all = [...working.map((kind) => kindWords(m, kind)), ...off];
  return all.length > 0 ? all : [m.t('people.none')];
}

/** Permissions in a few words; null: none. */
export function permissionWords(
  m: Messages,
  { companyAdmin, directoryAdmin }: Pick<KnownPerson, 'companyAdmin' | 'directoryAdmin'>,
): string | null {
  if (companyAdmin && directoryAdmin) return m.t('people.administrator');
  if (companyAdmin) return m.t('people.admin-tool');
  return directoryAdmin ? m.t('people.directory-tool') : null;
}

export const roleWords = (m: Messages, { label, application }: HeldRole): string =>
  m.t('people.role-named', { role: label, application });
