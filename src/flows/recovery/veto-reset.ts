import type { ResetId } from '#domain/identifiers.ts';
import type { ResetRecord } from '#ports/resets.ts';
import { actorOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';
import { won } from '../race.ts';
import { endWaitingReset, type Ending } from './end-waiting-reset.ts';
import { holdServiceActor } from './hold-operator.ts';
import { ownReset } from './own-resets.ts';
import type {
  DescribeVeto,
  VetoAsAdministrator,
  VetoAsOperator,
  VetoByMail,
  VetoedReset,
  VetoOwn,
} from './reset-types.ts';

const over: VetoedReset = { done: false, because: 'over' };

/** By an administrator of the company that asked, or of another whose MFA binds the person (SPEC A1, A3). Throws NoLongerAllowed. */
export const vetoAsAdministrator: VetoAsAdministrator = async (deps, { by, user, company }, id) => {
  const record = await waiting(deps, id);
  if (!record) return over;
  const isOwn = record.companyId === company;
  if (!isOwn && !(await bindsElsewhere(deps, record, company))) return over;
  return end(deps, record, {
    // Whoever asked takes it back: nobody stopped them.
    outcome: record.askedBy === user ? 'withdrawn' : 'vetoed',
    doer: by,
    by: user,
    ...(!isOwn && { elsewhere: company }),
    hold: (tx) => holdActor(tx, by, company, 'both'),
  });
};

/** An operator vetoes any, or somebody on the machine itself. Throws NoLongerAllowed. */
export const vetoAsOperator: VetoAsOperator = async (deps, by, id) => {
  const record = await waiting(deps, id);
  if (!record) return over;
  const user = actorOf(by);
  const outcome = user !== null && record.askedBy === user ? 'withdrawn' : 'vetoed';
  return end(deps, record, { outcome, doer: by, by: user, hold: (tx) => holdServiceActor(tx, by) });
};

/** By the signed-in person whose methods they are. */
export const vetoOwn: VetoOwn = async (deps, { user, facts }, id) => {
  const record = await waiting(deps, id);
  if (record?.userId !== user) return over;
  const doer = { owner: user, through: 'account', address: facts.address } as const;
  return end(deps, record, { outcome: 'vetoed', doer, by: user, hold: async () => undefined });
};

/** By whoever reads the mailbox: the link is spent by the transaction that ends the reset, or not at all (SECURITY I2, I9). */
export const vetoByMail: VetoByMail = async (deps, { address }, { act, subject, userId, tokenHash }) => {
  const record = act === 'veto-reset' && subject !== null ? await waiting(deps, subject as ResetId) : null;
  if (record?.userId !== userId) return over;
  const doer = { owner: userId, through: 'mail', address } as const;
  return end(deps, record, {
    outcome: 'vetoed',
    doer,
    by: userId,
    hold: async (tx) => won((await tx.spendMailAct(tokenHash, 'veto-reset', deps.clock.now())) !== null),
  });
};

/** What a mailed link would stop; null: nothing any more. */
export const describeVeto: DescribeVeto = async (deps, { act, subject, userId, spentAt, expiresAt }) => {
  if (act !== 'veto-reset' || subject === null || spentAt !== null || expiresAt <= deps.clock.now()) return null;
  const record = await waiting(deps, subject as ResetId);
  const who = record?.userId === userId ? await deps.store.loadUser(userId) : null;
  return record && who && ownReset(deps, who, await deps.store.listHelpers(userId), record);
};

async function waiting(deps: Deps, id: ResetId): Promise<ResetRecord | null> {
  const record = await deps.store.findReset(id);
  return record?.endedAt === null ? record : null;
}

/** Of what operators ask for, no company is told. */
async function bindsElsewhere(
  deps: Deps,
  { userId, companyId }: ResetRecord,
  company: Parameters<VetoAsAdministrator>[1]['company'],
): Promise<boolean> {
  return companyId !== null && (await deps.store.companiesBinding(userId, companyId)).includes(company);
}

const end = async (deps: Deps, record: ResetRecord, ending: Ending): Promise<VetoedReset> =>
  (await endWaitingReset(deps, record, ending)) ? { done: true } : over;
