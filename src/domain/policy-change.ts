import { dateIn, type CalendarDate, type Deadline } from './deadline.ts';
import { after, day, type Instant } from './instant.ts';
import type { ResetDelayHours } from './mfa-reset.ts';
import type { Frequency } from './policy.ts';

/** What a company decides (SPEC P1). */
export interface PolicySettings {
  readonly requireMfa: boolean;
  readonly deadline: Deadline | null;
  readonly frequency: Frequency;
  readonly smsAllowed: boolean;
  readonly confirmMailbox: boolean;
  readonly helpContact: string | null;
  readonly appGuidance: string | null;
  /** A second administrator, or the operator, approves resets that administrators of this company ask for (SPEC A3). */
  readonly resetApproval: boolean;
  /** For so many hours those resets wait, and may be stopped (SPEC A3). */
  readonly resetDelayHours: ResetDelayHours;
}

/** Before anybody decided. */
export const undecided: PolicySettings = {
  requireMfa: false,
  deadline: null,
  frequency: 'frequently',
  smsAllowed: false,
  confirmMailbox: true,
  helpContact: null,
  appGuidance: null,
  resetApproval: false,
  resetDelayHours: 0,
};

/** What somebody wants changed; what is left out stays. Date and zone of the deadline come apart, as they are typed. */
export interface PolicyChange extends Partial<Omit<PolicySettings, 'deadline'>> {
  readonly date?: CalendarDate;
  readonly zone?: string;
}

export interface PolicyDraft {
  readonly settings: PolicySettings;
  /** Nobody gave a date: this one was proposed (SPEC P2). */
  readonly isProposed: boolean;
}

export type PolicyFlaw =
  /** The date is over in the deadline's zone, where it is `today` (SPEC P2). */
  | { readonly flaw: 'deadline-past'; readonly deadline: Deadline; readonly today: CalendarDate }
  /** So far ahead that it is a slip: `latest` is the last day that is taken. */
  | { readonly flaw: 'deadline-far'; readonly deadline: Deadline; readonly latest: CalendarDate }
  /** A zone alone, where no date is set. */
  | { readonly flaw: 'zone-without-date' };

export interface DraftFacts {
  readonly now: Instant;
  /** The company's own zone, where the policy names none yet. */
  readonly companyZone: string;
}

const proposedAhead = 30 * day;

/** The date that is proposed where nobody named one (SPEC P2). */
export const proposedDeadline = (zone: string, now: Instant): Deadline => ({
  date: dateIn(zone, after(now, proposedAhead)),
  zone,
});

/** What the settings come to with a change (SPEC P1, P2), or what is wrong with it. */
export function draftPolicy(
  current: PolicySettings,
  { date, zone, ...rest }: PolicyChange,
  facts: DraftFacts,
): PolicyDraft | PolicyFlaw {
  const settings = { ...current, ...rest };
  const isMoved = date !== undefined || zone !== undefined;
  if (isMoved && date === undefined && !current.deadline && !settings.requireMfa) return { flaw: 'zone-without-date' };
  const deadline = deadlineOf(current, { date, zone }, facts);
  const isSwitchedOn = settings.requireMfa && !current.requireMfa;
  if (isSwitchedOn && date === undefined && (deadline === null || isOver(deadline, facts.now))) {
    const ownZone = zone ?? current.deadline?.zone ?? facts.companyZone;
    return { settings: { ...settings, deadline: proposedDeadline(ownZone, facts.now) }, isProposed: true };
  }
  if ((isMoved || isSwitchedOn) && deadline && isOver(deadline, facts.now)) {
    return { flaw: 'deadline-past', deadline, today: dateIn(deadline.zone, facts.now) };
  }
  if ((isMoved || isSwitchedOn) && deadline && deadline.date > latestDay(deadline.zone, facts.now)) {
    return { flaw: 'deadline-far', deadline, latest: latestDay(deadline.zone, facts.now) };
  }
  return { settings: { ...settings, deadline }, isProposed: false };
}

/** Ten years ahead: beyond that a digit was typed wrong, and a policy that never comes looks like one that does. */
const latestDay = (zone: string, now: Instant): CalendarDate => dateIn(zone, after(now, 3_652 * day));

function deadlineOf(
  current: PolicySettings,
  { date, zone }: { readonly date: CalendarDate | undefined; readonly zone: string | undefined },
  { companyZone }: DraftFacts,
): Deadline | null {
  const chosen = date ?? current.deadline?.date;
  return chosen === undefined ? null : { date: chosen, zone: zone ?? current.deadline?.zone ?? companyZone };
}

/** Today is not over (SPEC P2: today or later). */
export const isOver = ({ date, zone }: Deadline, now: Instant): boolean => date < dateIn(zone, now);

/** Settings that decide whom a policy reaches, and when. */
const reaching: readonly (keyof PolicySettings)[] = ['requireMfa', 'deadline', 'smsAllowed'];

/** Whether a change decides anew whom MFA is required of, and when: then too few enrolled administrators have to be accepted (SPEC P11). What has to be seen is `mustBeSeen`. */
export const changesReach = (settings: PolicySettings, changed: readonly ChangedSetting[]): boolean =>
  settings.requireMfa && changed.some((one) => reaching.includes(one.setting));

export interface ChangedSetting {
  readonly setting: keyof PolicySettings;
  readonly before: SettingValue;
  readonly after: SettingValue;
}

/** A setting as the audit trail keeps it; a deadline is its date and zone. */
export type SettingValue = string | number | boolean | null;

/** What differs, setting by setting; a deadline as its date and zone. */
export function changedSettings(before: PolicySettings, settings: PolicySettings): readonly ChangedSetting[] {
  return (Object.keys(undecided) as (keyof PolicySettings)[])
    .map((setting) => ({ setting, before: valueOf(before[setting]), after: valueOf(settings[setting]) }))
    .filter((one) => one.before !== one.after);
}

function valueOf(value: PolicySettings[keyof PolicySettings]): SettingValue {
  return typeof value === 'object' && value !== null ? `${value.date} ${value.zone}` : value;
}

/** Whether resets take less than before: then whoever else administers the company is told (SPEC A3). */
export const easesResets = (before: PolicySettings, settings: PolicySettings): boolean =>
  (before.resetApproval && !settings.resetApproval) || settings.resetDelayHours < before.resetDelayHours;
