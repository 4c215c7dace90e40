import type { Instant } from '#domain/instant.ts';
import type { ResetOutcome } from '#domain/mfa-reset.ts';
import type { UserBundle } from '#ports/records.ts';
import type { ResetEnder, ResetRecord } from '#ports/resets.ts';
import type { Helper } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { administratorNamed, companyNamed } from './reset-mails.ts';

/** What became of a reset, as the person reads of it behind a link that came too late (SPEC A1, A3). */
export interface OverReset {
  readonly outcome: ResetOutcome;
  readonly endedAt: Instant;
  /** Who stopped it, where somebody did. */
  readonly stoppedAs: ResetEnder | null;
  /** That asked for it; null: the operator, or none of theirs any more. */
  readonly company: { readonly name: string; readonly contact: string | null } | null;
  /** The one of that company who stopped it, as it knows them; null: nobody who could be named. */
  readonly administrator: string | null;
}

/** A reset that is over, and whose methods it was about. */
export interface FoundOverReset {
  readonly who: UserBundle;
  readonly reset: OverReset;
}

/**
 * What a mailed link would have stopped, had it been pressed in time. Only whoever has a link that was really mailed is told, spent or not: null for any other, and
 * while the reset waits (SECURITY I9). Looking changes nothing.
 */
export async function overReset(deps: Deps, token: string): Promise<FoundOverReset | null> {
  const link = await deps.store.findMailAct(deps.hash.hash('mail-act', token));
  if (link?.act !== 'veto-reset' || link.subject === null) return null;
  const record = await deps.store.findReset(link.subject as ResetRecord['id']);
  const who = record?.userId === link.userId ? await deps.store.loadUser(link.userId) : null;
  if (!record || !who) return null;
  const { endedAt, outcome } = record;
  if (endedAt === null || outcome === null) return null;
  return { who, reset: { ...asTold(who, await deps.store.listHelpers(link.userId), record), endedAt, outcome } };
}

const asTold = (
  who: UserBundle,
  helpers: readonly Helper[],
  { companyId, endedBy, endedAs }: ResetRecord,
): Omit<OverReset, 'endedAt' | 'outcome'> => {
  const name = companyNamed(who, companyId);
  const contact = who.memberships.find((one) => one.company.id === companyId)?.policy?.helpContact ?? null;
  const isTheirs = companyId !== null && endedAs === 'administrator';
  return {
    stoppedAs: endedAs,
    company: name === null ? null : { name, contact },
    administrator: isTheirs ? administratorNamed(helpers, companyId, endedBy) : null,
  };
};
