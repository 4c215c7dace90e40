import type { EnrollableKind } from '#domain/authenticator.ts';
import { instant, minute, type Instant } from '#domain/instant.ts';
import { usersPerPhone, type PhoneFlaw, type SmsCountry, type UnfitType } from '#domain/phone-rules.ts';
import { smsCode, type SmsPause } from '#domain/sms-code.ts';
import type { PageContext } from './page-context.ts';

/** A method that a refused text message leaves. */
export type Way = EnrollableKind | 'recovery-code';

/** What the words for a refused number or text message name. */
export interface Around {
  /** At sign-in: what else verifies this person, in the order of the chooser. */
  readonly ways: readonly Way[];
  /** Countries that codes are sent to. */
  readonly countries: readonly SmsCountry[];
}

/** What is wrong with a number, and what would be right (SPEC M2, M3). */
export function phoneFlawWords(page: PageContext, flaw: PhoneFlaw, { countries }: Around): string {
  const { m } = page;
  switch (flaw.flaw) {
    case 'not-a-number':
      return m.t('refusal.not-a-number');
    case 'country':
      return [countryWords(page, flaw.region), available(page, countries), m.t('refusal.phone-way-on')].join(' ');
    case 'type':
      return `${m.t(unfit[flaw.type])} ${m.t('refusal.phone-way-on')}`;
    case 'full':
      return `${m.t('refusal.phone-full', { most: usersPerPhone })} ${m.t('refusal.phone-way-on')}`;
    default:
      return flaw satisfies never;
  }
}

function countryWords({ m }: PageContext, region: string): string {
  const country = m.region(region);
  return country === null ? m.t('refusal.phone-country-unknown') : m.t('refusal.phone-country', { country });
}

function available({ m }: PageContext, countries: readonly SmsCountry[]): string {
  const names = m.sortedRegions(countries).map((one) => m.region(one) ?? one);
  return m.t('refusal.phone-countries', { countries: m.list(names) });
}

const unfit = {
  premium: 'refusal.phone-premium',
  'shared-cost': 'refusal.phone-shared-cost',
  'toll-free': 'refusal.phone-toll-free',
  pager: 'refusal.phone-pager',
  voip: 'refusal.phone-voip',
  'fixed-line': 'refusal.phone-fixed-line',
  other: 'refusal.phone-other',
} as const satisfies Record<UnfitType, string>;

/** From when the next code may be sent, and what works until then (SPEC M4). Half a minute needs no other method. */
export function smsPauseWords(
  page: PageContext,
  { limit, from }: SmsPause,
  isEnrolling: boolean,
  around: Around,
): string {
  const { m, zone } = page;
  switch (limit) {
    case 'pause':
      return m.t('refusal.sms-pause', { time: m.clockWithZone(from, zone) });
    case 'hour':
      return [
        m.t('refusal.sms-hour', { count: smsCode.perHour, time: m.timeWithZone(wholeMinute(from), zone) }),
        ...waysOn(page, isEnrolling, around),
      ].join(' ');
    case 'unproved':
    case 'day':
      return [
        m.t('refusal.sms-day', { time: m.dateTime(wholeMinute(from), zone) }),
        ...waysOn(page, isEnrolling, around),
      ].join(' ');
    default:
      return limit satisfies never;
  }
}

/** Rounded up: at the minute that is named, it works. */
export const wholeMinute = (at: Instant): Instant => instant(Math.ceil(at / minute) * minute);

/** A guard stopped it (SPEC M5): which methods are left, or whom that leaves. */
export function smsStoppedWords(page: PageContext, isEnrolling: boolean, around: Around): string {
  const ways = waysOn(page, isEnrolling, around);
  const { m } = page;
  return [m.t('refusal.sms-stopped'), ...(ways.length > 0 ? ways : [m.t('refusal.ask-for-help')])].join(' ');
}

function waysOn({ m }: PageContext, isEnrolling: boolean, { ways }: Around): readonly string[] {
  if (isEnrolling) return [m.t('refusal.app-instead')];
  const others = ways.filter((one) => one !== 'phone').map((one) => m.t(wayWords[one]));
  return others.length > 0 ? [m.t('refusal.use-another', { ways: m.either(others) })] : [];
}

const wayWords = {
  app: 'way.app',
  phone: 'way.phone',
  'recovery-code': 'way.recovery-code',
} as const satisfies Record<Way, string>;
