import { confirmEmailByMail } from '#flows/account/confirm-email.ts';
import { changeOf, isWaiting } from '#flows/account/email-change.ts';
import { freezeByMail } from '#flows/account/freeze.ts';
import type { OpenMailAct } from '#flows/account/mail-act.ts';
import { openSession } from '#flows/account/session.ts';
import { undoEmailByMail } from '#flows/account/undo-email.ts';
import { maskedEmail } from '#domain/email.ts';
import { isFrozen } from '#domain/freeze.ts';
import { zoneOf } from '#flows/mail.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import {
  ConfirmEmailDonePage,
  ConfirmEmailFrozenPage,
  ConfirmEmailOtherPage,
  ConfirmEmailPage,
  NotMeDonePage,
  NotMePage,
  UndoEmailDonePage,
  UndoEmailPage,
} from '../pages/mail-act.tsx';
import type { PageContext } from '../pages/page-context.ts';
import { pageContext } from './context.ts';

/** What of each kind of link is shown and done. Null: it does not work any more, and nothing says why. */
export interface MailActDoor {
  /** Tells who, what pressing does, and when; changes nothing (SECURITY I9). */
  readonly show: (visit: Visit, found: OpenMailAct) => Promise<Answer | null>;
  /** Spends it and does what it says, in one transaction (SECURITY I2). */
  readonly press: (visit: Visit, found: OpenMailAct) => Promise<Answer | null>;
}

/** Nobody is signed in here; dates are told in the zone of whom the link is about. */
export const actContext = (visit: Visit, { bundle }: OpenMailAct): PageContext => ({
  ...pageContext(visit),
  zone: zoneOf(bundle),
});

const tokenOf = ({ params }: Visit): string => params.token ?? '';

export const notMeDoor: MailActDoor = {
  show: async (visit, found) => {
    const { record, bundle } = found;
    const { email } = bundle.user;
    return page(NotMePage({ page: actContext(visit, found), token: tokenOf(visit), email, told: record.createdAt }));
  },
  press: async (visit, found) => {
    const until = await freezeByMail(visit.door.deps, visit.facts, found);
    const { email } = found.bundle.user;
    return until && page(NotMeDonePage({ page: actContext(visit, found), email, until }));
  },
};

export const confirmEmailDoor: MailActDoor = {
  show: async (visit, found) => {
    const change = await changeOf(visit.door.deps, found);
    const { user } = found.bundle;
    const context = actContext(visit, found);
    if (user.frozenUntil !== null && isFrozen(user.frozenUntil, found.now))
      return page(ConfirmEmailFrozenPage({ page: context, until: user.frozenUntil }), 409);
    if (!change || !isWaiting(change) || user.status !== 'active') return null;
    const { newEmail: email, askedAt: asked } = change;
    if (await isSomebodyElse(visit, found)) return page(ConfirmEmailOtherPage({ page: context, email }));
    const by = { name: user.displayName, maskedEmail: maskedEmail(user.email) };
    return page(ConfirmEmailPage({ page: context, token: tokenOf(visit), email, asked, by }));
  },
  press: async (visit, found) => {
    const context = actContext(visit, found);
    const change = await changeOf(visit.door.deps, found);
    if (change && isWaiting(change) && (await isSomebodyElse(visit, found)))
      return page(ConfirmEmailOtherPage({ page: context, email: change.newEmail }), 409);
    const outcome = await confirmEmailByMail(visit.door.deps, visit.facts, found);
    if (outcome.ok) return page(ConfirmEmailDonePage({ page: context, email: outcome.value.newEmail }));
    const { refusal } = outcome;
    return refusal.code === 'changes-frozen'
      ? page(ConfirmEmailFrozenPage({ page: context, until: refusal.until }), 409)
      : null;
  },
};

/** Whether somebody else than who asked is signed in here: pressing would give them an address of the reader's. */
async function isSomebodyElse({ door, facts }: Visit, { record }: OpenMailAct): Promise<boolean> {
  const session = await openSession(door.deps, facts);
  return session !== null && session.bundle.user.id !== record.userId;
}

export const undoEmailDoor: MailActDoor = {
  show: async (visit, found) => {
    const change = await changeOf(visit.door.deps, found);
    if (!change || change.confirmedAt === null || change.undoneAt !== null) return null;
    const { oldEmail: from, newEmail: to, confirmedAt: changed } = change;
    return page(UndoEmailPage({ page: actContext(visit, found), token: tokenOf(visit), from, to, changed }));
  },
  press: async (visit, found) => {
    const change = await changeOf(visit.door.deps, found);
    const outcome = await undoEmailByMail(visit.door.deps, visit.facts, found);
    if (!change || !outcome.ok) return null;
    const { frozenUntil: until } = outcome.value;
    return page(UndoEmailDonePage({ page: actContext(visit, found), email: change.oldEmail, until }));
  },
};
