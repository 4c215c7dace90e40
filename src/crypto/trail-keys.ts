import { auditMarks } from '#domain/audit-marks.ts';
import type { TrailKeys } from '#ports/trail-keys.ts';
import { refuseOtherKeys } from './check-keys.ts';
import type { KeyRing } from './key-ring.ts';
import { createAuditMac } from './keyed-hash.ts';

/** Of a ring that may be read only after the database was found: it is asked for at the first mark. */
export function createTrailKeys(ring: () => KeyRing): TrailKeys {
  let mac: ReturnType<typeof createAuditMac> | null = null;
  return {
    marks: auditMarks((text) => (mac ??= createAuditMac(ring()))(text)),
    check: (stored) => refuseOtherKeys(ring(), stored),
  };
}
