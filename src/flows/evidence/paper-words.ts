import { deadlineInstant, isZone, parseDate } from '#domain/deadline.ts';
import type { IdentityCheck } from '#domain/enrollment-pass.ts';
import type { EvidencedOutcome, EvidencedPerson, IsoInstant, PassOutcome } from '#domain/evidence-pack.ts';
import { hour, instant, type Instant } from '#domain/instant.ts';
import type { PolicySettings, SettingValue } from '#domain/policy-change.ts';
import type { Frequency } from '#domain/policy.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';

/** How a paper is worded: its reader's language, and the zone of its days. */
export interface Wording {
  readonly m: Messages;
  readonly zone: string;
}

export const instantOf = (at: IsoInstant): Instant => instant(Date.parse(at));

/** "Friday, January 15, 2027, 14:05 Central Time". */
export const momentWords = ({ m, zone }: Wording, at: IsoInstant): string => m.dateTime(instantOf(at), zone);

/** "Jan 15, 2027, 14:05": in the lists of a paper that has one zone. */
export function shortMoment({ m, zone }: Wording, at: IsoInstant): string {
  const when = instantOf(at);
  return `${m.day(when, zone)}, ${m.time(when, zone)}`;
}

/** A date of the paper's zone: "Jan 15, 2027". */
export const dayWords = ({ m, zone }: Wording, date: Parameters<typeof deadlineInstant>[0]['date']): string =>
  m.day(deadlineInstant({ date, zone }), zone);

export function personWords({ m }: Wording, person: EvidencedPerson): string {
  switch (person.who) {
    case 'person':
      return person.name === null ? person.email : m.t('evidence.person', { name: person.name, email: person.email });
    case 'service':
      return m.t('evidence.by-operator');
    case 'outside':
      return m.t('evidence.outside');
    default:
      return person satisfies never;
  }
}

const outcomes = {
  done: 'evidence.outcome-done',
  vetoed: 'evidence.outcome-vetoed',
  withdrawn: 'evidence.outcome-withdrawn',
  lapsed: 'evidence.outcome-lapsed',
  barred: 'evidence.outcome-barred',
  overtaken: 'evidence.outcome-overtaken',
  waiting: 'evidence.outcome-waiting',
  spent: 'evidence.outcome-spent',
  valid: 'evidence.outcome-valid',
  over: 'evidence.outcome-over',
} as const satisfies Record<EvidencedOutcome | PassOutcome, PlainKey>;

export const outcomeWords = ({ m }: Wording, outcome: EvidencedOutcome | PassOutcome): string => m.t(outcomes[outcome]);

const checks = {
  'in-person': 'pass.how-in-person',
  'video-with-id': 'pass.how-video-with-id',
  'call-back': 'pass.how-call-back',
  manager: 'pass.how-manager',
} as const satisfies Record<IdentityCheck, PlainKey>;

export const checkWords = ({ m }: Wording, how: IdentityCheck | null): string =>
  how === null ? m.t('evidence.none') : m.t(checks[how]);

export const settings = {
  requireMfa: 'policy.require',
  deadline: 'policy.deadline',
  frequency: 'policy.frequency',
  smsAllowed: 'policy.sms',
  confirmMailbox: 'policy.mailbox',
  helpContact: 'policy.contact',
  appGuidance: 'policy.guidance',
  resetApproval: 'policy.reset-approval',
  resetDelayHours: 'policy.reset-delay',
} as const satisfies Record<keyof PolicySettings, PlainKey>;

const frequencies = [
  ['frequently', 'policy.frequently'],
  ['weekly', 'policy.weekly'],
  ['monthly', 'policy.monthly'],
] as const satisfies readonly (readonly [Frequency, PlainKey])[];

/** More of a text than this is in the attached file alone. */
const longest = 240;

/** A setting's value, as people read it. */
export function settingWords({ m }: Wording, setting: keyof PolicySettings, value: SettingValue): string {
  if (value === null || value === '') return m.t('policy.nothing');
  if (typeof value === 'boolean') return m.t(value ? 'policy.on' : 'policy.off');
  if (typeof value === 'number') return value === 0 ? m.t('policy.reset-delay-none') : m.duration(value * hour);
  const frequency = setting === 'frequency' ? frequencies.find(([name]) => name === value) : undefined;
  if (frequency) return m.t(frequency[1]);
  return (setting === 'deadline' ? deadlineWords(m, value) : null) ?? shortened(value);
}

/** Date and zone of a deadline; null: it is none. */
function deadlineWords(m: Messages, value: string): string | null {
  const [day = '', zone = ''] = value.split(' ');
  const date = parseDate(day);
  return date && isZone(zone) ? m.dateOnlyWithZone({ date, zone }) : null;
}

function shortened(text: string): string {
  const signs = Array.from(text.replaceAll(/\s+/g, ' '));
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('');
}
