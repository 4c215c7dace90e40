import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { Messages } from '#text/messages.ts';

const byMethod = ['authenticator.bound', 'authenticator.unbound'] as const satisfies readonly AuditKind[];

type ByMethod = (typeof byMethod)[number];

const isByMethod = (kind: AuditKind): kind is ByMethod => (byMethod as readonly AuditKind[]).includes(kind);

/** An audit event in words, for the person whom it concerns. Every kind has words: a missing one does not compile. */
export function eventWords(m: Messages, { kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>): string {
  if (!isByMethod(kind)) return m.t(`event.${kind}`);
  const method = detail['kind'];
  return m.t(`event.${kind}`, { kind: typeof method === 'string' ? method : 'other' });
}
