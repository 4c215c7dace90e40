import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Step } from '#domain/next-step.ts';
import type { OpenSession } from '#flows/account/session.ts';
import { sessionFor } from '#flows/applications/ask-session.ts';
import { requestOf, type PendingRequest } from '#flows/applications/pending.ts';
import { applicationOf } from './clients.ts';
import { limitNetwork } from './errors.ts';
import type { ProtocolParts } from './parts.ts';
import { sessionNow } from './session.ts';
import { turnNow } from './turn.ts';

/** What becomes of a request for authorization. `to`: the page of ours that the person is led to. */
export type Decision = { readonly pending: PendingRequest } & (
  | { readonly may: true; readonly session: OpenSession }
  | { readonly may: false; readonly to: 'sign-in' | 'continue' | 'consent'; readonly step: Step | null }
);

/** Decided once in a request: `nextStep` is asked about the session with what the application asks for (SPEC X1, DESIGN 3), and nothing else. */
export function decisionOn(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<Decision> {
  const turn = turnNow();
  return (turn.decision ??= decide(parts, ctx));
}

async function decide(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<Decision> {
  const { params = {}, client, entities } = ctx.oidc;
  const loaded = await applicationOf(parts, client?.clientId);
  if (loaded === null) throw new errors.InvalidClient('client is invalid', 'client not found');
  // On the way back the library does not look again: the operator may have taken the address away while the request waited.
  if (!client?.redirectUriAllowed(String(params['redirect_uri']))) throw new errors.InvalidRedirectUri();
  const turn = turnNow();
  const asked = (turn.asked ??= {
    requestedAt: parts.deps.clock.now(),
    hintedUser: subjectOf(entities.IdTokenHint?.payload),
  });
  const pending = requestOf(params, loaded.application, asked.requestedAt, '');
  const session = await sessionNow(parts);
  const { hintedUser } = asked;
  const isOther = hintedUser !== null && session !== null && hintedUser !== session.session.userId;
  // Who signed in is still not who is meant: asking again would go on for ever (Core 3.1.2.1).
  if (isOther && ctx.oidc.route === 'resume')
    throw new errors.LoginRequired('another user than the hinted one signed in');
  if (session === null || isOther) return { may: false, to: 'sign-in', step: null, pending };
  return judged(await sessionFor(parts.deps, session, pending), pending);
}

/** Logout tokens are signed by the same keys, and are no ID tokens (RFC 8725 section 3.11). */
function subjectOf(payload: Readonly<Record<string, unknown>> | undefined): string | null {
  if (payload === undefined) return null;
  if (payload['events'] !== undefined) throw new errors.InvalidRequest('id_token_hint is no ID token');
  return String(payload['sub']);
}

function judged(session: OpenSession, pending: PendingRequest): Decision {
  const { step } = session;
  if (step.kind === 'finish') return { may: true, session, pending };
  return { may: false, to: step.kind === 'consent' ? 'consent' : 'continue', step, pending };
}

/** The one check of the interaction policy. True: the person is led to a page. With `prompt=none` nobody is: the application is told why (Core 3.1.2.6). */
export async function isPageDue(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<boolean> {
  const decision = await decisionOn(parts, ctx);
  if (decision.may) return false;
  if (ctx.oidc.prompts.has('none')) throw silently(decision);
  if (ctx.oidc.route === 'authorization') await limitNetwork(parts);
  return true;
}

type Led = Extract<Decision, { may: false }>;

function silently({ to, step }: Led): errors.OIDCProviderError {
  if (to === 'consent') return new errors.ConsentRequired('the user has not agreed to what is asked for');
  const isProof = step === null || step.kind === 'verify';
  return isProof
    ? new errors.LoginRequired('the user has to prove who they are')
    : new errors.InteractionRequired('the user has something to do before');
}

/** Where the person is led: the page knows the request by its id, and by that the language that the application wishes for. */
export async function pageFor(parts: ProtocolParts, ctx: KoaContextWithOIDC, uid: string): Promise<string> {
  const decision = await decisionOn(parts, ctx);
  const page = decision.may || decision.to === 'sign-in' ? '/sign-in' : `/sign-in/${decision.to}`;
  return `${page}?${new URLSearchParams({ to: `/oidc/auth/${uid}` })}`;
}
