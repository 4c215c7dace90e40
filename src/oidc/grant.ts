import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { assuranceOf } from '#domain/assurance.ts';
import { earlier, second, type Instant } from '#domain/instant.ts';
import { sessionExpiry } from '#domain/session.ts';
import type { OpenSession } from '#flows/account/session.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { decisionOn } from './check.ts';
import type { ProtocolParts } from './parts.ts';
import { toldOf } from './session.ts';
import { turnNow } from './turn.ts';

/**
 * A grant for each authorization, so that a code or refresh token that is used twice ends its own family and no other (RFC 9700 4.14.2). Made only where `nextStep` said
 * `finish`: a request that is led on or refused writes none.
 */
export async function newGrant(parts: ProtocolParts, ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const decision = await decisionOn(parts, ctx);
  if (!decision.may) return undefined;
  const { session, pending } = decision;
  turnNow().signIn = session;
  tell(ctx, session);
  join(ctx, session, pending.application);
  const { Grant: Made } = ctx.oidc.provider;
  const grant = new Made({ accountId: session.session.userId, clientId: pending.application.id });
  grant.addOIDCScope(['openid', ...pending.scopes]);
  await grant.save();
  return grant;
}

/** How the user proved who they are is judged with what the application asked for: a second factor that is too old for it is not told of. */
function tell({ oidc }: KoaContextWithOIDC, { situation }: OpenSession): void {
  Object.assign(oidc.session ?? {}, toldOf(assuranceOf(situation)));
}

/** The application session begins, or goes on: with the `sid` that is proposed here, or the one that stands. */
function join({ oidc }: KoaContextWithOIDC, open: OpenSession, { id }: ApplicationRecord): void {
  const { session, now } = open;
  oidc.session?.ensureClientContainer(id);
  turnNow().joins = {
    signInId: session.signInId,
    applicationId: id,
    userId: session.userId,
    sid: oidc.session?.sidFor(id) ?? '',
    beganAt: now,
    activeAt: null,
    expiresAt: endOf(open),
    logoutDueAt: null,
    logoutTries: 0,
    endedAt: null,
  };
}

/** When a sign-in ends by itself (SPEC P10). */
export const endOf = ({ session, situation }: Pick<OpenSession, 'session' | 'situation'>): Instant =>
  earlier(session.expiresAt, sessionExpiry(session.signedInAt, situation.policy));

/** Seconds until the sign-in that this request is about ends: as long as anything that hangs on it may live. */
export function secondsLeft({ deps }: ProtocolParts): number {
  const { signIn } = turnNow();
  return signIn === null ? 1 : Math.max(1, Math.ceil((endOf(signIn) - deps.clock.now()) / second));
}
