import { rollOutReaches, type RollOutReach } from '#flows/roll-out/people.ts';

/** What a list shows that nobody narrowed: whom there is something to be done about. */
export const anyStatus: RollOutReach = 'must-enroll';

export const readStatus = (text: string | undefined): RollOutReach =>
  rollOutReaches.find((one) => one === text) ?? anyStatus;

/** Fields of the list's filter, in addresses and in forms that carry it along. */
export const rollOutNames = ['q', 'status', 'site', 'employer', 'group', 'method'] as const;

export type RollOutName = (typeof rollOutNames)[number];

/** What was typed into the filter, or chosen; empty: nothing. */
export type TypedRollOut = Readonly<Record<Exclude<RollOutName, 'status'>, string>> & { readonly status: RollOutReach };

/** Whether it shows others than a list that nobody narrowed. */
export const isNarrowed = (typed: TypedRollOut): boolean =>
  typed.status !== anyStatus || rollOutNames.some((name) => name !== 'status' && typed[name] !== '');
