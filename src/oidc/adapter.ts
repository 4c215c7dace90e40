import { Provider, errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { Fault } from '#domain/fault.ts';
import { parseId } from '#domain/identifiers.ts';
import { earlier, after, instant, minute, second, type Duration } from '#domain/instant.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import { mayReturnTo } from '#flows/applications/pending.ts';
import { isProvedStill, provedBy } from '#flows/applications/proved-by.ts';
import { findState, type FoundState, type Payload, type StateParts } from '#flows/applications/states.ts';
import type { ProtocolKind } from '#ports/protocol.ts';
import { applicationOf, clientsOf } from './clients.ts';
import { limitFinished, limitOwn, limitPushed, limitRenewed } from './errors.ts';
import type { ProtocolParts } from './parts.ts';
import { findSession, sessionNow } from './session.ts';
import { inOwnTime, inSharedTime } from './time.ts';
import { mayBe } from './token-names.ts';
import { turnNow } from './turn.ts';

const none = (): Promise<undefined> => Promise.resolve(undefined);

/** What the library never asks for, or what we have no such thing of. */
const empty: Adapter = {
  upsert: none,
  find: none,
  findByUserCode: none,
  findByUid: none,
  consume: none,
  destroy: none,
  revokeByGrantId: none,
};

/** Where the library keeps things of each kind. What it writes waits until the request has come to something; then settle.ts writes it. */
export function adapterFactory(parts: ProtocolParts): (name: string) => Adapter {
  const findClient = clientsOf(parts);
  return (name) => {
    if (name === 'Client') return { ...empty, find: findClient };
    if (name === 'Session') return { ...empty, find: (token) => findSession(parts, token) };
    return isKept(name) ? stateAdapter(parts, name) : empty;
  };
}

/** Kinds that are kept, and whether a second use of one betrays a thief. */
const kept: Readonly<Record<ProtocolKind, boolean>> = {
  AccessToken: false,
  AuthorizationCode: true,
  ClientCredentials: false,
  Grant: false,
  Interaction: false,
  PushedAuthorizationRequest: false,
  RefreshToken: true,
  ReplayDetection: false,
};

const isKept = (name: string): name is ProtocolKind => Object.hasOwn(kept, name);

const stateAdapter = (parts: ProtocolParts, kind: ProtocolKind): Adapter => ({
  ...empty,
  async upsert(id, payload, expiresIn = 0) {
    const state = partsOf(parts, kind, id, inSharedTime(parts, payload), expiresIn);
    refuseLong(state);
    if (kind === 'PushedAuthorizationRequest') await limitPushed(parts);
    if (kind === 'Grant') await limitFinished(parts);
    if (kind === 'ClientCredentials') await limitOwn(parts, state);
    if (kind === 'RefreshToken') await limitRenewed(parts, state);
    const { keeps, pushed } = turnNow();
    keeps.push(state);
    // It is good once, however long somebody signs in meanwhile (RFC 9126 section 4).
    if (kind === 'Interaction' && pushed !== null) keeps.push({ ...pushed, validFor: state.validFor });
  },
  find: (id) => find(parts, kind, id),
  async consume(id) {
    const { spends, grants } = turnNow();
    spends.push({ kind, id, grantId: grants.get(id) ?? null });
  },
  async destroy(id) {
    if (kind === 'Grant') end(id);
    else turnNow().drops.push({ kind, id, grantId: null });
  },
  async revokeByGrantId(grantId) {
    end(grantId);
  },
});

/** Where something that is good once is used again, somebody else has it. An application that gives a token back says nothing of the kind. */
function end(grantId: string): void {
  turnNow().ends.set(grantId, Provider.ctx?.oidc.route === 'token');
}

async function find(parts: ProtocolParts, kind: ProtocolKind, id: string): Promise<AdapterPayload | undefined> {
  const found = mayBe(kind, id) ? await foundOf(parts, kind, id) : null;
  if (found === null) return undefined;
  const payload: AdapterPayload = { ...opened(parts, kind, id, inOwnTime(parts, found.payload)), jti: id };
  if (kind === 'Interaction') {
    await refuseMoved(parts, payload);
    if (await isRefusedByOthers(parts, payload)) delete payload.result;
  }
  if (kind === 'ClientCredentials' && !(await isTheirsStill(parts, payload))) return undefined;
  if (kind === 'PushedAuthorizationRequest') turnNow().pushed = keptAs(kind, id, found.payload, payload);
  note(kind, payload, found.payload);
  // Its row goes on with what came of it; what it said when it was made does not.
  if (kind === 'Grant') return { ...payload, exp: Number.MAX_SAFE_INTEGER };
  if (found.consumedAt === null) return payload;
  const consumed = Math.floor(found.consumedAt / second);
  // The library looks for an end before it looks for a first use; what is used a second time ends its family, however late.
  return kept[kind] ? { ...payload, consumed, exp: Number.MAX_SAFE_INTEGER } : { ...payload, consumed };
}

/** A pushed request as it is kept, to be kept for longer. */
const keptAs = (kind: ProtocolKind, id: string, payload: Payload, { clientId }: AdapterPayload): StateParts => ({
  kind,
  id,
  payload,
  validFor: 0,
  applicationId: parseId('application', clientId),
  userId: null,
  signInId: null,
  grantId: null,
});

async function isTheirsStill(parts: ProtocolParts, payload: AdapterPayload): Promise<boolean> {
  const loaded = await applicationOf(parts, payload.clientId);
  return loaded !== null && isProvedStill(payload, loaded);
}

/** What the request brings was looked up with who asks, and the grant of its family with it. */
async function foundOf({ deps }: ProtocolParts, kind: ProtocolKind, id: string): Promise<FoundState | null> {
  const { held } = turnNow();
  if (held?.kind === kind && held.id === id) return held.state;
  return kind === 'Grant' && held?.state?.payload['grantId'] === id ? held.grant : findState(deps, kind, id);
}

/** The operator may have taken the address away while the request waited: then nothing goes there any more, no refusal either. */
async function refuseMoved(parts: ProtocolParts, { params }: AdapterPayload): Promise<void> {
  const loaded = await applicationOf(parts, params?.['client_id']);
  if (loaded === null || mayReturnTo(loaded.application.settings, params?.['redirect_uri'])) return;
  throw new errors.InvalidRedirectUri();
}

/** Who is shown the address of a request that waits may not answer for whoever it is of. */
async function isRefusedByOthers(parts: ProtocolParts, { result }: AdapterPayload): Promise<boolean> {
  return result !== undefined && result['by'] !== (await sessionNow(parts))?.session.signInId;
}

/** What is found says whose it is, and what waited says since when. */
function note(kind: ProtocolKind, payload: AdapterPayload, { requestedAt, hintedUser }: Payload): void {
  const turn = turnNow();
  if (payload.grantId) turn.grants.set(payload.jti ?? '', payload.grantId);
  turn.userId = parseId('user', payload.accountId) ?? turn.userId;
  if (kind !== 'Interaction') return;
  turn.asked = {
    requestedAt: instant(Number(requestedAt)),
    hintedUser: typeof hintedUser === 'string' ? hintedUser : null,
  };
}

function partsOf(
  parts: ProtocolParts,
  kind: ProtocolKind,
  id: string,
  payload: AdapterPayload,
  expiresIn: number,
): StateParts {
  const { jti: _, ...unnamed } = payload;
  const own = kind === 'Grant' ? (turnNow().signIn?.session.signInId ?? null) : null;
  return {
    kind,
    id,
    payload: sealed(parts, kind, id, written(kind, unnamed)),
    validFor: lifeOf(parts, kind, expiresIn * second),
    applicationId: parseId('application', payload.clientId ?? payload.params?.['client_id']),
    userId: parseId('user', payload.accountId),
    signInId: parseId('session', payload.sessionUid) ?? own,
    grantId: payload.grantId ?? null,
  };
}

/** An hour of signing in (SPEC S4), and the way there and back. */
const longestWait: Duration = 65 * minute;

/** A grant lives with its code at first: tokens that come of it prolong it. A request that waits is not renewed by going on. */
function lifeOf({ deps }: ProtocolParts, kind: ProtocolKind, wished: Duration): Duration {
  if (kind === 'Grant') return Math.min(wished, 5 * minute);
  if (kind !== 'Interaction') return wished;
  const now = deps.clock.now();
  const begun = turnNow().asked?.requestedAt ?? now;
  return Math.max(second, earlier(after(now, wished), after(begun, longestWait)) - now);
}

/**
 * What is kept sealed (SECURITY I10): a pushed request may hold an ID token (`id_token_hint`), and one that waits holds the name of the pushed request that it came by, which
 * is good still.
 */
const secretIn: Partial<Record<ProtocolKind, string>> = {
  PushedAuthorizationRequest: 'request',
  Interaction: 'parJti',
};

function sealed({ deps }: ProtocolParts, kind: ProtocolKind, id: string, payload: Payload): Payload {
  const [field = '', text] = secretOf(kind, payload);
  return text === null
    ? payload
    : { ...payload, [field]: deps.sealer.seal(new Secret(text), contextOf(kind, id)).ciphertext() };
}

function opened({ deps }: ProtocolParts, kind: ProtocolKind, id: string, payload: AdapterPayload): AdapterPayload {
  const [field = '', text] = secretOf(kind, payload);
  return text === null ? payload : { ...payload, [field]: readable(deps, text, contextOf(kind, id)) };
}

/** Undefined: its key has been put away meanwhile. What is lost with it is a request of the last hour, which can be made again. */
function readable({ sealer }: ProtocolParts['deps'], text: string, context: string): string | undefined {
  try {
    return sealer.open(new Sealed(text), context).reveal();
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return undefined;
    throw error;
  }
}

/** The field, and what stands in it; null: nothing. */
function secretOf(kind: ProtocolKind, payload: Payload): readonly [string | undefined, string | null] {
  const field = secretIn[kind];
  const text = field === undefined ? undefined : payload[field];
  return [field, typeof text === 'string' ? text : null];
}

const contextOf = (kind: ProtocolKind, id: string): string => `${kind} ${id}`;

/** What is kept of a thing besides its secret. */
function written(kind: ProtocolKind, payload: AdapterPayload): Payload {
  if (kind === 'Interaction') return waiting(payload);
  const { provedBy: secret } = turnNow();
  return kind === 'ClientCredentials' && secret !== null ? { ...payload, ...provedBy(secret) } : payload;
}

/**
 * What is kept of a request that waits: its parameters, and not who was there when it came, for somebody else may go on with it. Of `id_token_hint` only whom it names:
 * tokens are kept nowhere (SECURITY I10).
 */
function waiting(payload: AdapterPayload): Payload {
  const params = without(payload.params ?? {}, ['id_token_hint']);
  // Its address says its name, by which nothing is kept.
  return { ...without(payload, ['session', 'accountId', 'grantId', 'returnTo']), params, ...turnNow().asked };
}

const without = (payload: object, names: readonly string[]): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));

/** Characters of JSON of what strangers leave: enough for any request. A pushed one is encoded and sealed. */
const longest: Partial<Record<ProtocolKind, number>> = {
  Interaction: 4 * 1024,
  PushedAuthorizationRequest: 7 * 1024,
};

function refuseLong({ kind, payload }: StateParts): void {
  const most = longest[kind];
  if (most !== undefined && JSON.stringify(payload).length > most)
    throw new errors.InvalidRequest('the request is too long');
}
