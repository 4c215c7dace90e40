import type { Instant } from '#domain/instant.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import type { InteractionRecord, LinkPurpose, LinkRecord, UserBundle } from '#ports/records.ts';
import { pendingOf, uidOf } from '../applications/pending.ts';
import { askingOf } from '../applications/shown.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import { asBegun, type Settled } from '../run.ts';
import { newInteraction } from './begin.ts';
import { passwordOf } from './verify-password.ts';

/** Where a link leads whose own destination is gone. */
const accountPage = '/account';

const openedEvents = { 'password-reset': 'reset-link.opened', invitation: 'invitation.opened' } as const;

type Whither = Pick<InteractionRecord, 'destination' | 'application'>;

interface Found {
  readonly link: LinkRecord;
  readonly bundle: UserBundle;
}

/** Whether a link could be opened now as one of this purpose; looking changes nothing (SECURITY I9). */
export async function isLinkUsable(deps: Deps, purpose: LinkPurpose, token: string): Promise<boolean> {
  const found = await findLink(deps, purpose, token);
  return found !== null && found.link.spentAt === null && found.link.expiresAt > deps.clock.now();
}

/**
 * Spends a link (SPEC S5): an interaction begins in which the mailbox is proved. It satisfies no second factor, and no password is set before one is
 * chosen there. An invitation was mailed, or shown on the machine to the first operator: SPEC section 2 asks for the mailbox after neither.
 */
export async function openLink(
  deps: Deps,
  facts: RequestFacts,
  purpose: LinkPurpose,
  token: string,
): Promise<Outcome<Settled>> {
  const found = await findLink(deps, purpose, token);
  if (!found) return refused({ code: 'link-not-usable' });
  const { link, bundle } = found;
  const now = deps.clock.now();
  const interaction = interactionOf(deps, facts, found, await whitherNow(deps, link), now);
  const spent = await deps.store.transact(async (tx) => {
    if (!(await tx.spendLink(link.tokenHash, purpose, now))) return false;
    await tx.createInteraction(interaction);
    const detail = { interaction: interaction.id };
    await tx.appendAudit([event(deps, { now, bundle }, facts, openedEvents[purpose], detail)]);
    return true;
  });
  if (!spent) return refused({ code: 'link-not-usable' });
  return granted(asBegun(deps, { interaction, bundle, origin: null }, now));
}

/** Null: never ours, of the other kind, a disabled user's, or an invitation of somebody who has a password by now. */
async function findLink(deps: Deps, purpose: LinkPurpose, token: string): Promise<Found | null> {
  const link = await deps.store.findLink(deps.hash.hash('link-token', token));
  if (link?.purpose !== purpose) return null;
  const bundle = await deps.store.loadUser(link.userId);
  if (bundle?.user.status !== 'active') return null;
  return purpose === 'invitation' && passwordOf(bundle) ? null : { link, bundle };
}

/** Where the link leads: the application that its user came from, as long as that waits for them; otherwise their own page. */
async function whitherNow(deps: Deps, { destination }: LinkRecord): Promise<Whither> {
  if (uidOf(destination) === null) return { destination, application: null };
  const pending = await pendingOf(deps, destination);
  return pending ? { destination, application: askingOf(pending) } : { destination: accountPage, application: null };
}

function interactionOf(
  deps: Deps,
  facts: RequestFacts,
  { bundle: { user } }: Found,
  whither: Whither,
  now: Instant,
): InteractionRecord {
  const begun = newInteraction(deps, facts, { purpose: 'password-reset', email: user.email, ...whither, now });
  return { ...begun, userId: user.id, evidence: [{ kind: 'mailbox', at: now, authenticatorId: null }] };
}
