import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { after, hour, type Instant } from '#domain/instant.ts';
import { mfaReset, resetTerms, type ResetGrounds, type ResetTerms } from '#domain/mfa-reset.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetRecord } from '#ports/resets.ts';
import type { StoreReads, StoreWrites } from '#ports/store.ts';
import { again } from '../again.ts';
import type { By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { queuePrepared } from '../mail.ts';
import { LostRace, won } from '../race.ts';
import { resetEvents, roleOf } from './reset-events.ts';
import { askedLetters, carriedOutLetters, dueDetail, type ResetLetters } from './reset-mails.ts';
import type { NotAsked, ResetFlaw, ResetForm } from './reset-types.ts';
import { resetPeople } from './reset-people.ts';
import { unbindMethods } from './unbind-methods.ts';

/** Somebody who asks for a reset: an administrator of a company, whoever looks after a team there, or an operator. */
export interface Asking<Bar> {
  readonly by: By;
  readonly user: UserId;
  /** Null: as an operator. */
  readonly company: CompanyId | null;
  /** Holds whoever asks to what they may, as the first of the transaction. Throws NoLongerAllowed. */
  readonly hold: (tx: StoreWrites) => Promise<unknown>;
  /** Why it may not be; null: it may. */
  readonly bar: (grounds: ResetGrounds, now: Instant) => Bar | null;
  /** By which rules it waits. */
  readonly rules: (grounds: ResetGrounds) => Parameters<typeof resetTerms>[0];
}

export type Asked<Bar> = { readonly done: true; readonly reset: ResetRecord } | NotAsked<Bar>;

/** How often an act that lost a race is judged anew. */
const tries = 5;

/**
 * Asks for a reset (SPEC A1-A4, A7): carried out in the same transaction where nothing makes it wait. Judged before its mails are sealed, and once more by what is
 * held: where that differs, the whole is judged anew.
 */
export async function askForReset<Bar extends string>(
  deps: Deps,
  asking: Asking<Bar>,
  user: UserId,
  form: ResetForm,
): Promise<Asked<Bar>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(deps, asking, user, form);
    } catch (error) {
      if (!(error instanceof LostRace) || attempt === tries) throw error;
    }
  }
}

interface Ready {
  readonly who: UserBundle;
  readonly reset: ResetRecord;
  readonly letters: ResetLetters;
  readonly seen: ResetForm['seen'];
}

async function askOnce<Bar extends string>(
  deps: Deps,
  asking: Asking<Bar>,
  user: UserId,
  form: ResetForm,
): Promise<Asked<Bar>> {
  const now = deps.clock.now();
  const who = await deps.store.loadUser(user);
  const grounds = who && (await deps.store.resetGrounds(asking.company, user));
  if (!who || !grounds) return { done: false, because: 'unknown' };
  const bar = asking.bar(grounds, now);
  if (bar !== null) return { done: false, because: bar };
  const flaws = flawsIn(form, who);
  if (flaws.length > 0) return { done: false, because: 'form', flaws };
  const reset = recordOf(deps, asking, who, form, await termsOf(deps.store, asking, grounds, now), now);
  const people = await resetPeople(deps, who, reset);
  const letters = reset.endedAt === null ? askedLetters(deps, people, reset) : carriedOutLetters(deps, people, reset);
  const ready = { who, reset, letters, seen: form.seen, told: people.binding };
  return again(() => commit(deps, (tx) => write(deps, tx, asking, ready)));
}

/** All that is wrong, in the order of the fields. The e-mail is typed exactly (SPEC A2): nothing is read into it. */
function flawsIn({ email, verified, how }: ResetForm, { user }: UserBundle): readonly ResetFlaw[] {
  const flaws: ResetFlaw[] = [];
  const typed = email.trim();
  if (typed === '') flaws.push('email-missing');
  else if (typed !== user.email) flaws.push('email-differs');
  if (how === null) flaws.push('how-missing');
  if (!verified) flaws.push('not-verified');
  return flaws;
}

async function termsOf<Bar>(
  on: Pick<StoreReads, 'resetsAskedBy'>,
  { user, rules }: Asking<Bar>,
  grounds: ResetGrounds,
  now: Instant,
): Promise<ResetTerms> {
  const asked = await on.resetsAskedBy(user, after(now, -hour));
  return resetTerms(rules(grounds), asked.length, now);
}

function recordOf<Bar>(
  deps: Deps,
  { by, company, user }: Asking<Bar>,
  who: UserBundle,
  { how }: ResetForm,
  { approval, delay, dueAt }: ResetTerms,
  now: Instant,
): ResetRecord {
  const isDone = approval === null && dueAt <= now;
  const askedAs = roleOf(by);
  return {
    id: deps.random.id('reset'),
    userId: who.user.id,
    companyId: company,
    askedBy: user,
    askedAs,
    team: 'actor' in by && by.as === 'team' ? by.team : null,
    checkedHow: how,
    askedAt: now,
    approval,
    approvedAt: null,
    approvedBy: null,
    approvedAs: null,
    delay,
    dueAt,
    expiresAt: after(now, mfaReset.approvableFor),
    endedAt: isDone ? now : null,
    endedBy: isDone ? user : null,
    endedAs: isDone ? askedAs : null,
    outcome: isDone ? 'done' : null,
    barredBecause: null,
    version: 1,
  };
}

async function write<Bar extends string>(
  deps: Deps,
  tx: StoreWrites,
  asking: Asking<Bar>,
  ready: Ready & { readonly told: readonly CompanyId[] },
): Promise<Asked<Bar>> {
  const { who, reset, letters, told } = ready;
  await asking.hold(tx);
  const refusal = await refusedIn(tx, asking, ready);
  if (refusal) return refusal;
  won(await tx.createReset(reset));
  const { by, company } = asking;
  const detail = { reset: reset.id, how: reset.checkedHow };
  if (reset.outcome === 'done') {
    await unbindMethods(deps, tx, { who, by, company, reset: reset.id, detail, letters });
    return { done: true, reset };
  }
  const deed = { kind: 'reset.asked', subject: who.user.id, detail: dueDetail(reset) } as const;
  const open = company === null ? (['installation'] as const) : (['installation', company] as const);
  await tx.appendAudit(resetEvents(deps, by, deed, { open, veiled: reset.delay === null ? [] : told }));
  await queuePrepared(tx, letters);
  return { done: true, reset };
}

/**
 * Judged once more by what is held: both people, so that whoever binds a method, changes the login e-mail or is asked for at once waits, or was first; of two people always
 * the same comes first. Throws LostRace where it would wait otherwise than was told.
 */
async function refusedIn<Bar extends string>(
  tx: StoreWrites,
  asking: Asking<Bar>,
  { who, reset, seen }: Ready,
): Promise<Extract<Asked<Bar>, { done: false }> | null> {
  const { company, user } = asking;
  const { id } = who.user;
  for (const one of [user, id].toSorted()) if (!(await tx.holdPresent(one))) return { done: false, because: 'unknown' };
  const grounds = await tx.resetGrounds(company, id);
  if (!grounds) return { done: false, because: 'unknown' };
  const bar = asking.bar(grounds, reset.askedAt);
  if (bar !== null) return { done: false, because: bar };
  const last = await tx.lastReset(company, id);
  if ((last?.id ?? null) !== seen || last?.endedAt === null) return { done: false, because: 'asked-meanwhile' };
  const many = await tooMany(tx, asking, id, reset.askedAt);
  if (many) return many;
  const terms = await termsOf(tx, asking, grounds, reset.askedAt);
  won(terms.approval === reset.approval && terms.delay === reset.delay && terms.dueAt === reset.dueAt);
  return null;
}

async function tooMany<Bar>(
  tx: StoreWrites,
  { user, company }: Asking<Bar>,
  person: UserId,
  now: Instant,
): Promise<Extract<Asked<Bar>, { from: Instant }> | null> {
  const since = after(now, -hour);
  const forThem = nextAt(await tx.resetsAskedFor(company, person, since), mfaReset.perPersonAndHour);
  if (forThem !== null) return { done: false, because: 'too-many-for-them', from: forThem };
  const from = nextAt(await tx.resetsAskedBy(user, since), mfaReset.mostPerHour);
  return from === null ? null : { done: false, because: 'too-many', from };
}

/** From when on another may be asked for, after these of the last hour; null: now. */
function nextAt(asked: readonly Instant[], most: number): Instant | null {
  const eldest = asked[most - 1];
  return eldest === undefined ? null : after(eldest, hour);
}
