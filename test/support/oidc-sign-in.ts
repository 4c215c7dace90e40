import { createHash } from 'node:crypto';
import { decodeJwt, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { expect } from 'vitest';
import type { Person } from './attack-people.ts';
import { sessionCookie } from './attack-steps.ts';
import type { Target } from './attack-target.ts';
import { goOn, OidcVisitor, type Answers } from './oidc-visitor.ts';
import type { Attempt, Changes, RelyingParty, Tokens } from './relying-party.ts';

/** Somebody at an application, and in which browser. */
export interface Visit {
  readonly visitor: OidcVisitor;
  readonly attempt: Attempt;
}

/** Who asks for what, and where the person answers. */
export interface AskOptions {
  readonly changes?: Changes;
  /** Another one unless told. */
  readonly visitor?: OidcVisitor;
  readonly answers?: Answers;
}

/** Follows a request for authorization as far as this person gets, honestly. */
export async function ask(
  target: Target,
  party: RelyingParty,
  person: Person,
  { changes, visitor = new OidcVisitor(target.address), answers }: AskOptions = {},
): Promise<Visit> {
  const attempt = await party.begin(changes);
  await visitor.open(attempt.url);
  await goOn(target, visitor, person, answers);
  return { visitor, attempt };
}

/** The same, with tokens at its end. */
export async function enter(
  target: Target,
  party: RelyingParty,
  person: Person,
  options: AskOptions = {},
): Promise<Visit & Entered> {
  const visit = await ask(target, party, person, options);
  expect(visit.visitor.path).toContain(party.redirectUri);
  return { ...visit, ...(await entered(visit.attempt)) };
}

export interface Entered {
  readonly tokens: Tokens;
  /** Of the ID token. */
  readonly claims: JWTPayload;
}

export async function entered(attempt: Attempt): Promise<Entered> {
  const tokens = await attempt.redeem();
  return { tokens, claims: decodeJwt(tokens.id_token ?? '') };
}

/** The `error` of what an application is refused with; `none`: it was not refused. */
export const errorOf = (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'none', errorIn);

/** The same of what was thrown. Faults that are no refusal are thrown again. */
export function errorIn(error: unknown): string {
  if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError)
    return error.error;
  if (error instanceof client.WWWAuthenticateChallengeError) return error.cause[0]?.parameters.error ?? 'challenged';
  throw error;
}

export const refresh = async (
  party: RelyingParty,
  { refresh_token: token = '' }: Pick<Tokens, 'refresh_token'>,
): Promise<Tokens> => client.refreshTokenGrant(await party.configuration(), token);

export const introspect = async (party: RelyingParty, token: string | undefined) =>
  client.tokenIntrospection(await party.configuration(), token ?? '');

export const userinfo = async (party: RelyingParty, { access_token: token }: Tokens) =>
  client.fetchUserInfo(await party.configuration(), token, client.skipSubjectCheck);

/** What an application still gets for its tokens: whether each of them is alive, the refresh token looked at without being used. */
export async function alive(
  party: RelyingParty,
  tokens: Tokens,
): Promise<Record<'access' | 'refresh' | 'userinfo', boolean>> {
  return {
    access: (await introspect(party, tokens.access_token)).active,
    refresh: tokens.refresh_token !== undefined && (await introspect(party, tokens.refresh_token)).active,
    userinfo: (await errorOf(userinfo(party, tokens))) === 'none',
  };
}

export const allAlive = { access: true, refresh: true, userinfo: true };
export const allDead = { access: false, refresh: false, userinfo: false };

/** Asks in a browser without going on, and answers what the application was told at once: a code, an error, or nothing. */
export async function askSilently(
  party: RelyingParty,
  visitor: OidcVisitor,
  changes: Changes = {},
): Promise<Attempt & { readonly told: string }> {
  const attempt = await party.begin({ prompt: 'none', ...changes });
  await visitor.open(attempt.url);
  const told = attempt.isAnswered() ? (attempt.answer().get('error') ?? 'code') : `page ${visitor.path}`;
  return { ...attempt, told };
}

export const tokenOf = (visitor: OidcVisitor): string => visitor.cookies.get(sessionCookie) ?? '';

/** A request to the protocol's door past any library: what it answers, as JSON where it is. */
export async function call(target: Target, path: string, init: RequestInit = {}) {
  const response = await fetch(target.address + path, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = (isJson ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
  return { status: response.status, headers: response.headers, text, body };
}

export const form = (fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});

/** RFC 6749 section 2.3.1. */
export const basic = ({ id, secret }: Pick<RelyingParty, 'id' | 'secret'>): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret ?? '')}`).toString('base64')}`,
});

/** `at_hash` of OpenID Connect Core 3.1.3.6, for algorithms that end in 256. */
export const atHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

/** Something of this kind, whatever it is. */
export const aText: unknown = expect.any(String);
export const aNumber: unknown = expect.any(Number);
export const amongThem = (values: readonly unknown[]): unknown => expect.arrayContaining([...values]);
export const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
