import type { EnrollableKind } from './authenticator.ts';
import type { ChainFault } from './audit-chain.ts';
import type { CalendarDate } from './deadline.ts';
import type { IdentityCheck } from './enrollment-pass.ts';
import type { CompanyId, EventId, MembershipId } from './identifiers.ts';
import type { ResetApproval, ResetOutcome } from './mfa-reset.ts';
import { undecided, type ChangedSetting, type PolicySettings, type SettingValue } from './policy-change.ts';

/** What evidence packs are written in; a change that readers would trip over makes another number. */
export const evidenceFormat = 'gatehouse-evidence/1';

/** At most so many are told one by one, the newest; all are counted. */
export const evidenceLimits = { listed: 200, findings: 50, days: 366 } as const;

/** An instant as ISO 8601 in UTC: packs are read by others. */
export type IsoInstant = string;

/** Who did something, or to whom it was done, as the company knows them. `outside`: nobody of its people, or not any more: it has no business to know them (SECURITY I11). */
export type EvidencedPerson =
  | {
      readonly who: 'person';
      readonly membership: MembershipId;
      readonly name: string | null;
      readonly email: string;
    }
  | { readonly who: 'service' }
  | { readonly who: 'outside' };

/** Dates of a zone, both included, and the instants that they come to. */
export interface EvidenceSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly zone: string;
  readonly begins: IsoInstant;
  /** The first instant after it, or when the pack was made, whichever is earlier. */
  readonly ends: IsoInstant;
}

export interface EvidenceAbout {
  readonly format: typeof evidenceFormat;
  /** Of the audit event that tells of this pack: no two packs have the same. */
  readonly id: EventId;
  readonly service: string;
  readonly address: string;
  readonly company: { readonly id: CompanyId; readonly name: string };
  readonly span: EvidenceSpan;
  readonly madeAt: IsoInstant;
  readonly madeBy: EvidencedPerson;
}

/** Settings as the audit trail keeps them: a deadline is its date and zone. */
export type EvidencedSettings = Readonly<Record<keyof PolicySettings, SettingValue>>;

export interface EvidencedPolicyChange {
  readonly at: IsoInstant;
  readonly by: EvidencedPerson;
  readonly revision: number | null;
  readonly changed: readonly ChangedSetting[];
}

export interface EvidencedPolicy {
  /** What held before the span's first change, and after its last; null: the trail does not go together with what stands now. */
  readonly atBeginning: EvidencedSettings | null;
  readonly atEnd: EvidencedSettings | null;
  readonly total: number;
  /** In the order in which they were made. */
  readonly changes: readonly EvidencedPolicyChange[];
}

export interface EvidencedEnrollment {
  readonly asOf: IsoInstant;
  /** By which days are told apart. */
  readonly zone: string;
  readonly members: number;
  readonly enrolled: number;
  readonly notEnrolled: number;
  readonly needsHelp: number;
  readonly exempt: number;
  readonly byMethod: { readonly app: number; readonly phone: number; readonly both: number };
  /** How many of the people who are here and enrolled now had done so by the end of each day. */
  readonly days: readonly { readonly day: CalendarDate; readonly enrolled: number }[];
}

/** `waiting`: nothing became of it until the pack was made. */
export type EvidencedOutcome = ResetOutcome | 'waiting';

/** Why a reset waited, as far as the company may know (SECURITY I11). */
export type EvidencedDelay = 'company-asks' | 'another-rule';

export interface EvidencedResetLine {
  readonly askedAt: IsoInstant;
  readonly of: EvidencedPerson;
  readonly askedBy: EvidencedPerson;
  readonly how: IdentityCheck | null;
  readonly approval: ResetApproval | null;
  readonly approvedAt: IsoInstant | null;
  readonly approvedBy: EvidencedPerson | null;
  readonly delay: EvidencedDelay | null;
  readonly dueAt: IsoInstant;
  readonly outcome: EvidencedOutcome;
  readonly endedAt: IsoInstant | null;
  readonly endedBy: EvidencedPerson | null;
}

export interface EvidencedResets {
  readonly total: number;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly byCheck: Readonly<Record<string, number>>;
  /** The newest first. */
  readonly listed: readonly EvidencedResetLine[];
  /** Of this company's people, by the operator or on the machine itself: the newest first. */
  readonly byService: readonly { readonly at: IsoInstant; readonly of: EvidencedPerson }[];
}

/** `over`: it was not used and is valid no more, because time ran out or a newer one replaced it. */
export type PassOutcome = 'spent' | 'withdrawn' | 'valid' | 'over';

export interface EvidencedPassLine {
  readonly issuedAt: IsoInstant;
  readonly of: EvidencedPerson;
  readonly by: EvidencedPerson;
  readonly how: IdentityCheck | null;
  readonly outcome: PassOutcome;
  readonly endedAt: IsoInstant | null;
}

export interface EvidencedPasses {
  readonly total: number;
  readonly byOutcome: Readonly<Record<PassOutcome, number>>;
  readonly byCheck: Readonly<Record<string, number>>;
  readonly listed: readonly EvidencedPassLine[];
}

export interface EvidencedAdministrator {
  readonly person: EvidencedPerson;
  readonly companyAdmin: boolean;
  readonly directoryAdmin: boolean;
  /** Second factors that work. */
  readonly methods: readonly EnrollableKind[];
}

export interface EvidencedPermissionChange {
  readonly at: IsoInstant;
  readonly of: EvidencedPerson;
  readonly by: EvidencedPerson;
  /** What was changed, and to what; absent: it stayed. */
  readonly companyAdmin?: boolean;
  readonly directoryAdmin?: boolean;
  readonly status?: string;
}

export interface EvidencedAdministrators {
  readonly total: number;
  /** With both permissions. */
  readonly full: number;
  readonly enrolled: number;
  readonly listed: readonly EvidencedAdministrator[];
  /** In the span: of permissions, and of whether a person with one of them is active. */
  readonly changesTotal: number;
  readonly changes: readonly EvidencedPermissionChange[];
}

export interface EvidencedPlace {
  readonly sequence: number;
  readonly hash: string;
}

export interface EvidencedAnchors {
  readonly checked: number;
  readonly last: EvidencedPlace | null;
  /** What is wrong with the file that they are kept in. */
  readonly faults: readonly string[];
}

/** What verifying the company's chain of audit events found (SPEC X8). */
export interface EvidencedTrail {
  readonly verifiedAt: IsoInstant;
  readonly isWhole: boolean;
  readonly events: number;
  readonly unlinked: number;
  readonly findingsTotal: number;
  readonly findings: readonly {
    readonly fault: ChainFault;
    readonly sequence: number;
    readonly event: EventId | null;
  }[];
  /** Where the chain ended; null: nothing is linked in it. */
  readonly head: EvidencedPlace | null;
  /** Places noted down outside the database, against which it was verified; null: none are kept. */
  readonly anchors: EvidencedAnchors | null;
}

/** What an installation can say of a company's MFA over a span of dates, by its own records. */
export interface EvidencePack {
  readonly about: EvidenceAbout;
  readonly policy: EvidencedPolicy;
  readonly enrollment: EvidencedEnrollment;
  readonly resets: EvidencedResets;
  readonly passes: EvidencedPasses;
  readonly administrators: EvidencedAdministrators;
  readonly trail: EvidencedTrail;
}

/** Its parts, each of which is also signed by itself, so that a change can be told by where it is. */
export const evidenceSections = [
  'about',
  'policy',
  'enrollment',
  'resets',
  'passes',
  'administrators',
  'trail',
] as const satisfies readonly (keyof EvidencePack)[];

/** What held before changes, from what holds after them; `changes` in the order in which they were made. Null: they do not lead there. */
export function settingsBefore(
  settings: EvidencedSettings,
  changes: readonly (readonly ChangedSetting[])[],
): EvidencedSettings | null {
  let found = settings;
  for (const changed of changes.toReversed()) {
    if (changed.some((one) => found[one.setting] !== one.after)) return null;
    found = { ...found, ...Object.fromEntries(changed.map((one) => [one.setting, one.before])) };
  }
  return found;
}

/** What an audit event of a change of policy says was changed. */
export function changedIn(detail: Readonly<Record<string, SettingValue>>): readonly ChangedSetting[] {
  return (Object.keys(undecided) as (keyof PolicySettings)[]).flatMap((setting) => {
    const [before, after] = [detail[`${setting}Before`], detail[`${setting}After`]];
    return before === undefined || after === undefined ? [] : [{ setting, before, after }];
  });
}
