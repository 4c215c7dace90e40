import type { AskingApplication } from '#domain/application-ask.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { InteractionId, SessionId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { isChange, isThaw } from '#domain/interaction.ts';
import { nextStep, type Situation, type Step } from '#domain/next-step.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import type { InteractionPatch, InteractionRecord, UserBundle } from '#ports/records.ts';
import type { LoadedInteraction, StoreWrites } from '#ports/store.ts';
import type { Deps, RequestFacts } from './deps.ts';
import { event } from './audit.ts';
import { commit } from './commit.ts';
import { decidedBy } from './decided.ts';
import { LostRace, together, won } from './race.ts';
import { mintSession, type Minted } from './sign-in/finish.ts';
import { situationOf } from './situation.ts';
import { proveAsked } from './step-up/prove.ts';

/** An interaction that this browser may go on with, and what comes next in it. */
export interface OpenRun {
  readonly loaded: LoadedInteraction;
  readonly interaction: InteractionRecord;
  readonly situation: Situation;
  readonly step: Step;
  readonly now: Instant;
  /** Loaded with whoever has the typed e-mail: for acts before the first factor. */
  readonly typed: boolean;
}

/** Where an act left the interaction. `session` is there once, when it was minted. */
export interface Settled {
  readonly interactionId: InteractionId;
  readonly step: Step;
  readonly destination: string;
  /** Who sent the user here; null: no application did. */
  readonly application: AskingApplication | null;
  readonly session: { readonly id: SessionId; readonly token: Secret } | null;
}

/** One consistent change: what is written, and what the situation looks like after it. */
export interface Change {
  readonly patch: InteractionPatch;
  /** Conditional writes beside the interaction's own; a lost race gives everything up. */
  readonly writes?: (tx: StoreWrites) => Promise<void>;
  /**
   * The same, for writes that are sent at once and have nothing to do with sessions: they leave together with those of the interaction, in one go where
   * the database is elsewhere.
   */
  readonly beside?: (tx: StoreWrites) => Promise<void>;
  /** The bundle as it will be, where the writes change it. */
  readonly bundle?: UserBundle;
  readonly events: readonly AuditEvent[];
}

/** How often an act that lost a race is judged anew before it gives up. Each loss means that another request of this user got through. */
const tries = 12;

/** Loads an interaction for the browser that began it. Unknown and foreign ones are one and the same refusal (SECURITY I11). */
export async function openRun(
  deps: Deps,
  id: InteractionId,
  facts: RequestFacts,
  typed = false,
): Promise<Outcome<OpenRun>> {
  const loaded = await deps.store.loadInteraction(id, typed ? { network: facts.network } : undefined);
  const owner = deps.hash.hash('browser-binding', facts.browserToken);
  if (!loaded || !deps.hash.equal(loaded.interaction.browserHash, owner)) return refused({ code: 'unknown' });
  const now = deps.clock.now();
  const situation = situationOf(loaded, deps.service, now);
  return granted({ loaded, interaction: loaded.interaction, situation, step: nextStep(situation), now, typed });
}

/**
 * Runs an act on an interaction that the door has opened: decide, commit. When a conditional write finds that somebody else was first, it is loaded
 * and judged anew from what is true then, so that every parallel guess is counted and a spent code is seen as spent (SECURITY I2, I4).
 */
export async function act<T>(
  deps: Deps,
  opened: OpenRun,
  facts: RequestFacts,
  decide: (run: OpenRun) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let run = opened;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      return await decide(run);
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
    }
    const again = await openRun(deps, opened.interaction.id, facts, opened.typed);
    if (!again.ok) return again;
    run = again.value;
  }
  return refused({ code: 'conflict' });
}

/** Commits a step forward (SPEC S4), computes what comes next, and mints the session in the same transaction when that is `finish`. */
export async function settle(deps: Deps, run: OpenRun, facts: RequestFacts, change: Change): Promise<Outcome<Settled>> {
  const { interaction, now } = run;
  const patch: InteractionPatch = { ...change.patch, advancedAt: now };
  const after = afterwards(run.loaded, patch, change.bundle);
  const situation = situationOf(after, deps.service, now);
  const step = nextStep(situation);
  const told = [...change.events, ...refusals(deps, after, facts, step, situation)];
  const advance = async (tx: StoreWrites): Promise<Minted | null> => {
    const minted = step.kind === 'finish' ? await mintSession(deps, tx, step, after, facts, now) : null;
    const proved = minted ? await proveAsked(deps, tx, after, facts, now) : [];
    const last: InteractionPatch = minted
      ? { ...patch, endedAt: now, endReason: 'finished', sessionId: minted.id }
      : patch;
    await together(
      minted?.write(),
      tx.advanceInteraction(interaction.id, interaction.version, last).then(won),
      tx.appendAudit([...told, ...(minted?.events ?? []), ...proved]),
    );
    return minted;
  };
  const session = await commit(deps, async (tx) => {
    const held = interaction.userId !== null && isHeldUpByFreeze(run, patch);
    if (held) won(await tx.holdUnfrozen(interaction.userId, now));
    await change.writes?.(tx);
    const [, minted] = await together(change.beside?.(tx), advance(tx));
    return minted;
  });
  const { destination, application } = after.interaction;
  return granted({ interactionId: interaction.id, step, destination, application, session });
}

/** SPEC U5, for what `nextStep` judged before: a change, or a method beside others, must not slip through while somebody freezes changes. */
const isHeldUpByFreeze = ({ interaction: { purpose }, situation }: OpenRun, { boundAt }: InteractionPatch): boolean =>
  situation.subject !== null &&
  ((isChange(purpose) && !isThaw(purpose)) ||
    (typeof boundAt === 'number' && situation.subject.authenticators.length > 0));

/** A disabled user who has the right password is told so, and it is written down (SPEC S9); of whoever has nothing left that works, who requires it. */
function refusals(
  deps: Deps,
  { bundle }: LoadedInteraction,
  facts: RequestFacts,
  step: Step,
  { now, policy }: Situation,
): AuditEvent[] {
  if (step.kind !== 'refuse') return [];
  const decided = step.because === 'no-way-to-verify' ? decidedBy(policy) : {};
  return [event(deps, { now, bundle }, facts, 'sign-in.refused', { because: step.because, ...decided })];
}

/** What comes next in an interaction that has just been begun. */
export function asBegun(
  deps: Deps,
  start: Pick<LoadedInteraction, 'interaction' | 'bundle' | 'origin'>,
  now: Instant,
): Settled {
  const { interaction } = start;
  const situation = situationOf({ ...start, passwordAttempts: null, knownDevices: [] }, deps.service, now);
  return {
    interactionId: interaction.id,
    step: nextStep(situation),
    destination: interaction.destination,
    application: interaction.application,
    session: null,
  };
}

/** Commits what is not a step forward (a wrong code, a code sent again): the interaction's time does not start again. */
export async function note(deps: Deps, run: OpenRun, change: Omit<Change, 'bundle'>): Promise<void> {
  await noteFound(deps, run, async () => change);
}

/** The same, where what is written depends on what is found first, in the same transaction. */
export async function noteFound<T extends Omit<Change, 'bundle'>>(
  deps: Deps,
  run: OpenRun,
  find: (tx: StoreWrites) => Promise<T>,
): Promise<T> {
  const { interaction } = run;
  return commit(deps, async (tx) => {
    const change = await find(tx);
    await change.writes?.(tx);
    await together(
      change.beside?.(tx),
      tx.advanceInteraction(interaction.id, interaction.version, change.patch).then(won),
      tx.appendAudit(change.events),
    );
    return change;
  });
}

function afterwards(
  loaded: LoadedInteraction,
  patch: InteractionPatch,
  bundle: UserBundle | undefined,
): LoadedInteraction {
  return { ...loaded, bundle: bundle ?? loaded.bundle, interaction: { ...loaded.interaction, ...patch } };
}
