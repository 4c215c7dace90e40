import type { EvidencedOutcome, EvidencedPerson, EvidencedResetLine, EvidencedResets } from '#domain/evidence-pack.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { EvidencedReset } from '#ports/evidence.ts';
import type { Deps } from '../deps.ts';
import { iso, isByService, isoOrNull, knownTo, type Known } from './known.ts';
import type { Gathering } from './span.ts';
import { newest, tally } from './tally.ts';
import { eventsIn, inWindows } from './windows.ts';

/** Resets that the company's administrators asked for (SPEC A1-A7), and those of its people by the operator: all are counted, the newest told one by one. */
export async function gatherResets(
  deps: Deps,
  { company }: CompanyBundle,
  { times }: Pick<Gathering, 'times'>,
): Promise<EvidencedResets> {
  const [outcomes, checks] = [tally(), tally()];
  const last = newest<EvidencedReset>();
  const read = (after: EvidencedReset | null, most: number) =>
    deps.store.resetsOfCompany(company.id, times, after, most);
  for await (const rows of inWindows<EvidencedReset>(read)) {
    for (const one of rows) {
      outcomes.add(outcomeOf(one));
      if (one.checkedHow !== null) checks.add(one.checkedHow);
    }
    last.add(rows);
  }
  const byService = await resetsByService(deps, company.id, times);
  const listed = last.rows();
  const known = await knownTo(deps, company.id, [...listed.flatMap(peopleIn), ...byService.map((one) => one.user)]);
  return {
    total: outcomes.total(),
    byOutcome: outcomes.counts(),
    byCheck: checks.counts(),
    listed: listed.map((one) => lineOf(one, known)),
    byService: byService.map(({ at, user }) => ({ at: iso(at), of: known(user) })),
  };
}

const outcomeOf = ({ outcome }: EvidencedReset): EvidencedOutcome => outcome ?? 'waiting';

const peopleIn = ({ user, askedBy, approvedBy, endedBy }: EvidencedReset): readonly (UserId | null)[] => [
  user,
  askedBy,
  approvedBy,
  endedBy,
];

function lineOf(reset: EvidencedReset, known: Known): EvidencedResetLine {
  const { askedAs, askedBy, approvedAt, approvedBy, approvedAs, delay } = reset;
  return {
    askedAt: iso(reset.askedAt),
    of: known(reset.user),
    // An operator may be one of the company's people as well: what they do as one is the service's.
    askedBy: known(isOfCompany(askedAs) ? askedBy : null),
    how: reset.checkedHow,
    approval: reset.approval,
    approvedAt: isoOrNull(approvedAt),
    approvedBy: approvedAt === null ? null : known(isOfCompany(approvedAs) ? approvedBy : null),
    // That another company's rule binds somebody is told, and no more (SECURITY I11).
    delay: delay === 'bound-elsewhere' ? 'another-rule' : delay,
    dueAt: iso(reset.dueAt),
    outcome: outcomeOf(reset),
    endedAt: isoOrNull(reset.endedAt),
    endedBy: enderOf(reset, known),
  };
}

/** By one of the company's own people: an administrator, or whoever looks after a team (SPEC Y7). */
const isOfCompany = (as: EvidencedReset['endedAs']): boolean => as === 'administrator' || as === 'team';

/** Null: it ended by itself, or waits. */
function enderOf({ user, endedBy, endedAs }: EvidencedReset, known: Known): EvidencedPerson | null {
  if (endedAs === null) return null;
  if (endedAs === 'elsewhere') return { who: 'outside' };
  if (endedAs === 'session' || endedAs === 'mailbox') return known(user);
  return known(isOfCompany(endedAs) ? endedBy : null);
}

interface ByService {
  readonly at: Instant;
  readonly user: UserId;
}

/** The newest first. */
async function resetsByService(
  deps: Deps,
  company: CompanyId,
  times: Gathering['times'],
): Promise<readonly ByService[]> {
  const last = newest<ByService>();
  for await (const events of eventsIn(deps, company, 'methods.reset', times)) {
    last.add(
      events.flatMap(({ at, subject, detail }) =>
        subject !== null && isByService(detail) ? [{ at, user: subject }] : [],
      ),
    );
  }
  return last.rows();
}
