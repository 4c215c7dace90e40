import { smsStatus, type SmsStatus } from '#flows/sms/operate.ts';
import type { SmsCountryStatus, SmsProviderStatus } from '#ports/sms.ts';
import type { SmsFailureCount, SmsStopCount } from '#ports/sms-stops.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { tableOf } from '../../table.ts';
import { isoOrNull } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { budgetColumns, budgetFields, budgetRow } from './budget-words.ts';

export const addSmsStatus: AddToGroup = (group, world) => {
  group
    .command('status')
    .description('providers of the last day, countries with their breakers, budgets, and what waits')
    .addHelpText(
      'after',
      `
Providers: messages that each took, and what its delivery reports said. Countries: codes sent, and how many of the last 50 were typed; under a fifth of them opens
the country's breaker, which "gatehouse sms reopen" closes. Codes stopped: by which guard, and for which scope or country. Budgets: codes of the last hour and day, and how many there may be.

Examples:
  gatehouse sms status
  gatehouse sms status --json`,
    )
    .action(withTools(world, showStatus));
};

async function showStatus({ tools, out }: ToolJob): Promise<void> {
  const status = await smsStatus(tools.deps);
  const providers = withConfigured(
    tools.configuration.sms.providers.map((one) => one.provider),
    status.providers,
  );
  out.one(fieldsOf(status, providers), textOf(status, providers));
  for (const { country } of status.countries.filter((one) => one.openSince !== null))
    out.note(`Codes to unproven numbers in ${country} are stopped. When it is over: gatehouse sms reopen ${country}`);
  for (const { about, stops } of status.stops.filter((one) => one.by === 'consecutive'))
    out.note(
      `${stops} codes to consecutive numbers in ${about} were stopped. Where they are those of your people: gatehouse sms reopen ${about}`,
    );
  if (providers.every((one) => one.order === null)) out.note('No provider is configured: GATEHOUSE_SMS_PROVIDERS.');
}

/** `order`: its place among those that are tried, from 1; null: it is not configured any more. */
type ProviderRow = SmsProviderStatus & { readonly order: number | null };

const unused: Omit<SmsProviderStatus, 'provider'> = { accepted: 0, delivered: 0, failed: 0 };

function withConfigured(configured: readonly string[], seen: readonly SmsProviderStatus[]): readonly ProviderRow[] {
  const now = configured.map((provider, index) => ({
    provider,
    ...(seen.find((one) => one.provider === provider) ?? unused),
    order: index + 1,
  }));
  const gone = seen.filter((one) => !configured.includes(one.provider)).map((one) => ({ ...one, order: null }));
  return [...now, ...gone];
}

const fieldsOf = (status: SmsStatus, providers: readonly ProviderRow[]): Fields => ({
  providers: providers.map((one) => ({ ...one })),
  countries: status.countries.map(countryFields),
  budgets: status.budgets.map(budgetFields),
  stops: status.stops.map((one) => ({ ...one })),
  failures: status.failures.map((one) => ({ ...one })),
  waiting: status.waiting,
  oldestWaitingAt: isoOrNull(status.oldestWaitingAt),
  givenUp: status.givenUp,
});

const countryFields = ({ country, openSince, reopenedAt, record, sentLastHour, sentLastDay }: SmsCountryStatus) => ({
  country,
  openSince: isoOrNull(openSince),
  reopenedAt: isoOrNull(reopenedAt),
  sentLastHour,
  sentLastDay,
  settled: record.settled,
  verified: record.verified,
});

function textOf(status: SmsStatus, providers: readonly ProviderRow[]): string {
  const { countries, budgets, stops, failures, waiting, oldestWaitingAt, givenUp } = status;
  const since = oldestWaitingAt === null ? '' : `, the oldest since ${new Date(oldestWaitingAt).toUTCString()}`;
  return [
    'Providers, last 24 hours',
    tableOf(
      ['provider', 'order', 'accepted', 'delivered', 'failed'],
      providers.map((one) => ({ ...one })),
    ),
    '',
    'Countries',
    tableOf(['country', 'lastHour', 'lastDay', 'verified', 'breaker'], countries.map(countryRow)),
    '',
    'Budgets',
    tableOf(budgetColumns, budgets.map(budgetRow)),
    ...section('Codes stopped, last 24 hours', ['guard', 'about', 'stops'], stops.map(stopRow)),
    ...section('Failed by report, last 24 hours', ['provider', 'said', 'messages'], failures.map(failureRow)),
    '',
    `Waiting: ${waiting}${since}. Given up: ${givenUp}.`,
  ].join('\n');
}

/** Nothing where nothing happened. */
const section = (title: string, columns: readonly string[], rows: readonly Fields[]): readonly string[] =>
  rows.length === 0 ? [] : ['', title, tableOf(columns, rows)];

const stopRow = ({ by, about, stops }: SmsStopCount): Fields => ({ guard: by, about, stops });

const failureRow = ({ provider, detail, messages }: SmsFailureCount): Fields => ({
  provider,
  said: detail === '' ? null : detail,
  messages,
});

const countryRow = ({ country, openSince, record, sentLastHour, sentLastDay }: SmsCountryStatus): Fields => ({
  country,
  lastHour: sentLastHour,
  lastDay: sentLastDay,
  verified: record.settled === 0 ? null : `${record.verified} of ${record.settled}`,
  breaker: openSince === null ? 'closed' : `open since ${new Date(openSince).toUTCString()}`,
});
