import type { UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import {
  barredReasons,
  heldUpBy,
  isOvertaken,
  operatorResetBar,
  operatorTerms,
  resetBar,
  type BarredBecause,
  type ResetGrounds,
  type ResetOutcome,
} from '#domain/mfa-reset.ts';
import { hasPermissions } from '#domain/membership.ts';
import { resetsInTeam, teamOf } from '#domain/team.ts';
import { teamResetBar, type LookedAfter } from '#domain/team-reset.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { won } from '../race.ts';
import { resetEvents, type ByItself } from './reset-events.ts';
import { carriedOutLetters, endedLetters, type ResetLetters } from './reset-mails.ts';
import { calledBy, resetPeople } from './reset-people.ts';
import { unbindMethods } from './unbind-methods.ts';

/** What becomes of a reset whose time has come. */
export type DueOutcome = Extract<ResetOutcome, 'done' | 'lapsed' | 'barred' | 'overtaken'>;

type Verdict = { readonly outcome: 'done' } | NotDone;

type NotDone =
  | { readonly outcome: 'lapsed' | 'overtaken' }
  | { readonly outcome: 'barred'; readonly because: BarredBecause };

const barred = (because: BarredBecause): NotDone => ({ outcome: 'barred', because });

const becauseOf = (verdict: Verdict): BarredBecause | null => (verdict.outcome === 'barred' ? verdict.because : null);

/**
 * Carries out a reset whose time has come, if it may be still: everything is judged again by what is held (SPEC A1-A4). Throws LostRace where somebody vetoed, withdrew
 * or ended it meanwhile.
 */
export async function carryOutReset(deps: Deps, reset: ResetRecord): Promise<DueOutcome> {
  const who = await deps.store.loadUser(reset.userId);
  if (!who) return again(() => commit(deps, (tx) => endAs(deps, tx, reset, barred('erased'), [])));
  const letters = await lettersOf(deps, reset, who);
  return again(() => commit(deps, (tx) => carryOut(deps, tx, reset, who, letters)));
}

/** What tells of a verdict. */
type Letters = (verdict: Verdict) => ResetLetters;

/** All that may have to be told, sealed before the transaction: why a reset is barred is known in it. */
async function lettersOf(deps: Deps, reset: ResetRecord, who: UserBundle): Promise<Letters> {
  const called = await calledBy(deps, who, reset.companyId);
  const people = { ...(await resetPeople(deps, who, reset)), called };
  const asker = reset.askedBy && (await deps.store.loadUser(reset.askedBy));
  const barring = new Map(
    barredReasons.map((because) => [
      because,
      endedLetters(deps, people, reset, asker, { kind: 'reset-barred', because }),
    ]),
  );
  const letters = {
    done: carriedOutLetters(deps, people, reset),
    lapsed: endedLetters(deps, people, reset, asker, { kind: 'reset-lapsed' }),
    overtaken: [],
  };
  return (verdict) => (verdict.outcome === 'barred' ? (barring.get(verdict.because) ?? []) : letters[verdict.outcome]);
}

async function carryOut(
  deps: Deps,
  tx: StoreWrites,
  reset: ResetRecord,
  who: UserBundle,
  letters: Letters,
): Promise<DueOutcome> {
  const verdict = await judge(tx, reset, deps.clock.now());
  if (verdict.outcome !== 'done') return endAs(deps, tx, reset, verdict, letters(verdict));
  await end(deps, tx, reset, verdict);
  const by: ByItself = { askedBy: reset.askedBy };
  const ofTeam = reset.team === null ? {} : { team: reset.team };
  const detail = { how: reset.checkedHow, approved: reset.approvedAt !== null, ...ofTeam };
  const company = reset.companyId;
  await unbindMethods(deps, tx, { who, by, company, reset: reset.id, detail, letters: letters(verdict) });
  return 'done';
}

/** In the order in which everybody holds: the company, then its people, always the same first. */
async function judge(tx: StoreWrites, reset: ResetRecord, now: Instant): Promise<Verdict> {
  if (reset.expiresAt <= now) return { outcome: 'lapsed' };
  const team = await heldTeam(tx, reset);
  if (reset.team === null ? !(await isAllowedYet(tx, reset, reset.askedBy)) : team === null) return barred('asked-by');
  if (!(await isAllowedYet(tx, reset, reset.approvedBy))) return barred('approved-by');
  for (const one of peopleOf(reset)) if (!(await tx.holdPresent(one))) return barred('erased');
  const grounds = await tx.resetGrounds(reset.companyId, reset.userId);
  if (!grounds || isOvertaken(reset, grounds.lastBoundAt)) return { outcome: 'overtaken' };
  const because = barOf(reset, grounds, team, now) ?? heldUp(reset, grounds, now);
  return because === null ? { outcome: 'done' } : barred(because);
}

/** The team that whoever asked for it looks after still (SPEC Y7); null: it was not asked for so, or they do so no more, or reset nobody any more. */
async function heldTeam(tx: StoreWrites, { team, companyId, askedBy }: ResetRecord): Promise<LookedAfter | null> {
  if (team === null || companyId === null || askedBy === null) return null;
  const held = teamOf((await tx.holdTeamRoles(askedBy, companyId)) ?? [], team);
  return held && resetsInTeam(held) ? { ...held, application: team } : null;
}

/** Whoever asked, or approved, is still one who may: an operator, or a full administrator of the company that asked. Null: the machine itself. */
async function isAllowedYet(tx: StoreWrites, { companyId }: ResetRecord, user: UserId | null): Promise<boolean> {
  if (user === null) return true;
  const standing = companyId && (await tx.holdStanding(user, companyId));
  return (standing !== null && hasPermissions(standing, 'both')) || tx.holdOperator(user);
}

const peopleOf = ({ userId, askedBy, approvedBy }: ResetRecord): readonly UserId[] =>
  [...new Set([userId, askedBy, approvedBy])].filter((one) => one !== null).toSorted();

function barOf(
  { companyId, askedBy, userId }: ResetRecord,
  grounds: ResetGrounds,
  team: LookedAfter | null,
  now: Instant,
): BarredBecause | null {
  const asking = { by: askedBy, of: userId, now };
  if (team !== null) return teamResetBar(grounds, asking, team);
  return companyId === null ? operatorResetBar(grounds, asking) : resetBar(grounds, asking);
}

const heldUp = (reset: ResetRecord, grounds: ResetGrounds, now: Instant): BarredBecause | null =>
  heldUpBy(reset, reset.companyId === null ? operatorTerms(grounds) : grounds, now);

const kinds = { lapsed: 'reset.lapsed', barred: 'reset.barred', overtaken: null } as const;

async function endAs(
  deps: Deps,
  tx: StoreWrites,
  reset: ResetRecord,
  verdict: NotDone,
  letters: ResetLetters,
): Promise<DueOutcome> {
  await end(deps, tx, reset, verdict);
  const { outcome } = verdict;
  const kind = kinds[outcome];
  if (kind !== null) {
    const deed = { kind, subject: reset.userId, detail: { reset: reset.id, because: becauseOf(verdict) } };
    const open = reset.companyId === null ? (['installation'] as const) : (['installation', reset.companyId] as const);
    await tx.appendAudit(resetEvents(deps, { askedBy: null }, deed, { open, veiled: [] }));
  }
  await queuePrepared(tx, letters);
  return outcome;
}

async function end(deps: Deps, tx: StoreWrites, reset: ResetRecord, verdict: Verdict): Promise<void> {
  const at = deps.clock.now();
  const ending = { outcome: verdict.outcome, because: becauseOf(verdict), by: null, as: null, at };
  won(await tx.endReset(reset.id, reset.version, ending));
  await tx.voidMailActs(reset.id, 'veto-reset', at);
}
