import type { ApplicationReads, ApplicationWrites } from '#ports/applications.ts';
import type { ApplicationSessionReads, ApplicationSessionWrites, Logouts } from '#ports/application-sessions.ts';
import type { HoldingReads, ProtocolReads, ProtocolWrites } from '#ports/protocol.ts';
import type { SigningKeys, SigningKeyWrites } from '#ports/signing-keys.ts';
import type { StepUpReads, StepUpWrites } from '#ports/step-ups.ts';
import type { StoreReads, StoreWrites } from '#ports/store.ts';
import * as apps from './application-records.ts';
import type { Calls } from './every-verb-beside.ts';
import * as made from './records.ts';

const user = made.user();
const session = made.session(user.id);
const payments = apps.application();
const secret = apps.secret(payments.id);
const joined = apps.applicationSession(session, payments.id);
const code = apps.state({ signInId: session.id, applicationId: payments.id, userId: user.id, grantHash: made.hash() });
const asked = apps.stepUp(joined);
const { now } = made;

/** Of applications and the protocol, as `everyWrite`; their user is made first. */
export const everyApplicationWrite: Calls<
  ApplicationWrites & ApplicationSessionWrites & ProtocolWrites & SigningKeyWrites & StepUpWrites,
  StoreWrites
> = {
  createApplication: async (tx) => {
    await tx.createUser(user);
    await tx.createApplication(payments);
  },
  changeApplication: (tx) => tx.changeApplication(payments, 1),
  setLogo: async (tx) => {
    for (const logo of [apps.logo('one'), null]) await tx.setLogo(payments.id, logo);
  },
  addSecret: (tx) => tx.addSecret(secret),
  endOtherSecrets: (tx) => tx.endOtherSecrets(payments.id, secret.id, now),
  holdSecrets: (tx) => tx.holdSecrets(payments.id, now),
  endSecret: (tx) => tx.endSecret(payments.id, secret.id, now),
  giveConsent: (tx) => tx.giveConsent({ userId: user.id, applicationId: payments.id, scopes: ['email'], givenAt: now }),
  joinApplication: (tx) => tx.joinApplication(joined),
  keepProtocolState: (tx) => tx.keepProtocolState(code),
  consumeProtocolState: (tx) => tx.consumeProtocolState(code.kind, code.idHash, now),
  prolongGrant: (tx) => tx.prolongGrant(made.hash(), now),
  dropProtocolState: (tx) => tx.dropProtocolState(code.kind, code.idHash),
  dropGrant: (tx) => tx.dropGrant(made.hash()),
  endApplicationSession: (tx) => tx.endApplicationSession(session.id, payments.id, now),
  endApplicationSessions: (tx) => tx.endApplicationSessions(payments.id, now, 5),
  createStepUp: (tx) => tx.createStepUp(asked, 5),
  proveStepUp: (tx) => tx.proveStepUp(asked.id, joined, 'app', now),
  cancelStepUp: (tx) => tx.cancelStepUp(asked.id, joined, now),
  redeemStepUp: (tx) => tx.redeemStepUp(asked.id, payments.id, now, now),
  noteActivity: (tx) => tx.noteActivity(joined.sid, payments.id, now),
  countWrongCode: (tx) => tx.countWrongCode(session.id),
  addSigningKey: (tx) => tx.addSigningKey(apps.signingKey(), now),
};

export const everyApplicationRead: Calls<
  ApplicationReads & ApplicationSessionReads & HoldingReads & ProtocolReads & StepUpReads,
  StoreReads
> = {
  loadApplication: (store) => store.loadApplication(payments.id, now),
  listApplications: (store) => store.listApplications(),
  loadLogo: (store) => store.loadLogo(payments.id),
  loadConsent: (store) => store.loadConsent(user.id, payments.id),
  loadSignIn: (store) => store.loadSignIn(session.id),
  signInOfReplaced: (store) => store.signInOfReplaced(made.hash(), now),
  listApplicationSessions: (store) => store.listApplicationSessions(session.id),
  findStepUp: (store) => store.findStepUp(asked.id),
  findApplicationSession: (store) => store.findApplicationSession(joined.sid, payments.id),
  applicationSessionOf: (store) => store.applicationSessionOf(session.id, payments.id),
  findFinishedProof: (store) => store.findFinishedProof({ tokenHash: made.hash(), browserHash: made.hash() }, now),
  loadHolding: (store) => store.loadHolding(payments.id, code.kind, code.idHash, now),
  findProtocolState: (store) => store.findProtocolState(code.kind, code.idHash, now),
};

export const everyLogoutVerb: Calls<Logouts> = {
  claimLogouts: (of) => of.claimLogouts(now, 5, now, [payments.id]),
  settleLogout: (of) => of.settleLogout(joined.sid, now),
  deferLogout: (of) => of.deferLogout(joined.sid, now),
};

export const everySigningKeyVerb: Calls<SigningKeys> = {
  listSigningKeys: (of) => of.listSigningKeys(now),
};
