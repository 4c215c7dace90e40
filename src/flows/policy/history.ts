import type { AuditEvent } from '#domain/audit-event.ts';
import { isOwnEvent } from '#domain/audit-marks.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { instant, type Instant } from '#domain/instant.ts';
import { undecided, type ChangedSetting, type PolicySettings } from '#domain/policy-change.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Deps } from '../deps.ts';

/** Who changed a policy, as far as the company may know them: people of its own by the name of its directory, others as whoever runs the service (SECURITY I11). */
export type PolicyEditor =
  | { readonly who: 'you' }
  | { readonly who: 'person'; readonly name: string }
  | { readonly who: 'service' };

/** One change of a policy. */
export interface PolicyEdit {
  readonly by: PolicyEditor;
  readonly at: Instant;
  /** Setting by setting; empty where nobody noted it. */
  readonly changed: readonly ChangedSetting[];
  /** From when on resets take less by it (SPEC A3); null: they do not. */
  readonly easedFrom: Instant | null;
}

/** The last change of what stands; null while nobody has decided. */
export async function lastEdit(
  deps: Deps,
  { company, policy }: CompanyBundle,
  reader: UserId,
): Promise<PolicyEdit | null> {
  if (!policy) return null;
  return {
    by: await editorOf(deps, company.id, policy.changedBy, reader),
    at: policy.changedAt,
    changed: [],
    easedFrom: null,
  };
}

/**
 * What was changed since a revision, newest first: who, when and what, as the audit trail has it. Where it happened so long ago that it would be a long look,
 * at least the last change (SPEC P8).
 */
export async function editsSince(
  deps: Deps,
  bundle: CompanyBundle,
  revision: number,
  reader: UserId,
): Promise<readonly PolicyEdit[]> {
  const events = await changesSince(deps, bundle.company.id, revision);
  const edits = await Promise.all(events.map((event) => editOf(deps, bundle.company.id, event, reader)));
  const last = await lastEdit(deps, bundle, reader);
  return edits.length > 0 || last === null ? edits : [last];
}

/** Enough for a form that was left open over a day of a company's busiest week. */
const looked = { linked: 200, waiting: 200, told: 5 } as const;

async function changesSince(deps: Deps, company: CompanyId, revision: number): Promise<readonly AuditEvent[]> {
  const changes = await policyChanges(deps, company);
  return changes.filter((one) => Number(one.detail['revision']) > revision).slice(0, looked.told);
}

/** The newest first. */
async function policyChanges({ store, auditMac }: Deps, company: CompanyId): Promise<readonly AuditEvent[]> {
  const head = await store.audit.head(company);
  const from = Math.max(1, (head?.sequence ?? 0) - looked.linked + 1);
  const linked = head ? await store.audit.read(company, from, looked.linked) : [];
  const waiting = (await store.audit.unsealed(looked.waiting)).filter((one) => isOwnEvent(auditMac, one));
  const events = new Map([...linked.map((one) => one.event), ...waiting].map((event) => [event.id, event]));
  return [...events.values()]
    .filter((one) => one.stream === company && one.kind === 'policy.changed')
    .toSorted((a, b) => b.at - a.at);
}

const editOf = async (deps: Deps, company: CompanyId, event: AuditEvent, reader: UserId): Promise<PolicyEdit> => ({
  by: await editorOf(deps, company, event.actor, reader),
  at: event.at,
  changed: changedIn(event),
  easedFrom: easedFromIn(event),
});

function easedFromIn({ detail: { resetsEasedFrom: from } }: AuditEvent): Instant | null {
  return typeof from === 'number' ? instant(from) : null;
}

function changedIn({ detail }: AuditEvent): readonly ChangedSetting[] {
  return (Object.keys(undecided) as (keyof PolicySettings)[]).flatMap((setting) => {
    const [before, after] = [detail[`${setting}Before`], detail[`${setting}After`]];
    if (before === undefined || after === undefined) return [];
    return [{ setting, before, after }];
  });
}

/** Who did something in a company, as one of its administrators may know them. */
export async function editorOf(
  deps: Deps,
  company: CompanyId,
  by: UserId | null,
  reader: UserId,
): Promise<PolicyEditor> {
  if (by === reader) return { who: 'you' };
  const bundle = by && (await deps.store.loadUser(by));
  const held = bundle?.memberships.find(
    ({ membership }) => membership.companyId === company && membership.status === 'active',
  );
  const known = held ? await deps.store.loadPerson(company, held.membership.id) : null;
  return known ? { who: 'person', name: known.knownName ?? known.email } : { who: 'service' };
}
