import { minute } from '#domain/instant.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { SmsOverview } from '#ports/sms.ts';
import type { SmsTroubles } from '#ports/sms-stops.ts';
import type { Store, StoreReads, StoreWrites } from '#ports/store.ts';
import { everyAccountRead, everyAccountWrite } from './every-verb-account.ts';
import {
  everyApplicationRead,
  everyApplicationWrite,
  everyLogoutVerb,
  everySigningKeyVerb,
} from './every-verb-applications.ts';
import {
  everyAnchorVerb,
  everyAuditVerb,
  everyErasingVerb,
  everyFigureVerb,
  everyInstallationVerb,
  everyOutboxVerb,
  everyResealingVerb,
  everyTrailVerb,
  everyUpkeepVerb,
  type Calls,
} from './every-verb-beside.ts';
import { deadline, mailing, notice } from './mailing-records.ts';
import * as made from './records.ts';
import * as sms from './sms-records.ts';
import * as team from './company-records.ts';

const user = made.user();
const imported = made.user();
const place = made.company();
const session = made.session(user.id);
const link = made.link(user.id);
const run = made.interaction({ userId: user.id });
const held = made.app(user.id);
const pending = made.app(user.id, { madeIn: run.id });
const phone = sms.phone(user.id, { madeIn: run.id });
const code = sms.phoneCode(run.id);
const sent = sms.smsMessage(user.id, phone.id);
const event = made.event('installation', { subject: user.id });
const role = team.role();
const draft = team.draft(imported.id);
const pass = made.pass(imported.id);
const news = mailing(place.id);
const { now } = made;

/**
 * Every verb of a transaction, once, in an order in which each finds what it needs. The types keep the list whole: a verb that is added to the port
 * and not here does not compile.
 */
export const everyWrite: Calls<StoreWrites> = {
  createUser: (tx) => tx.createUser(user),
  createCompany: (tx) => tx.createCompany(place),
  foundCompany: (tx) => tx.foundCompany(place),
  changeCompany: (tx) => tx.changeCompany(place.id, place, place),
  addMembership: (tx) => tx.addMembership(made.membership(user.id, place.id)),
  setPolicy: (tx) => tx.setPolicy(made.policy(place.id)),
  setUserStatus: (tx) => tx.setUserStatus(user.id, 'disabled', now),
  addAuthenticator: (tx) => tx.addAuthenticator({ ...held, boundAt: now, lastStep: 1 }),
  createInteraction: (tx) => tx.createInteraction(run),
  advanceInteraction: (tx) => tx.advanceInteraction(run.id, 1, { wrongCodes: 1 }),
  endInteractions: (tx) => tx.endInteractions(user.id, 'reset', now),
  recordPasswordAttempt: (tx) =>
    tx.recordPasswordAttempt('key', null, { failures: 1, heldUntil: null, expiresAt: now, version: 1 }),
  recordAttempt: (tx) => tx.recordAttempt(held.id, 0, noAttempts),
  advanceTotpStep: (tx) => tx.advanceTotpStep(held.id, 1, 2, now, noAttempts),
  unbind: (tx) => tx.unbind(held.id, now),
  isBoundExactly: (tx) => tx.isBoundExactly(user.id, []),
  replacePending: async (tx) => {
    for (const one of [pending, phone]) await tx.replacePending(one, now);
  },
  bindApp: (tx) => tx.bindApp(pending.id, 0, 3, now),
  issuePhoneCode: (tx) => tx.issuePhoneCode(phone.id, 0, code),
  voidPendingCodes: (tx) => tx.voidPendingCodes(phone.userId, phone.id),
  bindPhone: (tx) => tx.bindPhone(phone.id, 1, code.hash, now, 10),
  spendPhoneCode: (tx) => tx.spendPhoneCode(phone.id, 2, code.hash, now, noAttempts),
  spendRecoveryCode: (tx) => tx.spendRecoveryCode(held.id, 0, now),
  confirmRecoveryCode: (tx) => tx.confirmRecoveryCode(held.id, 0, now),
  voidRecoveryCodes: (tx) => tx.voidRecoveryCodes(user.id, held.id, now),
  setPassword: (tx) => tx.setPassword(made.password(user.id), now),
  rehashPassword: (tx) => tx.rehashPassword(held.id, 'one' as PasswordHash, 'two' as PasswordHash),
  clearBackOff: (tx) => tx.clearBackOff(user.id),
  issueMailboxCode: (tx) => tx.issueMailboxCode(made.mailbox(user.id), null),
  recordMailboxAttempt: (tx) => tx.recordMailboxAttempt(user.id, 1, noAttempts),
  spendMailboxCode: (tx) => tx.spendMailboxCode(user.id, 2, now, noAttempts),
  createLink: (tx) => tx.createLink(link, made.oneSince(now)),
  spendLink: (tx) => tx.spendLink(link.tokenHash, 'password-reset', now),
  voidLinks: (tx) => tx.voidLinks(user.id, 'password-reset', now),
  createSession: (tx) => tx.createSession(session),
  endSession: (tx) => tx.endSession(session.id, user.id, 'reset', now),
  endSignInOf: (tx) => tx.endSignInOf(session.id, user.id, 'signed-out', now),
  renewToken: (tx) => tx.renewToken(session.id, session.tokenHash, now),
  endSessionByToken: (tx) => tx.endSessionByToken(session.tokenHash, 'reset', now),
  endSessions: (tx) => tx.endSessions(user.id, 'reset', now),
  deferEnrollment: (tx) => tx.deferEnrollment(user.id, now),
  setAlwaysRequire: (tx) => tx.setAlwaysRequire(user.id, true),
  setDisplayName: (tx) => tx.setDisplayName(user.id, 'Ana López'),
  setPreferences: (tx) => tx.setPreferences(user.id, { language: 'fr', timeZone: 'Europe/Paris' }),
  removeMethod: (tx) => tx.removeMethod(user.id, held.id, now),
  switchAlwaysRequire: (tx) => tx.switchAlwaysRequire(user.id, false),
  rememberDevice: (tx) => tx.rememberDevice(user.id, 'browser', now),
  queueMessage: (tx) => tx.queueMessage(made.message(user.id)),
  markBounced: (tx) => tx.markBounced(made.id('message'), now, '5.1.1'),
  noteBounced: (tx) =>
    tx.noteBounced({
      id: made.id('message'),
      kind: 'deadline-reminder',
      user: user.id,
      leftAt: now,
      status: '5.1.1',
    }),
  appendAudit: (tx) => tx.appendAudit([event]),
  resetMethods: (tx) => tx.resetMethods(user.id, now),
  eraseUser: (tx) => tx.eraseUser(made.id('user'), user.email, now),
  holdPresent: (tx) => tx.holdPresent(user.id),
  joinCompany: (tx) => tx.joinCompany(made.membership(user.id, place.id)),
  holdMembership: (tx) => tx.holdMembership(user.id, place.id),
  countedInvitations: (tx) => tx.countedInvitations(place.id, now),
  countInvitation: (tx) => tx.countInvitation(place.id, now, now),
  invitationsOf: (tx) => tx.invitationsOf(user.id, now),
  holdStanding: (tx) => tx.holdStanding(user.id, place.id),
  holdEntrance: (tx) => tx.holdEntrance(place.id),
  holdOperator: (tx) => tx.holdOperator(user.id),
  holdAdministered: (tx) => tx.holdAdministered(user.id),
  setMembership: (tx) => tx.setMembership(made.membership(user.id, place.id), now),
  leaveCompany: (tx) => tx.leaveCompany(user.id, place.id),
  grantExtension: (tx) =>
    tx.grantExtension(made.id('membership'), place.id, { days: 7, grantedAt: now, by: user.id, reason: 'On leave' }),
  extensionFacts: (tx) => tx.extensionFacts(place.id, made.id('membership')),
  noteAdministratorTold: (tx) => tx.noteAdministratorTold(made.id('membership'), now, now),
  setEntitlement: (tx) => tx.setEntitlement(place.id, 'available'),
  changePolicy: (tx) => tx.changePolicy(made.policy(place.id), 1, nothingHeld),
  holdImports: (tx) => tx.holdImports(),
  findCompanies: (tx) => tx.findCompanies([place.name]),
  countPhoneUsers: (tx) => tx.countPhoneUsers(['number']),
  addImportedUsers: (tx) => tx.addImportedUsers([imported], now),
  addMemberships: (tx) => tx.addMemberships([made.membership(imported.id, place.id)]),
  addAuthenticators: (tx) => tx.addAuthenticators([{ ...made.password(imported.id), boundAt: now, lastStep: null }]),
  recordSmsSending: (tx) => tx.recordSmsSending(sms.smsRecord(imported.id), null),
  recordSmsAttempt: (tx) => tx.recordSmsAttempt(imported.id, 1, noAttempts),
  countSms: (tx) => tx.countSms(['service', 'country:US'], 'unproven', now),
  countSmsToNumber: (tx) => tx.countSmsToNumber('number', 'unproven', now),
  recheckSmsGuard: (tx) => tx.recheckSmsGuard({ country: 'US', block: 'block', scopes: ['service'], now }),
  addSmsMessage: (tx) => tx.addSmsMessage(sent),
  countSmsStop: (tx) => tx.countSmsStop({ by: 'consecutive', country: 'US' }, now),
  forgetSmsRecord: (tx) => tx.forgetSmsRecord('US', now),
  learnPhoneCountry: (tx) => tx.learnPhoneCountry(phone.id, 'US'),
  withdrawSms: (tx) => tx.withdrawSms([sent.id], now),
  openSmsBreaker: (tx) => tx.openSmsBreaker('US', now),
  reopenSmsCountry: (tx) => tx.reopenSmsCountry('US', now),
  setSmsBudget: async (tx) => {
    await tx.setSmsBudget('service', 'proven', { scope: 'service', class: 'proven', perHour: 5, perDay: 6 });
    await tx.setSmsBudget('service', 'proven', null);
  },
  createRole: (tx) => tx.createRole(role),
  changeRole: (tx) => tx.changeRole(role, role.revision),
  setRoles: (tx) => tx.setRoles(made.id('membership'), [role.id], now),
  giveRoles: (tx) => tx.giveRoles([], now),
  rolesHeld: (tx) => tx.rolesHeld(made.id('membership')),
  keepDraft: (tx) => tx.keepDraft(draft),
  issuePass: async (tx) => {
    for (const one of [made.pass(imported.id), made.pass(imported.id, pass)]) await tx.issuePass(one);
  },
  spendPass: (tx) => tx.spendPass(pass.id, imported.id, now),
  lastPass: (tx) => tx.lastPass(place.id, imported.id),
  passesIssuedBy: (tx) => tx.passesIssuedBy(user.id, now),
  passesIssuedTo: (tx) => tx.passesIssuedTo(user.id, place.id, now),
  withdrawPass: (tx) => tx.withdrawPass(pass.id, { company: place.id, user: imported.id }, now),
  passGrounds: (tx) => tx.passGrounds(place.id, user.id),
  changeDraft: (tx) => tx.changeDraft(draft.id, imported.id, draft.content, draft),
  dropDraft: (tx) => tx.dropDraft(draft.id, imported.id),
  createMailing: (tx) => tx.createMailing(news),
  queueNotices: (tx) => tx.queueNotices([notice(imported.id, place.id)], minute),
  advanceMailing: (tx) => tx.advanceMailing(news.id, 1, { reached: imported.id, looked: 1, queued: 1 }, now),
  deferMailing: (tx) => tx.deferMailing(news.id, 2, now),
  announcedSince: (tx) => tx.announcedSince(place.id, now),
  askedSince: (tx) => tx.askedSince(place.id, now),
  standInFor: (tx) => tx.standInFor([notice(imported.id, place.id)], minute),
  endMailing: (tx) => tx.endMailing(news.id, 2, 'done', now),
  supersedeMailings: (tx) => tx.supersedeMailings(place.id, deadline, now),
  ...everyAccountWrite,
  ...everyApplicationWrite,
};

export const everyRead: Calls<StoreReads> = {
  ...everyAccountRead,
  ...everyApplicationRead,
  loadInteraction: (store) => store.loadInteraction(run.id),
  loadSession: (store) => store.loadSession(session.tokenHash),
  listSessions: (store) => store.listSessions(user.id),
  loadUser: (store) => store.loadUser(user.id),
  findPass: (store) => store.findPass(imported.id, pass.hash, now),
  passGrounds: (store) => store.passGrounds(place.id, user.id),
  lastPass: (store) => store.lastPass(place.id, imported.id),
  loadUserByEmail: (store) => store.loadUserByEmail(user.email),
  findLink: (store) => store.findLink(link.tokenHash),
  passwordAttempts: (store) => store.passwordAttempts('key'),
  listHelpers: (store) => store.listHelpers(user.id),
  countPasswordKinds: (store) => store.countPasswordKinds(null, 100),
  newestAuthenticator: (store) => store.newestAuthenticator(),
  countNewPasswordKinds: (store) => store.countNewPasswordKinds(held.id, 100),
  isEmpty: (store) => store.isEmpty(),
  listUsers: (store) => store.listUsers(team.narrowed(place.id, user.email)),
  listMembers: (store) => store.listMembers(place.id, user.id, 5),
  loadHistory: (store) => store.loadHistory(user.id),
  loadCompany: (store) => store.loadCompany(place.id),
  countMembers: (store) => store.countMembers(place.id),
  companiesNamed: (store) => store.companiesNamed('Northwind Builders'),
  listCompanies: (store) => store.listCompanies({ name: 'A', id: place.id }, 5),
  seeUsers: (store) =>
    store.seeUsers({ search: 'ana', status: 'active', method: 'app', operatorsOnly: true, after: user.email, most: 5 }),
  seeCompanies: (store) =>
    store.seeCompanies({
      search: 'north',
      entitlement: 'available',
      requires: true,
      after: { name: 'A', id: place.id },
      most: 5,
    }),
  hasAdministrator: (store) => store.hasAdministrator(place.id),
  invitedAdministrators: (store) => store.invitedAdministrators(place.id, 5),
  membersAmong: (store) => store.membersAmong(place.id, [user.email]),
  findPeople: (store) => store.findPeople([user.email]),
  findCompanies: (store) => store.findCompanies([place.name]),
  countPhoneUsers: (store) => store.countPhoneUsers(['number']),
  wholePeople: (store) => store.wholePeople(null, 5, place.id),
  loadSmsGuard: (store) => store.loadSmsGuard({ country: 'US', block: 'block', scopes: ['service'], now }),
  lastSms: (store) => store.lastSms(user.id, 'number'),
  seePeople: (store) => store.seePeople(team.windowOf(place.id)),
  countPeople: (store) => store.countPeople(team.everybodyOf(place.id), null, 5),
  census: (store) => store.census(place.id, null, 5),
  facetsOf: (store) => store.facetsOf(place.id, 'site', 5),
  loadPerson: (store) => store.loadPerson(place.id, made.id('membership')),
  listRoles: (store) => store.listRoles(),
  countHolders: (store) => store.countHolders(role.id, null, 5),
  rolesOf: (store) => store.rolesOf([made.id('membership')]),
  memberRoles: (store) => store.memberRoles([user.id]),
  extensionFacts: (store) => store.extensionFacts(place.id, made.id('membership')),
  loadDraft: (store) => store.loadDraft(draft.id, user.id, now),
  dueMailing: (store) => store.dueMailing(now),
  mailingsOf: (store) => store.mailingsOf(place.id, now, 5),
  lastAnnounced: (store) => store.lastAnnounced(place.id, news.id),
  bindingCompanies: (store) =>
    store.bindingCompanies({
      from: deadline.date,
      until: null,
      after: { date: deadline.date, company: place.id },
      most: 5,
    }),
  readerZones: (store) => store.readerZones(place.id, user.id, 5),
  seeReaders: (store) =>
    store.seeReaders({ company: place.id, zone: 'Europe/Paris', fits: null, after: user.id, most: 5 }),
  readersAmong: (store) => store.readersAmong(place.id, [made.id('membership')], user.id, 5),
  administratorsOf: (store) => store.administratorsOf(place.id, user.id, 5),
  lastNotices: (store) => store.lastNotices(place.id, [user.id]),
};

export const everySmsVerb: Calls<SmsOverview & SmsTroubles> = {
  stops: (of) => of.stops(now),
  failures: (of) => of.failures(now),
  phonesByRegion: (of) => of.phonesByRegion(),
  countries: (of) => of.countries(now),
  counts: (of) => of.counts(now),
  budgets: (of) => of.budgets(),
  providers: (of) => of.providers(now),
  accepted: (of) => of.accepted(sent.id, 'twilio', 'reference', now),
  codeStands: (of) => of.codeStands(sent.id),
  report: (of) => of.report({ provider: 'twilio', reference: 'reference', progress: 'failed', detail: '30005' }, now),
};

/** Runs each, in order. */
export async function callEach<T>(calls: Readonly<Record<string, (on: T) => Promise<unknown>>>, on: T): Promise<void> {
  for (const call of Object.values(calls)) await call(on);
}

/** Runs every verb that the port has, once. */
export async function everyVerb(store: Store): Promise<void> {
  await store.transact((tx) => callEach(everyWrite, tx));
  await callEach(everyRead, store);
  await team.everyLook(store, place.id, user.id);
  await callEach(everyOutboxVerb, store.outbox);
  await callEach(everySmsVerb, store.sms);
  await callEach(everyAuditVerb, store.audit);
  await callEach(everyTrailVerb, store.trail);
  await callEach(everyAnchorVerb, store.anchors);
  await callEach(everyUpkeepVerb, store.upkeep);
  await callEach(everyResealingVerb, store.resealing);
  await callEach(everyErasingVerb, store.erasing);
  await callEach(everyInstallationVerb, store.installation);
  await callEach(everyFigureVerb, store.figures);
  await callEach(everyLogoutVerb, store.logouts);
  await callEach(everySigningKeyVerb, store.signingKeys);
  await store.databaseTime();
}
