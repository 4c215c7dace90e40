import { refused, type Outcome } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { afterRightPassword, afterWrongPassword, passwordHeldUntil, type PasswordAttempts } from '#domain/throttle.ts';
import type { PasswordHash, PasswordVerdict } from '#ports/password-hasher.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { together, won } from '../race.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';

/** The candidate match, computed before anything is counted (SECURITY I4). */
interface Checked extends PasswordVerdict {
  readonly password: AuthenticatorRecord | null;
  /** A stronger hash of the same password, when the stored one is outdated. */
  readonly stronger: PasswordHash | null;
}

/**
 * The first factor. Unknown e-mails take the same path, the same statements and the same gate (SPEC X7). Throws Fault `overloaded` when too many
 * wait for the gate.
 */
export async function verifyPassword(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  typed: Secret,
): Promise<Outcome<Settled>> {
  const ready = mayTry(opened);
  if (ready) return ready;
  const checked = await check(deps, facts, opened, typed);
  return act(deps, opened, facts, (run) => mayTryNow(deps, facts, run, checked));
}

function mayTry({ step, loaded, now }: OpenRun): Outcome<never> | null {
  if (step.kind !== 'verify' || step.factor !== 'first') return refused({ code: 'not-this-step' });
  const until = passwordHeldUntil(loaded.passwordAttempts, now);
  return until === null ? null : refused({ code: 'password-held', until });
}

/** What nobody's password is compared with depends on the e-mail alone: the key of its throttle is a keyed hash of it (SECURITY I13). */
async function check(
  deps: Deps,
  facts: RequestFacts,
  { loaded, interaction }: OpenRun,
  typed: Secret,
): Promise<Checked> {
  const password = passwordOf(loaded.bundle);
  const seed = interaction.throttleKey ?? '';
  const verdict = await deps.passwords.verify(password?.passwordHash ?? null, typed, facts.network, seed);
  const stronger = verdict.matches && verdict.outdated ? await deps.passwords.hash(typed, facts.network) : null;
  return { ...verdict, password, stronger };
}

/** Judged again at each try: while the hash was computed, other guesses may have reached the limit. */
async function mayTryNow(deps: Deps, facts: RequestFacts, run: OpenRun, checked: Checked): Promise<Outcome<Settled>> {
  const ready = mayTry(run);
  if (ready) return ready;
  const stillStands = passwordOf(run.loaded.bundle)?.id === checked.password?.id;
  return checked.matches && stillStands ? accept(deps, facts, run, checked) : refuse(deps, facts, run);
}

function accept(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  { password, stronger }: Checked,
): Promise<Outcome<Settled>> {
  const { loaded, interaction, now } = run;
  const about = { now, bundle: loaded.bundle };
  const detail = { interaction: interaction.id };
  const rehashed = stronger ? [event(deps, about, facts, 'password.rehashed', detail)] : [];
  return settle(deps, run, facts, {
    patch: {
      userId: loaded.bundle?.user.id ?? null,
      evidence: [...interaction.evidence, { kind: 'password', at: now, authenticatorId: password?.id ?? null }],
    },
    events: [event(deps, about, facts, 'password.accepted', detail), ...rehashed],
    beside: async (tx) => {
      await together(
        recordPassword(tx, run, facts, afterRightPassword(loaded.passwordAttempts, now)),
        password?.passwordHash && stronger ? tx.rehashPassword(password.id, password.passwordHash, stronger) : null,
      );
    },
  });
}

/** From the sixth on the answer says until when to wait (SPEC X4). */
async function refuse(deps: Deps, facts: RequestFacts, run: OpenRun): Promise<Outcome<Settled>> {
  const { interaction, loaded, now } = run;
  const counted = await deps.store.transact(async (tx) => {
    const next = afterWrongPassword(loaded.passwordAttempts, now);
    await together(
      recordPassword(tx, run, facts, next),
      tx.appendAudit([
        event(deps, { now, bundle: loaded.bundle }, facts, 'password.refused', { interaction: interaction.id }),
      ]),
    );
    return next;
  });
  const until = passwordHeldUntil(counted, now);
  return refused(until === null ? { code: 'wrong-password' } : { code: 'password-held', until });
}

async function recordPassword(
  tx: StoreWrites,
  { interaction, loaded }: OpenRun,
  { network }: RequestFacts,
  next: PasswordAttempts,
): Promise<void> {
  const version = loaded.passwordAttempts?.version ?? null;
  won(await tx.recordPasswordAttempt(`${interaction.throttleKey} ${network}`, version, next));
}

export const passwordOf = (bundle: UserBundle | null): AuthenticatorRecord | null =>
  bundle?.authenticators.find((one) => one.kind === 'password') ?? null;
