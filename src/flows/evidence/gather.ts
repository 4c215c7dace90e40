import { evidenceFormat, type EvidencePack } from '#domain/evidence-pack.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import { actorOf, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { gatherAdministrators } from './gather-administrators.ts';
import { gatherEnrollment } from './gather-enrollment.ts';
import { gatherPasses } from './gather-passes.ts';
import { gatherPolicy } from './gather-policy.ts';
import { gatherResets } from './gather-resets.ts';
import { gatherTrail } from './gather-trail.ts';
import { iso, knownTo } from './known.ts';
import { spanOf, type Gathering } from './span.ts';

/**
 * All that is on record of a company's MFA over a span of dates, and nothing of any other company (SECURITY I11). One part after the other, each in windows, so that
 * nobody waits for it. `id`: of the audit event that will tell of it.
 */
export async function gatherEvidence(
  deps: Deps,
  by: By,
  bundle: CompanyBundle,
  gathering: Gathering,
  id: EventId,
): Promise<EvidencePack> {
  const { id: company, name } = bundle.company;
  const known = await knownTo(deps, company, [actorOf(by)]);
  const madeBy = 'as' in by && by.as === 'operator' ? null : actorOf(by);
  return {
    about: {
      format: evidenceFormat,
      id,
      service: deps.service.name,
      address: deps.service.publicUrl(),
      company: { id: company, name },
      span: spanOf(gathering),
      madeAt: iso(gathering.now),
      madeBy: known(madeBy),
    },
    policy: await gatherPolicy(deps, bundle, gathering),
    enrollment: await gatherEnrollment(deps, bundle, gathering),
    resets: await gatherResets(deps, bundle, gathering),
    passes: await gatherPasses(deps, bundle, gathering),
    administrators: await gatherAdministrators(deps, bundle, gathering),
    trail: await gatherTrail(deps, bundle),
  };
}
