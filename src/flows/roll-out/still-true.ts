import { dateIn } from '#domain/deadline.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { isAnnouncement, isSameDeadline } from '#domain/mailing.ts';
import type { MailContent, MailKind, Told } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { zoneOf } from '../mail.ts';
import { mailingsOf } from './mailings.ts';
import { unmetBy } from './reminders.ts';

/**
 * Whether a mail of the roll-out that is about to leave still says what is true (SPEC P13): it may have waited for its mail server while the date was moved, MFA was
 * switched off, or the reader enrolled or left. Other mails tell what has happened. `unsettled`: another date was saved, of which nobody has heard yet: it may be
 * taken back. Throws what the store throws: nobody knows then.
 */
export async function isStillTrue(
  deps: Deps,
  reader: UserId,
  { kind, told }: Pick<MailContent, 'kind' | 'told'>,
): Promise<boolean | 'unsettled'> {
  if (told === undefined) return true;
  const bundle = await deps.store.loadUser(reader);
  if (bundle?.user.status !== 'active') return false;
  return kind === 'roll-out-digest' ? concernsAdministrator(bundle, told) : concernsReader(deps, kind, bundle, told);
}

/** They have not enrolled, and until this very date they have to. */
async function concernsReader(
  deps: Deps,
  kind: MailKind,
  bundle: UserBundle,
  { company, deadline, day }: Told,
): Promise<boolean | 'unsettled'> {
  const unmet = unmetBy(deps, bundle).find((one) => one.company.id === company);
  if (!unmet) return false;
  if (!isSameDeadline(unmet.deadline.of, deadline)) return (await hasUnheardNews(deps, company)) && 'unsettled';
  if (kind === 'deadline-extended' && !hasMoreTime(bundle, company)) return false;
  return day === null || day === dateIn(zoneOf(bundle), deps.clock.now());
}

const hasUnheardNews = async (deps: Deps, company: CompanyId): Promise<boolean> =>
  (await mailingsOf(deps, company)).some(
    ({ kind, outcome, queued }) => isAnnouncement(kind) && outcome === null && queued === 0,
  );

const hasMoreTime = ({ memberships }: UserBundle, company: CompanyId): boolean =>
  memberships.some((one) => one.company.id === company && one.extension !== null);

/** They still look after the company, and it still requires what they are told of. */
function concernsAdministrator({ memberships }: UserBundle, { company, deadline }: Told): boolean {
  const held = memberships.find((one) => one.company.id === company);
  if (!held || held.membership.status !== 'active') return false;
  if (!held.membership.companyAdmin || !held.membership.directoryAdmin) return false;
  const { policy } = held;
  return (
    held.company.entitlement === 'available' && policy?.requireMfa === true && isSameDeadline(policy.deadline, deadline)
  );
}
