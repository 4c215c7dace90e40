import type { SigningAlgorithm } from '#domain/application.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { SigningKeyRecord } from '#ports/signing-keys.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** A key that is to be made, and what becomes of those before it. */
export interface NextKey extends Pick<SigningKeyRecord, 'algorithm' | 'generation' | 'activeFrom'> {
  readonly othersGoneAt: Instant;
}

/** Writes of a new key into the audit trail. */
export type TellMade = (deps: Deps, detail: AuditEvent['detail']) => AuditEvent;

/** What a sealed key is bound to (SPEC X5). */
export const signingKeyContext = ({ id }: Pick<SigningKeyRecord, 'id'>): string => `signing_keys ${id}`;

/** Makes and keeps one key. False: another node made this generation, and nothing was changed. */
export async function makeKey(deps: Deps, next: NextKey, tell: TellMade = madeByItself): Promise<boolean> {
  const { algorithm, generation, activeFrom, othersGoneAt } = next;
  const { id, publicJwk, privateJwk } = await deps.signingKeyMaker.make(algorithm);
  const sealed = deps.sealer.seal(privateJwk, signingKeyContext({ id }));
  const madeAt = deps.clock.now();
  const told = tell(deps, detailOf(id, algorithm, next));
  return commit(deps, async (tx) => {
    const key = { id, algorithm, generation, publicJwk, sealed, madeAt, activeFrom, goneAt: null };
    const isOurs = await tx.addSigningKey(key, othersGoneAt);
    if (isOurs) await tx.appendAudit([told]);
    return isOurs;
  });
}

const detailOf = (key: string, algorithm: SigningAlgorithm, { generation, activeFrom }: NextKey) => ({
  key,
  algorithm,
  generation,
  signsFrom: new Date(activeFrom).toISOString(),
});

/** By the service itself, on nobody's behalf. */
const madeByItself: TellMade = ({ random, clock }, detail) => ({
  id: random.id('event'),
  at: clock.now(),
  stream: 'installation',
  kind: 'signing-key.made',
  actor: null,
  subject: null,
  from: null,
  detail,
});
