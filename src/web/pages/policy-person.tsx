import type { ComponentChildren, VNode } from 'preact';
import { deadlineInstant, type CalendarDate } from '#domain/deadline.ts';
import type { Decider } from '#domain/policy.ts';
import type { DecidedStep, ThenStep, TraceLine } from '#domain/policy-view.ts';
import type { Offer } from '#domain/step.ts';
import type { KnownPerson } from '#flows/directory/people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { deadlineWords, laterWords } from './parts/deadline.ts';
import { fieldId } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { DateInput } from './policy-fields.tsx';
import { PolicyTabs } from './policy.tsx';
import { localPath } from './safe-href.ts';

export interface EvaluateProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** Of the policy page. */
  readonly base: string;
  readonly companyName: string;
  readonly person: Pick<KnownPerson, 'membership' | 'name' | 'email' | 'status'>;
  /** The day, in the zone of the deadline. */
  readonly on: CalendarDate;
  readonly zone: string;
  /** As it was typed. */
  readonly typedOn: string;
  readonly isBadDate: boolean;
  readonly isDraft: boolean;
  /** Parameters of what is assumed, which the form sends along. */
  readonly kept: Readonly<Record<string, string>>;
  readonly backHref: string;
  /** As the company may know it (SPEC P7); null: the policy has no hold on this person. */
  readonly trace: readonly TraceLine[] | null;
}

/** "Evaluate USER on DATE" (SPEC P11): what a person would be asked, and why. */
export function EvaluatePage(props: EvaluateProps): VNode {
  const { page, place, base, person, isBadDate, isDraft, backHref } = props;
  const { m } = page;
  const error = isBadDate ? { field: 'on', text: m.t('reach.bad-date') } : null;
  return (
    <Layout
      page={page}
      title={m.t('evaluate.title', { name: person.name ?? person.email })}
      console={place}
      error={error}
    >
      <PolicyTabs page={page} base={base} current="who" />
      <p class="hint">{person.email}</p>
      {isDraft && <p class="hint">{m.t('reach.draft')}</p>}
      <DateForm {...props} />
      <Verdict {...props} />
      <p>
        <a href={localPath(backHref)}>{m.t('evaluate.back')}</a>
      </p>
    </Layout>
  );
}

const DateForm = ({ page: { m }, base, person, typedOn, isBadDate, kept }: EvaluateProps): VNode => (
  <form method="get" action={localPath(`${base}/person`)} class="filters" novalidate>
    <input type="hidden" name="member" value={person.membership} />
    {Object.entries(kept)
      .filter(([name]) => name !== 'on')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    <div class={isBadDate ? 'field wrong' : 'field'}>
      <label for={fieldId('on')}>{m.t('evaluate.other-date')}</label>
      <DateInput id={fieldId('on')} name="on" value={typedOn} />
    </div>
    <button type="submit" class="plain">
      {m.t('evaluate.submit')}
    </button>
  </form>
);

function Verdict(props: EvaluateProps): VNode {
  const { page, companyName: company, person, trace, on, zone } = props;
  const { m } = page;
  if (trace === null) {
    const key = person.status === 'invited' ? 'evaluate.not-active-invited' : 'evaluate.not-active-inactive';
    return <p class="note">{m.t(key, { company })}</p>;
  }
  const at = deadlineInstant({ date: on, zone });
  const date = deadlineWords(page, at, { date: on, zone }, company);
  const step = trace.find((one) => one.line === 'step');
  const then = trace.find((one) => one.line === 'then');
  return (
    <>
      <section class="note">
        <p>{m.t('evaluate.answer', { date })}</p>
        {step && (
          <p class="lead">
            <b>{stepWords(page, step, trace)}</b>
          </p>
        )}
        {then && <p>{thenWords(page, then, trace)}</p>}
      </section>
      <Rules {...props} trace={trace} />
    </>
  );
}

function Rules({ page, companyName, trace, on, zone }: EvaluateProps & { trace: readonly TraceLine[] }): VNode {
  const { m } = page;
  const at = deadlineInstant({ date: on, zone });
  const isAnyRule = trace.some((one) => one.line === 'rule');
  const isAsked = trace.some((one) => one.line === 'step' && one.step === 'verify' && !one.ways.includes('password'));
  return (
    <section>
      <h2>{m.t('evaluate.rules')}</h2>
      {!isAnyRule && <p>{m.t(isAsked ? 'evaluate.no-rules-enrolled' : 'evaluate.no-rules')}</p>}
      <ul>
        {trace.map((one) => {
          const words = lineWords(page, companyName, one, at);
          return words !== null && <li>{words}</li>;
        })}
      </ul>
    </section>
  );
}

/** Null: told by the answer already, or by nothing. */
function lineWords(page: PageContext, companyName: string, one: TraceLine, at: number): ComponentChildren {
  const { m } = page;
  switch (one.line) {
    case 'mode':
    case 'step':
    case 'then':
      return null;
    case 'rule':
      return ruleWords(page, companyName, one, at);
    case 'frequency':
      return m.t('evaluate.rule-every', { every: m.duration(one.every) });
    case 'forbidden':
      return m.t('evaluate.forbidden', { who: whoWords(page, one.by) });
    case 'countries': {
      const countries = m.list(one.countries.map((country) => m.region(country) ?? country));
      return m.t('evaluate.countries', { countries, who: whoWords(page, one.by) });
    }
    case 'mailbox':
      return one.first ? m.t('evaluate.mailbox') : null;
    default:
      return one satisfies never;
  }
}

function ruleWords(
  page: PageContext,
  companyName: string,
  { by, deadline, deadlineAt, extendedFrom }: Extract<TraceLine, { line: 'rule' }>,
  at: number,
): ComponentChildren {
  const { m } = page;
  switch (by.rule) {
    case 'company': {
      const company = by.companyName;
      if (deadline === null || deadlineAt === null) return rich(m, 'evaluate.rule-own', { company });
      const date = deadlineWords(page, deadlineAt, deadline, companyName);
      const key = deadlineAt <= Math.min(at, page.serverNow) ? 'evaluate.rule-own-since' : 'evaluate.rule-own-from';
      const later = laterWords(page, 'extension.later-them', { own: deadline, company: extendedFrom });
      return [rich(m, key, { company, date }), later];
    }
    case 'role':
      return rich(m, 'evaluate.rule-role', { role: by.role, application: by.application });
    case 'operator':
      return m.t('evaluate.rule-operator');
    case 'personal':
      return m.t('evaluate.rule-personal');
    case 'reset':
      return m.t('evaluate.rule-reset');
    case 'another':
      return m.t('evaluate.rule-another');
    default:
      return by satisfies never;
  }
}

function whoWords({ m }: PageContext, by: readonly Decider[]): string {
  const named = by.map((one) => {
    if (one.rule === 'company') return one.companyName;
    return one.rule === 'role' ? one.role : m.t('evaluate.another');
  });
  return m.list([...new Set(named)]);
}

function thenWords(page: PageContext, then: ThenStep, trace: readonly TraceLine[]): string {
  const { m } = page;
  if (then.step !== 'enroll') return m.t('evaluate.then', { what: stepWords(page, then, trace) });
  return m.t('evaluate.then-enroll', { methods: m.either(then.ways.map((way) => m.t(methodWords[way]))) });
}

function stepWords(
  { m }: PageContext,
  { step, because, ways }: DecidedStep | ThenStep,
  trace: readonly TraceLine[],
): string {
  const isEarly = trace.some((one) => one.line === 'mode' && one.mode !== 'enforced');
  switch (step) {
    case 'verify':
      return ways.includes('password')
        ? m.t('evaluate.step-password')
        : m.t('evaluate.step-verify', { methods: m.either(ways.map((way) => m.t(methodWords[way]))) });
    case 'enroll':
      return m.t(isEarly ? 'evaluate.step-early' : 'evaluate.step-enroll');
    case 'prove-mailbox':
      return m.t('evaluate.step-mailbox');
    case 'save-recovery-code':
      return m.t('evaluate.step-recovery');
    case 'repair':
      return m.t('evaluate.step-repair');
    case 'replace-password':
      return m.t('evaluate.step-replace');
    case 'refuse':
      return m.t(refusalWords(because));
    // A change of the user's own, or what an application asks for, is no step of a sign-in.
    case 'consent':
    case 'remove-method':
    case 'change-email':
    case 'thaw':
    case 'identify':
    case 'finish':
      return m.t('evaluate.step-finish');
    default:
      return step satisfies never;
  }
}

const methodWords = {
  app: 'evaluate.method-app',
  phone: 'evaluate.method-phone',
  'recovery-code': 'evaluate.method-recovery',
  password: 'evaluate.method-password',
} as const satisfies Record<Offer['kind'], PlainKey>;

function refusalWords(because: DecidedStep['because']): PlainKey {
  if (because === 'disabled') return 'evaluate.step-disabled';
  return because === 'no-way-to-verify' ? 'evaluate.step-no-way' : 'evaluate.step-refused';
}
