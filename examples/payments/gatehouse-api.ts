import * as client from 'openid-client';

/** What Gatehouse says of a sign-in that got into this application. */
export interface SignIn {
  readonly sid: string;
  /** Whether the user proves again who they are before they go on here. */
  readonly entry: { readonly needed: boolean; readonly because?: 'entry' | 'idle' };
  /** Operations that need a proof of their own. */
  readonly operations: readonly string[];
  readonly roles: readonly { readonly company: string; readonly company_name: string; readonly role: string }[];
}

/** A proof that we ask for. */
export interface AskedStepUp {
  readonly sid: string;
  readonly operation: string;
  /** What it is about, and the lines that the user compares, in words: Gatehouse shows them. */
  readonly title: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** Where the browser comes back to. */
  readonly return_to: string;
}

export interface StepUp {
  readonly id: string;
  /** Where the browser is sent. */
  readonly url: string;
}

/** A proof that was redeemed. */
export interface Proof {
  readonly operation: string;
  readonly details: AskedStepUp['details'];
  /** By what, and when. */
  readonly method: string;
  readonly proved_at: string;
}

/** A correct "no", or a fault: the status and the code of the problem (RFC 9457). */
export class GatehouseProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`Gatehouse answered ${status} (${code})`);
    this.status = status;
    this.code = code;
  }
}

/** An access token of the application itself. */
interface OwnToken {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

const json = { 'content-type': 'application/json' } as const;

/** Renewed so long before its end that it does not end on its way. */
const ahead = 30_000;

/** The JSON API of Gatehouse, as far as this application needs it. It proves itself by the client credentials grant. */
export class GatehouseApi {
  readonly #gatehouse: client.Configuration;
  #token: Promise<OwnToken> | null = null;

  constructor(gatehouse: client.Configuration) {
    this.#gatehouse = gatehouse;
  }

  /** Throws where Gatehouse does not know this application, or its secret. */
  async proveOurselves(): Promise<void> {
    await this.#goodToken();
  }

  /** Null: it is over, or was never ours. */
  signIn(sid: string): Promise<SignIn | null> {
    return orNull(this.#call<SignIn>('GET', `/sign-ins/${encodeURIComponent(sid)}`));
  }

  /** Tells that the user does something here, which puts off the limit of idleness. Null: the sign-in is over. */
  reportActivity(sid: string): Promise<SignIn | null> {
    return orNull(this.#call<SignIn>('POST', `/sign-ins/${encodeURIComponent(sid)}/activity`));
  }

  askStepUp(asked: AskedStepUp): Promise<StepUp> {
    return this.#call('POST', '/step-ups', asked);
  }

  /** Spends a proof, once. Throws `GatehouseProblem` where there is none to spend. */
  redeem(id: string, sid: string, operation: string): Promise<Proof> {
    return this.#call('POST', `/step-ups/${encodeURIComponent(id)}/redeem`, { sid, operation });
  }

  /** A token may end before its time, as with the secret that it was got with. What was refused for it was not done: it is asked once more, with another. */
  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const token = await this.#goodToken();
    let answer = await this.#send(token, method, path, body);
    if (answer.status === 401) answer = await this.#send(await this.#anotherThan(token), method, path, body);
    const said: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw new GatehouseProblem(answer.status, codeOf(said));
    // What it holds is what docs/api.md says.
    return said as T;
  }

  #send(token: string, method: string, path: string, body: unknown): Promise<Response> {
    return fetch(`${this.#gatehouse.serverMetadata().issuer}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && json) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
  }

  /** Where another request was refused as well, and was faster: the one that it got. */
  async #anotherThan(refused: string): Promise<string> {
    const held = await this.#token?.catch(() => null);
    if (held?.value === refused) this.#token = null;
    return this.#goodToken();
  }

  /** One for all requests. */
  async #goodToken(): Promise<string> {
    const held = await this.#token?.catch(() => null);
    if (held && held.expiresAt - ahead > Date.now()) return held.value;
    this.#token = ownToken(this.#gatehouse);
    return (await this.#token).value;
  }
}

async function ownToken(gatehouse: client.Configuration): Promise<OwnToken> {
  const answer = await client.clientCredentialsGrant(gatehouse);
  return { value: answer.access_token, expiresAt: Date.now() + (answer.expires_in ?? 0) * 1_000 };
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GatehouseProblem && error.status === 404) return null;
    throw error;
  }
}

function codeOf(said: unknown): string {
  const problem = typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : {};
  return typeof problem['code'] === 'string' ? problem['code'] : '';
}
