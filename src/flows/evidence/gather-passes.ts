import type { AuditEvent } from '#domain/audit-event.ts';
import { identityChecks, type IdentityCheck } from '#domain/enrollment-pass.ts';
import type { EvidencedPasses, EvidencedPassLine, PassOutcome } from '#domain/evidence-pack.ts';
import type { Instant } from '#domain/instant.ts';
import type { EventTimes } from '#ports/audit-store.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { actorIn, iso, isoOrNull, knownTo, type Known } from './known.ts';
import { untilNow, type Gathering } from './span.ts';
import { newest, tally } from './tally.ts';
import { eventsIn } from './windows.ts';

/** Enrollment passes that the company's administrators issued (SPEC A6), what became of each, and how its holder was known. */
export async function gatherPasses(
  deps: Deps,
  { company }: CompanyBundle,
  gathering: Gathering,
): Promise<EvidencedPasses> {
  const { times, now } = gathering;
  const ends = await endsOf(deps, company.id, untilNow(gathering));
  const outcomes: Record<PassOutcome, number> = { spent: 0, withdrawn: 0, valid: 0, over: 0 };
  const [checks, last] = [tally(), newest<AuditEvent>()];
  for await (const events of eventsIn(deps, company.id, 'enrollment-pass.issued', times)) {
    for (const event of events) {
      outcomes[outcomeOf(event, ends, now)] += 1;
      const how = howIn(event);
      if (how !== null) checks.add(how);
    }
    last.add(events);
  }
  const listed = last.rows();
  const known = await knownTo(
    deps,
    company.id,
    listed.flatMap((one) => [one.subject, actorIn(one)]),
  );
  return {
    total: Object.values(outcomes).reduce((sum, one) => sum + one, 0),
    byOutcome: outcomes,
    byCheck: checks.counts(),
    listed: listed.map((one) => lineOf(one, { ends, now, known })),
  };
}

interface End {
  readonly at: Instant;
  readonly how: 'spent' | 'withdrawn';
}

/** By pass. */
type Ends = ReadonlyMap<string, End>;

/**
 * Passes of this company that came to an end of their own. Who spends one signs in, which the installation's chain tells of: nothing of it is kept but of passes that
 * this company issued.
 */
async function endsOf(deps: Deps, company: CompanyBundle['company']['id'], times: EventTimes): Promise<Ends> {
  const issued = new Set<string>();
  for await (const events of eventsIn(deps, company, 'enrollment-pass.issued', times))
    for (const one of events) issued.add(passIn(one));
  const ends = new Map<string, End>();
  if (issued.size === 0) return ends;
  const sources = [
    ['withdrawn', eventsIn(deps, company, 'enrollment-pass.withdrawn', times)],
    ['spent', eventsIn(deps, 'installation', 'enrollment-pass.spent', times)],
  ] as const;
  for (const [how, windows] of sources) {
    for await (const events of windows)
      for (const one of events.filter((event) => issued.has(passIn(event)))) ends.set(passIn(one), { at: one.at, how });
  }
  return ends;
}

const passIn = ({ detail }: AuditEvent): string => String(detail['pass']);

function outcomeOf(event: AuditEvent, ends: Ends, now: Instant): PassOutcome {
  const end = ends.get(passIn(event));
  if (end) return end.how;
  return Number(event.detail['expiresAt']) > now ? 'valid' : 'over';
}

const howIn = ({ detail }: AuditEvent): IdentityCheck | null =>
  identityChecks.find((one) => one === detail['how']) ?? null;

interface Facts {
  readonly ends: Ends;
  readonly now: Instant;
  readonly known: Known;
}

const lineOf = (event: AuditEvent, { ends, now, known }: Facts): EvidencedPassLine => ({
  issuedAt: iso(event.at),
  of: known(event.subject),
  by: known(actorIn(event)),
  how: howIn(event),
  outcome: outcomeOf(event, ends, now),
  endedAt: isoOrNull(ends.get(passIn(event))?.at ?? null),
});
