import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { second } from '#domain/instant.ts';
import { signingKeysNow } from '#flows/applications/keys.ts';
import type { Deps } from '#flows/deps.ts';

/** How an application answers: with a status, or never. */
export type Answer = number | 'never';

/** An application's receiver of logout tokens. */
export interface Receiver extends AsyncDisposable {
  readonly uri: string;
  /** Everything that was sent, in order. */
  readonly tokens: readonly string[];
  /** What sign-ins it heard the end of (`sid`), in order. */
  sids(): readonly unknown[];
  /** Most of what it had to answer at the same time. */
  mostAtOnce(): number;
  /** From now on. What was not answered stays so. */
  answers(how: Answer): void;
}

/** Listens on a port of its own, or on this one. Says yes, unless told. */
export async function startReceiver(how: Answer = 200, port = 0): Promise<Receiver> {
  const tokens: string[] = [];
  const waiting = new Set<ServerResponse>();
  let [answer, most] = [how, 0];
  const server = createServer((request, reply) => {
    waiting.add(reply.on('close', () => waiting.delete(reply)));
    most = Math.max(most, waiting.size);
    tokenIn(request).then(
      (token) => {
        tokens.push(token);
        if (answer !== 'never') reply.writeHead(answer).end();
      },
      () => reply.destroy(),
    );
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const bound = server.address();
  return {
    uri: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/sign-in-over`,
    tokens,
    sids: () => tokens.map((token) => decodeJwt(token)['sid']),
    mostAtOnce: () => most,
    answers: (next) => {
      answer = next;
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function tokenIn(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return new URLSearchParams(text).get('logout_token') ?? '';
}

/** What a token says, once it was verified as an application verifies it (OpenID Connect Back-Channel Logout 1.0 section 2.6). Throws where it is not right. */
export async function verifiedLogout(
  deps: Deps,
  token: string,
  audience: string,
): Promise<{ readonly header: JWTHeaderParameters; readonly claims: JWTPayload }> {
  const keys = createLocalJWKSet({ keys: (await signingKeysNow(deps)).map((key) => key.publicJwk) });
  const { protectedHeader, payload } = await jwtVerify(token, keys, {
    issuer: deps.service.publicUrl(),
    audience,
    typ: 'logout+jwt',
    algorithms: ['ES256', 'EdDSA', 'RS256'],
    requiredClaims: ['sub', 'iat', 'exp', 'jti', 'sid', 'events'],
    maxTokenAge: '2 minutes',
    currentDate: new Date(deps.clock.now() + second),
  });
  if ('nonce' in payload) throw new Error('a nonce makes it an ID token');
  return { header: protectedHeader, claims: payload };
}
