import { openMailAct } from '#flows/account/mail-act.ts';
import type { MailAct } from '#ports/mail-acts.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { MailActGonePage } from '../pages/mail-act.tsx';
import { pageContext } from '../present/context.ts';
import { confirmEmailDoor, notMeDoor, undoEmailDoor, type MailActDoor } from '../present/mail-acts.ts';
import { overResetPage, vetoResetDoor } from '../present/veto-reset.ts';
import type { Route } from './route.ts';

const path = '/mail/:token';

const doors: Readonly<Record<MailAct, MailActDoor>> = {
  'confirm-email': confirmEmailDoor,
  'undo-email': undoEmailDoor,
  'not-me': notMeDoor,
  'veto-reset': vetoResetDoor,
};

/**
 * Links in mails that act for whoever reads the mailbox, without signing in: no session is needed, made or told of. Scanners follow links by GET and HEAD: only the
 * button's POST acts (SECURITY I9).
 */
export const mailActRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'open', handle: (visit) => through(visit, 'show') },
  { method: 'POST', path, access: 'open', handle: (visit) => through(visit, 'press') },
];

async function through(visit: Visit, way: keyof MailActDoor): Promise<Answer> {
  const found = await openMailAct(visit.door.deps, visit.params.token ?? '');
  const answer = found && (await doors[found.record.act][way](visit, found));
  return answer ?? (await overResetPage(visit)) ?? gone(visit);
}

/**
 * 422, as of the links that set a password: the same for used, old, superseded, foreign and unknown links. Of a reset that is over, whoever was really mailed a link
 * is told before what became of it.
 */
const gone = (visit: Visit): Answer => page(MailActGonePage({ page: pageContext(visit) }), 422);
