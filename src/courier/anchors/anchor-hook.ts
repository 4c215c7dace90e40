import { createHmac } from 'node:crypto';
import { second, type Duration } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { AnchorHook } from '#ports/audit-anchors.ts';
import type { Clock } from '#ports/clock.ts';

export interface AnchorHookSettings {
  readonly url: Secret;
  /** Null: what is sent is not signed. */
  readonly secret: Secret | null;
  readonly clock: Clock;
  /** So long is an answer waited for. */
  readonly patience?: Duration;
}

/**
 * A web hook that keeps anchors: JSON lines by POST, under `Gatehouse-Signature: t=SECONDS,v1=HEX`, the HMAC-SHA-256 of `SECONDS.BODY`. Anything but a status of
 * 200 to 299 is a failure, and no redirect is followed. Errors tell neither the address, which may hold a secret, nor what was answered.
 */
export const anchorHook = ({ url, secret, clock, patience = 10 * second }: AnchorHookSettings): AnchorHook => ({
  send: async (body) => {
    const response = await fetch(url.reveal(), {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'content-type': 'application/x-ndjson', ...signed(secret, body, Math.floor(clock.now() / second)) },
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Error(`the web hook did not answer: ${reasonOf(error)}`);
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the web hook answered ${response.status}`);
  },
});

function signed(secret: Secret | null, body: string, at: number): Readonly<Record<string, string>> {
  if (secret === null) return {};
  const mac = createHmac('sha256', secret.reveal()).update(`${at}.${body}`).digest('hex');
  return { 'gatehouse-signature': `t=${at},v1=${mac}` };
}

/** The system's code, such as ECONNREFUSED: its sentences hold addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name;
}
