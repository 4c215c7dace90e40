import { withdrawEmailChange } from '#flows/account/ask-email.ts';
import { beginChange } from '#flows/account/begin.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { proceed } from '../present/conclude.ts';
import { frozenPage, frozenUntilOf } from '../present/login-email.ts';
import type { Route } from './route.ts';

const security = '/account/security';

/** The login e-mail and the freeze on Password & Security; pages of the changes themselves are an interaction's. */
export const loginEmailRoutes: readonly Route[] = [
  { method: 'POST', path: `${security}/email`, access: 'session', handle: changeEmail },
  { method: 'POST', path: `${security}/email/withdraw`, access: 'session', handle: withdraw },
  { method: 'POST', path: `${security}/thaw`, access: 'session', handle: thaw },
  ...['email', 'email/withdraw', 'thaw'].map(
    (name): Route => ({
      method: 'GET',
      path: `${security}/${name}`,
      access: 'open',
      handle: async () => redirect(security),
    }),
  ),
];

async function changeEmail(visit: SessionVisit): Promise<Answer> {
  const { door, facts, session } = visit;
  if (frozenUntilOf(session) !== null) return frozenPage(visit);
  return proceed(visit, await beginChange(door.deps, facts, session, 'change-email', security));
}

/** It takes nothing away that protects anybody, and so asks for no proof. */
async function withdraw({ door, facts, session }: SessionVisit): Promise<Answer> {
  await withdrawEmailChange(door.deps, facts, session);
  return redirect(security);
}

/** Lifted meanwhile, there is nothing to prove for. */
async function thaw(visit: SessionVisit): Promise<Answer> {
  const { door, facts, session } = visit;
  if (frozenUntilOf(session) === null) return redirect(security);
  return proceed(visit, await beginChange(door.deps, facts, session, 'thaw', security));
}
