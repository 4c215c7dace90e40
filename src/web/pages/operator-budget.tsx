import type { VNode } from 'preact';
import type { Budget, BudgetScope, SmsClass } from '#domain/sms-guard.ts';
import type { BudgetUse } from '#flows/sms/operate.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { budgetPath, scopeWords } from './parts/budget-words.ts';
import { Field, Form } from './parts/form.tsx';
import { Conflict, countIn } from './parts/operator-parts.tsx';
import type { PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** As it stands. */
  readonly use: BudgetUse;
  readonly byDefault: Budget;
  readonly typed: { readonly hour: string; readonly day: string };
  /** Somebody changed the budget since the form was drawn. */
  readonly isStale: boolean;
  readonly error: PageError | null;
}

/** GET and POST /operator/sms/budget: one budget of the cost guard (SPEC M5). */
export function OperatorBudgetPage({ page, place, use, byDefault, typed, isStale, error }: Props): VNode {
  const { m } = page;
  return (
    <Layout page={page} title={m.t('operator.budget')} error={error} console={place}>
      {isStale && <Conflict page={page} now={[{ name: m.t('operator.budget'), value: budgetWords(page, use) }]} />}
      <p>
        <b>
          {m.t('operator.budget-of', {
            scope: scopeWords(m, use.scope, use.companyName),
            numbers: m.t(use.class === 'unproven' ? 'operator.unproven' : 'operator.proven'),
          })}
        </b>
      </p>
      <Classes page={page} use={use} />
      <p>{m.t('operator.sms-budgets-hint')}</p>
      <Form page={page} action="/operator/sms/budget">
        <Seen use={use} />
        <NumberField name="hour" label={m.t('operator.per-hour')} value={typed.hour} page={page} error={error} />
        <NumberField name="day" label={m.t('operator.per-day')} value={typed.day} page={page} error={error} />
        <p class="row">
          <button type="submit">{m.t('operator.save')}</button>
          <a class="button plain" href="/operator/sms">
            {m.t('operator.cancel')}
          </a>
        </p>
      </Form>
      {use.isSet && (
        <Form page={page} action="/operator/sms/budget" class="panel">
          <Seen use={use} />
          <input type="hidden" name="default" value="yes" />
          <p>{m.t('operator.budget-reset-hint', { budget: budgetWords(page, byDefault) })}</p>
          <button type="submit" class="plain">
            {m.t('operator.budget-reset')}
          </button>
        </Form>
      )}
    </Layout>
  );
}

/** New numbers have a budget, and proven ones another. */
const Classes = ({ page, use }: { page: PageContext; use: BudgetUse }): VNode => (
  <nav class="tabs" aria-label={page.m.t('operator.numbers')}>
    {(['unproven', 'proven'] as const satisfies readonly SmsClass[]).map((kind) => (
      <a href={budgetPath(use.scope, kind)} aria-current={kind === use.class ? 'page' : undefined}>
        {page.m.t(kind === 'unproven' ? 'operator.unproven' : 'operator.proven')}
      </a>
    ))}
  </nav>
);

const budgetWords = ({ m }: PageContext, { perHour, perDay }: Budget): string =>
  m.t('operator.budget-default', { hour: countIn(m, perHour), day: countIn(m, perDay) });

/** Which budget, and what the form was drawn from. */
const Seen = ({ use }: { use: BudgetUse }): VNode => (
  <>
    <input type="hidden" name="scope" value={use.scope satisfies BudgetScope} />
    <input type="hidden" name="class" value={use.class} />
    <input type="hidden" name="was-hour" value={String(use.perHour)} />
    <input type="hidden" name="was-day" value={String(use.perDay)} />
    <input type="hidden" name="was-set" value={use.isSet ? 'yes' : 'no'} />
  </>
);

interface NumberProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly page: PageContext;
  readonly error: PageError | null;
}

const NumberField = ({ page, ...field }: NumberProps): VNode => (
  <Field {...field} hint={page.m.t('operator.budget-hint')} inputmode="numeric" autocomplete="off" />
);
