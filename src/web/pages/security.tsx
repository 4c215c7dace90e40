import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { AuthenticatorId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { PersonalRule } from '#domain/personal-rule.ts';
import type { Decider, MergedPolicy } from '#domain/policy.ts';
import type { EarlyDeadline } from './early.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { AlwaysRequire } from './parts/always-require.tsx';
import { EarlyBanner } from './parts/early-banner.tsx';
import { ButtonForm } from './parts/form.tsx';
import { Reasons } from './parts/reasons.tsx';
import { whoRulesOut } from './parts/ruled-out.ts';
import { Events, Sessions, type SessionRow } from './parts/activity.tsx';
import { phoneFlawWords } from './words-for-phone.ts';

export interface MethodRow {
  readonly id: AuthenticatorId;
  readonly kind: EnrollableKind;
  readonly label: string;
  readonly boundAt: Instant;
  readonly lastUsedAt: Instant | null;
  /** A hundred wrong codes: of no use until re-enrollment (SPEC X3). */
  readonly disabledAt: Instant | null;
  /** Of a phone: the last two of its number. */
  readonly digits: string | null;
  /** Who rules it out now; empty: it is accepted. */
  readonly refusedBy: readonly Decider[];
  /** Of a phone to whose country no codes are sent (SPEC M2): its region; null of all others. */
  readonly unserved: string | null;
}

/** A kind that this installation offers, and who rules it out; empty: it may be added. */
export interface KindOffer {
  readonly kind: EnrollableKind;
  readonly forbiddenBy: readonly Decider[];
}

export interface RecoveryCodeState {
  readonly confirmed: boolean;
  /** Null: confirmed, but the date is not known, or not confirmed. */
  readonly confirmedAt: Instant | null;
  readonly pending: boolean;
}

export interface SecurityProps {
  readonly page: PageContext;
  readonly methods: readonly MethodRow[];
  /** `mayEnroll` of the domain (SPEC P4). */
  readonly mayEnroll: boolean;
  readonly kinds: readonly KindOffer[];
  readonly recovery: RecoveryCodeState;
  readonly policy: MergedPolicy;
  /** Whether a second step is asked for at every sign-in (SPEC U4). */
  readonly rule: PersonalRule;
  /** In the early-enrollment period, for who has not enrolled; null otherwise. */
  readonly early: EarlyDeadline | null;
  /** The session of this browser first. */
  readonly sessions: readonly SessionRow[];
  /** Newest first. */
  readonly events: readonly AuditEvent[];
}

/** Password & Security (SPEC U1). POST /account/security/app, /account/security/phone, /account/security/recovery-code, /account/security/sessions/:id/end. */
export function SecurityPage(props: SecurityProps): VNode {
  const { page, methods, mayEnroll, kinds, policy, rule, early, sessions, events } = props;
  const { m } = page;
  const mayAlready = mayEnroll && methods.length === 0 && policy.mode === 'off';
  return (
    <Layout page={page} title={m.t('security.title')} wide>
      {early && <EarlyBanner page={page} deadline={early} />}
      <section>
        <h2>{m.t('security.methods')}</h2>
        {methods.length === 0 && <p>{m.t('security.no-methods')}</p>}
        <ul class="rows">
          {methods.map((one) => (
            <Method page={page} method={one} />
          ))}
        </ul>
        {mayAlready && <p>{m.t('security.may-already')}</p>}
        {mayEnroll ? (
          kinds.map((one) => <ChangeMethod page={page} offer={one} methods={methods} />)
        ) : (
          <p>{m.t('security.not-offered')}</p>
        )}
      </section>
      {methods.length > 0 && <RecoveryCode {...props} />}
      <Reasons page={page} policy={policy} />
      {mayEnroll && <AlwaysRequire page={page} rule={rule} policy={policy} />}
      <Sessions page={page} sessions={sessions} />
      <Events page={page} events={events} />
    </Layout>
  );
}

function Method({ page, method }: { page: PageContext; method: MethodRow }): VNode {
  const { m, zone } = page;
  const name = m.t(method.kind === 'app' ? 'security.app' : 'security.phone');
  return (
    <li class="row-text">
      <h3>{name}</h3>
      {method.label !== '' && method.label !== name && <p>{method.label}</p>}
      {method.digits !== null && <p>{m.t('security.number', { digits: method.digits })}</p>}
      {method.refusedBy.length > 0 && (
        <p class="error">{m.t('security.not-accepted', { who: whoRulesOut(m, method.refusedBy) })}</p>
      )}
      {method.unserved !== null && (
        <p class="error">{phoneFlawWords(page, { flaw: 'country', region: method.unserved }, null)}</p>
      )}
      {method.disabledAt !== null && <p class="error">{m.t('security.disabled')}</p>}
      <dl class="facts">
        <dt>{m.t('security.added')}</dt>
        <dd>{m.dateTime(method.boundAt, zone)}</dd>
        <dt>{m.t('security.last-used')}</dt>
        <dd>{method.lastUsedAt === null ? m.t('security.never-used') : m.dateTime(method.lastUsedAt, zone)}</dd>
      </dl>
    </li>
  );
}

const changes = {
  app: { add: 'security.add-app', change: 'security.change-app', hint: 'security.change-hint' },
  phone: { add: 'security.add-phone', change: 'security.change-phone', hint: 'security.change-phone-hint' },
} as const satisfies Record<EnrollableKind, unknown>;

interface ChangeProps {
  readonly page: PageContext;
  readonly offer: KindOffer;
  readonly methods: readonly MethodRow[];
}

/** Adds a method or puts another in its place; of one that is ruled out, who does so. Every policy allows the app (SPEC P7). */
function ChangeMethod({ page, offer, methods }: ChangeProps): VNode {
  const { m } = page;
  const { kind, forbiddenBy } = offer;
  if (forbiddenBy.length > 0)
    return <p class="hint">{m.t('security.phone-ruled-out', { who: whoRulesOut(m, forbiddenBy) })}</p>;
  const has = methods.some((one) => one.kind === kind);
  const { add, change, hint } = changes[kind];
  return (
    <div class="beside">
      <ButtonForm page={page} action={`/account/security/${kind}`}>
        {m.t(has ? change : add)}
      </ButtonForm>
      {has && <p class="hint">{m.t(hint)}</p>}
    </div>
  );
}

function RecoveryCode({ page, recovery }: SecurityProps): VNode {
  const { m } = page;
  return (
    <section>
      <h2>{m.t('security.recovery')}</h2>
      <p>{recoveryWords(page, recovery)}</p>
      <div class="beside">
        <ButtonForm page={page} action="/account/security/recovery-code">
          {m.t('security.new-code')}
        </ButtonForm>
        {recovery.confirmed && <p class="hint">{m.t('security.new-code-hint')}</p>}
      </div>
    </section>
  );
}

function recoveryWords({ m, zone }: PageContext, { confirmed, confirmedAt, pending }: RecoveryCodeState): string {
  if (pending) return m.t('security.recovery-pending');
  if (!confirmed) return m.t('security.recovery-none');
  return confirmedAt === null
    ? m.t('security.recovery-confirmed-undated')
    : m.t('security.recovery-confirmed', { date: m.date(confirmedAt, zone) });
}
