import type { Client, ClientMetadata, default as Provider } from 'oidc-provider';
import { isConfidential, type ApplicationSettings } from '#domain/application.ts';
import { parseId, type ApplicationId } from '#domain/identifiers.ts';
import type { ApplicationRecord, LoadedApplication } from '#ports/applications.ts';
import { loadRequester } from './brought.ts';
import type { ProtocolParts } from './parts.ts';
import { turnNow } from './turn.ts';

/** An application, looked up once in a request; null: there is none, or it was disabled. */
export function applicationOf(parts: ProtocolParts, clientId: unknown): Promise<LoadedApplication | null> {
  const id = parseId('application', clientId);
  if (id === null) return Promise.resolve(null);
  const { applications } = turnNow();
  const found = applications.get(id) ?? loadWorking(parts, id);
  applications.set(id, found);
  return found;
}

async function loadWorking(parts: ProtocolParts, id: ApplicationId): Promise<LoadedApplication | null> {
  const loaded = await loadRequester(parts, id);
  return loaded?.application.disabledAt === null ? loaded : null;
}

/** The metadata that the library knows an application by (OpenID Connect Registration 2). */
export function clientsOf(parts: ProtocolParts): (clientId: string) => Promise<ClientMetadata | undefined> {
  const noSecret = parts.deps.random.token().reveal();
  return async (clientId) => {
    const loaded = await applicationOf(parts, clientId);
    return loaded === null ? undefined : metadataOf(loaded.application, noSecret);
  };
}

/**
 * `noSecret`: the library wants a secret where one is due. It is nobody's: what is sent is compared with hashes, below, and no algorithm that would take it for a key
 * is offered.
 */
export function metadataOf({ id, settings }: ApplicationRecord, noSecret: string): ClientMetadata {
  const { kind, backChannelLogoutUri } = settings;
  return {
    client_id: id,
    ...(isConfidential(kind)
      ? { token_endpoint_auth_method: 'client_secret_basic', client_secret: noSecret }
      : { token_endpoint_auth_method: 'none' }),
    application_type: kind === 'native' ? 'native' : 'web',
    ...grantsOf(settings),
    redirect_uris: [...settings.redirectUris],
    post_logout_redirect_uris: [...settings.postLogoutRedirectUris],
    id_token_signed_response_alg: settings.algorithm,
    ...(backChannelLogoutUri === null
      ? {}
      : { backchannel_logout_uri: backChannelLogoutUri, backchannel_logout_session_required: true }),
  };
}

type Grants = Pick<ClientMetadata, 'grant_types' | 'response_types'>;

/** Whatever keeps a secret may act for itself too: it asks so for step-ups (SPEC Y5). */
const grantsOf = ({ kind, refreshes }: ApplicationSettings): Grants => {
  const own = isConfidential(kind) ? ['client_credentials'] : [];
  if (kind === 'service') return { grant_types: own, response_types: [] };
  return {
    grant_types: ['authorization_code', ...(refreshes ? ['refresh_token'] : []), ...own],
    response_types: ['code'],
  };
};

/** Secrets are kept as hashes alone: what is sent is compared with each that lives (SPEC X5). */
export function compareSecrets(parts: ProtocolParts, { Client }: Provider): void {
  const { hash } = parts.deps;
  Object.defineProperty(Client.prototype, 'compareClientSecret', {
    async value(this: { readonly clientId: string }, sent: string): Promise<boolean> {
      const loaded = await applicationOf(parts, this.clientId);
      const sentHash = hash.hash('application-secret', sent);
      const [proof] = (loaded?.secrets ?? []).filter((one) => hash.equal(one.hash, sentHash));
      turnNow().provedBy = proof?.id ?? null;
      return proof !== undefined;
    },
  });
}

/** An application as the library sees it, made once for each revision: by itself it would go over all of its metadata at each request (PERFORMANCE row 9). */
export function keepClients(parts: ProtocolParts, { Client }: Provider): void {
  const find = Client.find.bind(Client);
  const kept = new Map<ApplicationId, { readonly revision: number; readonly client: Client }>();
  const value = async (clientId: string): Promise<Client | undefined> => {
    const loaded = await applicationOf(parts, clientId);
    if (loaded === null) return undefined;
    const { id, revision } = loaded.application;
    const held = kept.get(id);
    if (held?.revision === revision) return held.client;
    const client = await find(id);
    if (client !== undefined) kept.set(id, { revision, client });
    return client;
  };
  Object.defineProperty(Client, 'find', { value });
}

/** Pages of a browser application, from where it is registered, may read what they are answered; nobody else's may. */
export const mayReadAnswers = (origin: string, client: Client): boolean =>
  client.clientAuthMethod === 'none' &&
  client.applicationType === 'web' &&
  (client.redirectUris ?? []).some((uri) => originOf(uri) === origin);

const originOf = (uri: string): string | null => (URL.canParse(uri) ? new URL(uri).origin : null);
