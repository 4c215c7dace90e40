import { passwordWeakness, shortestPassword } from '#domain/password.ts';
import { refused, type Outcome, type Refusal } from '#domain/refusal.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { queueMail } from '../mail.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { passwordFacts } from '../sign-in/password-facts.ts';
import { passwordRecord, type NewPassword } from '../sign-in/replace-password.ts';
import { passwordOf } from '../sign-in/verify-password.ts';

/** What the page sends: a person who changes their password has a name and has answered invitations elsewhere. */
type TypedPassword = Pick<NewPassword, 'password' | 'again'>;

/**
 * A new password of somebody who is signed in, after the proofs of SPEC U2. It is judged as every new one is, and must not be the one that it takes the place of.
 * Every other session ends, this one goes on under a new id (SECURITY I14), and links that were mailed to set a password open nothing any more. Nor is a login
 * e-mail confirmed that was asked for before: whoever knew the old password may have.
 */
export async function changePassword(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  sent: TypedPassword,
): Promise<Outcome<Settled>> {
  const flaw = flawOf(deps, opened, sent);
  if (flaw) return refused(flaw);
  if (await isSame(deps, facts, opened, sent)) return refused({ code: 'same-password' });
  const hash = await deps.passwords.hash(sent.password, facts.network);
  return act(deps, opened, facts, async (run) => {
    // Judged anew as well: what let a shorter one do may be gone meanwhile.
    const flawNow = flawOf(deps, run, sent);
    const { bundle } = run.loaded;
    const old = passwordOf(bundle);
    if (flawNow || !bundle || !old) return refused(flawNow ?? { code: 'not-this-step' });
    return change(deps, facts, run, bundle, old, passwordRecord(deps, bundle, hash, run.now));
  });
}

/** How long the password must be by the rules that hold for whoever changes it (SECURITY, Numbers). */
export const shortestNow = ({ situation }: OpenRun): number => shortestPassword(situation.policy);

/** Whether somebody who is signed in chooses a new one; else a mailed link led here. */
export const isPasswordChange = ({ interaction }: OpenRun): boolean => interaction.purpose === 'change-password';

function flawOf(deps: Deps, run: OpenRun, { password, again }: TypedPassword): Refusal | null {
  const { step, loaded } = run;
  if (step.kind !== 'replace-password' || !isPasswordChange(run) || !loaded.bundle) return { code: 'not-this-step' };
  const shortest = shortestNow(run);
  const weakness = passwordWeakness(passwordFacts(deps, loaded.bundle.user, password), shortest);
  if (weakness) return { code: 'weak-password', weakness, shortest };
  return password.reveal().normalize('NFC') === again.reveal().normalize('NFC') ? null : { code: 'passwords-differ' };
}

async function isSame(deps: Deps, { network }: RequestFacts, run: OpenRun, sent: TypedPassword): Promise<boolean> {
  const stored: PasswordHash | null = passwordOf(run.loaded.bundle)?.passwordHash ?? null;
  return (await deps.passwords.verify(stored, sent.password, network)).matches;
}

function change(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  old: AuthenticatorRecord,
  password: AuthenticatorRecord,
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const { id } = bundle.user;
  const about = { now, bundle };
  return settle(deps, run, facts, {
    patch: {
      passwordReplacedAt: now,
      evidence: [...interaction.evidence, { kind: 'password', at: now, authenticatorId: password.id }],
    },
    bundle: withAuthenticator(withoutAuthenticators(bundle, [old.id]), password),
    writes: async (tx) => {
      await tx.setPassword(password, now);
      await tx.endInteractions(id, 'reset', now, interaction.id);
      await tx.endSessions(id, 'reset', now, interaction.originSessionId ?? undefined);
      await tx.voidLinks(id, 'password-reset', now);
      await tx.endEmailChange(id, now);
      await queueMail(deps, tx, bundle, { kind: 'password-changed', facts, now });
    },
    events: [
      event(deps, about, facts, 'password.changed', { interaction: interaction.id }),
      event(deps, about, facts, 'session.ended', { reason: 'signed-out elsewhere', all: true }),
    ],
  });
}
