import type { ComponentChildren, VNode } from 'preact';
import type { SmsStop } from '#domain/sms-guard.ts';
import type { SmsStatus } from '#flows/sms/operate.ts';
import type { SmsCountryStatus } from '#ports/sms.ts';
import type { SmsStopCount } from '#ports/sms-stops.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { budgetPath, scopeWords, stateOfBudget } from './parts/budget-words.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { Form } from './parts/form.tsx';
import { countIn, Part } from './parts/operator-parts.tsx';

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly status: SmsStatus;
}

/** GET /operator/sms: where codes go, what stops them, what they may cost (SPEC M5). POST /operator/sms/:country/reopen. */
export const OperatorSmsPage = ({ page, place, status }: Props): VNode => (
  <Layout page={page} title={page.m.t('operator.messages')} console={place}>
    <Countries page={page} status={status} />
    <Budgets page={page} status={status} />
    <Stops page={page} stops={status.stops} />
    <Providers page={page} status={status} />
  </Layout>
);

interface PartProps {
  readonly page: PageContext;
  readonly status: SmsStatus;
}

function Countries({ page, status }: PartProps): VNode {
  const { m } = page;
  return (
    <Part heading={m.t('operator.sms-countries')}>
      <p>{m.t('operator.sms-reopen-hint')}</p>
      <ConsoleTable
        caption={m.t('operator.sms-countries-caption')}
        columns={[
          { name: m.t('operator.sms-country') },
          { name: m.t('operator.last-hour'), number: true },
          { name: m.t('operator.last-day'), number: true },
          { name: m.t('operator.sms-verified'), number: true },
          { name: m.t('operator.sms-breaker') },
          { name: m.t('operator.sms-budgets') },
        ]}
        rows={status.countries.map((one) => [
          m.region(one.country) ?? one.country,
          countIn(m, one.sentLastHour),
          countIn(m, one.sentLastDay),
          m.t('operator.used-of', { used: countIn(m, one.record.verified), budget: countIn(m, one.record.settled) }),
          <Breaker page={page} country={one} isBlocked={isBlocked(one, status.stops)} />,
          <a href={budgetPath(`country:${one.country}`, 'unproven')}>{m.t('operator.sms-change')}</a>,
        ])}
      />
    </Part>
  );
}

/** Consecutive numbers there were stopped: reopening lets those go as well. */
const isBlocked = ({ country }: SmsCountryStatus, stops: readonly SmsStopCount[]): boolean =>
  stops.some((one) => one.by === 'consecutive' && one.about === country);

interface BreakerProps {
  readonly page: PageContext;
  readonly country: SmsCountryStatus;
  readonly isBlocked: boolean;
}

function Breaker({ page, country: { country, openSince }, isBlocked: blocked }: BreakerProps): VNode {
  const { m, zone } = page;
  const said = blocked ? 'operator.sms-by-consecutive' : 'operator.sms-closed';
  const words = openSince === null ? m.t(said) : m.t('operator.sms-open', { time: m.dateTime(openSince, zone) });
  if (openSince === null && !blocked) return <>{words}</>;
  return (
    <>
      <p>{words}</p>
      <Form page={page} action={`/operator/sms/${country}/reopen`}>
        <button
          type="submit"
          class="plain"
          aria-label={m.t('operator.sms-reopen-named', { country: m.region(country) ?? country })}
        >
          {m.t('operator.sms-reopen')}
        </button>
      </Form>
    </>
  );
}

function Budgets({ page, status }: PartProps): VNode {
  const { m } = page;
  const usedOf = (used: number, budget: number): string =>
    m.t('operator.used-of', { used: countIn(m, used), budget: countIn(m, budget) });
  return (
    <Part heading={m.t('operator.sms-budgets')}>
      <p>{m.t('operator.sms-budgets-hint')}</p>
      <ConsoleTable
        caption={m.t('operator.sms-budgets-caption')}
        columns={[
          { name: m.t('operator.sms-scope') },
          { name: m.t('operator.numbers') },
          { name: m.t('operator.last-hour'), number: true },
          { name: m.t('operator.last-day'), number: true },
          { name: m.t('operator.status') },
          { name: m.t('operator.sms-change') },
        ]}
        rows={status.budgets.map((one) => {
          const [scope, numbers] = [scopeWords(m, one.scope, one.companyName), classWords(page, one.class)];
          return [
            scope,
            numbers,
            usedOf(one.lastHour, one.perHour),
            usedOf(one.lastDay, one.perDay),
            m.t(stateOfBudget(one)),
            <a
              href={budgetPath(one.scope, one.class)}
              aria-label={m.t('operator.sms-change-named', { scope, numbers })}
            >
              {m.t('operator.sms-change')}
            </a>,
          ];
        })}
      />
    </Part>
  );
}

const classWords = ({ m }: PageContext, kind: 'unproven' | 'proven'): string =>
  m.t(kind === 'unproven' ? 'operator.unproven' : 'operator.proven');

const guards = {
  budget: 'operator.sms-by-budget',
  breaker: 'operator.sms-by-breaker',
  consecutive: 'operator.sms-by-consecutive',
  number: 'operator.sms-by-number',
  country: 'operator.sms-by-country',
} as const satisfies Record<SmsStop['by'], string>;

function Stops({ page, stops }: { page: PageContext; stops: readonly SmsStopCount[] }): VNode {
  const { m } = page;
  if (stops.length === 0) return <Empty heading={m.t('operator.sms-stops')}>{m.t('operator.sms-stops-none')}</Empty>;
  return (
    <Part heading={m.t('operator.sms-stops')}>
      <ConsoleTable
        caption={m.t('operator.sms-stops-caption')}
        columns={[
          { name: m.t('operator.sms-guard') },
          { name: m.t('operator.sms-about') },
          { name: m.t('operator.sms-codes'), number: true },
        ]}
        rows={stops.map((one) => [m.t(guards[one.by]), aboutWords(page, one), countIn(m, one.stops)])}
      />
    </Part>
  );
}

/** A country or region by name, the service by name, a company by the id that its page has. */
function aboutWords({ m }: PageContext, { about }: SmsStopCount): string {
  if (about === null) return '–';
  if (about === 'service') return m.t('operator.sms-service');
  const region = about.replace(/^country:/, '');
  return m.region(region) ?? about;
}

const Empty = ({ heading, children }: { heading: string; children: ComponentChildren }): VNode => (
  <Part heading={heading}>
    <p>{children}</p>
  </Part>
);

function Providers({ page, status: { providers, failures } }: PartProps): VNode {
  const { m } = page;
  if (providers.length === 0)
    return <Empty heading={m.t('operator.sms-providers')}>{m.t('operator.sms-providers-none')}</Empty>;
  return (
    <Part heading={m.t('operator.sms-providers')}>
      <ConsoleTable
        caption={m.t('operator.sms-providers-caption')}
        columns={[
          { name: m.t('operator.sms-provider') },
          { name: m.t('operator.sms-accepted'), number: true },
          { name: m.t('operator.sms-delivered'), number: true },
          { name: m.t('operator.sms-failed'), number: true },
        ]}
        rows={providers.map((one) => [
          one.provider,
          countIn(m, one.accepted),
          countIn(m, one.delivered),
          countIn(m, one.failed),
        ])}
      />
      {failures.length > 0 && (
        <ConsoleTable
          caption={m.t('operator.sms-failures')}
          columns={[
            { name: m.t('operator.sms-provider') },
            { name: m.t('operator.sms-detail') },
            { name: m.t('operator.sms-codes'), number: true },
          ]}
          rows={failures.map((one) => [
            one.provider,
            one.detail === '' ? m.t('operator.sms-no-detail') : one.detail,
            countIn(m, one.messages),
          ])}
        />
      )}
    </Part>
  );
}
