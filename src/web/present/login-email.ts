import { isFrozen } from '#domain/freeze.ts';
import type { Instant } from '#domain/instant.ts';
import { isWaiting } from '#flows/account/email-change.ts';
import type { OpenSession } from '#flows/account/session.ts';
import { mayAdministratorsThaw } from '#flows/account/thaw-helpers.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { FrozenPage } from '../pages/frozen.tsx';
import type { Freeze } from '../pages/parts/freeze.tsx';
import type { LoginEmailProps } from '../pages/parts/login-email.tsx';
import { pageContext } from './context.ts';

/** What Password & Security tells of a freeze; null: there is none. */
export async function freezeProps({ door, session }: SessionVisit): Promise<Freeze | null> {
  const until = frozenUntilOf(session);
  if (until === null) return null;
  const administrators = await mayAdministratorsThaw(door.deps, session.bundle.user.id);
  return { until, secondStep: hasSecondStep(session), administrators };
}

const hasSecondStep = ({ situation }: OpenSession): boolean => (situation.subject?.authenticators.length ?? 0) > 0;

/** Until when changes of whoever is signed in are frozen; null: they are not (SPEC U5). */
export const frozenUntilOf = ({ bundle, now }: OpenSession): Instant | null =>
  isFrozen(bundle.user.frozenUntil, now) ? bundle.user.frozenUntil : null;

/** What Password & Security shows of the login e-mail. */
export async function loginEmailProps({ door, session }: SessionVisit): Promise<LoginEmailProps> {
  const { user } = session.bundle;
  const open = await door.deps.store.openEmailChanges(user.id, session.now);
  const waiting = open.find(isWaiting) ?? null;
  return {
    email: user.email,
    waiting: waiting && { email: waiting.newEmail, until: waiting.expiresAt },
    undoableUntil: open.find((one) => one.newEmail === user.email && one.confirmedAt !== null)?.undoUntil ?? null,
  };
}

/** 409: nothing is changed until then, and how that is lifted. */
export const frozenPage = (visit: SessionVisit): Answer =>
  page(
    FrozenPage({
      page: pageContext(visit, visit.session.bundle),
      until: frozenUntilOf(visit.session),
      secondStep: hasSecondStep(visit.session),
    }),
    409,
  );
