import type { ApplicationId } from '#domain/identifiers.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { again } from '../again.ts';
import { breath } from '../breath.ts';
import type { By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { saveApplication } from './save.ts';
import { applicationFrom } from './see.ts';

export type SwitchedApplication =
  | {
      readonly done: true;
      readonly application: ApplicationRecord;
      /** False: it was so already. */
      readonly changed: boolean;
      /** Sign-ins, codes, tokens and grants that ended with it. */
      readonly ended: number;
    }
  | { readonly done: false; readonly because: 'changed-meanwhile' };

/**
 * Disables an application, whatever somebody else saves meanwhile: from then on nobody gets into it and nothing that it holds is taken. What it holds is swept away
 * after that, in small steps; disabled once more, the rest is. Throws NoLongerAllowed.
 */
export async function disableApplication(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
): Promise<SwitchedApplication> {
  const switched = await switchTo(deps, by, application, false);
  return switched.done ? { ...switched, ended: await sweep(deps, application.id) } : switched;
}

/** Lets people into it again. What ended stays ended: what an interrupted sweep left goes before. Throws NoLongerAllowed. */
export async function enableApplication(
  deps: Deps,
  by: By,
  application: ApplicationRecord,
): Promise<SwitchedApplication> {
  const stood = (await applicationFrom(deps, application.id)) ?? application;
  if (stood.disabledAt !== null) await sweep(deps, application.id);
  return switchTo(deps, by, application, true);
}

const tries = 3;

async function switchTo(deps: Deps, by: By, { id }: ApplicationRecord, works: boolean): Promise<SwitchedApplication> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const stood = await applicationFrom(deps, id);
    if (stood && (stood.disabledAt === null) === works)
      return { done: true, application: stood, changed: false, ended: 0 };
    const next = stood && { ...stood, disabledAt: works ? null : deps.clock.now() };
    const application =
      next && (await saveApplication(deps, by, next, { disabledBefore: works, disabledAfter: !works }));
    if (application) return { done: true, application, changed: true, ended: 0 };
  }
  return { done: false, because: 'changed-meanwhile' };
}

/** Rows of each kind in one transaction: sign-ins of others are held up by no more. */
const perStep = 200;

async function sweep(deps: Deps, id: ApplicationId): Promise<number> {
  let ended = 0;
  for (;;) {
    const now = deps.clock.now();
    // In no order of families: a sign-in that ends beside it may end one of them the other way round.
    const more = await again(() => commit(deps, (tx) => tx.endApplicationSessions(id, now, perStep)));
    if (more === 0) return ended;
    ended += more;
    await breath();
  }
}
