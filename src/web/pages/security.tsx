import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { Instant } from '#domain/instant.ts';
import type { PersonalRule } from '#domain/personal-rule.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import { unnamed, type ApplicationNames } from './event-words.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { RecentEvents } from './parts/activity.tsx';
import { AlwaysRequire } from './parts/always-require.tsx';
import { ChangeButton, heldAt, HeldHint } from './parts/change-button.tsx';
import { LoginEmail, type LoginEmailProps } from './parts/login-email.tsx';
import { Reasons } from './parts/reasons.tsx';
import { Methods, type KindOffer, type MethodRow } from './parts/security-methods.tsx';
import { SecurityNotices, type Notices } from './parts/security-notices.tsx';
import { RecoveryCode, type RecoveryCodeState } from './parts/security-recovery.tsx';
import { Sessions, type SessionRow } from './parts/sessions.tsx';

export type { KindOffer, MethodRow } from './parts/security-methods.tsx';
export type { RecoveryCodeState } from './parts/security-recovery.tsx';

export interface SecurityProps extends Notices {
  readonly page: PageContext;
  /** Since when the password has been in use; null: there is none. */
  readonly passwordSince: Instant | null;
  readonly login: LoginEmailProps;
  readonly methods: readonly MethodRow[];
  /** `mayEnroll` of the domain (SPEC P4). */
  readonly mayEnroll: boolean;
  readonly kinds: readonly KindOffer[];
  readonly recovery: RecoveryCodeState;
  readonly policy: MergedPolicy;
  /** Whether a second step is asked for at every sign-in (SPEC U4). */
  readonly rule: PersonalRule;
  /** The session of this browser first. */
  readonly sessions: readonly SessionRow[];
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  /** Of those that they tell of; left out: of none. */
  readonly applications?: ApplicationNames;
}

/**
 * Password & Security (SPEC U1). POST /account/security/password, /account/security/app, /account/security/phone, each of these two with /remove,
 * /account/security/recovery-code, /account/security/sessions/:id/end, /account/security/sessions/end-others.
 */
export function SecurityPage(props: SecurityProps): VNode {
  const { page, methods, mayEnroll, policy, freeze, sessions, events, applications = unnamed } = props;
  const held: Held = { ...props, frozenUntil: freeze && freeze.until };
  return (
    <Layout page={page} title={page.m.t('security.title')} wide>
      <SecurityNotices {...props} />
      <Contents {...props} />
      <Password {...held} />
      <LoginEmail {...held} />
      <SecondStep {...held} />
      {methods.length > 0 && <RecoveryCode {...held} />}
      <Reasons page={page} policy={policy} />
      {mayEnroll && <AlwaysRequire {...held} />}
      <Sessions page={page} sessions={sessions} />
      <RecentEvents page={page} events={events} applications={applications} />
    </Layout>
  );
}

/** Parts whose changes are held up while changes are frozen (SPEC U5). */
interface Held extends SecurityProps {
  readonly frozenUntil: Instant | null;
}

/** The page is long: on a phone, where its parts are. */
function Contents({ page: { m }, methods }: SecurityProps): VNode {
  return (
    <nav class="contents" aria-label={m.t('security.contents')}>
      <ul>
        <li>
          <a href="#password">{m.t('security.password')}</a>
        </li>
        <li>
          <a href="#methods">{m.t('security.methods')}</a>
        </li>
        {methods.length > 0 && (
          <li>
            <a href="#recovery-code">{m.t('security.recovery')}</a>
          </li>
        )}
        <li>
          <a href="#sessions">{m.t('sessions.heading')}</a>
        </li>
        <li>
          <a href="#events">{m.t('events.heading')}</a>
        </li>
      </ul>
    </nav>
  );
}

function Password({ page, passwordSince, frozenUntil }: Held): VNode {
  const { m, zone } = page;
  const held = heldAt('password', frozenUntil);
  return (
    <section id="password">
      <h2>{m.t('security.password')}</h2>
      {passwordSince !== null && <p>{m.t('security.password-since', { time: m.dateTime(passwordSince, zone) })}</p>}
      <div class="beside">
        <ChangeButton page={page} action="/account/security/password" because={held && held.id}>
          {m.t('security.change-password')}
        </ChangeButton>
        {held ? <HeldHint page={page} held={held} /> : <p class="hint">{m.t('security.change-password-hint')}</p>}
      </div>
    </section>
  );
}

function SecondStep({ page, methods, mayEnroll, kinds, policy, frozenUntil }: Held): VNode {
  const { m } = page;
  const mayAlready = mayEnroll && methods.length === 0 && policy.mode === 'off';
  return (
    <section id="methods">
      <h2>{m.t('security.methods')}</h2>
      {methods.length === 0 && <p>{m.t('security.no-methods')}</p>}
      {mayAlready && <p>{m.t('security.may-already')}</p>}
      <Methods page={page} methods={methods} kinds={mayEnroll ? kinds : []} frozenUntil={frozenUntil} />
      {!mayEnroll && <p>{m.t('security.not-offered')}</p>}
    </section>
  );
}
