import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { daysLeft, isAnnouncement, isSameDeadline, isScheduled, mailingLimits } from '#domain/mailing.ts';
import type { BindingCompany, MailingRecord, Reader } from '#ports/mailings.ts';
import type { StoredPolicy } from '#ports/directory.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, zoneOf, type Mail } from '../mail.ts';
import type { MailDeadline } from '../mail-kinds.ts';

import { unmetBy, worksFor, type Unmet } from './reminders.ts';

/** A mail of a mailing to one reader. */
export interface Letter {
  readonly mail: Mail;
  /** Of its notice. */
  readonly slot: string;
}

/** Writes to one reader; null: they are not written to. */
export type Write = (bundle: UserBundle, reader: Reader) => Letter | null | Promise<Letter | null>;

/** How somebody is written to of this company's deadline (SPEC P13). */
export async function writerOf(deps: Deps, mailing: MailingRecord, at: BindingCompany): Promise<Write> {
  const heard = isAnnouncement(mailing.kind) ? await deps.store.lastAnnounced(mailing.company, mailing.id) : null;
  const told = heard?.deadline ?? null;
  const revisionOf = revisions(deps, at);
  return isAnnouncement(mailing.kind)
    ? (bundle) => announcement(deps, mailing, at, told, bundle)
    : (bundle) => reminder(deps, mailing, revisionOf, bundle);
}

function announcement(
  deps: Deps,
  { kind }: MailingRecord,
  { company, policy }: BindingCompany,
  told: Deadline | null,
  bundle: UserBundle,
): Letter | null {
  const all = unmetBy(deps, bundle);
  const own = all.find((one) => one.company.id === company.id);
  if (!own) return null;
  const earliest = earliestOf(all, own);
  const common = {
    ...about(own, policy.revision, bundle, deps.clock.now()),
    earliest: earliest === own ? null : { ...datesOf(earliest), companyName: earliest.company.name },
  };
  const before = kind === 'moved' && told !== null ? heldBefore(told, policy.deadline) : null;
  const mail: Mail =
    kind === 'moved' ? { ...common, kind: 'deadline-moved', before } : { ...common, kind: 'deadline-announced' };
  return { mail, slot: '' };
}

/** Of companies with the same date the one that the mail comes from. */
const earliestOf = ([first]: readonly Unmet[], own: Unmet): Unmet =>
  first && first.deadline.at < own.deadline.at ? first : own;

/** The company's date that people heard of last; more time moves with it (SPEC P8, P14). */
const heldBefore = (told: Deadline, now: Deadline): MailDeadline | null =>
  deadlineInstant(told) === deadlineInstant(now) ? null : evaluated(told);

const evaluated = (of: Deadline): MailDeadline => ({ of, at: deadlineInstant(of) });

type RevisionOf = (company: CompanyId) => Promise<number>;

/** On the reminder day of one company the reader hears of the earliest date that is theirs, whoever set it. */
async function reminder(
  deps: Deps,
  mailing: MailingRecord,
  revisionOf: RevisionOf,
  bundle: UserBundle,
): Promise<Letter | null> {
  const now = deps.clock.now();
  const zone = zoneOf(bundle);
  const all = unmetBy(deps, bundle);
  const own = all.find((one) => one.company.id === mailing.company);
  if (!own) return null;
  const earliest = earliestOf(all, own);
  const isItsDay = mailing.kind === `reminder-${daysLeft(own.deadline.of, zone, now)}`;
  const asked = !isScheduled(mailing.kind);
  if (!asked && (!isItsDay || hasNewTime(bundle, mailing.company, now))) return null;
  const mail: Mail = {
    ...about(earliest, await revisionOf(earliest.company.id), bundle, now),
    kind: 'deadline-reminder',
    earliest: null,
    daysLeft: daysLeft(earliest.deadline.of, zone, now),
    askedBy: asked ? { ...own.company, helpContact: own.policy.helpContact } : null,
  };
  // Who is given more time has these days once more (SPEC P14).
  return { mail, slot: asked ? mailing.slot : own.deadline.of.date };
}

/**
 * Who was told of more time within two days of it, before or after, knows the date: no reminder comes by itself, as around an announcement (SPEC P13). A clock that
 * ran ahead when it was given silences nobody for longer; what another company gave silences nobody here, or this one could read it off (SECURITY I11).
 */
const hasNewTime = ({ memberships }: UserBundle, of: CompanyId, now: Instant): boolean =>
  memberships.some(
    ({ company, extension }) =>
      company.id === of && extension && Math.abs(now - extension.grantedAt) < mailingLimits.quietFor,
  );

/** The reader's own date, and beside it the company's where it is another (SPEC P14). */
const datesOf = ({ deadline, policy }: Unmet) => ({
  ...deadline,
  extendedFrom:
    policy.deadline === null || isSameDeadline(policy.deadline, deadline.of) ? null : evaluated(policy.deadline),
});

const about = (unmet: Unmet, sequence: number, bundle: UserBundle, now: Instant) => ({
  now,
  facts: fromMachine,
  company: unmet.company,
  deadline: unmet.deadline,
  extendedFrom: datesOf(unmet).extendedFrom,
  helpContact: unmet.policy.helpContact,
  appGuidance: unmet.policy.appGuidance,
  hasMethod: worksFor(bundle).length > 0,
  sequence,
});

/** Bundles of users do not have the revisions of policies; few companies are named in one mailing. */
function revisions({ store }: Deps, { company, policy }: BindingCompany): RevisionOf {
  const known = new Map<CompanyId, Promise<number>>([[company.id, Promise.resolve(policy.revision)]]);
  const load = async (id: CompanyId): Promise<number> => revisionOf((await store.loadCompany(id))?.policy ?? null);
  return (id) => {
    const revision = known.get(id) ?? load(id);
    known.set(id, revision);
    return revision;
  };
}

const revisionOf = (policy: StoredPolicy | null): number => policy?.revision ?? 0;
