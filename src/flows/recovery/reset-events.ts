import type { AuditEvent, AuditKind, AuditStream } from '#domain/audit-event.ts';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { ResetRole } from '#ports/resets.ts';
import { deedEvent, type By } from '../by.ts';
import type { Deps } from '../deps.ts';

/** The person whose methods they are, signed in or behind a mailed link. */
export interface OwnDoer {
  readonly owner: UserId;
  readonly through: 'account' | 'mail';
  readonly address: string;
}

/** Nobody: the time of a reset has come. `askedBy`: null on the machine itself. */
export interface ByItself {
  readonly askedBy: UserId | null;
}

/** Who does something to a reset. */
export type ResetDoer = By | OwnDoer | ByItself;

/** As what somebody acts, as the record of the reset keeps it. */
export const roleOf = (by: By): ResetRole => ('operatingUser' in by ? 'machine' : by.as);

/** What became of a reset, and of whose. */
export interface ResetDeed {
  readonly kind: AuditKind;
  readonly subject: UserId;
  readonly detail: AuditEvent['detail'];
}

/** Whose chains tell it: `open` with who did it, `veiled` that it was done and no more, for companies that have no business to know more (SECURITY I11). */
export interface ResetStreams {
  readonly open: readonly AuditStream[];
  readonly veiled: readonly CompanyId[];
}

/** Audit events of one deed, one for each chain (SPEC A4, X8). */
export const resetEvents = (
  deps: Deps,
  by: ResetDoer,
  deed: ResetDeed,
  { open, veiled }: ResetStreams,
): readonly AuditEvent[] => [
  ...open.map((stream) => openEvent(deps, by, deed, stream)),
  ...veiled.map((stream) => veiledEvent(deps, deed, stream)),
];

function openEvent(deps: Deps, by: ResetDoer, deed: ResetDeed, stream: AuditStream): AuditEvent {
  if ('owner' in by) return { ...bare(deps, deed, stream), ...ownPart(by, deed, stream) };
  if ('askedBy' in by)
    return { ...bare(deps, deed, stream), actor: by.askedBy, detail: { ...deed.detail, door: 'by-itself' } };
  return deedEvent(deps, by, { ...deed, stream });
}

/** From where somebody acts on their own sign-in is nothing of a company's. */
const ownPart = (
  { owner, through, address }: OwnDoer,
  { detail }: ResetDeed,
  stream: AuditStream,
): Pick<AuditEvent, 'actor' | 'from' | 'detail'> => ({
  actor: through === 'account' ? owner : null,
  from: stream === 'installation' ? address : null,
  detail: { ...detail, door: through },
});

function bare(deps: Deps, { kind, subject, detail }: ResetDeed, stream: AuditStream): AuditEvent {
  return { id: deps.random.id('event'), at: deps.clock.now(), stream, kind, subject, actor: null, from: null, detail };
}

/** What may be told of how: neither who nor by which company. */
const veiledEvent = (deps: Deps, deed: ResetDeed, stream: CompanyId): AuditEvent => {
  const { reset = null, methods = null, dueAt = null } = deed.detail;
  const known = Object.entries({ reset, methods, dueAt }).filter(([, value]) => value !== null);
  return bare(deps, { ...deed, detail: { ...Object.fromEntries(known), elsewhere: true } }, stream);
};
