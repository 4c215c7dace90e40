import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { Configuration } from 'openid-client';
import type { Sessions } from './sessions.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** Tokens that were taken already are remembered for so long; older ones are refused for their age. */
const newest = { maxTokenAge: 300, clockTolerance: 60 } as const;

/** What a logout token says that it ends. */
interface Ended {
  readonly sid: string | undefined;
  readonly sub: string | undefined;
}

/**
 * Takes logout tokens (OpenID Connect Back-Channel Logout 1.0). Anybody can send one here: what it says counts once it is verified, by the keys that Gatehouse publishes.
 */
export class BackChannel {
  readonly #sessions: Sessions;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  readonly #rules: JWTVerifyOptions;
  /** Until when each `jti` is remembered. */
  readonly #taken = new Map<string, number>();

  constructor(gatehouse: Configuration, sessions: Sessions) {
    const { issuer, jwks_uri: keys = '' } = gatehouse.serverMetadata();
    this.#sessions = sessions;
    this.#keys = createRemoteJWKSet(new URL(keys));
    this.#rules = {
      issuer,
      audience: gatehouse.clientMetadata().client_id,
      typ: 'logout+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      ...newest,
    };
  }

  /** Ends the sessions that the token names. Throws where it is not right, or was taken before. */
  async take(token: string): Promise<void> {
    const { payload } = await jwtVerify(token, this.#keys, this.#rules);
    const ended = endedBy(payload);
    this.#spend(payload.jti ?? '');
    this.#sessions.endAll((one) => (ended.sid === undefined ? one.claims.sub === ended.sub : one.sid === ended.sid));
  }

  #spend(jti: string): void {
    const now = Date.now();
    for (const [old, until] of this.#taken) if (until <= now) this.#taken.delete(old);
    if (this.#taken.has(jti)) throw new Error('this logout token was taken before');
    this.#taken.set(jti, now + 2 * newest.maxTokenAge * 1_000);
  }
}

/** Section 2.6, what is left of it: an ID token must not pass for a logout token. */
function endedBy({ events, nonce, sid, sub }: JWTPayload): Ended {
  if (nonce !== undefined) throw new Error('a logout token has no nonce');
  if (!isObject(events) || !isObject(events[event])) throw new Error('this is no event of a logout');
  const ended = { sid: typeof sid === 'string' ? sid : undefined, sub };
  if (ended.sid === undefined && ended.sub === undefined) throw new Error('a logout token says whose it is');
  return ended;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
