import { randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import type { StepUpRule } from '#domain/step-up-rule.ts';
import type { Person } from './attack-people.ts';
import type { Target } from './attack-target.ts';
import { enter } from './oidc-sign-in.ts';
import type { RelyingParty } from './relying-party.ts';

/** What an application sends to the JSON door. */
export interface Sent {
  readonly token?: string;
  readonly method?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

export type Told = Readonly<Record<string, unknown>>;

/** A request past any library: what it answers, as JSON where it is. */
export async function callApi({ address }: Pick<Target, 'address'>, path: string, sent: Sent = {}) {
  const { token, json, headers = {}, method = json === undefined ? 'GET' : 'POST' } = sent;
  const body = json === undefined ? sent.body : JSON.stringify(json);
  const response = await fetch(`${address}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    // Node asks for it where the length is not known.
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  });
  const text = await response.text();
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const told = (isJson && text !== '' ? JSON.parse(text) : {}) as Told;
  return { status: response.status, headers: response.headers, text, told };
}

/** An access token of the application itself, which proves itself with its first secret unless told. */
export async function ownToken(party: RelyingParty, secret = party.secret): Promise<string> {
  const proof = secret === null ? undefined : client.ClientSecretBasic(secret);
  const { access_token: token } = await client.clientCredentialsGrant(await party.configuration(proof));
  return token;
}

export const payorRule: StepUpRule = { onEntry: true, operations: ['disburse'], idleMinutes: 30 };

/** Gives a person a role of this application, in their first company. */
export async function giveRoleOf(
  { deps }: Pick<Target, 'deps'>,
  { shortName }: Pick<RelyingParty, 'shortName'>,
  person: Person,
  stepUp: StepUpRule | null = payorRule,
): Promise<string> {
  const { store, random, clock } = deps;
  const membership = await membershipOf(store, person);
  const rule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } as const;
  const name = `role-${randomBytes(4).toString('hex')}`;
  const role = { id: random.id('role'), application: shortName, name, label: `Label ${name}` };
  await store.transact(async (tx) => {
    await tx.createRole({ ...role, rule: stepUp ? { ...rule, stepUp } : rule, createdAt: clock.now(), revision: 1 });
    await tx.setRoles(membership, [role.id], clock.now());
  });
  return name;
}

/** Takes every role from them again. */
export async function takeRoles({ deps: { store, clock } }: Pick<Target, 'deps'>, person: Person): Promise<void> {
  const membership = await membershipOf(store, person);
  await store.transact((tx) => tx.setRoles(membership, [], clock.now()));
}

async function membershipOf(store: Target['deps']['store'], person: Person) {
  const membership = (await store.loadUser(person.id))?.memberships[0]?.membership.id;
  if (membership === undefined) throw new Error('a role is held in a company');
  return membership;
}

/** Somebody who entered an application, and what it knows the sign-in by. */
export async function enterAs(target: Target, party: RelyingParty, person: Person) {
  const entered = await enter(target, party, person);
  return { ...entered, sid: String(entered.claims['sid']) };
}
