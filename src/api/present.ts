import type { z } from 'zod';
import { acrOf } from '#domain/application-ask.ts';
import { methodOf } from '#domain/assurance.ts';
import type { Instant } from '#domain/instant.ts';
import type { Entry } from '#domain/step-up.ts';
import type { Redeemed, SeenSignIn, SeenStepUp } from '#flows/step-up/types.ts';
import type { redeemed, signIn, stepUp } from './schemas.ts';

/** ISO 8601 in UTC, with milliseconds. */
const told = (at: Instant): string => new Date(at).toISOString();

const toldOrNull = (at: Instant | null): string | null => (at === null ? null : told(at));

export const presentSignIn = (seen: SeenSignIn): z.input<typeof signIn> => ({
  sid: seen.sid,
  sub: seen.userId,
  began_at: told(seen.beganAt),
  entry: presentEntry(seen.entry),
  operations: [...seen.operations],
  asked_by: seen.by.map(({ role, companyName }) => ({ role, company_name: companyName })),
  roles: presentRoles(seen),
});

const presentRoles = ({ roles }: Pick<SeenSignIn, 'roles'>): z.input<typeof signIn>['roles'] =>
  roles.map(({ company, companyName, role }) => ({ company, company_name: companyName, role }));

const presentEntry = (entry: Entry): z.input<typeof signIn>['entry'] =>
  entry.needed ? { needed: true, because: entry.because } : { needed: false, idle_at: toldOrNull(entry.idleAt) };

export const presentStepUp = (seen: SeenStepUp): z.input<typeof stepUp> => ({
  ...presentAsked(seen),
  status: seen.status,
  asked_at: told(seen.askedAt),
  expires_at: told(seen.expiresAt),
  proved_at: toldOrNull(seen.provedAt),
  redeem_by: toldOrNull(seen.redeemableUntil),
  url: seen.address,
});

/** Throws where it is not proved: no such one is redeemed. */
export function presentRedeemed({ stepUp: seen, signIn: of }: RedeemedNow): z.input<typeof redeemed> {
  const { provedAt, provedBy } = seen;
  if (provedAt === null || provedBy === null) throw new Error('a step-up without a proof was redeemed');
  const proof = { proved_at: told(provedAt), method: methodOf[provedBy], acr: acrOf.mfa };
  return { ...presentAsked(seen), ...proof, roles: presentRoles(of) };
}

type RedeemedNow = Pick<Extract<Redeemed, { readonly done: true }>, 'stepUp' | 'signIn'>;

const presentAsked = ({ id, sid, userId, asked: { operation, title, details } }: SeenStepUp) => ({
  id,
  sid,
  sub: userId,
  operation,
  title,
  details: details.map(({ label, value }) => ({ label, value })),
});
