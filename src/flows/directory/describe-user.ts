import { enrollableKinds } from '#domain/authenticator.ts';
import type { Instant } from '#domain/instant.ts';
import type { Purpose } from '#domain/interaction.ts';
import type { UserHistory } from '#ports/directory.ts';
import type { AuthenticatorRecord, MailboxRecord, UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { nextSignIn, type NextSignIn } from './next-sign-in.ts';

/** A way to sign in, without its secret. */
export type DescribedMethod = Pick<
  AuthenticatorRecord,
  'id' | 'kind' | 'label' | 'boundAt' | 'lastUsedAt' | 'attempts'
> & {
  /** False: bound elsewhere or earlier, and of no use in this installation. */
  readonly isOffered: boolean;
};

/** Everything that whoever helps a user has to know; nothing in it is a secret. */
export interface DescribedUser extends NextSignIn {
  readonly bundle: Pick<UserBundle, 'user' | 'memberships'>;
  readonly history: UserHistory | null;
  readonly lastSignInAt: Instant | null;
  readonly sessions: number;
  readonly methods: readonly DescribedMethod[];
  readonly recoveryCode: 'confirmed' | 'not-saved' | 'none';
  readonly mailbox: Pick<MailboxRecord, 'attempts' | 'sentAt'> | null;
}

/** How many security events are looked through for the last sign-in. */
const eventsRead = 200;

/** Of what sessions come from: a change or a confirmation within one is no sign-in. */
const signIns = ['sign-in', 'password-reset'] as const satisfies readonly Purpose[];

/** `at`: the instant for which policies are merged and the next sign-in is decided, as "evaluate USER on DATE" (SPEC P11). */
export async function describeUser(deps: Deps, bundle: UserBundle, at: Instant): Promise<DescribedUser> {
  const { user, memberships, authenticators, mailbox } = bundle;
  const [history, sessions, events] = await Promise.all([
    deps.store.loadHistory(user.id),
    deps.store.listSessions(user.id),
    deps.store.audit.recentOf(user.id, eventsRead),
  ]);
  const told = events.find(
    (one) => one.kind === 'session.created' && signIns.some((is) => is === one.detail['purpose']),
  );
  return {
    ...nextSignIn(deps, bundle, at),
    bundle: { user, memberships },
    history,
    lastSignInAt: told?.at ?? null,
    sessions: sessions.length,
    methods: methodsOf(authenticators, deps.service.offered),
    recoveryCode: recoveryCodeOf(authenticators),
    mailbox: mailbox && { attempts: mailbox.attempts, sentAt: mailbox.sentAt },
  };
}

const methodsOf = (
  authenticators: readonly AuthenticatorRecord[],
  offered: Deps['service']['offered'],
): readonly DescribedMethod[] =>
  authenticators
    .filter((one) => one.kind !== 'recovery-code' && one.boundAt !== null)
    .map(({ id, kind, label, boundAt, lastUsedAt, attempts }) => {
      const isOffered = !enrollableKinds.some((one) => one === kind) || offered.some((one) => one === kind);
      return { id, kind, label, boundAt, lastUsedAt, attempts, isOffered };
    });

function recoveryCodeOf(authenticators: readonly AuthenticatorRecord[]): DescribedUser['recoveryCode'] {
  const codes = authenticators.filter((one) => one.kind === 'recovery-code');
  if (codes.some((one) => one.boundAt !== null)) return 'confirmed';
  return codes.length > 0 ? 'not-saved' : 'none';
}
