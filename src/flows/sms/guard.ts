import { isProven, type SmsCountry } from '#domain/phone-rules.ts';
import { isNumberOverdone } from '#domain/sms-code.ts';
import {
  blockOf,
  isConsecutive,
  isTripped,
  overdrawn,
  type BudgetScope,
  type SmsClass,
  type SmsStop,
} from '#domain/sms-guard.ts';
import type { AuthenticatorRecord, UserBundle } from '#ports/records.ts';
import type { SmsGuardFacts, SmsGuardQuery } from '#ports/sms.ts';
import type { StoreWrites } from '#ports/store.ts';
import { event } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { OpenRun } from '../run.ts';
import { servedCountry } from './served.ts';

/** A guard says no inside a transaction: everything in it is taken back, the counts as well. */
export class SmsStopped extends Error {
  override readonly name = 'SmsStopped';
  readonly stop: SmsStop;

  constructor(stop: SmsStop) {
    super(`stopped by ${stop.by}`);
    this.stop = stop;
  }
}

/** Where a code is going, as guards see it: hashes are keyed. */
export interface Course {
  /** Of the number, as it was read just now. */
  readonly region: string;
  readonly country: SmsCountry;
  readonly class: SmsClass;
  readonly number: string;
  /** Null of a bound phone: consecutive numbers are a sign of strangers who enroll, not of a company that came here with its phones. */
  readonly block: string | null;
  readonly scopes: readonly BudgetScope[];
}

/** Region of numbers that belong to no country, and of those that are none any more. */
const noCountry = '001';

/**
 * A phone is proven by its last code, or by being bound, for 90 days: by its first code, or by the operator who imported it. Throws SmsStopped where codes are not sent to
 * its country.
 */
export async function courseOf(
  deps: Deps,
  bundle: UserBundle,
  { boundAt, lastUsedAt, hash }: AuthenticatorRecord,
  e164: string,
  now: OpenRun['now'],
): Promise<Course> {
  const { region = noCountry } = (await deps.phones.read(e164, null)) ?? {};
  const country = servedCountry(region, deps.service.sms.countries);
  if (country === null) throw new SmsStopped({ by: 'country', region });
  return {
    region,
    country,
    class: isProven(lastUsedAt ?? boundAt, now) ? 'proven' : 'unproven',
    number: hash ?? '',
    block: boundAt === null ? deps.hash.hash('phone-block', blockOf(e164)) : null,
    scopes: scopesOf(bundle, country),
  };
}

/** Every company in which the user is active pays for it (SPEC M5). */
function scopesOf({ memberships }: UserBundle, country: SmsCountry): readonly BudgetScope[] {
  const companies = memberships
    .filter((one) => one.membership.status === 'active')
    .map((one): BudgetScope => `company:${one.company.id}`);
  return ['service', `country:${country}`, ...companies];
}

/** What was looked up for a course, and what already says no. Numbers that have proved themselves pass breaker and block (SPEC M5). */
export async function lookAhead(
  deps: Deps,
  course: Course,
  now: OpenRun['now'],
): Promise<{ readonly found: SmsGuardFacts; readonly stop: SmsStop | null }> {
  const { country } = course;
  const found = await deps.store.loadSmsGuard(queryOf(course, now));
  return { found, stop: course.class === 'proven' ? null : stopOf(found, country) };
}

/** No block is called by an empty name: nothing is found of a bound phone's. */
const queryOf = ({ country, block, scopes }: Course, now: OpenRun['now']): SmsGuardQuery => ({
  country,
  block: block ?? '',
  scopes,
  now,
});

function stopOf({ openSince, country: record, block }: SmsGuardFacts, country: SmsCountry): SmsStop | null {
  if (openSince !== null || isTripped(record)) return { by: 'breaker', country };
  return isConsecutive(block) ? { by: 'consecutive', country } : null;
}

/**
 * The last look, in the transaction that sends: parallel codes are counted one after the other, and each sees what those before it did to breaker and block.
 * Throws SmsStopped.
 */
export async function countIn(
  tx: StoreWrites,
  course: Course,
  found: SmsGuardFacts,
  now: OpenRun['now'],
): Promise<void> {
  const { country, scopes, number } = course;
  if (isNumberOverdone(await tx.countSmsToNumber(number, course.class, now), course.class))
    throw new SmsStopped({ by: 'number' });
  const over = overdrawn(await tx.countSms(scopes, course.class, now), course.class, found.budgets);
  if (over) throw new SmsStopped({ by: 'budget', ...over });
  if (course.class === 'proven') return;
  const stop = stopOf(await tx.recheckSmsGuard(queryOf(course, now)), country);
  if (stop) throw new SmsStopped(stop);
}

/**
 * Writes down beside a phone of an older release that codes are not sent to its country, so that the next request leads to what can be proved. Somebody else did
 * so in this moment: then there is nothing to say.
 */
export async function recordUnserved(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  phone: AuthenticatorRecord,
  region: string,
): Promise<void> {
  const about = { now: run.now, bundle: run.loaded.bundle };
  await commit(deps, async (tx) => {
    if (!(await tx.learnPhoneCountry(phone.id, region))) return;
    await tx.countSmsStop({ by: 'country', region }, run.now);
    const detail = { interaction: run.interaction.id, authenticator: phone.id, by: 'country', region };
    await tx.appendAudit([event(deps, about, facts, 'sms.stopped', detail)]);
  });
}

/** Writes down that a guard stopped a code; and that a country's breaker opened, once. The operator sees both (`sms status`). `count`: it holds up the user's next one. */
export async function recordStop(
  deps: Deps,
  facts: RequestFacts,
  run: OpenRun,
  stop: SmsStop,
  count: (tx: StoreWrites) => Promise<void>,
): Promise<void> {
  const about = { now: run.now, bundle: run.loaded.bundle };
  await commit(deps, async (tx) => {
    await count(tx);
    const opened = stop.by === 'breaker' && (await tx.openSmsBreaker(stop.country, run.now));
    await tx.countSmsStop(stop, run.now);
    const detail = { interaction: run.interaction.id, ...stop };
    await tx.appendAudit([
      event(deps, about, facts, 'sms.stopped', detail),
      ...(opened ? [event(deps, about, facts, 'sms.breaker-opened', { country: stop.country })] : []),
    ]);
  });
}
