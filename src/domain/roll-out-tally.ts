import type { EnrollableKind } from './authenticator.ts';
import {
  affectedBy,
  kindsThatCount,
  struggles,
  type AcceptingPolicy,
  type AffectedMember,
  type Struggle,
} from './blast-radius.ts';
import {
  classOf,
  type Breakdown,
  type BreakdownRow,
  type ClassCounts,
  type Methods,
  type RollOutClass,
  type RollOutFacet,
  type RollOutFigures,
} from './roll-out.ts';

/** Members alike in everything that a policy looks at and in when they enrolled, and how many they are. */
export interface EnrolledGroup {
  readonly member: AffectedMember;
  readonly people: number;
  /** Who was given more time (SPEC P14). */
  readonly isExtended: boolean;
  /** Numbers of the days on which they first bound what they have (`DayScale`), 0 for what they had before they came; null: nothing of that kind is bound. */
  readonly firstDays: Readonly<Record<EnrollableKind, number | null>>;
}

/** Members alike in everything that a policy looks at and in what their company wrote of them. */
export interface ValueGroup {
  readonly member: AffectedMember;
  readonly people: number;
  readonly value: string | null;
}

export type RollOutSums = ClassCounts &
  Pick<RollOutFigures, 'members' | 'extended' | 'byMethod' | 'byStruggle'> & {
    /** By the number of the day, as many as the chart has. */
    readonly enrolledOn: readonly number[];
    readonly methods: Values;
  };

/** Classes of people by a value of theirs; null: they have none. */
export type Values = ReadonlyMap<string | null, ClassCounts>;

const nobody: ClassCounts = { enrolled: 0, notEnrolled: 0, needsHelp: 0, exempt: 0 };

export const noValues: Values = new Map();

/** Sums over nobody, for a chart of so many days. */
export const emptySums = (days: number): RollOutSums => ({
  ...nobody,
  members: 0,
  extended: 0,
  byMethod: { app: 0, phone: 0, both: 0 },
  byStruggle: Object.fromEntries(struggles.map((one) => [one, 0])) as Record<Struggle, number>,
  enrolledOn: Array<number>(days).fill(0),
  methods: noValues,
});

/** Which of the kinds they are; null: none of them. */
export function methodsOf(kinds: readonly EnrollableKind[]): Methods | null {
  if (kinds.length > 1) return 'both';
  return kinds[0] ?? null;
}

type Sums = { -readonly [K in keyof RollOutSums]: RollOutSums[K] } & {
  readonly byMethod: Record<Methods, number>;
  readonly byStruggle: Record<Struggle, number>;
  readonly enrolledOn: number[];
};

/** The sums with everybody of these groups, judged by the policy (SPEC P12). */
export function withEnrolled(
  before: RollOutSums,
  policy: AcceptingPolicy,
  groups: readonly EnrolledGroup[],
): RollOutSums {
  const sums: Sums = {
    ...before,
    byMethod: { ...before.byMethod },
    byStruggle: { ...before.byStruggle },
    enrolledOn: [...before.enrolledOn],
  };
  for (const group of groups) addGroup(sums, policy, group);
  return { ...sums, methods: withValues(before.methods, policy, groups.map(byMethods)) };
}

const byMethods = ({ member, people }: EnrolledGroup): ValueGroup => ({
  member,
  people,
  value: methodsOf(member.kinds),
});

function addGroup(sums: Sums, policy: AcceptingPolicy, group: EnrolledGroup): void {
  const { member, people } = group;
  const affected = affectedBy(policy, member);
  const found = classOf(affected);
  sums.members += people;
  sums[found] += people;
  if (group.isExtended && affected.standing === 'must-enroll') sums.extended += people;
  for (const one of affected.struggles) sums.byStruggle[one] += people;
  if (found === 'enrolled') addEnrolled(sums, kindsThatCount(policy, member), group);
}

/** Somebody enrolled on the day on which they first bound what counts. */
function addEnrolled(sums: Sums, kinds: readonly EnrollableKind[], { people, firstDays }: EnrolledGroup): void {
  const methods = methodsOf(kinds);
  if (methods) sums.byMethod[methods] += people;
  const last = sums.enrolledOn.length - 1;
  const first = Math.min(last, ...kinds.map((kind) => firstDays[kind] ?? last));
  sums.enrolledOn[first] = (sums.enrolledOn[first] ?? 0) + people;
}

/** The values with everybody of these groups, judged by the policy. */
export function withValues(before: Values, policy: AcceptingPolicy, groups: readonly ValueGroup[]): Values {
  const values = new Map(before);
  for (const { member, people, value } of groups)
    values.set(value, withPeople(values.get(value) ?? nobody, classOf(affectedBy(policy, member)), people));
  return values;
}

const withPeople = (counts: ClassCounts, found: RollOutClass, people: number): ClassCounts => ({
  ...counts,
  [found]: counts[found] + people,
});

/** So many rows are told apart; what is left is one. */
export const mostRows = 20;

/** The values of the most people, and what the others come to. */
export function breakdownOf(by: RollOutFacet, values: Values): Breakdown {
  const all = [...values].map(([value, counts]): BreakdownRow => ({ value, ...counts })).toSorted(byPeople);
  const others = all.slice(mostRows);
  return {
    by,
    rows: all.slice(0, mostRows),
    others: others.length === 0 ? null : { ...others.reduce<ClassCounts>(summed, nobody), values: others.length },
  };
}

const summed = (a: ClassCounts, b: ClassCounts): ClassCounts => ({
  enrolled: a.enrolled + b.enrolled,
  notEnrolled: a.notEnrolled + b.notEnrolled,
  needsHelp: a.needsHelp + b.needsHelp,
  exempt: a.exempt + b.exempt,
});

const peopleIn = (row: ClassCounts): number => row.enrolled + row.notEnrolled + row.needsHelp + row.exempt;

const byPeople = (a: BreakdownRow, b: BreakdownRow): number =>
  peopleIn(b) - peopleIn(a) || ((a.value ?? '') < (b.value ?? '') ? -1 : 1);
