import type { AuditEvent } from '#domain/audit-event.ts';
import { mayEnroll } from '#domain/next-step.ts';
import { personalRuleOf } from '#domain/personal-rule.ts';
import { whoRefuses } from '#domain/policy.ts';
import { removalBar } from '#domain/removal.ts';
import type { OpenSession } from '#flows/account/session.ts';
import type { Deps } from '#flows/deps.ts';
import { isEnrollable } from '#flows/situation.ts';
import { passwordOf } from '#flows/sign-in/verify-password.ts';
import { digitsIfReadable } from '#flows/sms/phones.ts';
import { isServed } from '#flows/sms/served.ts';
import type { UserBundle } from '#ports/records.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { EarlyDeadline } from '../pages/early.tsx';
import { toldOnce } from '../pages/event-words.ts';
import type { MethodRow, RecoveryCodeState, SecurityProps } from '../pages/security.tsx';
import { applicationsTold } from './applications-told.ts';
import { freezeProps, loginEmailProps } from './login-email.ts';
import { justDoneBy } from './just-done.ts';
import { shownResets } from './own-resets.ts';

/** How many events are looked through, and how many are shown: of the user's own acts, and of what anybody can cause who knows the e-mail. */
const events = { read: 200, own: 8, others: 3 } as const;

/** The banner of the early-enrollment period (SPEC P3): for those who have not enrolled. */
export function earlyDeadlineOf({ situation }: OpenSession): EarlyDeadline | null {
  const { policy, subject } = situation;
  if (policy.mode !== 'announced' || policy.deadline?.by.rule !== 'company' || subject?.authenticators.length)
    return null;
  return { at: policy.deadline.at, of: policy.deadline.of, companyName: policy.deadline.by.companyName };
}

/** Everything that Password & Security shows (SPEC U1). */
export async function securityProps(visit: SessionVisit): Promise<Omit<SecurityProps, 'page'>> {
  const { session, door } = visit;
  const { bundle, situation } = session;
  const [sessions, recent, login, freeze, resets] = await Promise.all([
    door.deps.store.listSessions(bundle.user.id),
    door.deps.store.audit.recentOf(bundle.user.id, events.read),
    loginEmailProps(visit),
    freezeProps(visit),
    shownResets(visit),
  ]);
  const rows = sessions.map((one) => ({ ...one, current: one.id === session.session.id }));
  const told = shown(toldOnce(recent));
  return {
    passwordSince: passwordOf(bundle)?.boundAt ?? null,
    login,
    methods: methodsOf(door.deps, session),
    mayEnroll: mayEnroll(situation),
    kinds: situation.policy.kinds.filter((one) => situation.offered.includes(one.kind)),
    recovery: recoveryOf(bundle),
    policy: situation.policy,
    rule: personalRuleOf(situation),
    justDone: justDoneBy(session, recent),
    freeze,
    early: earlyDeadlineOf(session),
    resets,
    sessions: rows.toSorted((a, b) => Number(b.current) - Number(a.current)),
    events: told,
    applications: await applicationsTold(door.deps, told),
  };
}

/** Strangers' wrong passwords do not push the user's own acts off the page. */
function shown(recent: readonly AuditEvent[]): readonly AuditEvent[] {
  const own = recent.filter((one) => one.actor !== null).slice(0, events.own);
  const others = recent.filter((one) => one.actor === null).slice(0, events.others);
  return [...own, ...others].toSorted((a, b) => b.at - a.at);
}

function methodsOf(deps: Deps, { bundle, situation }: OpenSession): readonly MethodRow[] {
  return bundle.authenticators.flatMap((one) => {
    const { id, kind, label, boundAt, lastUsedAt, attempts } = one;
    if (!isEnrollable(kind) || boundAt === null) return [];
    const digits = kind === 'phone' ? digitsIfReadable(deps, one) : null;
    const refusedBy = whoRefuses(situation.policy, { kind, country: one.country });
    const unserved = isServed(one, deps.service.sms.countries) ? null : one.country;
    const stays = removalBar({ bound: situation.subject?.authenticators ?? [], policy: situation.policy }, kind);
    const state = { digits, refusedBy, unserved, stays };
    return [{ id, kind, label, boundAt, lastUsedAt, disabledAt: attempts.disabledAt, ...state }];
  });
}

function recoveryOf({ authenticators }: UserBundle): RecoveryCodeState {
  const codes = authenticators.filter((one) => one.kind === 'recovery-code');
  const confirmed = codes.find((one) => one.boundAt !== null);
  return {
    confirmed: confirmed !== undefined,
    confirmedAt: confirmed?.boundAt ?? null,
    pending: codes.length > (confirmed ? 1 : 0),
  };
}
