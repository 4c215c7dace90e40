import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';

/** Of settings, each is told as it was and as it is. */
const beforeAndAfter = /(Before|After)$/;

type Told = readonly string[] | { readonly also: readonly string[]; readonly changes: true };

/**
 * What of an event a company is told, kind by kind; of a kind that is not here nothing but that it happened. Ids, words of the operator's own and figures of
 * other places are never among it (SECURITY I11).
 */
const toldToCompanies: Partial<Readonly<Record<AuditKind, Told>>> = {
  'policy.changed': { also: ['revision', 'resetsEasedFrom'], changes: true },
  'company.created': ['name'],
  'company.changed': { also: ['changed'], changes: true },
  'membership.added': ['status', 'companyAdmin', 'directoryAdmin', 'team'],
  'membership.invited': ['until', 'administers', 'team'],
  'membership.changed': { also: ['changed'], changes: true },
  'membership.roles-changed': { also: ['rolesAdded', 'team'], changes: true },
  'enrollment-pass.issued': ['how', 'expiresAt'],
  'reset.asked': ['how', 'dueAt', 'team'],
  'reset.withdrawn': ['team'],
  'reset.barred': ['because'],
  'methods.reset': ['how', 'approved', 'methods', 'team'],
  'extension.granted': ['days', 'until', 'zone', 'reason'],
  'reminders.asked': ['people'],
  'mailing.finished': ['mailingKind', 'queued'],
  'directory.exported': ['narrowed'],
  'roll-out.exported': ['narrowed'],
  'evidence.made': ['form', 'from', 'to', 'sha256'],
  'audit.exported': ['since', 'before', 'narrowed', 'format'],
  'audit.verified': ['outcome', 'events', 'head', 'headHash', 'anchors', 'findings', 'faults', 'firstAt'],
};

/** What a company may read of an event's detail. */
export function detailForCompany({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>): AuditEvent['detail'] {
  const told = toldToCompanies[kind] ?? [];
  const names: readonly string[] = 'changes' in told ? told.also : told;
  const mayChange = 'changes' in told;
  return Object.fromEntries(
    Object.entries(detail).filter(([name]) => names.includes(name) || (mayChange && beforeAndAfter.test(name))),
  );
}
