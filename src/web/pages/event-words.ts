import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import type { Purpose } from '#domain/interaction.ts';
import type { Messages } from '#text/messages.ts';

const byMethod = ['authenticator.bound', 'authenticator.unbound'] as const satisfies readonly AuditKind[];

type ByMethod = (typeof byMethod)[number];

const isByMethod = (kind: AuditKind): kind is ByMethod => (byMethod as readonly AuditKind[]).includes(kind);

/** What an application did with a sign-in: told with its name. */
const byApplication = [
  'application.opened',
  'application.consented',
  'application.ended',
  'application.reused',
  'step-up.proved',
  'step-up.cancelled',
  'step-up.redeemed',
] as const satisfies readonly AuditKind[];

type ByApplication = (typeof byApplication)[number];

const isByApplication = (kind: AuditKind): kind is ByApplication =>
  (byApplication as readonly AuditKind[]).includes(kind);

const newSignIns: readonly AuditEvent['detail'][string][] = ['sign-in', 'password-reset'] satisfies Purpose[];

/** A session that took the place of the one it began from (SECURITY I14): nobody signed out, and nobody signed in. */
export const isConfirmation = ({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>): boolean =>
  kind === 'session.created' &&
  typeof detail['replaces'] === 'string' &&
  typeof detail['purpose'] === 'string' &&
  !newSignIns.includes(detail['purpose']);

/** Events as people are told of them: that a confirmation ended a session and began another is told once, as one thing. */
export function toldOnce(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const replaced = new Set(events.filter(isConfirmation).map((one) => one.detail['replaces']));
  return events.filter(
    (event) =>
      !isOfCompany(event) &&
      (event.kind !== 'session.ended' ||
        event.detail['reason'] !== 'replaced' ||
        !replaced.has(event.detail['session'] ?? null)),
  );
}

/** A reset is told in the chain of each company that it concerns, and in the installation's, where a user's other events are (SPEC A4). */
const isOfCompany = ({ kind, stream }: AuditEvent): boolean =>
  stream !== 'installation' && (kind === 'methods.reset' || kind.startsWith('reset.'));

/** What people call applications, by short name; of one that is not registered nothing is here. */
export type ApplicationNames = ReadonlyMap<string, string>;

/** Nothing told is about an application, or by its short name alone. */
export const unnamed: ApplicationNames = new Map();

/** Whether an event is told with the name of an application. */
export const namesApplication = ({ kind }: Pick<AuditEvent, 'kind'>): boolean => isByApplication(kind);

type Told = Pick<AuditEvent, 'kind' | 'detail'>;

/** An audit event in words, for somebody else than the person whom it concerns: none of them speaks to "you". */
export function eventWordsOfAnother(m: Messages, event: Told, applications = unnamed): string {
  if (isConfirmation(event)) return m.t('event.session.confirmed-of-another');
  if (event.kind === 'changes.frozen') return m.t('event.changes.frozen-of-another');
  return eventWords(m, event, applications);
}

/** An audit event in words, for the person whom it concerns. Every kind has words: a missing one does not compile. */
export function eventWords(m: Messages, event: Told, applications = unnamed): string {
  const { kind, detail } = event;
  if (isConfirmation(event)) return m.t('event.session.confirmed');
  if (kind === 'session.ended' && detail['reason'] === 'signed-out elsewhere' && detail['all'] === true)
    return m.t('event.session.ended-elsewhere');
  if (kind === 'authenticator.unbound' && detail['kind'] === 'recovery-code') return m.t('event.recovery-code.unbound');
  if (isByApplication(kind)) {
    const shortName = String(detail['name'] ?? '');
    return m.t(`event.${kind}`, { name: applications.get(shortName) ?? shortName });
  }
  if (!isByMethod(kind)) return m.t(`event.${kind}`);
  const method = detail['kind'];
  return m.t(`event.${kind}`, { kind: typeof method === 'string' ? method : 'other' });
}
