import type { ComponentChildren, VNode } from 'preact';
import { daysUntil, deadlineInstant } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { HeldRule } from '#domain/reset-rule.ts';
import type { PolicyEdit } from '#flows/policy/history.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Contact } from './parts/contact.tsx';
import { deadlineWords } from './parts/deadline.ts';
import { HelpLink } from './parts/help-link.tsx';
import { rich } from './parts/rich.tsx';
import { flawWords, PolicyForm, type FieldFlaw, type PolicyFormProps } from './policy-form.tsx';
import { Stale, type StaleProps } from './policy-stale.tsx';
import { HeldResets } from './policy-resets.tsx';
import { frequencyWords, settingName, valueWords } from './policy-words.ts';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** Why a form was not saved, beside what is wrong with its fields. */
export type Unsaved = 'look-first' | 'tick-first' | 'enroll-first' | 'changed-meanwhile';

/** What the page is to whoever opens it. */
export type PolicyBody =
  | {
      readonly as: 'form';
      readonly form: Omit<PolicyFormProps, 'page' | 'base' | 'companyName' | 'failed'>;
      readonly unsaved: Unsaved | null;
      readonly stale: Omit<StaleProps, 'page'> | null;
      /**
       * Whoever opens it has no second step that the form's policy accepts: `first`, before they can require one of others (SPEC P4); `announced`: it is required
       * already. Null: they have one.
       */
      readonly enroll: 'first' | 'announced' | null;
    }
  /** One permission of the two (SPEC C2). `administrators`: those who may change it, by name. */
  | { readonly as: 'read-only'; readonly administrators: readonly string[] }
  /** The operator has not entitled the company (SPEC C3). */
  | { readonly as: 'unavailable' };

export interface PolicyPageProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly base: string;
  readonly companyName: string;
  /** What stands; null while nobody has decided. */
  readonly standing: PolicySettings | null;
  readonly lastEdit: PolicyEdit | null;
  /** What was eased of the rule on resets and holds still (SPEC A3). */
  readonly held: HeldRule;
  /** What was sent stands now. */
  readonly saved: boolean;
  /** When people begin to be told of the date that was saved (SPEC P13); null: nobody waits to be. */
  readonly toldAt: Instant | null;
  readonly body: PolicyBody;
}

/** Company Admin → Security Settings → Multi-Factor Authentication (SPEC P1). */
export function PolicyPage(props: PolicyPageProps): VNode {
  const { page, place, base, saved, body } = props;
  const { m } = page;
  const error = body.as === 'form' ? problemOf(page, body.unsaved, body.form.flaws) : null;
  return (
    <Layout page={page} title={m.t('policy.title')} console={place} error={error}>
      {saved && (
        <p class="note saved" role="status" tabindex={-1} autofocus>
          <b>{m.t('policy.saved')}</b> {nowWords(props)}
          <Told {...props} />
        </p>
      )}
      {body.as !== 'unavailable' && <PolicyTabs page={page} base={base} current="policy" />}
      {!saved && <p class="lead">{nowWords(props)}</p>}
      {props.lastEdit !== null && <p class="hint">{lastWords(page, props.lastEdit)}</p>}
      <HeldResets page={page} held={props.held} />
      <Body {...props} failed={error !== null} />
      <HelpLink page={page} to="administrators" />
    </Layout>
  );
}

/** From when on people hear of what was saved, and where that is followed. */
function Told({ page, base, toldAt }: PolicyPageProps): VNode | null {
  if (toldAt === null) return null;
  const { m, zone, serverNow } = page;
  const time = m.time(toldAt, zone);
  const isToday = m.day(toldAt, zone) === m.day(serverNow, zone);
  return (
    <>
      {' '}
      {isToday ? m.t('policy.told', { time }) : m.t('policy.told-day', { day: m.nearDay(toldAt, zone), time })}{' '}
      <a href={localPath(`${base}/roll-out`)}>{m.t('policy.told-go')}</a>
    </>
  );
}

/** The parts of Multi-Factor Authentication. */
const tabs = [
  { name: 'policy', path: '', label: 'policy.tab-policy' },
  { name: 'roll-out', path: '/roll-out', label: 'policy.tab-roll-out' },
  { name: 'who', path: '/preview', label: 'policy.tab-who' },
] as const;

interface TabsProps {
  readonly page: PageContext;
  readonly base: string;
  readonly current: (typeof tabs)[number]['name'];
}

export const PolicyTabs = ({ page: { m }, base, current }: TabsProps): VNode => (
  <nav class="tabs" aria-label={m.t('policy.tabs')}>
    {tabs.map(({ name, path, label }) => (
      <a href={localPath(`${base}${path}`)} aria-current={current === name ? 'page' : undefined}>
        {m.t(label)}
      </a>
    ))}
  </nav>
);

function Body(props: PolicyPageProps & { failed: boolean }): VNode {
  const { page, base, companyName, body, failed } = props;
  switch (body.as) {
    case 'form':
      return (
        <>
          {body.stale && <Stale page={page} {...body.stale} />}
          {body.enroll !== null && <Enroll page={page} enroll={body.enroll} isTyped={body.form.look?.of === 'asked'} />}
          <PolicyForm page={page} base={base} companyName={companyName} failed={failed} {...body.form} />
        </>
      );
    case 'read-only':
      return <ReadOnly {...props} administrators={body.administrators} />;
    case 'unavailable':
      return <Unavailable {...props} />;
    default:
      return body satisfies never;
  }
}

/** What is wrong, for the summary: what the fields say first, for nothing else can be judged before. */
function problemOf(page: PageContext, unsaved: Unsaved | null, flaws: readonly FieldFlaw[]): PageError | null {
  const [flaw] = flaws;
  if (unsaved === 'changed-meanwhile') return { field: 'stale', text: page.m.t('policy.error-stale') };
  if (flaw) return { field: flaw.field, text: flawWords(page, flaw) };
  if (unsaved === null) return null;
  const { field, text } = unsavedWords[unsaved];
  return { field, text: page.m.t(text) };
}

const unsavedWords = {
  'look-first': { field: 'effects', text: 'policy.error-look' },
  'tick-first': { field: 'accept', text: 'policy.error-tick' },
  'enroll-first': { field: 'enroll', text: 'policy.error-enroll' },
} as const;

/** What holds today, in the administrator's zone, with the company's beside it (SPEC P2). */
function nowWords({ page, companyName: company, standing }: PolicyPageProps): ComponentChildren {
  const { m, serverNow } = page;
  const { requireMfa = false, deadline = null } = standing ?? {};
  if (!requireMfa || deadline === null) return rich(m, 'policy.now-off', { company });
  const at = deadlineInstant(deadline);
  const date = deadlineWords(page, at, deadline, company);
  return at <= serverNow
    ? rich(m, 'policy.now-on', { company, date })
    : rich(m, 'policy.now-early', { company, date, days: daysUntil(at, serverNow) });
}

function lastWords({ m, zone }: PageContext, { by, at }: PolicyEdit): string {
  const date = m.dateTime(at, zone);
  switch (by.who) {
    case 'you':
      return m.t('policy.last-you', { date });
    case 'person':
      return m.t('policy.last-person', { date, name: by.name });
    case 'service':
      return m.t('policy.last-service', { date });
    default:
      return by satisfies never;
  }
}

interface EnrollProps {
  readonly page: PageContext;
  readonly enroll: 'first' | 'announced';
  /** Something was typed: the set-up opens beside the page, which keeps it. */
  readonly isTyped: boolean;
}

/** Administrators enroll before they enforce (SPEC P4), and before it is enforced on them. */
const Enroll = ({ page: { m }, enroll, isTyped }: EnrollProps): VNode => (
  <section class="note" id="field-enroll">
    <h2>{m.t(enroll === 'first' ? 'policy.enroll-first' : 'policy.enroll-own')}</h2>
    <p>{m.t(enroll === 'first' ? 'policy.enroll-first-why' : 'policy.enroll-own-why')}</p>
    {isTyped && <p>{m.t('policy.enroll-kept')}</p>}
    <p>
      <a class="button plain" href="/account/security" {...(isTyped ? { target: '_blank', rel: 'noopener' } : {})}>
        {m.t('policy.enroll-first-go')}
      </a>
    </p>
  </section>
);

function ReadOnly({ page, standing, administrators }: PolicyPageProps & { administrators: readonly string[] }): VNode {
  const { m } = page;
  return (
    <>
      <p>
        {m.t('policy.read-only')}{' '}
        {administrators.length > 0
          ? m.t('policy.read-only-who', { names: m.list(administrators) })
          : m.t('policy.read-only-nobody')}
      </p>
      {standing !== null && <Settings page={page} standing={standing} />}
    </>
  );
}

const shown = [
  'frequency',
  'smsAllowed',
  'confirmMailbox',
  'helpContact',
  'appGuidance',
  'resetApproval',
  'resetDelayHours',
] as const;

const Settings = ({ page, standing }: { page: PageContext; standing: PolicySettings }): VNode => (
  <dl class="panel settings">
    {shown.map((setting) => (
      <div>
        <dt>{settingName(page, setting)}</dt>
        <dd class="as-written">
          {setting === 'frequency'
            ? page.m.t(frequencyWords[standing.frequency])
            : valueWords(page, setting, standing[setting])}
        </dd>
      </div>
    ))}
  </dl>
);

/** What it is, and whom to ask (SPEC C3). */
function Unavailable({ page, companyName: company, standing }: PolicyPageProps): VNode {
  const { m, brand } = page;
  const address = brand.supportAddress;
  return (
    <section class="panel">
      <h2>{rich(m, 'policy.unavailable', { company })}</h2>
      <p>{m.t('policy.unavailable-what')}</p>
      {standing?.requireMfa && <p>{m.t('policy.unavailable-idle')}</p>}
      <p>
        {address === null
          ? m.t('policy.unavailable-nobody')
          : rich(m, 'policy.unavailable-ask', { contact: () => <Contact text={address} /> })}
      </p>
    </section>
  );
}
