import type { AuditMarks } from '#domain/audit-marks.ts';
import type { AuditStore, SealedEvent } from '#ports/audit-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { Store, StoreReads, StoreWrites } from '#ports/store.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import { bind, binder, type On, type Verbs } from './engine.ts';
import type { Opened } from './opened.ts';
import type { Writer } from './runner.ts';
import { announcementVerbs, appendAudit } from './verbs/announcements.ts';
import { applicationReads, applicationVerbs } from './verbs/applications.ts';
import { applicationSessionReads, applicationSessionVerbs, loadSignIn } from './verbs/application-sessions.ts';
import { anchorReads, anchorWrites, noteAnchored } from './verbs/audit-anchors.ts';
import { auditReadingVerbs } from './verbs/audit-reading.ts';
import { auditVerbs } from './verbs/audit.ts';
import { authenticatorVerbs } from './verbs/authenticators.ts';
import { changeDirectoryVerbs } from './verbs/change-directory.ts';
import { codeVerbs } from './verbs/codes.ts';
import { bounceVerbs } from './verbs/reachable.ts';
import { deleteExpired } from './verbs/delete-expired.ts';
import { directoryVerbs } from './verbs/directory.ts';
import { draftReads, draftVerbs } from './verbs/drafts.ts';
import { emailChangeReads, emailChangeWrites } from './verbs/email-changes.ts';
import { eraseVerbs, erasingVerbs } from './verbs/erase.ts';
import { evidenceReads } from './verbs/evidence.ts';
import { extensionReads, extensionVerbs } from './verbs/extensions.ts';
import { freezeVerbs } from './verbs/freezes.ts';
import { holdingReads } from './verbs/holdings.ts';
import { figureVerbs } from './verbs/figures.ts';
import { inboxVerbs } from './verbs/inbox.ts';
import { installationVerbs } from './verbs/installation.ts';
import { invitationVerbs, invitationWrites } from './verbs/invitations.ts';
import { interactionVerbs } from './verbs/interactions.ts';
import { linkAudit } from './verbs/link-audit.ts';
import { linkVerbs } from './verbs/links.ts';
import { listCompaniesVerbs } from './verbs/list-companies.ts';
import { listUserVerbs } from './verbs/list-users.ts';
import { loadInteraction } from './verbs/load-interaction.ts';
import { listSessions, loadSession } from './verbs/load-session.ts';
import { loadUserVerbs } from './verbs/load-user.ts';
import { logoutVerbs } from './verbs/logouts.ts';
import { lookUpVerbs } from './verbs/look-ups.ts';
import { mailActReads, mailActWrites } from './verbs/mail-acts.ts';
import { mailboxVerbs } from './verbs/mailboxes.ts';
import { mailingReads, mailingVerbs } from './verbs/mailings.ts';
import { markRefused, outboxVerbs } from './verbs/outbox.ts';
import { passwordKindVerbs } from './verbs/password-kinds.ts';
import { passwordThrottleVerbs } from './verbs/password-throttles.ts';
import { passReads, passVerbs } from './verbs/passes.ts';
import { peopleVerbs } from './verbs/people.ts';
import { phoneCountryVerbs } from './verbs/phone-countries.ts';
import { phoneVerbs } from './verbs/phones.ts';
import { protocolReads, protocolVerbs } from './verbs/protocol.ts';
import { readerVerbs } from './verbs/readers.ts';
import { resealVerbs } from './verbs/reseal.ts';
import { resetVerbs } from './verbs/reset.ts';
import { resetReads, resetRequestVerbs } from './verbs/resets.ts';
import { companyVerbs, seeCompanyVerbs } from './verbs/see-companies.ts';
import { seeUserVerbs } from './verbs/see-users.ts';
import { recentOf } from './verbs/recent-events.ts';
import { roleReads, roleVerbs } from './verbs/roles.ts';
import { roleHolderReads, roleHolderVerbs } from './verbs/role-holders.ts';
import { sessionVerbs } from './verbs/sessions.ts';
import { signingKeyReads, signingKeyVerbs } from './verbs/signing-keys.ts';
import { smsCountVerbs } from './verbs/sms-counts.ts';
import { smsReadVerbs, smsRecheckVerbs } from './verbs/sms-guard.ts';
import { rollOutVerbs } from './verbs/roll-out.ts';
import { smsOverviewVerbs, smsProgressVerbs } from './verbs/sms-overview.ts';
import { smsStopVerbs, smsTroubleVerbs } from './verbs/sms-stops.ts';
import { smsVerbs } from './verbs/sms.ts';
import { stepUpReads, stepUpVerbs } from './verbs/step-ups.ts';
import { teamReads, teamVerbs } from './verbs/teams.ts';
import { transferPeopleVerbs } from './verbs/transfer-people.ts';
import { transferReads, transferVerbs } from './verbs/transfer.ts';
import { databaseTime, upkeepVerbs } from './verbs/upkeep.ts';
import { userVerbs } from './verbs/users.ts';

/** Every verb of a transaction but the one that marks what it writes. */
const writes: Verbs<Omit<StoreWrites, 'appendAudit'>> = {
  ...announcementVerbs,
  ...applicationSessionVerbs,
  ...applicationVerbs,
  ...authenticatorVerbs,
  ...changeDirectoryVerbs,
  ...codeVerbs,
  ...bounceVerbs,
  ...companyVerbs,
  ...directoryVerbs,
  ...draftVerbs,
  ...eraseVerbs,
  ...emailChangeWrites,
  ...extensionVerbs,
  ...freezeVerbs,
  ...interactionVerbs,
  ...invitationWrites,
  ...linkVerbs,
  ...mailActWrites,
  ...mailboxVerbs,
  ...mailingVerbs,
  ...passVerbs,
  ...passwordThrottleVerbs,
  ...phoneCountryVerbs,
  ...phoneVerbs,
  ...protocolVerbs,
  ...resetVerbs,
  ...resetRequestVerbs,
  ...roleVerbs,
  ...roleHolderVerbs,
  ...sessionVerbs,
  ...signingKeyVerbs,
  ...smsCountVerbs,
  ...smsRecheckVerbs,
  ...smsStopVerbs,
  ...smsVerbs,
  ...stepUpVerbs,
  ...teamVerbs,
  ...transferVerbs,
  ...userVerbs,
};

const outbox: Verbs<Omit<Outbox, 'markRefused'>> = { ...outboxVerbs, ...inboxVerbs };

/** The store on an open database. `clock` tells how old a session is when it is looked up; `marks`: what audit events and heads are marked with. */
export function makeStore(
  { engine, writer, reader, migrated, close }: Opened,
  clock: Clock,
  marks: AuditMarks | null,
): Store {
  const writesOn = binder<StoreWrites>({ ...writes, appendAudit: appendAudit(marks) });
  const writing: On = { db: writer, engine };
  const reading: On = { db: reader, engine };
  const together = <T>(work: (on: On) => Promise<T>): Promise<T> => writer.transact((db) => work({ db, engine }));
  return {
    ...reads(reading, clock),
    transact: (work) => together((on) => work(writesOn(on))),
    outbox: {
      ...bind(outbox, writing),
      ...bindBacklog(reading),
      markRefused: (...refusal) => together((on) => markRefused(on)(...refusal)),
    },
    audit: auditStore(reading, writer, marks),
    trail: bind(auditReadingVerbs, reading),
    anchors: {
      ...bind(anchorReads, reading),
      ...bind(anchorWrites, writing),
      noteAnchored: (...noted) => together((on) => noteAnchored(on, ...noted)),
    },
    upkeep: upkeep(writing),
    resealing: bind(resealVerbs, writing),
    erasing: bind(erasingVerbs, writing),
    installation: bind(installationVerbs, reading),
    figures: bind({ ...figureVerbs, ...rollOutVerbs }, reading),
    sms: {
      ...bind(smsOverviewVerbs, reading),
      ...bind(smsTroubleVerbs, reading),
      ...bind(smsProgressVerbs, writing),
    },
    logouts: bind(logoutVerbs, writing),
    signingKeys: bind(signingKeyReads, reading),
    databaseTime: databaseTime(reading),
    migrated,
    close,
  };
}

/** What only looks takes no writer's turn. */
const bindBacklog = (reading: On): Pick<Outbox, 'backlog' | 'listInbox'> =>
  bind({ backlog: outboxVerbs.backlog, listInbox: inboxVerbs.listInbox }, reading);

/** Verbs that only look, outside transactions. */
const onlyReads = {
  ...applicationReads,
  ...applicationSessionReads,
  ...holdingReads,
  ...invitationVerbs,
  ...draftReads,
  ...passReads,
  ...resetReads,
  ...extensionReads,
  ...peopleVerbs,
  ...protocolReads,
  ...roleReads,
  ...loadUserVerbs,
  ...lookUpVerbs,
  ...emailChangeReads,
  ...evidenceReads,
  ...mailActReads,
  ...mailingReads,
  ...readerVerbs,
  ...passwordKindVerbs,
  ...roleHolderReads,
  ...smsReadVerbs,
  ...stepUpReads,
  ...teamReads,
  ...transferReads,
  ...transferPeopleVerbs,
  ...listCompaniesVerbs,
  ...listUserVerbs,
  ...seeCompanyVerbs,
  ...seeUserVerbs,
};

function reads(on: On, clock: Clock): StoreReads {
  return {
    ...bind(onlyReads, on),
    loadInteraction: (id, typed) => loadInteraction(on, id, clock.now(), typed),
    loadSession: (token) => loadSession(on, token, clock.now()),
    loadSignIn: (signIn) => loadSignIn(on, signIn, clock.now()),
    listSessions: (user) => listSessions(on, user, clock.now()),
  };
}

const upkeep = (on: On): Upkeep => ({
  ...bind(upkeepVerbs, on),
  deleteExpired: (now, limit) => deleteExpired(on, now, limit),
});

/** Thrown to roll back what was linked in part; never leaves this file. */
class NotLinked extends Error {}

function auditStore(reading: On, writer: Writer, marks: AuditMarks | null): AuditStore {
  const { engine } = reading;
  const linkWith =
    (before: (on: On, events: readonly SealedEvent[]) => Promise<void>): AuditStore['link'] =>
    async (events, expected) => {
      const act = async (db: On['db']): Promise<true> => {
        await before({ db, engine }, events);
        if (await linkAudit({ db, engine }, events, expected, marks)) return true;
        throw new NotLinked();
      };
      try {
        return await writer.transact(act);
      } catch (error) {
        if (error instanceof NotLinked) return false;
        throw error;
      }
    };
  return {
    ...bind(auditVerbs, reading),
    recentOf: recentOf(marks)(reading),
    link: linkWith(() => Promise.resolve()),
    appendLinked: linkWith((on, events) => appendAudit(marks)(on)(events.map((one) => one.event))),
  };
}
