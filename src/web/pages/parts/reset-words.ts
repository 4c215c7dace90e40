import { frozenFor } from '#domain/freeze.ts';
import { mfaReset, type OperatorResetBar, type ResetBar, type ResetOutcome } from '#domain/mfa-reset.ts';
import type { ResetActor, ResetOffer, SeenReset } from '#flows/recovery/reset-types.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from '../page-context.ts';
import { delayWords } from '../policy-words.ts';

/** Who reads of a reset: an administrator of the company that asked, or an operator. */
export type ResetReader = 'company' | 'operator';

const actorKeys = {
  you: 'reset.who-you',
  'own-session': 'reset.who-own-session',
  'own-mailbox': 'reset.who-own-mailbox',
  another: 'reset.who-another',
  'by-itself': 'reset.who-by-itself',
} as const satisfies Partial<Record<ResetActor['who'], PlainKey>>;

/** Who did something to a reset. */
export function actorWords({ m, brand }: PageContext, actor: ResetActor): string {
  if (actor.who === 'person') return actor.name;
  return actor.who === 'service' ? m.t('reset.who-service', { brand: brand.name }) : m.t(actorKeys[actor.who]);
}

/** What some bars name: the company, and until when a role was held there that leaves resets to the operator. */
export interface BarNames extends Pick<ResetOffer, 'payorUntil'> {
  readonly companyName: string;
}

/** Why no administrator of the company resets somebody (SPEC A1, A3). */
export function resetBarWords({ m, brand, zone }: PageContext, bar: ResetBar, named: BarNames): string {
  switch (bar) {
    case 'yourself':
      return m.t('reset.bar-yourself', { brand: brand.name });
    case 'not-entitled':
      return m.t('reset.bar-not-entitled', { company: named.companyName });
    case 'not-active':
      return m.t('reset.bar-not-active');
    case 'member-too-young':
      return m.t('reset.bar-member-too-young', { duration: m.duration(mfaReset.memberFor), brand: brand.name });
    case 'disabled':
      return m.t('reset.bar-disabled', { brand: brand.name });
    case 'nothing-bound':
      return m.t('reset.bar-nothing-bound');
    case 'payor-role':
      return m.t('reset.bar-payor-role', { brand: brand.name });
    case 'payor-lately':
      return m.t('reset.bar-payor-lately', {
        time: named.payorUntil === null ? '–' : m.dateTime(named.payorUntil, zone),
        duration: m.duration(mfaReset.payorFor),
        brand: brand.name,
      });
    case 'operator-only':
      return m.t('reset.bar-operator-only', { brand: brand.name });
    default:
      return bar satisfies never;
  }
}

/** Of these whoever runs the service helps, and how to reach them is told. */
export const leftToService: ReadonlySet<ResetBar> = new Set([
  'yourself',
  'member-too-young',
  'disabled',
  'payor-role',
  'payor-lately',
  'operator-only',
]);

const operatorBarKeys = {
  yourself: 'reset.bar-operator',
  operator: 'reset.bar-operator',
  disabled: 'reset.bar-disabled-operator',
  'nothing-bound': 'reset.bar-nothing-bound',
} as const satisfies Record<OperatorResetBar, PlainKey>;

/** Why no operator resets somebody in the console (SPEC A5). */
export const operatorBarWords = ({ m }: PageContext, bar: OperatorResetBar): string => m.t(operatorBarKeys[bar]);

/** What a reset will wait for, before it is asked for; it may always take 24 hours (SPEC A1). */
export function termWords({ m }: PageContext, { approval, delayHours }: ResetOffer['terms']): readonly string[] {
  const waits = delayHours === 0 ? [] : [m.t('reset.will-wait', { delay: delayWords(m, delayHours) })];
  switch (approval) {
    case null:
      return waits;
    case 'frozen':
      return [...waits, m.t('reset.will-approve-frozen', { duration: m.duration(frozenFor) })];
    case 'company-asks':
      return [...waits, m.t('reset.will-approve-company')];
    case 'email-changed':
      return [...waits, m.t('reset.will-approve-email', { duration: m.duration(mfaReset.emailSettledFor) })];
    case 'burst':
      return [...waits, m.t('reset.will-approve-burst', { count: mfaReset.perHour })];
    default:
      return approval satisfies never;
  }
}

const approvalKeys = {
  company: {
    frozen: 'reset.why-frozen',
    'company-asks': 'reset.why-company',
    'email-changed': 'reset.why-email',
    burst: 'reset.why-burst',
  },
  operator: {
    frozen: 'reset.why-frozen',
    'company-asks': 'reset.why-company-operator',
    'email-changed': 'reset.why-email',
    burst: 'reset.why-burst',
  },
} as const;

const delayKeys = {
  company: { 'company-asks': 'reset.waits-until-company', 'bound-elsewhere': 'reset.waits-until-another' },
  operator: { 'company-asks': 'reset.waits-until-company-operator', 'bound-elsewhere': 'reset.waits-until-another' },
} as const;

/** What a reset that has not ended waits for still. */
export function waitingWords(page: PageContext, reader: ResetReader, reset: SeenReset): readonly string[] {
  const { m, zone, serverNow } = page;
  const { approval, approved, delay, dueAt, expiresAt } = reset;
  const time = m.dateTime(dueAt, zone);
  const said = [
    ...(approval !== null && approved === null
      ? [
          m.t('reset.waits-for-approval', {
            why: m.t(approvalKeys[reader][approval]),
            time: m.dateTime(expiresAt, zone),
          }),
        ]
      : []),
    ...(delay !== null && dueAt > serverNow ? [m.t(delayKeys[reader][delay], { time })] : []),
  ];
  return said.length > 0 ? said : [m.t('reset.waits-until-past')];
}

const outcomeKeys = {
  done: 'reset.outcome-done',
  vetoed: 'reset.outcome-vetoed',
  withdrawn: 'reset.outcome-withdrawn',
  lapsed: 'reset.outcome-lapsed',
  barred: 'reset.outcome-barred',
  overtaken: 'reset.outcome-overtaken',
} as const satisfies Record<ResetOutcome, PlainKey>;

export const outcomeWords = ({ m }: PageContext, outcome: ResetOutcome): string => m.t(outcomeKeys[outcome]);

/** "Friday, January 15, 2027, 14:05 Central Time, by Kim Porter". */
export const whenAndWho = (page: PageContext, at: SeenReset['askedAt'], who: ResetActor): string =>
  page.m.t('reset.asked-by', { time: page.m.dateTime(at, page.zone), who: actorWords(page, who) });
