import type { Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { InteractionRecord, LinkRecord, UserBundle } from '#ports/records.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { asBegun, type Settled } from '../run.ts';
import { newInteraction } from './begin.ts';

/** Whether a mailed link could be opened now; looking changes nothing (SECURITY I9). */
export async function isLinkUsable(deps: Deps, token: string): Promise<boolean> {
  const link = await deps.store.findLink(deps.hash.hash('link-token', token));
  return (
    link !== null && link.purpose === 'password-reset' && link.spentAt === null && link.expiresAt > deps.clock.now()
  );
}

/**
 * Spends a mailed link (SPEC S5): an interaction begins in which the mailbox is proved. It satisfies no second factor, and the password is not
 * changed before a new one is chosen there.
 */
export async function openResetLink(deps: Deps, facts: RequestFacts, token: string): Promise<Outcome<Settled>> {
  const tokenHash = deps.hash.hash('link-token', token);
  const link = await deps.store.findLink(tokenHash);
  const bundle = link && (await deps.store.loadUser(link.userId));
  const now = deps.clock.now();
  if (!link || !bundle) return refused({ code: 'link-not-usable' });
  const interaction = resetInteraction(deps, facts, link, bundle, now);
  const spent = await deps.store.transact(async (tx) => {
    if (!(await tx.spendLink(tokenHash, 'password-reset', now))) return false;
    await tx.createInteraction(interaction);
    await tx.appendAudit([event(deps, { now, bundle }, facts, 'reset-link.opened', { interaction: interaction.id })]);
    return true;
  });
  if (!spent) return refused({ code: 'link-not-usable' });
  return granted(asBegun(deps, { interaction, bundle, origin: null }, now));
}

function resetInteraction(
  deps: Deps,
  facts: RequestFacts,
  link: LinkRecord,
  { user }: UserBundle,
  now: Instant,
): InteractionRecord {
  const begun = newInteraction(deps, facts, {
    purpose: 'password-reset',
    email: user.email,
    destination: link.destination,
    now,
  });
  return { ...begun, userId: user.id, evidence: [{ kind: 'mailbox', at: now, authenticatorId: null }] };
}
