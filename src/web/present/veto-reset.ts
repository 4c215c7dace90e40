import { zoneOf } from '#flows/mail.ts';
import { overReset } from '#flows/recovery/over-reset.ts';
import { describeVeto, vetoByMail } from '#flows/recovery/veto-reset.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { OverResetPage, VetoedResetPage, VetoResetPage } from '../pages/veto-reset.tsx';
import { pageContext } from './context.ts';
import { actContext, type MailActDoor } from './mail-acts.ts';

/** What the link in a mail about a reset would stop, and its button: the reset is stopped, and the link spent with it (SPEC A1, A3, SECURITY I2). */
export const vetoResetDoor: MailActDoor = {
  show: async (visit, found) => {
    const reset = await describeVeto(visit.door.deps, found.record);
    const token = visit.params['token'] ?? '';
    return reset && page(VetoResetPage({ page: actContext(visit, found), token, reset }));
  },
  press: async (visit, found) => {
    const vetoed = await vetoByMail(visit.door.deps, visit.facts, found.record);
    return vetoed.done ? page(VetoedResetPage({ page: actContext(visit, found) })) : null;
  },
};

/** 422: the link was mailed, and what it would have stopped is over. Null: it never was, or is about something else. */
export async function overResetPage(visit: Visit): Promise<Answer | null> {
  const over = await overReset(visit.door.deps, visit.params['token'] ?? '');
  if (over === null) return null;
  return page(OverResetPage({ page: { ...pageContext(visit), zone: zoneOf(over.who) }, reset: over.reset }), 422);
}
