import { askOf, type ApplicationAsk } from '#domain/application-ask.ts';
import { isLoopbackHttp } from '#domain/application-address.ts';
import type { ApplicationScope, ApplicationSettings } from '#domain/application.ts';
import { parseId } from '#domain/identifiers.ts';
import { instant, type Instant } from '#domain/instant.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { languagesOffered, nearestLanguage, type Language } from '#text/languages.ts';
import type { Deps } from '../deps.ts';
import { findState, type Payload } from './states.ts';

/** A request of an application that waits while somebody signs in (OpenID Connect Core 3.1.2.1). */
export interface PendingRequest {
  readonly uid: string;
  readonly application: ApplicationRecord;
  readonly ask: Omit<ApplicationAsk, 'consent'>;
  /** When the browser came with it, however often it was led through our pages since. */
  readonly requestedAt: Instant;
  readonly loginHint: string | null;
  /** `ui_locales`, the most wished for first. */
  readonly uiLocales: readonly string[];
  /** What it asks to know and may be told. */
  readonly scopes: readonly ApplicationScope[];
  readonly prompts: ReadonlySet<string>;
}

/** The id of the request that waits at a destination; null: it leads elsewhere. */
export const uidOf = (destination: string): string | null =>
  /^\/oidc\/auth\/([\w-]{10,64})$/.exec(destination)?.[1] ?? null;

/** The request that waits at a destination. Null: it leads elsewhere, or the request has expired, its application was disabled, or may not have the answer there any more. */
export async function pendingOf(deps: Deps, destination: string): Promise<PendingRequest | null> {
  const uid = uidOf(destination);
  const state = uid && (await findState(deps, 'Interaction', uid));
  if (!state || !uid) return null;
  const { params, requestedAt } = state.payload as { params?: Payload; requestedAt?: number };
  const id = parseId('application', params?.['client_id']);
  const loaded = id && (await deps.store.loadApplication(id, deps.clock.now()));
  if (!loaded || loaded.application.disabledAt !== null || requestedAt === undefined) return null;
  if (!mayReturnTo(loaded.application.settings, params?.['redirect_uri'])) return null;
  return requestOf({ ...params }, loaded.application, instant(requestedAt), uid);
}

/** Whether an address is registered still: byte by byte, but for the port of a loopback address of a native application (RFC 8252 section 7.3). */
export function mayReturnTo({ kind, redirectUris }: ApplicationSettings, uri: unknown): boolean {
  if (typeof uri !== 'string') return false;
  if (redirectUris.includes(uri)) return true;
  if (kind !== 'native' || !isLoopbackHttp(uri)) return false;
  return redirectUris.some((one) => withoutPort(one) === withoutPort(uri));
}

const withoutPort = (uri: string): string => uri.replace(/^(http:\/\/[^/?#]*?):\d+(?=[/?#]|$)/, '$1');

/** Reads what a request asks for from its parameters, which the protocol's library has checked. */
export function requestOf(
  params: Payload,
  application: ApplicationRecord,
  requestedAt: Instant,
  uid: string,
): PendingRequest {
  const prompts = new Set(wordsIn(params['prompt']));
  const maxAge = params['max_age'] === undefined ? null : Number(params['max_age']);
  const asked = new Set(wordsIn(params['scope']));
  const hint = params['login_hint'];
  return {
    uid,
    application,
    ask: askOf({ acrValues: wordsIn(params['acr_values']), maxAge, prompts }, requestedAt),
    requestedAt,
    loginHint: typeof hint === 'string' ? hint : null,
    uiLocales: wordsIn(params['ui_locales']),
    scopes: application.settings.scopes.filter((scope) => asked.has(scope)),
    prompts,
  };
}

const wordsIn = (list: unknown): readonly string[] => (typeof list === 'string' ? list.split(' ').filter(Boolean) : []);

/** Languages that there are pages in, as BCP 47 tags. */
export const languagesOfPages: readonly string[] = languagesOffered(false).map(({ tag }) => tag);

/** The first of `ui_locales` that there are pages in; null: none, so that nothing is said for it. */
export function languageWished({ uiLocales }: Pick<PendingRequest, 'uiLocales'>): Language | null {
  const offered = languagesOffered(false);
  return uiLocales.map((tag) => nearestLanguage(tag, offered)).find((one) => one !== null) ?? null;
}
