import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';
import { Fault } from '#domain/fault.ts';
import type { OpenSigningKey } from '#flows/applications/keys.ts';
import { putRight } from './answers.ts';
import { compareSecrets, keepClients } from './clients.ts';
import { configurationOf } from './configuration.ts';
import { publicJwks } from './keys.ts';
import type { ProtocolParts } from './parts.ts';
import { settle } from './settle.ts';
import { putTimeRight, tellTime } from './time.ts';
import { nameTokens } from './token-names.ts';
import { turnNow } from './turn.ts';

/** The library with one set of signing keys. */
export interface BuiltProvider {
  readonly provider: Provider;
  readonly jwks: JSONWebKeySet;
  readonly answer: (request: IncomingMessage, reply: ServerResponse) => Promise<void>;
}

export function buildProvider(parts: ProtocolParts, keys: readonly OpenSigningKey[]): BuiltProvider {
  const provider = new Provider(parts.deps.service.publicUrl(), configurationOf(parts, keys));
  // Every forwarded header is our own: raw.ts puts the public URL's in place of whatever came.
  provider.proxy = true;
  compareSecrets(parts, provider);
  keepClients(parts, provider);
  nameTokens(parts, provider);
  tellTime(parts, provider);
  listen(parts, provider);
  provider.use(async (ctx, next) => {
    await next();
    if (!isOurs(ctx)) return;
    await settle(parts, ctx);
    putTimeRight(parts, ctx);
    putRight(ctx);
  });
  return { provider, jwks: publicJwks(keys), answer: provider.callback() };
}

/** The library found a route: nothing else has what it keeps there. */
const isOurs = (ctx: object): ctx is KoaContextWithOIDC => 'oidc' in ctx;

/** What the library says while it works. */
function listen({ logger }: ProtocolParts, provider: Provider): void {
  const done = (): void => {
    turnNow().isDone = true;
  };
  provider.on('authorization.success', done);
  provider.on('interaction.started', done);
  provider.on('grant.success', done);
  provider.on('pushed_authorization_request.success', done);
  provider.on('server_error', (ctx, error) => {
    turnNow().failure = error;
    if (error instanceof Fault) return;
    logger.error({ error: { name: error.name, message: error.message, stack: error.stack }, route: ctx.oidc.route });
  });
  // Outside of every route: a mistake of ours, or a socket that went away while it was answered.
  const onerror = ({ name, message, stack }: Error): void =>
    logger.error({ error: { name, message, stack } }, 'an answer of the protocol failed');
  Object.assign(provider, { onerror });
}
