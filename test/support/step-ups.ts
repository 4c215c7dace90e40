import { randomBytes } from 'node:crypto';
import { usualIdleMinutes, type StepUpRule } from '#domain/step-up-rule.ts';
import type { AskedStepUp } from '#domain/step-up.ts';
import type { RoleRule } from '#domain/role-rule.ts';
import { askStepUp } from '#flows/step-up/ask.ts';
import { redeemStepUp } from '#flows/step-up/redeem.ts';
import { seeStepUp } from '#flows/step-up/see.ts';
import type { AskedFor, Redeemed, SeenStepUp } from '#flows/step-up/types.ts';
import type { ApplicationRecord } from '#ports/applications.ts';
import { nextCode, type Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { enter } from './oidc-sign-in.ts';
import type { OidcVisitor } from './oidc-visitor.ts';
import { startRelyingParty, type RelyingParty } from './relying-party.ts';

/** As a payor's: the app alone, on entering, for a disbursement, and after half an hour (SPEC Y2, Y4). */
export const payor: Partial<RoleRule> = {
  kinds: ['app'],
  stepUp: { onEntry: true, operations: ['disburse'], idleMinutes: usualIdleMinutes },
};

/** The same but for when it asks. */
export const asking = (stepUp: Partial<StepUpRule>): Partial<RoleRule> => ({
  kinds: ['app'],
  stepUp: { onEntry: false, operations: [], idleMinutes: null, ...stepUp },
});

/** Gives a person a role of an application, beside those that they hold, in their first company; answers what it is called. */
export async function giveRoleOf(
  { deps }: Pick<Target, 'deps'>,
  { shortName: application }: Pick<RelyingParty, 'shortName'>,
  { id }: Pick<Person, 'id'>,
  rule: Partial<RoleRule> = payor,
): Promise<string> {
  const { store, random, clock } = deps;
  const held = (await store.loadUser(id))?.memberships[0];
  if (held === undefined) throw new Error('a role is held in a company');
  const name = `role-${randomBytes(4).toString('hex')}`;
  const role = {
    id: random.id('role'),
    application,
    name,
    label: `Label ${name}`,
    createdAt: clock.now(),
    revision: 1,
  };
  const whole: RoleRule = { requireMfa: true, kinds: ['app', 'phone'], smsCountries: null, frequency: null, ...rule };
  await store.transact(async (tx) => {
    await tx.createRole({ ...role, rule: whole });
    await tx.setRoles(held.membership.id, [...held.roles.map((one) => one.id), role.id], clock.now());
  });
  return role.label;
}

/** What is released, as its application says it. */
export const disbursement: AskedStepUp = {
  operation: 'disburse',
  title: 'Release a disbursement',
  details: [
    { label: 'Amount', value: '$12,400.00' },
    { label: 'To', value: 'Brightwater <Glazing> & Co' },
  ],
};

/** An application that asks by API. */
export interface AskingParty {
  readonly party: RelyingParty;
  readonly application: ApplicationRecord;
  ask(sid: string, asked?: AskedStepUp, returnTo?: string | null): Promise<AskedFor>;
  /** The same where it is needed and may be. */
  made(sid: string, asked?: AskedStepUp, returnTo?: string | null): Promise<SeenStepUp>;
  see({ id }: Pick<SeenStepUp, 'id'>): Promise<SeenStepUp | null>;
  redeem(step: Pick<SeenStepUp, 'id' | 'sid'>, operation?: string | null): Promise<Redeemed>;
}

export async function startAskingParty(target: Target): Promise<AskingParty> {
  const party = await startRelyingParty(target, { name: 'Payments' });
  const { deps } = target;
  const application = (await deps.store.loadApplication(party.id, deps.clock.now()))?.application;
  if (!application) throw new Error('the application is not registered');
  const ask: AskingParty['ask'] = (sid, asked = disbursement, returnTo = party.redirectUri) =>
    askStepUp(deps, application, { sid, asked, returnTo });
  return {
    party,
    application,
    ask,
    made: async (...request) => {
      const answer = await ask(...request);
      if (!answer.done || !answer.needed) throw new Error(`not asked: ${JSON.stringify(answer)}`);
      return answer.stepUp;
    },
    see: ({ id }) => seeStepUp(deps, application, id),
    redeem: ({ id, sid }, operation = 'disburse') =>
      redeemStepUp(deps, { address: '192.0.2.9' }, application, id, { sid, operation }),
  };
}

/** Somebody in the application, and by what it knows the sign-in. */
export interface Inside {
  readonly visitor: OidcVisitor;
  readonly sid: string;
}

/** Enters, honestly. */
export async function insideOf(target: Target, { party }: AskingParty, person: Person): Promise<Inside> {
  const { visitor, claims } = await enter(target, party, person);
  return { visitor, sid: String(claims['sid']) };
}

/** Opens the page of a step-up; where something is to be done first, stands there. */
export const openStepUp = ({ visitor }: Inside, { address }: Pick<SeenStepUp, 'address'>) => visitor.open(address);

/** Types the app's next code on it; led back to the application. */
export async function confirm(target: Target, inside: Inside, person: Person, step: SeenStepUp): Promise<string> {
  await openStepUp(inside, step);
  await inside.visitor.press(['code'], { code: nextCode(target, person) });
  return inside.visitor.path;
}
