import { hardships, type Affected, type BlastRadius, type Struggle } from '#domain/blast-radius.ts';
import { deadlineInstant, isZone, parseDate, type Deadline } from '#domain/deadline.ts';
import { hour } from '#domain/instant.ts';
import { frequencies, type Frequency } from '#domain/policy.ts';
import type { PolicySettings, SettingValue } from '#domain/policy-change.ts';
import type { Reach } from '#flows/policy/affected-people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { zoneLabel } from '#text/zones.ts';
import type { PageContext } from './page-context.ts';

/** So many people, and why. */
export const struggleCounts = {
  'method-not-accepted': 'struggle.method-not-accepted',
  'phone-not-served': 'struggle.phone-not-served',
  'role-not-met': 'struggle.role-not-met',
  'method-disabled': 'struggle.method-disabled',
  'no-password': 'struggle.no-password',
  'never-signed-in': 'struggle.never-signed-in',
  'mailbox-unreachable': 'struggle.mailbox-unreachable',
  'membership-inactive': 'struggle.membership-inactive',
  'invitation-open': 'struggle.invitation-open',
  'user-disabled': 'struggle.user-disabled',
} as const satisfies Record<Struggle, PlainKey>;

/** Why, of one person. */
export const struggleReasons = {
  'method-not-accepted': 'hardship.method-not-accepted',
  'phone-not-served': 'hardship.phone-not-served',
  'role-not-met': 'hardship.role-not-met',
  'method-disabled': 'hardship.method-disabled',
  'no-password': 'hardship.no-password',
  'never-signed-in': 'hardship.never-signed-in',
  'mailbox-unreachable': 'hardship.mailbox-unreachable',
  'membership-inactive': 'hardship.membership-inactive',
  'invitation-open': 'hardship.invitation-open',
  'user-disabled': 'hardship.user-disabled',
} as const satisfies Record<Struggle, PlainKey>;

/** A list is called as its choice in the filter. */
export const reachWords = {
  everyone: 'reach.everyone',
  'must-enroll': 'reach.must-enroll',
  struggling: 'reach.struggling',
  enrolled: 'reach.enrolled',
  unbound: 'reach.unbound',
  ...struggleReasons,
} as const satisfies Record<Reach, PlainKey>;

export const standingWords = {
  'must-enroll': 'reach.standing-must-enroll',
  enrolled: 'reach.standing-enrolled',
  unbound: 'reach.standing-unbound',
} as const satisfies Record<Affected['standing'], PlainKey>;

export const frequencyWords = {
  frequently: 'policy.frequently',
  weekly: 'policy.weekly',
  monthly: 'policy.monthly',
} as const satisfies Record<Frequency, PlainKey>;

export const frequencyNames = Object.keys(frequencies) as readonly Frequency[];

const settingWords = {
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

export const settingName = ({ m }: PageContext, setting: keyof PolicySettings): string => m.t(settingWords[setting]);

/** A setting as people read it; a deadline comes as its date and zone. */
export function valueWords({ m }: PageContext, setting: keyof PolicySettings, value: SettingValue): string {
  if (value === null || value === '') return m.t('policy.nothing');
  if (typeof value === 'boolean') return m.t(value ? 'policy.on' : 'policy.off');
  if (typeof value === 'number') return delayWords(m, value);
  if (setting === 'frequency') return m.t(frequencyWords[frequencyNames.find((one) => one === value) ?? 'frequently']);
  return setting === 'deadline' ? deadlineText(m, value) : value;
}

/** For how long resets wait (SPEC A3). */
export const delayWords = (m: PageContext['m'], hours: number): string =>
  hours === 0 ? m.t('policy.reset-delay-none') : m.duration(hours * hour);

function deadlineText(m: PageContext['m'], value: string): string {
  const deadline = deadlineOfText(value);
  return deadline ? m.dateTime(deadlineInstant(deadline), deadline.zone) : value;
}

/** A deadline that a change tells as its date and zone; null: it is none. */
export function deadlineOfText(value: string): Deadline | null {
  const [day = '', zone = ''] = value.split(' ');
  const date = parseDate(day);
  return date && isZone(zone) ? { date, zone } : null;
}

/** How many struggle with what, where anybody does. */
export const counted = (radius: BlastRadius, among: readonly Struggle[] = hardships): readonly [Struggle, number][] =>
  among.flatMap((one): [Struggle, number][] => (radius.byStruggle[one] > 0 ? [[one, radius.byStruggle[one]]] : []));

/** The administrator's own zone, as the lists have it. */
export const ownZone = ({ m, zone }: PageContext): string => zoneLabel(m, zone);
