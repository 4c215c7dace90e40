import { Provider } from 'oidc-provider';
import type { ApplicationId } from '#domain/identifiers.ts';
import { heldState } from '#flows/applications/states.ts';
import type { LoadedApplication } from '#ports/applications.ts';
import type { ProtocolKind } from '#ports/protocol.ts';
import type { ProtocolParts } from './parts.ts';
import { kindByName } from './token-names.ts';
import { turnNow } from './turn.ts';

interface Brought {
  readonly kind: ProtocolKind;
  readonly id: string;
}

/**
 * The application that asks, together with the code or token that its request brings and all that stands on: in one statement, for what belongs together is looked
 * at as of one moment, and each further look-up would cost as much again (PERFORMANCE row 9).
 */
export async function loadRequester(
  { deps }: ProtocolParts,
  application: ApplicationId,
): Promise<LoadedApplication | null> {
  const now = deps.clock.now();
  const turn = turnNow();
  const brought = turn.held === null ? broughtNow() : null;
  if (brought === null) return deps.store.loadApplication(application, now);
  const { kind, id } = brought;
  const holding = await deps.store.loadHolding(application, kind, deps.hash.hash('protocol', id), now);
  if (holding === null) return null;
  const { requester, state, grant, signIn } = holding;
  turn.held = { kind, id, state: state && heldState(state), grant: grant && heldState(grant), signIn };
  return requester;
}

/** What the request that is answered now brings; null: nothing that could be there. */
function broughtNow(): Brought | null {
  const { route, params } = Provider.ctx?.oidc ?? {};
  if (route === 'token') return params?.['grant_type'] === 'refresh_token' ? refreshed(params) : redeemed(params);
  if (route !== 'introspection') return null;
  const id = params?.['token'];
  const kind = typeof id === 'string' ? kindByName(id) : null;
  return typeof id === 'string' && kind !== null ? { kind, id } : null;
}

type Params = Readonly<Record<string, unknown>> | undefined;

function redeemed(params: Params): Brought | null {
  const id = params?.['grant_type'] === 'authorization_code' ? params['code'] : null;
  return typeof id === 'string' ? { kind: 'AuthorizationCode', id } : null;
}

function refreshed(params: Params): Brought | null {
  const id = params?.['refresh_token'];
  return typeof id === 'string' && kindByName(id) === 'RefreshToken' ? { kind: 'RefreshToken', id } : null;
}
