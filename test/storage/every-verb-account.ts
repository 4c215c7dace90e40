import type { EmailChangeReads, EmailChangeWrites } from '#ports/email-changes.ts';
import type { EvidenceReads } from '#ports/evidence.ts';
import type { FreezeWrites } from '#ports/freezes.ts';
import type { MailActReads, MailActWrites } from '#ports/mail-acts.ts';
import type { ResetReads, ResetRequestWrites } from '#ports/resets.ts';
import type { StoreReads, StoreWrites } from '#ports/store.ts';
import type { TeamReads, TeamWrites } from '#ports/teams.ts';
import { emailChange, mailAct, reset } from './account-records.ts';
import type { Calls } from './every-verb-beside.ts';
import * as made from './records.ts';

const user = made.user();
const act = mailAct(user.id);
const change = emailChange(user);
const asked = reset(user.id);
const end = { outcome: 'vetoed', by: user.id, as: 'operator', at: made.now } as const;
const place = made.company().id;
const { now } = made;

/** Of what users change themselves, of resets and of teams, as `everyWrite`; their user is made first. */
export const everyAccountWrite: Calls<
  EmailChangeWrites & FreezeWrites & MailActWrites & ResetRequestWrites & TeamWrites,
  StoreWrites
> = {
  createMailAct: async (tx) => {
    await tx.createUser(user);
    await tx.createMailAct(act);
  },
  spendMailAct: (tx) => tx.spendMailAct(act.tokenHash, act.act, now),
  voidMailActs: (tx) => tx.voidMailActs(act.subject, act.act, now),
  voidChangeActs: (tx) => tx.voidChangeActs(user.id, now, now),
  askEmailChange: (tx) =>
    tx.askEmailChange(change, [
      { since: now, most: 1 },
      { since: now, most: 1 },
    ]),
  countEmailChangesTo: (tx) => tx.countEmailChangesTo(change.newEmail, now),
  confirmEmailChange: (tx) => tx.confirmEmailChange(change.id, now, made.later(1)),
  undoEmailChange: (tx) => tx.undoEmailChange(change.id, now),
  endEmailChange: (tx) => tx.endEmailChange(user.id, now),
  freezeChanges: (tx) => tx.freezeChanges(user.id, made.later(1), now),
  holdUnfrozen: (tx) => tx.holdUnfrozen(user.id, now),
  thawChanges: (tx) => tx.thawChanges(user.id, 'user', now),
  createReset: (tx) => tx.createReset(asked),
  approveReset: (tx) => tx.approveReset(asked.id, 1, { by: user.id, as: 'operator', at: now }),
  endReset: (tx) => tx.endReset(asked.id, 2, end),
  endWaitingResets: (tx) => tx.endWaitingResets(user.id, end),
  resetsAskedFor: (tx) => tx.resetsAskedFor(null, user.id, now),
  holdTeamRoles: (tx) => tx.holdTeamRoles(user.id, place),
  administersSince: (tx) => tx.administersSince(user.id, place),
  resetsAskedBy: (tx) => tx.resetsAskedBy(user.id, now),
  lastReset: (tx) => tx.lastReset(null, user.id),
  resetGrounds: (tx) => tx.resetGrounds(null, user.id),
};

export const everyAccountRead: Calls<
  EmailChangeReads & EvidenceReads & MailActReads & ResetReads & TeamReads,
  StoreReads
> = {
  eventsOfKind: (store) => store.eventsOfKind('installation', 'policy.changed', { from: now, before: now }, null, 5),
  resetsOfCompany: (store) => store.resetsOfCompany(place, { from: now, before: now }, null, 5),
  findEmailChange: (store) => store.findEmailChange(change.id),
  openEmailChanges: (store) => store.openEmailChanges(user.id, now),
  holderOfEmail: (store) => store.holderOfEmail(user.email, now),
  keptEmails: (store) => store.keptEmails([user.email], now),
  findMailAct: (store) => store.findMailAct(act.tokenHash),
  findReset: (store) => store.findReset(asked.id),
  resetsWaitingFor: (store) => store.resetsWaitingFor(user.id),
  lastReset: (store) => store.lastReset(null, user.id),
  resetGrounds: (store) => store.resetGrounds(null, user.id),
  companiesBinding: (store) => store.companiesBinding(user.id, null),
  administersSince: (store) => store.administersSince(user.id, place),
  resetsAskedBy: (store) => store.resetsAskedBy(user.id, now),
  seeResets: (store) =>
    store.seeResets({ company: null, user: user.id, waiting: true, toApprove: false, before: null, most: 5 }),
  resetsToEnd: (store) => store.resetsToEnd(now, 5),
  listTeamHelpers: (store) => store.listTeamHelpers(user.id, 5),
};
