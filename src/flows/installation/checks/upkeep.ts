import { hour, minute, type Duration, type Instant } from '#domain/instant.ts';
import { named, when, type Check } from '../check.ts';
import type { Facts } from '../facts.ts';

const since = (at: Instant | null | undefined, now: Instant): Duration => (at ? now - at : 0);

const waitedFor = ({ now, database }: Facts): Duration => since(database?.outbox.oldestAt, now);

const unlinkedFor = ({ now, database }: Facts): Duration => since(database?.audit.unlinkedSince, now);

function inMinutes(length: Duration): string {
  const whole = Math.floor(length / minute);
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}

/** What the server's loops do by themselves while it runs. */
export const upkeepChecks: readonly Check[] = [
  {
    name: 'outbox-waiting',
    look: (facts) =>
      when(waitedFor(facts) > 10 * minute, () => ({
        severity: waitedFor(facts) > hour ? 'danger' : 'warning',
        found: `Mail has been waiting for ${inMinutes(waitedFor(facts))} (${facts.database?.outbox.waiting} in all).`,
        why: 'Codes and links grow too old before they arrive.',
        remedy: 'gatehouse mail test --to you@example.com; look whether a server is running',
      })),
  },
  {
    name: 'outbox-given-up',
    look: ({ database }) =>
      when((database?.outbox.givenUp ?? 0) > 0, () => ({
        severity: 'warning',
        found: `${database?.outbox.givenUp} mails were given up lately.`,
        why: 'Somebody waited for them in vain: the mail server refused them for good, or too often.',
        remedy: 'look for "outbox" in the log; gatehouse mail test --to you@example.com',
      })),
  },
  {
    name: 'audit-unlinked',
    look: (facts) =>
      when(unlinkedFor(facts) > minute, () => ({
        severity: 'warning',
        found: `Audit events have been outside their chain for ${inMinutes(unlinkedFor(facts))}.`,
        why: 'Until they are linked, whoever can write to the database can change them without a trace.',
        remedy: 'start the server, which links them within a second; if it runs, look for "audit-sealer" in its log',
      })),
  },
  {
    name: 'audit-chain',
    look: ({ database }) => {
      const { findings = [], verified = 0 } = database?.audit ?? {};
      return when(findings.length > 0, () => ({
        severity: 'danger',
        found: `The newest ${verified} audit events are not as they were written: ${named(findings.map((one) => `${one.fault} at ${one.stream} ${one.sequence === 0 ? one.eventId : one.sequence}`))}.`,
        why: 'Somebody changed, removed or added events in the database, or the keys are not the ones they were linked under.',
        remedy: 'gatehouse audit verify; keep the database as it is, and compare it with a backup',
      }));
    },
  },
];
