import { pendingOf } from '#flows/applications/pending.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import { home, isOfProtocol } from '../lifecycle/destination.ts';
import type { RunVisit } from '../lifecycle/visit.ts';
import { addressOf, pagesOf, type PageName } from '../present/address.ts';
import { draw, drawPage } from '../present/draw.ts';
import { leadOn } from '../present/lead-on.ts';
import { recoveryCodeDownload } from '../present/recovery-code-download.ts';
import type { Route } from './route.ts';

/** Every page of an interaction asks first whether it is its turn, and leads to the page whose turn it is (DESIGN 2): no page carries a guard of its own. */
export const interactionPages: readonly Route[] = [
  ...(Object.keys(draw) as PageName[]).map(
    (name): Route => ({
      method: 'GET',
      path: `/sign-in/:interaction/${name}`,
      access: 'interaction',
      handle: (visit) => showPage(visit, name),
    }),
  ),
  { method: 'GET', path: '/sign-in/:interaction', access: 'interaction', handle: toPresentPage },
  {
    method: 'GET',
    path: '/sign-in/:interaction/recovery-code.txt',
    access: 'interaction',
    handle: recoveryCodeDownload,
  },
  ...formOnly().map(
    (name): Route => ({
      method: 'GET',
      path: `/sign-in/:interaction/${name}`,
      access: 'interaction',
      handle: toPresentPage,
    }),
  ),
];

/** Addresses that take forms only: asked for by GET (reload, back, a language link) they lead to the page whose turn it is. */
function formOnly(): readonly string[] {
  return [
    'forgot',
    'set-up',
    'not-now',
    'leave',
    'keep-going',
    'mailbox/send',
    'pass',
    'phone-code/send',
    'sms/send',
    'recovery-code/save',
    'recovery-code/issue',
  ];
}

async function showPage(visit: RunVisit, name: PageName): Promise<Answer> {
  const { run } = visit;
  if (!pagesOf(run.step).includes(name)) return toPresentPage(visit);
  if (isFinished(visit)) return leadBack(visit);
  const drawn = await drawPage(visit, name, null);
  return drawn ? page(drawn) : redirect(run.interaction.destination);
}

export async function toPresentPage({ run }: RunVisit): Promise<Answer> {
  return redirect(addressOf(run.interaction.id, run.step));
}

/** An application that was gone on to waits no more, and nothing leads there but itself. */
async function leadBack(visit: RunVisit): Promise<Answer> {
  const { destination, application } = visit.run.interaction;
  const isOver = isOfProtocol(destination) && (await pendingOf(visit.door.deps, destination)) === null;
  return isOver ? redirect(home) : leadOn(visit, { destination, application });
}

/** Back into a sign-in that is done: on to where it led. */
const isFinished = ({ run, facts }: RunVisit): boolean =>
  run.interaction.endReason === 'finished' && facts.sessionToken !== null;
