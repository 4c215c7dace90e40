import { linkEvents, type ChainPoint, type LinkedEvent } from '#domain/audit-chain.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { Email } from '#domain/email.ts';
import { extendedDeadline } from '#domain/extension.ts';
import type { EventId } from '#domain/identifiers.ts';
import { after, second, type Instant } from '#domain/instant.ts';
import { changedSettings, undecided, type PolicySettings, type SettingValue } from '#domain/policy-change.ts';
import { deedEvent, type By, type Deed } from '#flows/by.ts';
import type { Deps } from '#flows/deps.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import { crowd, crowdCompany } from './crowd.ts';
import { askedAtOf, byAdministrator } from './crowd-history.ts';
import type { CrowdPlace } from './crowd-rows.ts';
import type { CrowdTime } from './crowd-time.ts';
import { grantOf } from './crowd-trouble.ts';

const machine: By = { operatingUser: 'demo' };

/** Somebody who looks at the trail meanwhile may add to it: so often it is tried. */
const mostTries = 5;

/**
 * The company's trail so far, once everything that it tells of is there: written and linked as it would have been at those times, in one transaction, so that it
 * stands in order, is found by its days, and is whole. Once: at the next start what is there stays.
 */
export async function writePast(deps: Deps, place: CrowdPlace): Promise<void> {
  const { audit } = deps.store;
  for (let tries = 1; tries <= mostTries && !(await hasPast(deps, place)); tries += 1) {
    const head = await audit.head(place.company.id);
    const expected = head ? [head] : [];
    if (await audit.appendLinked(linkedThen(deps, await pastEvents(deps, place), expected), expected)) return;
  }
}

async function hasPast({ store }: Deps, { company }: CrowdPlace): Promise<boolean> {
  const among = { by: 'kind', kind: 'company.created' } as const;
  const look = { stream: company.id, among, after: null, before: null, newestFirst: false, most: 1 } as const;
  return (await store.trail.see(look)).length > 0;
}

/** A second after each happened, as a running server would have linked it. */
function linkedThen(
  { auditMac }: Deps,
  events: readonly AuditEvent[],
  expected: readonly ChainPoint[],
): Parameters<AuditStore['appendLinked']>[0] {
  let heads = expected;
  const linked: LinkedEvent[] = [];
  for (const event of events) {
    const next = linkEvents([event], heads, auditMac, after(event.at, second));
    linked.push(...next);
    heads = next.map(({ sequence, hash }) => ({ stream: event.stream, sequence, hash }));
  }
  return linked;
}

async function pastEvents(deps: Deps, place: CrowdPlace): Promise<readonly AuditEvent[]> {
  const events = [...beginnings(deps, place), ...(await extensions(deps, place)), ...(await reminders(deps, place))];
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** An event as it would have been written then: its id tells when, too, and is what the trail is sorted by. */
function eventThen(deps: Deps, at: Instant, by: By, deed: Deed): AuditEvent {
  const time = at.toString(16).padStart(12, '0');
  const event = deedEvent({ ...deps, clock: { now: () => at } }, by, deed);
  return { ...event, id: `${prefix}${time}${event.id.slice(prefix.length + time.length)}` as EventId };
}

const prefix = 'evt_';

function beginnings(deps: Deps, { company, dana, time }: CrowdPlace): readonly AuditEvent[] {
  const stream = company.id;
  const changed = changedSettings(undecided, crowdSettings(time)).flatMap((one): [string, SettingValue][] => [
    [`${one.setting}Before`, one.before],
    [`${one.setting}After`, one.after],
  ]);
  const detail = { revision: 1, ...Object.fromEntries(changed) };
  return [
    eventThen(deps, company.createdAt, machine, { kind: 'company.created', stream }),
    eventThen(deps, time.workday(crowdCompany.entitledAgo, 3), machine, { kind: 'company.entitled', stream }),
    eventThen(deps, time.switchedOnAt, byAdministrator(dana), { kind: 'policy.changed', stream, detail }),
  ];
}

/** What the company requires. */
export const crowdSettings = (time: CrowdTime): PolicySettings => ({
  requireMfa: true,
  deadline: { date: time.date(-crowdCompany.deadlineIn), zone: crowdCompany.timeZone },
  frequency: 'weekly',
  smsAllowed: true,
  confirmMailbox: true,
  helpContact: crowdCompany.helpContact,
  appGuidance: crowdCompany.appGuidance,
  resetApproval: false,
  resetDelayHours: 0,
});

/** More time that was given: of whoever has it as it was given. */
async function extensions(deps: Deps, { company, dana, time }: CrowdPlace): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const person of crowd().filter(({ state }) => state.is === 'not-enrolled' && state.extended)) {
    const bundle = await deps.store.loadUserByEmail(person.email as Email);
    const at = bundle?.memberships.find((one) => one.company.id === company.id);
    const granted = grantOf(dana, time, person);
    if (!bundle || at?.extension?.grantedAt !== granted.grantedAt) continue;
    const until = extendedDeadline({ date: time.date(-crowdCompany.deadlineIn), zone: crowdCompany.timeZone }, granted);
    const detail = {
      membership: at.membership.id,
      days: granted.days,
      until: until.date,
      zone: until.zone,
      reason: granted.reason,
    };
    const deed = { kind: 'extension.granted', stream: company.id, subject: bundle.user.id, detail } as const;
    events.push(eventThen(deps, granted.grantedAt, byAdministrator(dana), deed));
  }
  return events;
}

/** Reminders that Dana asked for. */
async function reminders(deps: Deps, { company, dana, time }: CrowdPlace): Promise<readonly AuditEvent[]> {
  const at = askedAtOf(time);
  const mailings = await deps.store.mailingsOf(company.id, company.createdAt, 200);
  const asked = mailings.filter((one) => one.kind === 'asked' && one.dueAt === at);
  return asked.map(({ id }) => {
    const detail = { mailing: id, chosen: 'filter', people: null };
    return eventThen(deps, at, byAdministrator(dana), { kind: 'reminders.asked', stream: company.id, detail });
  });
}
