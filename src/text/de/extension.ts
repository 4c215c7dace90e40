export const extension = {
  'extension.later-them':
    'Das ist {days, plural, one {# Tag} other {# Tage}} später als der Stichtag des Unternehmens: Diese Person hat mehr Zeit erhalten.',
  'extension.later-you': 'Sie haben {days, plural, one {# Tag} other {# Tage}} mehr Zeit erhalten.',

  'extension.title': 'Mehr Zeit',
  'extension.explained':
    'Wer bis zum Stichtag keine Methode einrichten kann, zum Beispiel wegen Abwesenheit, kann bis zu {most, plural, one {# Tag} other {# Tage}} mehr erhalten. Das geht einmal, und andere Regeln, die für die Person gelten, bleiben bestehen. Sie wird per E-Mail benachrichtigt.',
  'extension.day-ends': 'Die Zeit endet um 00:00 Uhr ({zone}) des genannten Tages.',
  'extension.until': 'Zeit',
  'extension.option': '{days, plural, one {# Tag} other {# Tage}}, bis {date}',
  'extension.reason': 'Grund',
  'extension.reason-hint':
    'Für die anderen Administratoren und das Prüfprotokoll, das ihn dauerhaft aufbewahrt: „Neues Telefon ist unterwegs“, und nichts über die Gesundheit. Höchstens 200 Zeichen.',
  'extension.grant': 'Mehr Zeit geben',
  'extension.act': 'Einer Person mehr Zeit geben',
  'extension.act-days': 'Tage',

  'extension.stands':
    '{name} hat Zeit bis <b>{date}</b>: {days, plural, one {# Tag} other {# Tage}} mehr, gegeben durch {who} am {granted}.',
  'extension.stands-reason': 'Grund: {reason}',
  'extension.stands-over': '{name} hatte Zeit bis <b>{date}</b>: mehr Zeit, gegeben durch {who} am {granted}.',
  'extension.stands-off':
    '{name} hat {days, plural, one {# Tag} other {# Tage}} mehr, gegeben durch {who} am {granted}. Derzeit hat nichts einen Stichtag.',
  'extension.who-you': 'Sie',
  'extension.who-service': 'den Betreiber von {brand}',
  'extension.saved': '{name} hat mehr Zeit erhalten und wird per E-Mail benachrichtigt.',

  'extension.no-deadline': 'Mehr Zeit können Sie geben, sobald {company} MFA ab einem Stichtag verlangt.',
  'extension.own-membership': 'Niemand gibt sich selbst mehr Zeit. Wenden Sie sich an einen anderen Administrator.',
  'extension.not-active': 'Nur aktive Personen können mehr Zeit erhalten.',
  'extension.enrolled-before': 'Diese Person hat bereits eine Methode eingerichtet, mehr Zeit ist also nicht nötig.',
  'extension.enrolled-reset':
    'Diese Person hatte vor dem Zurücksetzen von MFA eine Methode eingerichtet. Mehr Zeit erhält nur, wer noch nie eine eingerichtet hat.',
  'extension.enrolled-once':
    'Diese Person hat schon einmal eine Methode eingerichtet. Mehr Zeit erhält nur, wer das noch nie getan hat.',
  'extension.extended-before': 'Diese Person hat bereits mehr Zeit erhalten. Das geht nur einmal.',
  'extension.too-late':
    'Mehr Zeit endet spätestens {most, plural, one {# Tag} other {# Tage}} nach dem Stichtag, und das ist vorbei.',
  'extension.needs-both': 'Um mehr Zeit zu geben, sind beide Berechtigungen nötig: Administration und Verzeichnis.',
  'extension.error-days': 'Wählen Sie die Zahl der Tage: 1 bis {most}.',
  'extension.error-reason': 'Geben Sie einen Grund an.',
  'extension.error-meanwhile':
    'Der Stichtag wurde verschoben, während Sie ihn vor sich hatten, und es wurde keine Zeit gegeben. Ihre Auswahl steht noch unten, mit den jetzigen Daten.',
} as const;
