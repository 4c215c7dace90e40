import { stepUpStatus, type AskedStepUp } from '#domain/step-up.ts';
import type { Deps } from '../deps.ts';
import type { OpenRun } from '../run.ts';
import { heldIn, askersOf } from './roles.ts';
import { readReturn } from './return-to.ts';
import { seen } from './see.ts';
import type { ShowStepUp } from './types.ts';

/** What the page shows. An address to come back to that is not registered any more leads nowhere; an application that was disabled asks for nothing. */
export const showStepUp: ShowStepUp = async (deps, { session, bundle }, id) => {
  const record = await deps.store.findStepUp(id);
  if (record === null || record.userId !== session.userId || record.signInId !== session.signInId) return null;
  const loaded = await deps.store.loadApplication(record.applicationId, deps.clock.now());
  if (loaded === null || loaded.application.disabledAt !== null) return null;
  const { application } = loaded;
  return {
    ...seen(deps, record),
    application,
    returnTo: readReturn(application.settings, record.returnTo).returnTo,
    by: askersOf(heldIn(bundle, application), record.asked.operation),
  };
};

/**
 * What an application asks to confirm by a run, for its pages; null: nothing. `over`: it waits no more, for it was cancelled meanwhile, or it is too late. Of other runs
 * nothing is looked up.
 */
export async function askedIn(
  { store, clock }: Deps,
  { interaction, step }: Pick<OpenRun, 'interaction' | 'step'>,
): Promise<AskedStepUp | 'over' | null> {
  const proof = interaction.application?.stepUp;
  if (interaction.purpose !== 'step-up' || proof === undefined || step.kind === 'refuse') return null;
  const record = await store.findStepUp(proof.id);
  return record !== null && stepUpStatus(record, clock.now()) === 'pending' ? record.asked : 'over';
}
