import { signOut } from '#flows/account/sign-out.ts';
import { signOutAsHinted, whoIsMeant, whoIsSignedIn } from '#flows/applications/sign-out.ts';
import { Fault } from '#domain/fault.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { LogoutRequest } from '#ports/protocol-door.ts';
import type { UserBundle } from '#ports/records.ts';
import { page, redirect, type Answer, type SetCookies } from '../lifecycle/answer.ts';
import { inLanguageOf } from '../lifecycle/visit-of.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { AskedOutPage, FaultyLogoutPage } from '../pages/asked-out.tsx';
import { pageContext } from '../present/context.ts';
import { goingOn } from '../present/lead-on.ts';
import type { Route } from './route.ts';

const path = '/oidc/logout';
const signedOut = '/signed-out';

/**
 * An application asks to sign somebody out (RP-Initiated Logout 1.0). With an ID token of whoever is signed in here that is done at once, by GET: the token is the
 * proof. Otherwise they are asked, and only their press of the button signs them out.
 */
export const askedOutRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'open', handle: asked },
  { method: 'POST', path, access: 'open', fromElsewhere: askAgain, handle: pressed },
];

/** What an application may send, by its names in the protocol. */
const fieldNames = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'] as const;

type Fields = Readonly<Record<string, string>>;

const sentOf = (fields: Fields): Fields =>
  Object.fromEntries(fieldNames.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

async function asked(visit: Visit): Promise<Answer> {
  const { door, facts, request } = visit;
  const logout = await door.protocol.readLogout({ ...sentOf(visit.query), ...hintIn(visit) });
  const present = await whoIsSignedIn(door.deps, facts);
  const known = present ? inLanguageOf(visit, present.user) : visit;
  if (logout.isFaulty) return faultyPage(known, present);
  const user = present?.user.id ?? (await whoIsMeant(door.deps, facts));
  if (user === null) return backByLink(logout);
  // HEAD is asked by machines that look, and does nothing.
  const isDone = request.method === 'GET' && (await signOutAsHinted(door.deps, facts, user, logout));
  if (isDone) return backByLink(logout, { session: null });
  const fields = askedAgain(visit.query, logout);
  const context = pageContext({ ...known, query: fields }, present);
  return page(AskedOutPage({ page: context, application: logout.application, asked: fields }));
}

/** Its language links lead to something as faulty, in place of what was sent: nothing of that is repeated. */
const faultyPage = (visit: Visit, present: UserBundle | null): Answer =>
  page(FaultyLogoutPage({ page: pageContext({ ...visit, query: { client_id: '' } }, present) }), 400);

/**
 * What goes along with the links and the form of the page: who asks, and where to lead back to. Of what was sent only what holds, and never the token (SECURITY
 * I10).
 */
function askedAgain(query: Fields, { application, backTo }: LogoutRequest): Fields {
  if (application === null) return {};
  const { id_token_hint: _, ...rest } = sentOf(query);
  return { ...(backTo === null ? {} : rest), client_id: application.id };
}

/** Characters: browsers and proxies follow no longer address. */
const longestAddress = 8 * 1024;

/** A form of the application's own page, which browsers send without our cookies: it is asked again by GET, with them. Nothing is done by it, and no cookie is set. */
function askAgain(visit: Visit): Answer {
  const { id_token_hint: hint, ...rest } = sentOf(visit.fields);
  const sealed = hint === undefined ? {} : { [sealedHint]: seal(visit.door, hint) };
  const address = `${path}?${new URLSearchParams({ ...rest, ...sealed })}`;
  return { ...(address.length > longestAddress ? faultyPage(visit, null) : redirect(address)), leavesNoCookie: true };
}

/** The ID token of a form, on its way to the same request by GET: it came where no log sees it, and stays so (SPEC X6, SECURITY I10). */
const sealedHint = 'sealed_hint';

const seal = ({ deps }: Visit['door'], hint: string): string =>
  deps.sealer.seal(new Secret(hint), sealedHint).ciphertext();

/** What cannot be opened is a hint all the same, and no good one. */
function hintIn({ query, door }: Visit): Fields {
  const sealed = query[sealedHint];
  if (sealed === undefined) return {};
  try {
    return { id_token_hint: door.deps.sealer.open(new Sealed(sealed), sealedHint).reveal() };
  } catch (error) {
    if (error instanceof Fault && error.code === 'secret-unreadable') return { id_token_hint: '' };
    throw error;
  }
}

const backByLink = ({ backTo }: LogoutRequest, cookies: SetCookies = {}): Answer =>
  redirect(backTo ?? signedOut, cookies);

async function pressed(visit: Visit): Promise<Answer> {
  const { door, facts } = visit;
  const { isFaulty, backTo, application } = await door.protocol.readLogout(sentOf(visit.fields));
  await signOut(door.deps, facts);
  const cookies = { session: null };
  if (isFaulty || backTo === null || application === null) return redirect(signedOut, cookies);
  return goingOn(visit, { to: backTo, application, because: 'signed-out' }, cookies);
}
