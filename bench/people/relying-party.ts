import type { Reply, Wire } from '../measure/http.ts';
import { application, protocolPaths } from './application.ts';
import { Unexpected } from './subject.ts';

/** A browser that an application sends to a product. */
export interface ProtocolBrowser {
  /** Whatever is answered. */
  open(path: string): Promise<Reply>;
  /** Goes through a sign-in, from its first page to where the request for authorization goes on: answers that address. */
  signIn(page: string): Promise<string>;
}

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

/** The application of the benchmark: one request of the protocol for each method, and what is not the right answer is thrown. */
export class RelyingParty {
  readonly #wire: Wire;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Sends a browser that is signed in; answers the code that it comes back with. */
  async authorize(browser: ProtocolBrowser): Promise<string> {
    return codeIn(await browser.open(authorization));
  }

  /** The same with a browser that is not: through all pages. */
  async authorizeAfterSignIn(browser: ProtocolBrowser): Promise<string> {
    const sent = await browser.open(authorization);
    const goesOn = await browser.signIn(pathIn('authorization', sent));
    return codeIn(await browser.open(goesOn));
  }

  redeem(code: string): Promise<Tokens> {
    const { redirectUri, verifier } = application;
    const fields = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
    return this.#tokens('token', fields);
  }

  refresh({ refresh }: Tokens): Promise<Tokens> {
    return this.#tokens('refresh', { grant_type: 'refresh_token', refresh_token: refresh });
  }

  async introspect({ access }: Tokens): Promise<void> {
    const reply = await this.#send(protocolPaths.introspection, { token: access });
    if (reply.status !== 200 || !reply.text.includes('"active":true')) throw new Unexpected('introspection', reply);
  }

  async #tokens(step: string, fields: Record<string, string>): Promise<Tokens> {
    const reply = await this.#send(protocolPaths.token, fields);
    const told = (reply.status === 200 ? JSON.parse(reply.text) : {}) as Readonly<Record<string, unknown>>;
    const { access_token: access, refresh_token: refresh, id_token: id } = told;
    if (typeof access !== 'string' || typeof refresh !== 'string' || typeof id !== 'string')
      throw new Unexpected(step, reply);
    return { access, refresh };
  }

  #send(path: string, fields: Record<string, string>): Promise<Reply> {
    return this.#wire.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { authorization: proof, 'content-type': 'application/x-www-form-urlencoded' },
    });
  }
}

/** The path of the address that an answer leads to, on whichever host the product believes to be. */
export function pathIn(step: string, reply: Reply): string {
  const { location } = reply.headers;
  if (reply.status !== 303 || location === undefined) throw new Unexpected(step, reply);
  return location.replace(/^https?:\/\/[^/]+/, '');
}

function codeIn(reply: Reply): string {
  const { location = '' } = reply.headers;
  const code = location.startsWith(`${application.redirectUri}?`) ? new URL(location).searchParams.get('code') : null;
  if (code === null) throw new Unexpected('authorization', reply);
  return code;
}

const asked = new URLSearchParams({
  client_id: application.id,
  response_type: 'code',
  redirect_uri: application.redirectUri,
  scope: ['openid', ...application.scopes].join(' '),
  code_challenge: application.challenge,
  code_challenge_method: 'S256',
  state: 'a state of the benchmark',
  nonce: 'a nonce of the benchmark',
});

const authorization = `${protocolPaths.authorization}?${asked}`;

/** RFC 6749 section 2.3.1. */
const proof = `Basic ${Buffer.from(`${application.id}:${application.secret}`).toString('base64')}`;
