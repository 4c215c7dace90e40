import * as client from 'openid-client';
import type { Configuration } from './configuration.ts';
import type { NewSession, Tokens } from './sessions.ts';

/** What the application wants of a sign-in beyond the sign-in itself (RFC 9470). */
export interface Wish {
  /** `acr_values`; null: whatever the rules of Gatehouse ask for. */
  readonly acr: string | null;
  /** Seconds; null: any age. */
  readonly maxAge: number | null;
}

export const nothingMore: Wish = { acr: null, maxAge: null };

/** One way to Gatehouse and back. */
interface Attempt {
  /** The browser that was sent: an answer that another one brings was made for somebody else. */
  readonly browser: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly wish: Wish;
  /** A path of ours. */
  readonly returnTo: string;
}

export interface SignedIn extends NewSession {
  readonly returnTo: string;
}

/** Why nobody was signed in: `unknown`, an answer to nothing that we asked; `denied`, by the user; `failed`, by Gatehouse; `less`, less was proved than was asked for. */
export type NotSignedIn = { readonly because: 'unknown' | 'denied' | 'failed' | 'less'; readonly returnTo: string };

const mostAttempts = 10_000;
const scope = 'openid profile email companies roles';

/** Finds out all that there is to know of Gatehouse, from its issuer alone. */
export function discover({ issuer, clientId, clientSecret }: Configuration): Promise<client.Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:';
  const execute = [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])];
  const secret = client.ClientSecretBasic(clientSecret);
  return client.discovery(new URL(issuer), clientId, { id_token_signed_response_alg: 'ES256' }, secret, { execute });
}

/** The authorization code flow, with PKCE, state and nonce. */
export class SignIns {
  readonly #gatehouse: client.Configuration;
  readonly #redirectUri: string;
  readonly #attempts = new Map<string, Attempt>();

  constructor(gatehouse: client.Configuration, redirectUri: string) {
    this.#gatehouse = gatehouse;
    this.#redirectUri = redirectUri;
  }

  /** Where the browser is sent. */
  async begin(browser: string, returnTo: string, wish: Wish): Promise<URL> {
    const state = client.randomState();
    const nonce = client.randomNonce();
    const verifier = client.randomPKCECodeVerifier();
    this.#keep(state, { browser, nonce, verifier, wish, returnTo });
    return client.buildAuthorizationUrl(this.#gatehouse, {
      redirect_uri: this.#redirectUri,
      scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(wish.acr !== null && { acr_values: wish.acr }),
      ...(wish.maxAge !== null && { max_age: String(wish.maxAge) }),
    });
  }

  /** What the browser came back with. Throws where Gatehouse does not answer, or answers what it should not. */
  async finish(browser: string, query: string): Promise<SignedIn | NotSignedIn> {
    const answer = new URL(`${this.#redirectUri}${query}`);
    const state = answer.searchParams.get('state') ?? '';
    const attempt = this.#attempts.get(state);
    if (attempt === undefined || attempt.browser !== browser) return { because: 'unknown', returnTo: '/' };
    this.#attempts.delete(state);
    try {
      return await this.#exchange(answer, state, attempt);
    } catch (error) {
      if (!(error instanceof client.AuthorizationResponseError)) throw error;
      if (error.error === 'access_denied') return { because: 'denied', returnTo: attempt.returnTo };
      process.stderr.write(`payments: Gatehouse answered a sign-in with ${JSON.stringify(error.error)}\n`);
      return { because: 'failed', returnTo: attempt.returnTo };
    }
  }

  async #exchange(answer: URL, state: string, attempt: Attempt): Promise<SignedIn | NotSignedIn> {
    const { nonce, verifier, wish, returnTo } = attempt;
    // The library compares state, nonce, issuer, audience and times, the age of the proof where one was asked for, and verifies the signature.
    const answered = await client.authorizationCodeGrant(this.#gatehouse, answer, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(wish.maxAge !== null && { maxAge: wish.maxAge }),
    });
    const claims = answered.claims();
    if (claims === undefined) throw new Error('Gatehouse answered without an ID token');
    // `acr_values` is a wish, and somebody may have copied our address without it: what counts is what was proved.
    if (wish.acr !== null && claims['acr'] !== wish.acr) return { because: 'less', returnTo };
    const tokens = tokensOf(answered);
    const { name = '' } = await client.fetchUserInfo(this.#gatehouse, tokens.accessToken, claims.sub);
    return { claims, tokens, wish, name, returnTo };
  }

  #keep(state: string, attempt: Attempt): void {
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size >= mostAttempts && oldest !== undefined) this.#attempts.delete(oldest);
    this.#attempts.set(state, attempt);
  }
}

type Answer = Awaited<ReturnType<typeof client.refreshTokenGrant>>;

/** `before`: what a renewal leaves out stays as it was. */
export function tokensOf(answer: Answer, before: Tokens | null = null): Tokens {
  return {
    accessToken: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 0) * 1_000,
    refreshToken: answer.refresh_token ?? before?.refreshToken ?? null,
    idToken: answer.id_token ?? before?.idToken ?? '',
  };
}
