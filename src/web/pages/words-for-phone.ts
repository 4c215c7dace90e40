import type { EnrollableKind } from '#domain/authenticator.ts';
import { instant, minute, type Instant } from '#domain/instant.ts';
import { usersPerPhone, type PhoneFlaw, type UnfitType } from '#domain/phone-rules.ts';
import { smsCode, type SmsPause, type TimedPause } from '#domain/sms-code.ts';
import type { PageContext } from './page-context.ts';
import { whoRulesOut } from './parts/ruled-out.ts';

/** A method that a refused text message leaves. */
export type Way = EnrollableKind | 'recovery-code';

/** What a refused text message leaves: at sign-in the usable methods, in the order of the chooser; null while enrolling, where there is the app. */
export type Left = readonly Way[] | null;

/** What is wrong with a number, and what would be right (SPEC M2, M3). Where one is asked for, the page lists the countries. */
export function phoneFlawWords(page: PageContext, flaw: PhoneFlaw, left: Left): string {
  const { m } = page;
  switch (flaw.flaw) {
    case 'missing':
      return m.t('refusal.no-number');
    case 'not-a-number':
      return m.t('refusal.not-a-number');
    case 'country':
      return [countryWords(page, flaw.region), left === null ? m.t('refusal.phone-listed') : instead(page, left)].join(
        ' ',
      );
    case 'country-ruled-out':
      return `${ruledOutWords(page, flaw.region, whoRulesOut(m, flaw.by))} ${m.t('refusal.phone-listed')}`;
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

function ruledOutWords({ m }: PageContext, region: string, who: string): string {
  const country = m.region(region);
  return country === null
    ? m.t('refusal.phone-country-ruled-out-unknown', { who })
    : m.t('refusal.phone-country-ruled-out', { country, who });
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
export function smsPauseWords(page: PageContext, pause: SmsPause, left: Left): string {
  return pause.limit === 'run' ? page.m.t('refusal.sms-run') : timedWords(page, pause, left);
}

function timedWords(page: PageContext, { limit, from }: TimedPause, left: Left): string {
  const { m, zone } = page;
  switch (limit) {
    case 'pause':
      return m.t('refusal.sms-pause', { time: m.clockWithZone(from, zone) });
    case 'hour': {
      const time = m.timeWithZone(wholeMinute(from), zone);
      return [m.t('refusal.sms-hour', { count: smsCode.perHour, time }), ...waysOn(page, left)].join(' ');
    }
    case 'unproved': {
      if (left !== null) return dayWords(page, from, left);
      return m.t('refusal.sms-number-day', { time: m.dateTime(wholeMinute(from), zone) });
    }
    case 'day':
      return dayWords(page, from, left);
    default:
      return limit satisfies never;
  }
}

function dayWords(page: PageContext, from: Instant, left: Left): string {
  const time = page.m.dateTime(wholeMinute(from), page.zone);
  return [page.m.t('refusal.sms-day', { time }), ...waysOn(page, left)].join(' ');
}

/** Rounded up: at the minute that is named, it works. */
export const wholeMinute = (at: Instant): Instant => instant(Math.ceil(at / minute) * minute);

/** A guard stopped it (SPEC M5): which methods are left, or whom that leaves. No time is named: waiting may change nothing. */
export const smsStoppedWords = (page: PageContext, left: Left): string =>
  `${page.m.t('refusal.sms-stopped')} ${instead(page, left)}`;

const instead = (page: PageContext, left: Left): string => waysOn(page, left)[0] ?? page.m.t('refusal.ask-for-help');

/** What else may be used, in a sentence; none where nothing is. */
export function waysOn({ m }: PageContext, left: Left): readonly string[] {
  if (left === null) return [m.t('refusal.app-instead')];
  const others = left.filter((one) => one !== 'phone').map((one) => m.t(wayWords[one]));
  return others.length > 0 ? [m.t('refusal.use-another', { ways: m.either(others) })] : [];
}

const wayWords = {
  app: 'way.app',
  phone: 'way.phone',
  'recovery-code': 'way.recovery-code',
} as const satisfies Record<Way, string>;
