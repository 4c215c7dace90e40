/** A sign-in for which nothing is missing any more, because a rule changed while it was under way. */
export const done = {
  'done.title': 'You can go on',
  'done.explained': 'Nothing more is asked of you now. Continue to finish signing in.',
} as const;
