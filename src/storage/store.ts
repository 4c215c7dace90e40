import type { AuditStore } from '#ports/audit-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { Store, StoreReads, StoreWrites } from '#ports/store.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import { bind, binder, type On, type Verbs } from './engine.ts';
import type { Opened } from './opened.ts';
import type { Writer } from './runner.ts';
import { announcementVerbs } from './verbs/announcements.ts';
import { auditVerbs } from './verbs/audit.ts';
import { authenticatorVerbs } from './verbs/authenticators.ts';
import { changeDirectoryVerbs } from './verbs/change-directory.ts';
import { codeVerbs } from './verbs/codes.ts';
import { bounceVerbs } from './verbs/reachable.ts';
import { deleteExpired } from './verbs/delete-expired.ts';
import { directoryVerbs } from './verbs/directory.ts';
import { draftReads, draftVerbs } from './verbs/drafts.ts';
import { eraseVerbs, erasingVerbs } from './verbs/erase.ts';
import { extensionReads, extensionVerbs } from './verbs/extensions.ts';
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
import { lookUpVerbs } from './verbs/look-ups.ts';
import { mailboxVerbs } from './verbs/mailboxes.ts';
import { mailingReads, mailingVerbs } from './verbs/mailings.ts';
import { markRefused, outboxVerbs } from './verbs/outbox.ts';
import { passwordKindVerbs } from './verbs/password-kinds.ts';
import { passwordThrottleVerbs } from './verbs/password-throttles.ts';
import { passReads, passVerbs } from './verbs/passes.ts';
import { peopleVerbs } from './verbs/people.ts';
import { phoneCountryVerbs } from './verbs/phone-countries.ts';
import { phoneVerbs } from './verbs/phones.ts';
import { readerVerbs } from './verbs/readers.ts';
import { resealVerbs } from './verbs/reseal.ts';
import { resetVerbs } from './verbs/reset.ts';
import { companyVerbs, seeCompanyVerbs } from './verbs/see-companies.ts';
import { seeUserVerbs } from './verbs/see-users.ts';
import { roleReads, roleVerbs } from './verbs/roles.ts';
import { roleHolderReads, roleHolderVerbs } from './verbs/role-holders.ts';
import { sessionVerbs } from './verbs/sessions.ts';
import { smsCountVerbs } from './verbs/sms-counts.ts';
import { smsReadVerbs, smsRecheckVerbs } from './verbs/sms-guard.ts';
import { rollOutVerbs } from './verbs/roll-out.ts';
import { smsOverviewVerbs, smsProgressVerbs } from './verbs/sms-overview.ts';
import { smsStopVerbs, smsTroubleVerbs } from './verbs/sms-stops.ts';
import { smsVerbs } from './verbs/sms.ts';
import { transferPeopleVerbs } from './verbs/transfer-people.ts';
import { transferReads, transferVerbs } from './verbs/transfer.ts';
import { databaseTime, upkeepVerbs } from './verbs/upkeep.ts';
import { userVerbs } from './verbs/users.ts';

/** Every verb of a transaction. */
const writes: Verbs<StoreWrites> = {
  ...announcementVerbs,
  ...authenticatorVerbs,
  ...changeDirectoryVerbs,
  ...codeVerbs,
  ...bounceVerbs,
  ...companyVerbs,
  ...directoryVerbs,
  ...draftVerbs,
  ...eraseVerbs,
  ...extensionVerbs,
  ...interactionVerbs,
  ...invitationWrites,
  ...linkVerbs,
  ...mailboxVerbs,
  ...mailingVerbs,
  ...passVerbs,
  ...passwordThrottleVerbs,
  ...phoneCountryVerbs,
  ...phoneVerbs,
  ...resetVerbs,
  ...roleVerbs,
  ...roleHolderVerbs,
  ...sessionVerbs,
  ...smsCountVerbs,
  ...smsRecheckVerbs,
  ...smsStopVerbs,
  ...smsVerbs,
  ...transferVerbs,
  ...userVerbs,
};

const writesOn = binder(writes);

const outbox: Verbs<Omit<Outbox, 'markRefused'>> = { ...outboxVerbs, ...inboxVerbs };

/** The store on an open database. `clock` tells how old a session is when it is looked up. */
export function makeStore({ engine, writer, reader, migrated, close }: Opened, clock: Clock): Store {
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
    audit: auditStore(reading, writer),
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
  ...invitationVerbs,
  ...draftReads,
  ...passReads,
  ...extensionReads,
  ...peopleVerbs,
  ...roleReads,
  ...loadUserVerbs,
  ...lookUpVerbs,
  ...mailingReads,
  ...readerVerbs,
  ...passwordKindVerbs,
  ...roleHolderReads,
  ...smsReadVerbs,
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
    listSessions: (user) => listSessions(on, user, clock.now()),
  };
}

const upkeep = (on: On): Upkeep => ({
  ...bind(upkeepVerbs, on),
  deleteExpired: (now, limit) => deleteExpired(on, now, limit),
});

/** Thrown to roll back what was linked in part; never leaves this file. */
class NotLinked extends Error {}

function auditStore(reading: On, writer: Writer): AuditStore {
  const { engine } = reading;
  return {
    ...bind(auditVerbs, reading),
    link: async (events, expected) => {
      const act = async (db: On['db']): Promise<true> => {
        if (await linkAudit({ db, engine }, events, expected)) return true;
        throw new NotLinked();
      };
      try {
        return await writer.transact(act);
      } catch (error) {
        if (error instanceof NotLinked) return false;
        throw error;
      }
    },
  };
}
