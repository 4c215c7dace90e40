import { evidenceLimits, type EvidencedPlace, type EvidencedTrail } from '#domain/evidence-pack.ts';
import type { ChainPoint } from '#domain/audit-chain.ts';
import { noPoints } from '#domain/audit-points.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';
import { knownAnchors } from '../audit-trail/known-anchors.ts';
import { unlinkedEvents } from '../audit-trail/selection.ts';
import { verifyChain } from '../audit-trail/verify.ts';
import { iso } from './known.ts';

/** Verifies the company's chain from its beginning to its end (SPEC X8): the pack says what was found, and where the chain ended. */
export async function gatherTrail(deps: Deps, { company }: CompanyBundle): Promise<EvidencedTrail> {
  const { audit } = deps.store;
  const known = await knownAnchors(deps, company.id);
  const noted = known?.anchors.get(company.id) ?? noPoints;
  const faults = known?.findings.map((one) => one.fault) ?? [];
  const report = await verifyChain(audit, deps.auditMac, company.id, known?.anchors ?? new Map(), () => undefined);
  const unlinked = await unlinkedEvents(audit, { stream: company.id, from: null, before: null });
  return {
    verifiedAt: iso(deps.clock.now()),
    isWhole: report.findings.length === 0 && faults.length === 0,
    events: report.events,
    unlinked: Math.max(0, unlinked - report.findings.filter((one) => one.sequence === 0).length),
    findingsTotal: report.findings.length,
    findings: report.findings
      .slice(0, evidenceLimits.findings)
      .map(({ fault, sequence, eventId }) => ({ fault, sequence, event: eventId })),
    head: placeOf(report.head),
    anchors: known && { checked: noted.count, last: placeOf(noted.furthest), faults },
  };
}

const placeOf = (point: ChainPoint | null): EvidencedPlace | null =>
  point && { sequence: point.sequence, hash: point.hash };
