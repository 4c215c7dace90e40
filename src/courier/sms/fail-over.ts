import { minute, second, type Duration, type Instant } from '#domain/instant.ts';
import type { OutgoingSms, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import { unknown, type Provider, type ProviderAnswer } from './provider.ts';

export interface FailOver {
  readonly now: () => Instant;
  /** For one try with one provider. */
  readonly timeout?: Duration;
  /** For all tries of one message together: less than the lease that the worker holds, so that no other worker sends it meanwhile. */
  readonly whole?: Duration;
}

/** A provider that failed so often in a row rests. */
const failuresInARow = 3;
const restFor: Duration = 30 * second;
/** However long it asks to be left alone. */
const longestRest: Duration = 5 * minute;

/** What is known of a provider in this process. */
interface Health {
  failures: number;
  restsUntil: number;
}

/**
 * Hands a message to the first provider that takes it (SPEC M6), in the order of configuration, the one to avoid last.
 *
 *     accepted ──────────────────────────────► done
 *     refused (known not to have left) ──────► the next provider at once
 *     unknown (it may have left) ────────────► the same once more where it sends each id once, else the next
 *
 * Permanent is only what every provider refuses for good. What was taken is never handed to another. What nobody took, and a provider that might send it
 * twice did not answer, is unknown.
 */
export function smsTransport(
  providers: readonly Provider[],
  { now, timeout = 10 * second, whole = 40 * second }: FailOver,
): SmsTransport {
  const health = new Map(providers.map(({ name }) => [name, { failures: 0, restsUntil: 0 }]));
  const closing = new AbortController();
  return {
    async send(message) {
      const ready = readyOf(providers, health, now());
      const ending = AbortSignal.any([closing.signal, AbortSignal.timeout(whole)]);
      const refusals: Refusal[] = [];
      for (const provider of inOrder(ready, message.avoid)) {
        if (ending.aborted) break;
        const answer = await tryProvider(provider, message, ending, timeout);
        note(health.get(provider.name), answer, now());
        if (answer.status === 'accepted') return { ...answer, provider: provider.name };
        refusals.push({ provider, answer });
      }
      return verdict(refusals, providers.length);
    },
    async close() {
      closing.abort();
      await Promise.allSettled(providers.map(async (provider) => provider.close?.()));
    },
  };
}

interface Refusal {
  readonly provider: Provider;
  readonly answer: Exclude<ProviderAnswer, { readonly status: 'accepted' }>;
}

/** Those that do not rest; all, if all do. */
function readyOf(
  providers: readonly Provider[],
  health: ReadonlyMap<string, Health>,
  now: Instant,
): readonly Provider[] {
  const ready = providers.filter(({ name }) => (health.get(name)?.restsUntil ?? 0) <= now);
  return ready.length === 0 ? providers : ready;
}

const inOrder = (providers: readonly Provider[], avoid: string | null): readonly Provider[] => [
  ...providers.filter(({ name }) => name !== avoid),
  ...providers.filter(({ name }) => name === avoid),
];

async function tryProvider(
  provider: Provider,
  message: OutgoingSms,
  ending: AbortSignal,
  timeout: Duration,
): Promise<ProviderAnswer> {
  const answer = await tryOnce(provider, message, ending, timeout);
  const again = answer.status === 'unknown' && provider.isIdempotent && !ending.aborted;
  return again ? tryOnce(provider, message, ending, timeout) : answer;
}

/** How long after the end of its time a provider may take to say what it knows. */
const grace: Duration = second;

async function tryOnce(
  provider: Provider,
  message: OutgoingSms,
  ending: AbortSignal,
  timeout: Duration,
): Promise<ProviderAnswer> {
  const signal = AbortSignal.any([ending, AbortSignal.timeout(timeout)]);
  const silence = Promise.withResolvers<ProviderAnswer>();
  const watch = setTimeout(() => silence.resolve(unknown('time-out')), timeout + grace);
  try {
    return await Promise.race([provider.send(message, signal), silence.promise]);
  } catch {
    return unknown('failed');
  } finally {
    clearTimeout(watch);
  }
}

/** A number that is refused says nothing against the provider. */
function note(health: Health | undefined, answer: ProviderAnswer, now: Instant): void {
  if (health === undefined) return;
  const failed = answer.status === 'unknown' || (answer.status === 'refused' && answer.refusal === 'temporary');
  health.failures = failed ? health.failures + 1 : 0;
  const rest = Math.min(answer.status === 'refused' ? (answer.waitFor ?? 0) : 0, longestRest);
  health.restsUntil = now + Math.max(rest, health.failures >= failuresInARow ? restFor : 0);
}

function verdict(refusals: readonly Refusal[], providers: number): SmsHandOver {
  const detail = refusals.map(({ provider, answer }) => `${provider.name}: ${answer.detail}`).join('; ');
  return { status: statusOf(refusals, providers), detail: detail === '' ? 'no provider' : detail };
}

function statusOf(refusals: readonly Refusal[], providers: number): Exclude<SmsHandOver['status'], 'accepted'> {
  if (refusals.some(({ provider, answer }) => answer.status === 'unknown' && !provider.isIdempotent)) return 'unknown';
  const isForGood =
    providers > 0 &&
    refusals.length === providers &&
    refusals.every(({ answer }) => answer.status === 'refused' && answer.refusal === 'permanent');
  return isForGood ? 'permanent' : 'temporary';
}
