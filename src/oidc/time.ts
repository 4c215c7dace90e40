import type { AdapterPayload, KoaContextWithOIDC, default as Provider } from 'oidc-provider';
import { hour, second } from '#domain/instant.ts';
import type { ProtocolParts } from './parts.ts';

/**
 * The library goes by its machine's time, and nodes by the one that they share (DESIGN 2, SECURITY I8): what leaves the library is told in shared time, what comes
 * back to it in its own. Seconds by which the shared one is ahead.
 */
const aheadBy = ({ deps }: ProtocolParts): number => Math.round((deps.clock.now() - Date.now()) / second);

/** As it is kept. */
export const inSharedTime = (parts: ProtocolParts, payload: AdapterPayload): AdapterPayload =>
  moved(payload, aheadBy(parts));

/** As the library compares it. */
export const inOwnTime = (parts: ProtocolParts, payload: AdapterPayload): AdapterPayload =>
  moved(payload, -aheadBy(parts));

const moments = ['iat', 'exp', 'iiat'] as const;

function moved<T extends object>(told: T, by: number): T {
  if (by === 0) return told;
  const at: T = { ...told };
  for (const name of moments) {
    const time: unknown = Reflect.get(told, name);
    if (typeof time === 'number') Object.assign(at, { [name]: time + by });
  }
  return at;
}

/** Has ID tokens say when they were made in shared time, and hold for an hour of it. */
export function tellTime(parts: ProtocolParts, provider: Provider): void {
  // The library makes it once for each provider, and asks the provider for it at each use.
  const { IdToken } = provider;
  class TimedIdToken extends IdToken {
    static expiresIn(): number {
      return hour / second + aheadBy(parts);
    }

    override async payload(): ReturnType<InstanceType<typeof IdToken>['payload']> {
      return { ...(await super.payload()), iat: Math.floor(parts.deps.clock.now() / second) };
    }
  }
  Object.defineProperty(provider, 'IdToken', { value: TimedIdToken });
}

/** What introspection says of a token (RFC 7662 section 2.2). */
export function putTimeRight(parts: ProtocolParts, ctx: KoaContextWithOIDC): void {
  const body: unknown = ctx.body;
  if (ctx.oidc.route === 'introspection' && typeof body === 'object' && body !== null)
    ctx.body = moved(body, aheadBy(parts));
}
