import { nothingVerified, verifyEnd, verifyEvents, type Mac } from '#domain/audit-chain.ts';
import type { MarkedHead } from '#domain/audit-marks.ts';
import { withHead } from '#domain/audit-points.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { SmsCountry } from '#domain/phone-rules.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { KeyUseFacts } from '#ports/key-keeper.ts';
import type { PasswordMix } from '#ports/password-hasher.ts';
import type { PhonesOfRegion } from '#ports/sms-stops.ts';
import type { Store } from '#ports/store.ts';
import type { Deps } from '../deps.ts';
import { anchorLooks } from '../audit-trail/anchor-heads.ts';
import type { AnchorFault } from '../audit-trail/anchors.ts';
import { foreignEvents } from '../audit-trail/foreign.ts';
import { knownAnchors } from '../audit-trail/known-anchors.ts';
import { headFindings } from '../audit-trail/verify.ts';
import { smsStatus, type SmsStatus } from '../sms/operate.ts';
import { servedCountry } from '../sms/served.ts';
import type { DatabaseLook, SmsLook } from './facts.ts';
import { lookAtApplications, strayRoles } from './look-at-applications.ts';

/** Looks at everything in the database that the doctor judges. Reads only, in statements that hold nobody up. */
export async function lookAtDatabase(deps: Deps, auditMac: Mac, ring: readonly KeyUseFacts[]): Promise<DatabaseLook> {
  const { store } = deps;
  const { installation, outbox, audit } = store;
  const [unlinked] = await audit.unsealed(1);
  return {
    facts: await installation.databaseFacts(),
    operators: await installation.operators(),
    requiring: await installation.requiringCompanies(),
    hasDemo: await hasDemo(audit),
    outbox: { ...(await outbox.backlog('mail')), oldestAt: await installation.oldestWaiting('mail') },
    audit: { unlinkedSince: unlinked?.at ?? null, ...(await verifyNewest(audit, auditMac)) },
    anchors: { places: await anchorLooks(deps), file: await anchorFaults(deps) },
    sms: lookAtSms(await smsStatus(deps), await store.sms.phonesByRegion(), deps.service.sms.countries),
    applications: await lookAtApplications(deps),
    strayRoles: await strayRoles(deps),
    passwords: await passwordMix(store),
    keys: { ring, inUse: await store.resealing.countByKey() },
  };
}

/** A file that cannot be read is told by the server, which adds to it. */
async function anchorFaults(deps: Deps): Promise<readonly AnchorFault[]> {
  const known = await knownAnchors(deps, 'ends').catch(() => null);
  return known?.findings.map((one) => one.fault) ?? [];
}

const lookAtSms = (
  { waiting, givenUp, oldestWaitingAt, countries, budgets, stops }: SmsStatus,
  phones: readonly PhonesOfRegion[],
  sent: readonly SmsCountry[],
): SmsLook => ({
  waiting,
  givenUp,
  oldestAt: oldestWaitingAt,
  openBreakers: countries.flatMap(({ country, openSince }) =>
    openSince === null ? [] : [{ country, since: openSince }],
  ),
  usedUp: budgets.filter((one) => one.isUsedUp && !one.isClosed),
  stops: stops.filter((one) => one.by === 'consecutive' || one.by === 'number'),
  unserved: phones.filter((one) => one.region !== null && servedCountry(one.region, sent) === null),
});

/** The demo is made before there are any people: its event is among the first of all, or waits to be linked. */
const firstEvents = 20;

async function hasDemo(audit: AuditStore): Promise<boolean> {
  const first = (await audit.read('installation', 1, firstEvents)).map(({ event }) => event);
  const waiting = await audit.unsealed(firstEvents);
  return [...first, ...waiting].some((event) => event.kind === 'demo.seeded');
}

/** How many events of a chain are verified, and of how many companies' chains: enough to notice, and done in a moment. */
const newest = { events: 500, companies: 99 } as const;

async function verifyNewest(
  audit: AuditStore,
  mac: Mac,
): Promise<Pick<DatabaseLook['audit'], 'verified' | 'findings'>> {
  const reports = await Promise.all(chosen(await audit.heads()).map((head) => verifyEndOf(audit, mac, head)));
  return {
    verified: reports.reduce((sum, one) => sum + one.verified, 0),
    findings: [...reports.flatMap((one) => one.findings), ...(await foreignEvents(audit, mac, null))],
  };
}

/** The installation's own chain always, where operators and everybody's methods are; of the companies' the longest, where most happened. */
function chosen(heads: readonly MarkedHead[]): readonly MarkedHead[] {
  const own = heads.filter((head) => head.stream === 'installation');
  const companies = heads.filter((head) => head.stream !== 'installation');
  return [...own, ...companies.toSorted((a, b) => b.sequence - a.sequence).slice(0, newest.companies)];
}

/** The end of a chain, from what the first event looked at says of the one before it. What is linked meanwhile is not looked at. */
async function verifyEndOf(audit: AuditStore, mac: Mac, head: MarkedHead) {
  const from = Math.max(1, head.sequence - newest.events + 1);
  const rows = (await audit.read(head.stream, from, newest.events)).filter((one) => one.sequence <= head.sequence);
  const [first] = rows;
  const before = nothingVerified(head.stream);
  const start = first && from > 1 ? { ...before, sequence: from - 1, hash: first.previousHash } : before;
  const points = withHead(undefined, head);
  const state = verifyEvents(start, rows, points, mac);
  return { verified: rows.length, findings: [...verifyEnd(state, points, head.sequence), ...headFindings(mac, head)] };
}

const batch = 1_000;

async function passwordMix(store: Pick<Store, 'countPasswordKinds'>): Promise<PasswordMix> {
  const mix = new Map<string, number>();
  let after: UserId | null = null;
  do {
    const { counts, next } = await store.countPasswordKinds(after, batch);
    for (const [prefix, count] of counts) mix.set(prefix, (mix.get(prefix) ?? 0) + count);
    after = next;
  } while (after !== null);
  return mix;
}
