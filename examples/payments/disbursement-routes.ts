import { Hono, type Context } from 'hono';
import * as client from 'openid-client';
import { ownForm, sendToSignIn, signedIn } from './browsers.ts';
import type { Disbursement } from './disbursements.ts';
import { GatehouseProblem, type Proof } from './gatehouse-api.ts';
import { disbursementsPage, messagePage } from './pages.ts';
import type { Env, Parts } from './parts.ts';
import { mayRelease, type SeenDisbursements } from './resource.ts';
import type { Session } from './sessions.ts';
import type { Wish } from './sign-in.ts';
import { goodToken, SignInOver } from './tokens.ts';

const list = '/disbursements';
const operation = 'disburse';

/** The list, and what is done with one of it. */
export function disbursementRoutes(parts: Parts): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(`${list}/*`, signedIn(parts, list));
  routes.get(list, (c) => showList(parts, c));
  routes.post(`${list}/:id/release`, ownForm, (c) => askForProof(parts, c));
  routes.get(`${list}/:id/proved`, (c) => release(parts, c));
  return routes;
}

/** On entering, and after half an hour without a request, the API refuses, and the browser is sent for a proof (SPEC Y4 of Gatehouse). */
async function showList(parts: Parts, c: Context<Env>) {
  const session = c.get('session');
  const answer = await askResource(parts, session);
  if ('seen' in answer) return c.html(disbursementsPage(session, answer.seen));
  if (answer.wish === null) return c.html(messagePage(noRole, '/', session), 403);
  if (isJustBack(session)) return c.html(messagePage(stillLess, list, session), 403);
  return sendToSignIn(parts, c, list, answer.wish);
}

/** `wish`: what is missing; null: no role here. Throws `SignInOver`, or that the API does not answer: nothing else that it says means that somebody has no role. */
type Answer = { readonly seen: SeenDisbursements } | { readonly wish: Wish | null };

async function askResource({ gatehouse, url }: Parts, session: Session): Promise<Answer> {
  const token = await goodToken(gatehouse, session);
  try {
    const answer = await client.fetchProtectedResource(gatehouse, token, new URL(`${url}/api/disbursements`), 'GET');
    if (!answer.ok) throw new Error(`the API of disbursements answered ${answer.status}`);
    // What it holds is what `resource.ts` answers.
    return { seen: (await answer.json()) as SeenDisbursements };
  } catch (error) {
    return { wish: missingBy(error) };
  }
}

/** What an API asks for by `WWW-Authenticate` (RFC 9470 section 3); null: a role that this user does not have (RFC 6750 section 3.1). */
function missingBy(error: unknown): Wish | null {
  if (!(error instanceof client.WWWAuthenticateChallengeError)) throw error;
  const asked = error.cause.find(({ scheme }) => scheme === 'bearer')?.parameters;
  if (error.status === 403 && asked?.error === 'insufficient_scope') return null;
  if (error.status !== 401) throw new Error(`the API of disbursements answered ${error.status}`);
  if (asked?.error !== 'insufficient_user_authentication') throw new SignInOver();
  const { acr_values: acr, max_age: age } = asked;
  return { acr: acr ?? null, maxAge: age === undefined ? null : Number(age) };
}

/** Whoever was sent for a proof a moment ago is not sent again and again. */
const isJustBack = ({ wish, beganAt }: Session): boolean => wish.acr !== null && Date.now() - beganAt < 5_000;

/** Asks for a proof of this one act, and says in words what the user is about to do: they compare it on Gatehouse's page. */
async function askForProof(parts: Parts, c: Context<Env>) {
  const { sid, stepUps } = c.get('session');
  const found = await releasable(parts, c);
  if (found === null) return backToList(c, notNow);
  const return_to = `${parts.url}${list}/${found.id}/proved`;
  const asked = { sid, operation, title: 'Release a disbursement', details: detailsOf(found), return_to };
  const answer = await orRefusal(parts.api.askStepUp(asked));
  if (typeof answer === 'string') return backToList(c, answer);
  stepUps.set(found.id, answer.id);
  return c.redirect(answer.url, 303);
}

/**
 * The browser is back. That says nothing by itself, for anybody can open this address: the proof is redeemed, and it alone lets the money go. It is good once, for this
 * sign-in and this operation, and its details are those that the user saw. Where nobody knows whether it was redeemed, nothing is released, and the user tries again.
 */
async function release(parts: Parts, c: Context<Env>) {
  const { sid, stepUps, name } = c.get('session');
  const found = await releasable(parts, c);
  const stepUp = stepUps.get(found?.id ?? '');
  if (found === null || stepUp === undefined) return backToList(c, notNow);
  const proof = await orRefusal(parts.api.redeem(stepUp, sid, operation));
  if (typeof proof === 'string') return backToList(c, proof);
  // Somebody else may have been faster meanwhile; a database would say so by a condition of the write.
  if (!isAbout(proof, found) || found.released !== null) return backToList(c, notNow);
  found.released = { by: name, at: new Date() };
  return backToList(c, `Released: ${found.amount} to ${found.payee}.`);
}

/** What was asked for, or a plain "no" in words; anything else is thrown on. */
async function orRefusal<T extends object>(asked: Promise<T>): Promise<T | string> {
  try {
    return await asked;
  } catch (error) {
    const words = error instanceof GatehouseProblem ? refusals[error.code] : undefined;
    if (words === undefined) throw error;
    return words;
  }
}

const detailsOf = ({ payee, amount, account, project, id }: Disbursement) => [
  { label: 'Payee', value: payee },
  { label: 'Amount', value: amount },
  { label: 'To the account', value: account },
  { label: 'Project', value: project },
  { label: 'Disbursement', value: id },
];

const isAbout = (proof: Proof, found: Disbursement): boolean =>
  proof.operation === operation && JSON.stringify(proof.details) === JSON.stringify(detailsOf(found));

/** What waits, for somebody who may release it at this moment; null: it does not, or they may not. Throws `SignInOver`. */
async function releasable({ api, disbursements }: Parts, c: Context<Env>): Promise<Disbursement | null> {
  const signIn = await api.signIn(c.get('session').sid);
  if (signIn === null) throw new SignInOver();
  if (!mayRelease(signIn)) return null;
  return disbursements.find(({ id, released }) => id === c.req.param('id') && released === null) ?? null;
}

function backToList(c: Context<Env>, notice: string) {
  c.get('session').notice = notice;
  return c.redirect(list, 303);
}

const notNow = 'That disbursement does not wait for you any more. Nothing was released.';

/** By the code of the problem. */
const refusals: Readonly<Record<string, string>> = {
  pending: 'You have not confirmed it. Nothing was released.',
  cancelled: 'You cancelled. Nothing was released.',
  expired: 'The confirmation came too late. Nothing was released: press Release once more.',
  redeemed: 'That confirmation was used before. Nothing was released: press Release once more.',
  'unknown-step-up': 'That was confirmed in another sign-in. Nothing was released: press Release once more.',
};

const noRole = {
  title: 'You have no role in Payments',
  text: 'Ask an administrator of your company for one. Nothing is wrong with your sign-in.',
};

const stillLess = {
  title: 'More proof is needed',
  text: 'You came back from Gatehouse, and it still asks for a newer proof of who you are. Try again in a moment.',
};
