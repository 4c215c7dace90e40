/** Who is told of a deadline by e-mail, and when (SPEC P13). */
export const told = {
  'effect.told':
    '<b>{people, plural, one {# person is told by e-mail} other {# people are told by e-mail}}</b>: {wait} after you save, at the earliest.',
  'policy.told': 'Whoever has not enrolled is told by e-mail, from {time} on.',
  'policy.told-day': 'Whoever has not enrolled is told by e-mail, from {day}, {time}, on.',
  'policy.told-go': 'See the roll-out',
  'rollout.tried-on': 'Last mail tried on {day}',
} as const;
