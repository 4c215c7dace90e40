import type { Instant } from '#domain/instant.ts';
import { passwordWeakness, shortestPassword } from '#domain/password.ts';
import type { ReadText } from '#domain/plain-text.ts';
import { refused, type Outcome, type Refusal } from '#domain/refusal.ts';
import type { Secret } from '#domain/secret.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { AuthenticatorRecord, MembershipWithPolicy, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import { withAuthenticator, withoutAuthenticators } from '../bundle.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { acceptAll, acceptedAmong, asAccepted, offeredByPassword } from '../directory/first-password.ts';
import { inviterOf, tellingAdministrators, type AddedLetters } from '../directory/tell-administrators.ts';
import { queueMail } from '../mail.ts';
import { act, settle, type OpenRun, type Settled } from '../run.ts';
import { policyOf } from '../situation.ts';
import { passwordFacts } from './password-facts.ts';
import { passwordOf } from './verify-password.ts';

/**
 * A new password after a mailed link (SPEC S5): every session of the user ends, the back-off is cleared, not the hundred (SPEC X3), and MFA is
 * neither removed nor satisfied. Whoever has none yet, after an invitation, sets the first one: there is nothing to end, and nothing to warn of; the companies
 * that were ticked are accepted with it (SPEC C2), and their rules hold at once (SPEC P6). Either way no other link of theirs opens any more, nor is a login
 * e-mail confirmed that was asked for before.
 */
export async function replacePassword(
  deps: Deps,
  facts: RequestFacts,
  opened: OpenRun,
  sent: NewPassword,
): Promise<Outcome<Settled>> {
  const flaw = flawOf(deps, opened, sent);
  if (flaw) return refused(flaw);
  const hash = await deps.passwords.hash(sent.password, facts.network);
  return tellingAdministrators(deps, inviterOf, (letters) =>
    act(deps, opened, facts, async (run) => {
      // Judged anew as well: an invitation that is withdrawn meanwhile takes the rules with it that let a shorter password do.
      const flawNow = flawOf(deps, run, sent);
      if (flawNow) return refused(flawNow);
      return run.loaded.bundle
        ? replace(deps, facts, run, run.loaded.bundle, hash, { ...sent, letters })
        : refused({ code: 'not-this-step' });
    }),
  );
}

/** What the page of a new password sends. */
export interface NewPassword extends FirstChoice {
  readonly password: Secret;
  readonly again: Secret;
}

/** What somebody who sets a first password says beside it; of a later one nothing is asked. */
export interface FirstChoice {
  /** What they call themselves; nothing: as it is. */
  readonly name: ReadText;
  /** Ids of the companies whose invitation they accept; null: not asked yet. */
  readonly companies: readonly string[] | null;
}

/** The user as setting the password leaves them: for a first one, with the companies accepted that were ticked (SPEC C2). */
export function afterPassword(
  { interaction, now }: OpenRun,
  bundle: UserBundle,
  companies: FirstChoice['companies'],
): AfterPassword {
  const offered = offeredByPassword(bundle, interaction.startedAt, now);
  const accepted = acceptedAmong(offered, companies);
  return { offered, accepted, bundle: asAccepted(bundle, accepted) };
}

interface AfterPassword {
  /** Every open invitation that the page names. */
  readonly offered: readonly MembershipWithPolicy[];
  readonly accepted: readonly MembershipWithPolicy[];
  readonly bundle: UserBundle;
}

/** How long the password must be by the rules that will hold for whoever sets it (SECURITY, Numbers). */
export const shortestFor = (
  deps: Deps,
  run: OpenRun,
  bundle: UserBundle,
  companies: FirstChoice['companies'],
): number => shortestPassword(policyOf(afterPassword(run, bundle, companies).bundle, deps.service, run.now));

function flawOf(deps: Deps, run: OpenRun, { password: typed, again, name, companies }: NewPassword): Refusal | null {
  const { step, loaded } = run;
  if (step.kind !== 'replace-password' || run.interaction.purpose !== 'password-reset' || !loaded.bundle)
    return { code: 'not-this-step' };
  if (!name.ok && !passwordOf(loaded.bundle)) return { code: 'name-not-usable', flaw: name.flaw };
  const shortest = shortestFor(deps, run, loaded.bundle, companies);
  const weakness = passwordWeakness(passwordFacts(deps, loaded.bundle.user, typed), shortest);
  if (weakness) return { code: 'weak-password', weakness, shortest };
  return typed.reveal().normalize('NFC') === again.reveal().normalize('NFC') ? null : { code: 'passwords-differ' };
}

function replace(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  bundle: UserBundle,
  hash: PasswordHash,
  { name: read, companies, letters }: FirstChoice & { readonly letters: AddedLetters },
): Promise<Outcome<Settled>> {
  const { now, interaction } = run;
  const password = passwordRecord(deps, bundle, hash, now);
  const old = passwordOf(bundle);
  const about = { now, bundle };
  const after = afterPassword(run, bundle, companies);
  const name = read.ok ? read.value : null;
  const renamed = old || name === bundle.user.displayName ? null : name;
  return settle(deps, run, facts, {
    patch: {
      passwordReplacedAt: now,
      evidence: [...interaction.evidence, { kind: 'password', at: now, authenticatorId: password.id }],
    },
    bundle: withAuthenticator(withoutAuthenticators(after.bundle, old ? [old.id] : []), password),
    writes: async (tx) => {
      await acceptAll(deps, tx, facts, after.accepted, letters);
      if (renamed !== null) await tx.setDisplayName(bundle.user.id, renamed);
      await tx.setPassword(password, now);
      await tx.clearBackOff(bundle.user.id);
      await tx.endInteractions(bundle.user.id, 'reset', now, interaction.id);
      await tx.endSessions(bundle.user.id, 'reset', now);
      await tx.voidLinks(bundle.user.id, 'password-reset', now);
      await tx.voidLinks(bundle.user.id, 'invitation', now);
      await tx.endEmailChange(bundle.user.id, now);
      if (old) await queueMail(deps, tx, bundle, { kind: 'password-replaced', facts, now });
    },
    events: old
      ? [
          event(deps, about, facts, 'password.replaced', { interaction: interaction.id }),
          event(deps, about, facts, 'session.ended', { reason: 'reset', all: true }),
        ]
      : [
          event(deps, about, facts, 'password.set', { interaction: interaction.id }),
          ...(renamed === null ? [] : [event(deps, about, facts, 'user.renamed')]),
        ],
  });
}

/** A password row ready to be bound. */
export function passwordRecord(
  deps: Deps,
  { user }: UserBundle,
  hash: PasswordHash,
  now: Instant,
): AuthenticatorRecord {
  return {
    id: deps.random.id('authenticator'),
    userId: user.id,
    kind: 'password',
    label: '',
    createdAt: now,
    boundAt: now,
    lastUsedAt: null,
    sealed: null,
    hash: null,
    country: null,
    passwordHash: hash,
    lastStep: null,
    madeIn: null,
    code: null,
    attempts: noAttempts,
  };
}
