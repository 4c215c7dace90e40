import type { VNode } from 'preact';
import type { RefusalReason, Situation } from '#domain/next-step.ts';
import { resetHelpers } from '#flows/recovery/reset-helpers.ts';
import type { PageVisit } from '../lifecycle/visit.ts';
import { FrozenPage } from '../pages/frozen.tsx';
import { NoWayPage, type Helper } from '../pages/no-way.tsx';
import type { WhyProps } from '../pages/parts/why.tsx';
import {
  DisabledPage,
  EndedPage,
  EnrollmentNotOfferedPage,
  ExpiredPage,
  RemovalNotAllowedPage,
  TooManyCodesPage,
} from '../pages/refuse.tsx';
import { runContext } from './context.ts';

/** Lost device and lost code (SPEC R4), asked for while there is still a choice. */
export const drawNoWay = async (visit: PageVisit): Promise<VNode> => (
  <NoWayPage page={runContext(visit, visit.run)} helpers={await helpersOf(visit)} mayReturn why={whyOf(visit)} />
);

const whyOf = ({ run }: PageVisit): WhyProps => ({ policy: run.situation.policy });

/** A refusal, each with its way on. */
export async function drawOver(visit: PageVisit): Promise<VNode> {
  const { run } = visit;
  const page = runContext(visit, run);
  const because: RefusalReason = run.step.kind === 'refuse' ? run.step.because : 'ended';
  switch (because) {
    case 'expired':
      return <ExpiredPage page={page} />;
    case 'too-many-wrong-codes':
      return <TooManyCodesPage page={page} {...heldBy(visit)} guessed={run.interaction.endReason === 'guessed'} />;
    case 'ended':
      return <EndedPage page={page} />;
    case 'disabled':
      return <DisabledPage page={page} email={run.interaction.email ?? ''} />;
    case 'no-way-to-verify':
      return <NoWayPage page={page} helpers={await helpersOf(visit)} mayReturn={false} why={whyOf(visit)} />;
    case 'enrollment-not-offered':
      return <EnrollmentNotOfferedPage page={page} />;
    case 'changes-frozen':
      return <FrozenPage page={page} {...freezeOf(run.situation.subject)} />;
    case 'removal-not-allowed':
      return <RemovalNotAllowedPage page={page} />;
    default:
      return because satisfies never;
  }
}

const freezeOf = (subject: Situation['subject']) => ({
  until: subject?.frozenUntil ?? null,
  secondStep: (subject?.authenticators.length ?? 0) > 0,
});

/** Whoever can reset this user: known only after the right password (SPEC S9). */
async function helpersOf({ run, door }: PageVisit): Promise<readonly Helper[]> {
  const { userId } = run.interaction;
  if (!userId || run.situation.subject === null) return [];
  const helpers = await resetHelpers(door.deps, userId);
  return helpers.map(({ displayName, ...helper }) => ({ ...helper, name: displayName }));
}

/** The kinds whose codes this person may have typed, the one that was being set up included. */
function heldBy({ run }: PageVisit): { readonly app: boolean; readonly phone: boolean } {
  const held = run.loaded.bundle?.authenticators ?? [];
  return { app: held.some((one) => one.kind === 'app'), phone: held.some((one) => one.kind === 'phone') };
}
