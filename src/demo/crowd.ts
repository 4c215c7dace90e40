import {
  employers,
  firstNames,
  frenchFirstNames,
  frenchLastNames,
  frenchSite,
  groups,
  lastNames,
  officeGroups,
  sites,
} from './crowd-names.ts';

/** The company of 400 in the middle of its early-enrollment period: days from the day of the seed. */
export const crowdCompany = {
  name: 'Meridian Civil',
  timeZone: 'America/Chicago',
  madeAgo: 90,
  entitledAgo: 44,
  switchedOnAgo: 37,
  deadlineIn: 23,
  helpContact: 'Meridian help desk: help@meridian.example, ext. 7400, in the office from 6:00',
  appGuidance:
    'Where phones are not allowed, ask IT for KeePassXC on the site computer. Foremen have set-up cards in the trailer.',
} as const;

export const crowdAdministrators = [
  { name: 'Dana Whitaker', email: 'dana@meridian.example' },
  { name: 'Marcus Bell', email: 'marcus@meridian.example' },
] as const;

/** What became of somebody so far. `after`: of those who enrolled, how far along the first 37 days, 0 to 1. */
export type CrowdState =
  | { readonly is: 'enrolled'; readonly by: 'app' | 'phone' | 'both'; readonly after: number }
  | { readonly is: 'not-enrolled'; readonly extended: boolean }
  | { readonly is: 'needs-help'; readonly why: CrowdTrouble }
  | { readonly is: 'invited' | 'inactive' };

export const crowdTroubles = [
  'phone-not-served',
  'never-signed-in',
  'unreachable',
  'method-disabled',
  'no-password',
] as const;

export type CrowdTrouble = (typeof crowdTroubles)[number];

export interface CrowdPerson {
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
  /** Null: the company's. */
  readonly timeZone: string | null;
  readonly employer: string;
  readonly site: string;
  readonly group: string;
  readonly state: CrowdState;
  /** Counts everybody, from 0: what differs from one to the next without meaning anything is made of it. */
  readonly place: number;
}

export const zoneOf = ({ timeZone }: Pick<CrowdPerson, 'timeZone'>): string => timeZone ?? crowdCompany.timeZone;

/** Administrators aside. With them: 257 enrolled, 113 not, 15 who need help, 15 whom the policy has no hold on. */
export const crowdCounts = { enrolled: 255, extended: 4, notEnrolled: 109, invited: 9, inactive: 6 } as const;

/** Who needs help with what. */
const troubles: readonly CrowdTrouble[] = [
  ...Array<CrowdTrouble>(4).fill('phone-not-served'),
  ...Array<CrowdTrouble>(5).fill('never-signed-in'),
  ...Array<CrowdTrouble>(4).fill('unreachable'),
  'method-disabled',
  'no-password',
];

/** The same people in the same order whenever they are asked for. */
export function crowd(): readonly CrowdPerson[] {
  const states = statesInTurn();
  const people = Array.from({ length: states.length }, (_, place) => whoIs(place));
  // Who is keen comes early: of all states the first are the earliest to enroll, the last those who have not.
  const byKeenness = people.toSorted((a, b) => keenness(b) - keenness(a) || a.place - b.place);
  return byKeenness
    .map((person, rank): CrowdPerson => ({ ...person, state: states[rank] ?? { is: 'invited' } }))
    .toSorted((a, b) => a.place - b.place);
}

function statesInTurn(): readonly CrowdState[] {
  const { enrolled, extended, notEnrolled, invited, inactive } = crowdCounts;
  const left = Array.from(
    { length: extended + notEnrolled },
    (_, index): CrowdState => ({ is: 'not-enrolled', extended: index % 28 === 5 }),
  );
  return [
    ...Array.from({ length: enrolled }, (_, index): CrowdState => enrolledAs(index, (index + 0.5) / enrolled)),
    ...mixed(left, [
      ...troubles.map((why): CrowdState => ({ is: 'needs-help', why })),
      ...Array.from({ length: invited }, (): CrowdState => ({ is: 'invited' })),
      ...Array.from({ length: inactive }, (): CrowdState => ({ is: 'inactive' })),
    ]),
  ];
}

const enrolledAs = (index: number, share: number): CrowdState => {
  const by = index % 11 === 4 ? 'both' : index % 4 === 1 ? 'phone' : 'app';
  return { is: 'enrolled', by, after: sCurve(share) };
};

/** When this share of those who enrolled so far had: few at first, most after two weeks, fewer again since. 0 to 1. */
function sCurve(share: number): number {
  const [middle, width] = [0.42, 0.17];
  const at = (time: number): number => 1 / (1 + Math.exp((middle - time) / width));
  const [first, last] = [at(0), at(1)];
  const level = first + share * (last - first);
  return middle + width * Math.log(level / (1 - level));
}

/** The few spread over the many. */
function mixed<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const every = Math.floor(many.length / few.length);
  return [
    ...few.flatMap((one, index) => [one, ...many.slice(index * every, (index + 1) * every)]),
    ...many.slice(few.length * every),
  ];
}

/** Without chance, and yet without a pattern that anybody sees: a multiple of the golden ratio, of which the whole part is left out. */
const scattered = (place: number): number => ((place + 1) * 0.618_033_988_75) % 1;

const keenness = ({ site, place }: Pick<CrowdPerson, 'site' | 'place'>): number =>
  scattered(place) + (sites.find((one) => one.name === site)?.ahead ?? 0) / 10;

function whoIs(place: number): Omit<CrowdPerson, 'state'> {
  const site = siteOf(place);
  const isFrench = site === frenchSite;
  const name = isFrench ? frenchName(place) : englishName(place);
  const isOffice = site === 'Head office';
  return {
    name,
    email: emailOf(name),
    language: isFrench ? 'fr' : 'en',
    timeZone: isFrench ? 'America/Toronto' : null,
    employer: isOffice ? employers[0] : nth(employers, place),
    site,
    group: nth(isOffice ? officeGroups : groups, Math.floor(place / 3)),
    place,
  };
}

const nth = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

function siteOf(place: number): string {
  let left = (place * 37) % 100;
  for (const { name, people } of sites) {
    left -= people;
    if (left < 0) return name;
  }
  return sites[0].name;
}

/** The lists are of lengths without a common divisor: a pair comes again only after their product. */
const englishName = (place: number): string => `${nth(firstNames, place * 29)} ${nth(lastNames, place * 31)}`;

const frenchName = (place: number): string => `${nth(frenchFirstNames, place * 5)} ${nth(frenchLastNames, place * 7)}`;

const emailOf = (name: string): string =>
  `${name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')}@meridian.example`;
