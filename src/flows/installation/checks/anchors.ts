import { after, day, hour, type Duration, type Instant } from '#domain/instant.ts';
import { named, when, type Check } from '../check.ts';
import type { Facts } from '../facts.ts';

const goodFor: Duration = 7 * day;

const why =
  'Events cut off the end of a chain are found only back to the last place that was noted down outside the database.';

const placeNames = { file: 'the file', hook: 'the web hook' } as const;

const utc = (at: Instant): string => new Date(at).toUTCString();

const places = ({ database }: Pick<Facts, 'database'>) => database?.anchors.places ?? [];

/** A server that was only just started has not looked yet. */
const isLate = (since: Instant, now: Instant): boolean => after(since, hour) < now;

/** Whether what happened can be cut off unnoticed (SPEC X8). */
export const anchorChecks: readonly Check[] = [
  {
    name: 'audit-anchors',
    look: (facts) => {
      const { now, database, anchoredAt } = facts;
      if (database === null) return [];
      const remedy =
        'set GATEHOUSE_AUDIT_ANCHOR_FILE or GATEHOUSE_AUDIT_ANCHOR_URL; or gatehouse audit verify --write-anchors FILE, daily, on another machine; then gatehouse doctor --anchors FILE';
      if (anchoredAt === null) {
        const found = 'No anchors of the audit trail are noted down, and the doctor was shown no file of them.';
        return when(places(facts).length === 0, () => ({ severity: 'strict', found, why, remedy }));
      }
      return when(now - anchoredAt > goodFor, () => ({
        severity: 'warning',
        found: `The newest audit anchors are of ${utc(anchoredAt)}.`,
        why,
        remedy,
      }));
    },
  },
  {
    name: 'audit-anchors-failing',
    look: (facts) =>
      places(facts).flatMap(({ place, failing, anchoredAt }) => {
        if (failing === null) return [];
        const last = anchoredAt === null ? 'never' : utc(anchoredAt);
        return [
          {
            severity: isLate(failing.since, facts.now) ? 'danger' : 'warning',
            found: `Since ${utc(failing.since)}, audit anchors do not get into ${placeNames[place]}: ${failing.problem}. The last time: ${last}.`,
            why,
            remedy:
              place === 'file'
                ? 'let the user who runs the server write GATEHOUSE_AUDIT_ANCHOR_FILE, in a folder that is there; it is tried again every minute'
                : 'look at what GATEHOUSE_AUDIT_ANCHOR_URL names; it is tried again every minute',
          },
        ];
      }),
  },
  {
    name: 'audit-anchor-file',
    look: ({ database }) => {
      const faults = database?.anchors.file ?? [];
      return when(faults.length > 0, () => ({
        severity: 'danger',
        found: `The file of audit anchors is not as it was written: ${named([...new Set(faults)])}.`,
        why: 'Whoever changes the audit trail has to change the file as well, or to take it away.',
        remedy: 'gatehouse audit verify; keep the file and the database as they are, and compare them with a backup',
      }));
    },
  },
];
