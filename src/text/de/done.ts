export const done = {
  'done.title': 'Sie können fortfahren',
  'done.explained': 'Jetzt wird nichts mehr von Ihnen verlangt. Fahren Sie fort, um die Anmeldung abzuschließen.',
} as const;
