import type { ResetId } from '#domain/identifiers.ts';
import type { ResetRecord } from '#ports/resets.ts';
import { actorOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { holdActor, holdTeam } from '../directory/standing.ts';
import { endWaitingReset, type Ending } from './end-waiting-reset.ts';
import { holdServiceActor } from './hold-operator.ts';
import type { ActedOnReset, WithdrawReset, WithdrawResetAsOperator, WithdrawTeamReset } from './reset-types.ts';
import { seeReset, type ResetReader } from './see-reset.ts';

/** The administrator who asked for a reset takes it back. Throws NoLongerAllowed. */
export const withdrawReset: WithdrawReset = (deps, { by, user, company }, id) => {
  const hold: Ending['hold'] = (tx) => holdActor(tx, by, company, 'both');
  const ending: Ending = { outcome: 'withdrawn', doer: by, by: user, hold };
  return withdraw(deps, id, { company, user }, (record) => record.companyId === company, ending);
};

/** Whoever looks after a team, and asked for it as such, does (SPEC Y7). Throws NoLongerAllowed. */
export const withdrawTeamReset: WithdrawTeamReset = (deps, { by, user, company }, id) => {
  const isKnown = (record: ResetRecord) => record.companyId === company && record.team === by.team;
  const ending: Ending = { outcome: 'withdrawn', doer: by, by: user, hold: (tx) => holdTeam(tx, by, company) };
  return withdraw(deps, id, { company, user, team: by.team }, isKnown, ending);
};

/** The operator who asked for it does. Throws NoLongerAllowed. */
export const withdrawResetAsOperator: WithdrawResetAsOperator = (deps, by, id) => {
  const user = actorOf(by);
  const ending: Ending = { outcome: 'withdrawn', doer: by, by: user, hold: (tx) => holdServiceActor(tx, by) };
  return withdraw(deps, id, { company: null, user }, () => true, ending);
};

async function withdraw(
  deps: Deps,
  id: ResetId,
  reader: ResetReader,
  isKnown: (record: ResetRecord) => boolean,
  ending: Ending,
): Promise<ActedOnReset> {
  const record = await deps.store.findReset(id);
  if (!record || !isKnown(record)) return { done: false, because: 'unknown' };
  if (record.endedAt !== null) return { done: false, because: 'over' };
  if (record.askedBy === null || record.askedBy !== reader.user) return { done: false, because: 'not-yours' };
  if (!(await endWaitingReset(deps, record, ending))) return { done: false, because: 'over' };
  const now = await deps.store.findReset(id);
  return now ? { done: true, reset: await seeReset(deps, now, reader) } : { done: false, because: 'unknown' };
}
