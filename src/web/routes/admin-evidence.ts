import { evidenceKeysPath } from '#flows/evidence/paper.ts';
import type { CompanyVisit, Visit } from '../lifecycle/visit.ts';
import type { Answer } from '../lifecycle/answer.ts';
import { sendEvidence, showEvidence } from '../present/evidence.ts';
import type { Route } from './route.ts';

const path = '/admin/:company/audit/evidence';

/** What an evidence pack tells is the policy, the people and the trail of a company, and so takes both permissions (SPEC C2). */
const common = { path, access: 'company', needs: 'both' } as const;

/** Signed evidence packs (SPEC X8), and the public key with which anybody verifies them. Making one changes nothing, and the audit trail hears of it. */
export const adminEvidenceRoutes: readonly Route[] = [
  { ...common, method: 'GET', handle: (visit: CompanyVisit) => showEvidence(visit) },
  {
    ...common,
    method: 'POST',
    label: 'evidence.make',
    shows: { from: 'evidence.from', to: 'evidence.to' },
    handle: (visit: CompanyVisit) => sendEvidence(visit),
  },
  { method: 'GET', path: evidenceKeysPath, access: 'open', forAll: true, handle: async (visit) => keysOf(visit) },
];

/** A JSON Web Key Set (RFC 7517). It holds no secret, and stays the same for good. */
const keysOf = ({ door }: Visit): Answer => ({
  as: 'json',
  status: 200,
  value: { keys: [door.evidence.signer.key] },
  leavesNoCookie: true,
  headers: { 'cache-control': 'private, max-age=600' },
});
