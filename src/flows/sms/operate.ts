import type { AuditStream } from '#domain/audit-event.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { budgetOf, type Budget, type BudgetScope, type SetBudget, type SmsClass } from '#domain/sms-guard.ts';
import type { SmsFailureCount, SmsStopCount } from '#ports/sms-stops.ts';
import type { SmsBudgetStatus, SmsCountryStatus, SmsProviderStatus } from '#ports/sms.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** A budget, and how much of it is used (SPEC M5). */
export interface BudgetUse extends SmsBudgetStatus, Budget {
  /** Of a company's scope; null of others, and of a company that is gone. */
  readonly companyName: string | null;
  /** The operator set it; otherwise it is what holds by default. */
  readonly isSet: boolean;
  /** The next code is stopped. */
  readonly isUsedUp: boolean;
  /** The operator set it to none at all. */
  readonly isClosed: boolean;
}

/** What operators see of text messages. */
export interface SmsStatus {
  /** Of the last day. */
  readonly providers: readonly SmsProviderStatus[];
  /** Those that codes are sent to, and those in which something happened. */
  readonly countries: readonly SmsCountryStatus[];
  readonly budgets: readonly BudgetUse[];
  /** Codes of the last day that guards stopped, and why. */
  readonly stops: readonly SmsStopCount[];
  /** Messages of the last day that providers reported as failed, and why. */
  readonly failures: readonly SmsFailureCount[];
  readonly waiting: number;
  readonly oldestWaitingAt: Instant | null;
  readonly givenUp: number;
}

export async function smsStatus(deps: Deps): Promise<SmsStatus> {
  const { store } = deps;
  const now = deps.clock.now();
  return {
    providers: await store.sms.providers(now),
    countries: withQuiet(await store.sms.countries(now), deps.service.sms.countries),
    budgets: await budgetUses(deps),
    stops: await store.sms.stops(now),
    failures: await store.sms.failures(now),
    ...(await store.outbox.backlog('sms')),
    oldestWaitingAt: await store.installation.oldestWaiting('sms'),
  };
}

const quiet: Omit<SmsCountryStatus, 'country'> = {
  openSince: null,
  reopenedAt: null,
  record: { settled: 0, verified: 0 },
  sentLastHour: 0,
  sentLastDay: 0,
};

const withQuiet = (known: readonly SmsCountryStatus[], allowed: readonly SmsCountry[]): readonly SmsCountryStatus[] =>
  smsCountries.flatMap((country) => {
    const found = known.find((one) => one.country === country);
    if (found) return [found];
    return allowed.includes(country) ? [{ country, ...quiet }] : [];
  });

const classes: readonly SmsClass[] = ['unproven', 'proven'];

/** The service's budgets, those of scopes in which something was sent in the last day, and those that the operator set. */
export async function budgetUses(deps: Deps): Promise<readonly BudgetUse[]> {
  const [counts, set] = [await deps.store.sms.counts(deps.clock.now()), await deps.store.sms.budgets()];
  const always = classes.map((kind) => ({ scope: 'service' as const, class: kind }));
  const uses: BudgetUse[] = [];
  for (const { scope, class: kind } of distinct([...always, ...counts, ...set])) {
    uses.push({ ...useOf(scope, kind, counts, set), companyName: await nameOf(deps, scope) });
  }
  return uses;
}

/** The service's own budgets alone: what text messages cost altogether. */
export async function serviceUses({ store, clock }: Deps): Promise<readonly BudgetUse[]> {
  const [counts, set] = [await store.sms.counts(clock.now()), await store.sms.budgets()];
  return classes.map((kind) => ({ ...useOf('service', kind, counts, set), companyName: null }));
}

/** One budget, whether anything was sent in it or not; null: of a company that is not there. */
export async function budgetUse(deps: Deps, scope: BudgetScope, kind: SmsClass): Promise<BudgetUse | null> {
  const { sms } = deps.store;
  const [counts, set] = [await sms.counts(deps.clock.now()), await sms.budgets()];
  const companyName = await nameOf(deps, scope);
  if (companyOf(scope) !== null && companyName === null) return null;
  return { ...useOf(scope, kind, counts, set), companyName };
}

/** What holds where the operator has set nothing. */
export const defaultBudget = (scope: BudgetScope, kind: SmsClass): Budget => plain(budgetOf(scope, kind, []));

type Place = Pick<SetBudget, 'scope' | 'class'>;

const isSame = (a: Place, b: Place): boolean => a.scope === b.scope && a.class === b.class;

/** The service first, then countries, then companies. */
const rank = ({ scope }: Place): number => ['service', 'country', 'company'].indexOf(scope.split(':', 1)[0] ?? '');

const distinct = (all: readonly Place[]): readonly Place[] =>
  [...new Map(all.map((one) => [`${one.scope} ${one.class}`, one])).values()].toSorted(
    (a, b) => rank(a) - rank(b) || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0),
  );

function useOf(
  scope: BudgetScope,
  kind: SmsClass,
  counts: readonly SmsBudgetStatus[],
  set: readonly SetBudget[],
): Omit<BudgetUse, 'companyName'> {
  const place = { scope, class: kind };
  const { lastHour = 0, lastDay = 0 } = counts.find((one) => isSame(one, place)) ?? {};
  const { perHour, perDay } = budgetOf(scope, kind, set);
  const isSet = set.some((one) => isSame(one, place));
  const isUsedUp = lastHour >= perHour || lastDay >= perDay;
  return { ...place, lastHour, lastDay, perHour, perDay, isSet, isUsedUp, isClosed: perHour === 0 || perDay === 0 };
}

/** Null for scopes that are no company's. */
function companyOf(scope: BudgetScope): CompanyId | null {
  const [family, id] = scope.split(':', 2);
  return family === 'company' ? (id as CompanyId) : null;
}

async function nameOf({ store }: Deps, scope: BudgetScope): Promise<string | null> {
  const id = companyOf(scope);
  return id && ((await store.loadCompany(id))?.company.name ?? null);
}

/** What sending to a country again lifted. */
export interface Reopened {
  readonly country: SmsCountry;
  /** Its breaker was open, and is closed. */
  readonly breaker: boolean;
  /** Codes of the last day that were stopped because their numbers were consecutive: the blocks are open again. */
  readonly consecutive: number;
}

/**
 * Lets codes go to a country again, by its breaker and in its blocks of consecutive numbers: what was sent before counts no more (SPEC M5). Null: neither had stopped
 * anything, and nothing was changed.
 */
export async function reopenCountry(deps: Deps, by: By, country: SmsCountry): Promise<Reopened | null> {
  const now = deps.clock.now();
  const stops = await deps.store.sms.stops(now);
  const consecutive = stops.find((one) => one.by === 'consecutive' && one.about === country)?.stops ?? 0;
  return commit(deps, async (tx) => {
    const breaker = await tx.reopenSmsCountry(country, now);
    if (!breaker && consecutive === 0) return null;
    if (!breaker) await tx.forgetSmsRecord(country, now);
    const detail = { country, breaker, consecutive };
    await tx.appendAudit([
      deedEvent(deps, by, { kind: 'sms.breaker-reopened', stream: 'installation', detail } as const),
    ]);
    return { country, breaker, consecutive };
  });
}

/** `hour-over-day`: an hour's budget above the day's would never be reached. */
export type BudgetOutcome =
  | { readonly done: true; readonly before: Budget; readonly after: Budget; readonly wasSo: boolean }
  | { readonly done: false; readonly because: 'hour-over-day'; readonly after: Budget };

/** Sets a budget of the cost guard, at once; what a change leaves out stays. Null: what holds by default, again (SPEC M5). */
export async function setBudget(
  deps: Deps,
  by: By,
  scope: BudgetScope,
  kind: SmsClass,
  change: Partial<Budget> | null,
): Promise<BudgetOutcome> {
  const set = await deps.store.sms.budgets();
  const before = plain(budgetOf(scope, kind, set));
  const after = change === null ? plain(budgetOf(scope, kind, [])) : { ...before, ...change };
  if (after.perHour > after.perDay) return { done: false, because: 'hour-over-day', after };
  const own = set.some((one) => isSame(one, { scope, class: kind }));
  const wasSo = own === (change !== null) && before.perHour === after.perHour && before.perDay === after.perDay;
  if (!wasSo) await write(deps, by, { scope, class: kind, ...after }, change === null, before);
  return { done: true, before, after, wasSo };
}

const plain = ({ perHour, perDay }: Budget): Budget => ({ perHour, perDay });

function write(deps: Deps, by: By, budget: SetBudget, isDefault: boolean, before: Budget): Promise<void> {
  const { scope, class: kind, perHour, perDay } = budget;
  const stream: AuditStream = companyOf(scope) ?? 'installation';
  const was = { perHourBefore: before.perHour, perDayBefore: before.perDay };
  const detail = { scope, class: kind, perHour, perDay, isDefault, ...was };
  return commit(deps, async (tx) => {
    await tx.setSmsBudget(scope, kind, isDefault ? null : budget);
    await tx.appendAudit([deedEvent(deps, by, { kind: 'sms.budget-changed', stream, detail })]);
  });
}
