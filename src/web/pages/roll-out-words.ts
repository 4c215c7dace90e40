import type { RollOutReach } from '#flows/roll-out/people.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from './page-context.ts';
import { struggleReasons } from './policy-words.ts';

/** What a list of these people is called. */
export const statusNames = {
  'must-enroll': 'rollout.unenrolled',
  everyone: 'rollout.everyone',
  enrolled: 'rollout.enrolled',
  'not-enrolled': 'rollout.not-enrolled',
  struggling: 'rollout.needs-help',
  unbound: 'rollout.exempt',
  extended: 'rollout.extended',
  ...struggleReasons,
} as const satisfies Record<RollOutReach, PlainKey>;

export const statusName = ({ m }: PageContext, status: RollOutReach): string => m.t(statusNames[status]);
