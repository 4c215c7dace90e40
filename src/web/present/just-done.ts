import type { AuditEvent, AuditKind } from '#domain/audit-event.ts';
import { minute, type Duration } from '#domain/instant.ts';
import type { OpenSession } from '#flows/account/session.ts';

/** For so long a page says what its user has just changed. */
const saidFor: Duration = 2 * minute;

/** What a user changes on Password & Security. Of several in one moment, the first of these is what was asked for. */
const changes: readonly AuditKind[] = [
  'password.changed',
  'authenticator.bound',
  'authenticator.unbound',
  'email.change-asked',
  'email.change-withdrawn',
  'changes.thawed',
  'always-require.switched-on',
  'always-require.switched-off',
  'recovery-code.confirmed',
  'session.ended',
];

/** What says that a change before it was not the user's, or is undone: it is no news to confirm any more. */
const takenBack: readonly AuditKind[] = ['changes.frozen', 'email.change-undone'];

/**
 * The change that the user made a moment ago, for the page to which it led. It is read from the trail, so that no address can make it up; from before this sign-in it may be somebody else's, who had
 * the password as well. Null: there was none. `recent`: the newest first.
 */
export function justDoneBy({ bundle, session, now }: OpenSession, recent: readonly AuditEvent[]): AuditEvent | null {
  const since = Math.max(now - saidFor, session.signedInAt - 1);
  const over = recent.find(({ kind }) => takenBack.includes(kind))?.at ?? since;
  const mine = recent.filter((one) => one.actor === bundle.user.id && isChange(one) && one.at > Math.max(since, over));
  const last = mine.filter((one) => one.at === mine[0]?.at);
  return last.toSorted((a, b) => changes.indexOf(a.kind) - changes.indexOf(b.kind))[0] ?? null;
}

/** What goes along with another change is none: a recovery code that goes with the last method, a session that was replaced. */
const isChange = ({ kind, detail }: AuditEvent): boolean =>
  kind === 'session.ended'
    ? detail['reason'] === 'signed-out elsewhere'
    : changes.includes(kind) && !(kind === 'authenticator.unbound' && detail['kind'] === 'recovery-code');
