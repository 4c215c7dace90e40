import { addressFlaw } from '#domain/application-address.ts';
import { second, type Duration } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { LogoutAnswer, LogoutSender } from '#ports/logout-sender.ts';

/** Of a sender, for tests alone. */
export interface LogoutSenderSettings {
  /** So long is an answer waited for. */
  readonly patience?: Duration;
}

/** Posts logout tokens as forms. Of an answer its status alone is read: what an application says besides is for nobody. */
export const logoutSender = ({ patience = 5 * second }: LogoutSenderSettings = {}): LogoutSender => ({
  async send(uri, token) {
    if (addressFlaw(uri, { isNative: false }) !== null) return { outcome: 'refused', detail: 'address' };
    try {
      return await post(uri, token, AbortSignal.timeout(patience));
    } catch (error) {
      return { outcome: 'failed', detail: nameOf(error) };
    }
  },
});

/** 204 is what some frameworks make of an empty 200 (section 2.8). */
const successes: ReadonlySet<number> = new Set([200, 204]);

async function post(uri: string, token: Secret, signal: AbortSignal): Promise<LogoutAnswer> {
  const response = await fetch(uri, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token.reveal() }),
    redirect: 'manual',
    signal,
  });
  // It has answered: a body that breaks off changes nothing.
  await response.body?.cancel().catch(() => undefined);
  return { outcome: successes.has(response.status) ? 'told' : 'refused', detail: `HTTP ${response.status}` };
}

/** The system's code alone, such as ECONNREFUSED: its sentences hold addresses. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? 'time-out' : 'failed';
}
