export const rollOut = {
  from: 'Verlangt ab',
  there: 'In der Zeitzone des Unternehmens',
  before: 'Bisheriger Stichtag',
  companyFrom: 'Stichtag des Unternehmens',
  ownFrom: 'Von Ihnen verlangt ab',
  signInAs: 'Sie melden sich an als',
  inForce:
    'Seit {deadline} verlangt {company} bei der Anmeldung bei {serviceName} einen zweiten Schritt: neben dem Passwort einen Code, den nur die jeweilige Person hat.',
  nothingYet: 'Sie erhalten diese E-Mail, weil Sie noch keinen zweiten Schritt eingerichtet haben.',
  notAccepted:
    'Sie erhalten diese E-Mail, weil das, was Sie bisher eingerichtet haben, den Regeln nicht genügt: Fügen Sie eine Methode hinzu, die ihnen genügt.',
  own: 'Für Sie gilt {own}, {extendedBy} später, denn Sie haben mehr Zeit erhalten.',
  ownPast: 'Für Sie galt {own}, {extendedBy} später, denn Sie haben mehr Zeit erhalten.',
  asked: 'Ein Administrator von {company} hat Ihnen diese Erinnerung gesendet.',
  askedBy:
    'Ein Administrator von {askedBy} hat Ihnen diese Erinnerung gesendet. Der früheste Stichtag, der für Sie gilt, ist der von {company}. Ihren zweiten Schritt richten Sie einmal ein, für alle Ihre Unternehmen.',
  earlier:
    'Für Sie gilt ein früherer Stichtag: {earliestCompany} verlangt einen zweiten Schritt ab {earliest}. Sie richten ihn einmal ein, für alle Ihre Unternehmen.',
  earlierExtended:
    'Für Sie gilt ein früherer Stichtag: {earliestCompany} verlangt einen zweiten Schritt ab {earliestFrom}, und von Ihnen ab {earliest}, denn Sie haben mehr Zeit erhalten. Sie richten ihn einmal ein, für alle Ihre Unternehmen.',
  nowTitle: 'Was jetzt zu tun ist',
  now: 'Richten Sie Ihren zweiten Schritt ein: Das dauert etwa zwei Minuten. Halten Sie Ihr Telefon bereit oder verwenden Sie eine Authenticator-App auf Ihrem Computer.',
  setUp: 'Jetzt einrichten',
  help: 'Keine Telefone bei der Arbeit? Einrichten auf dem Telefon, auf dem Sie das lesen? Alle Wege sind hier erklärt:',
  quoteTitle: 'Von den Administratoren von {company}',
  quoteHelp: 'Wen Sie fragen können: {helpContact}',
  quoteAskedTitle: 'Von den Administratoren von {askedBy}',
  quoteAskedHelp: 'Wen Sie fragen können: {askedContact}',
  dayTitle: 'Was am Stichtag geschieht',
  nextTitle: 'Was als Nächstes geschieht',
  onTheDay:
    'Wenn Sie ihn bis dahin nicht eingerichtet haben, führt die nächste Anmeldung Sie hindurch, bevor Sie weiterkommen. Niemand wird ausgesperrt.',
  fromNowOn: 'Ihre nächste Anmeldung führt Sie hindurch, bevor Sie weiterkommen. Niemand wird ausgesperrt.',
  mailsStop: 'Sobald er eingerichtet ist, kommen diese E-Mails nicht mehr.',
  calendar: 'Die angehängte Datei trägt den Stichtag, wie er heute gilt, in Ihren Kalender ein.',
  eventTitle: '{company} verlangt einen zweiten Schritt bei {serviceName}',
  eventText:
    'Nach der Regel von {company}, wie sie am {writtenOn} galt, erfordert die Anmeldung bei {serviceName} als {email} von jetzt an einen zweiten Schritt. Wenn Sie ihn noch nicht eingerichtet haben, dauert das etwa zwei Minuten:',
  eventOwn:
    'Der Stichtag des Unternehmens ist {deadline}; Ihrer ist {extendedBy} später, denn Sie haben mehr Zeit erhalten.',
  deadline: 'Stichtag',
  enrolled: 'Eingerichtet',
  enrolledThisWeek: 'Davon in den letzten 7 Tagen',
  notEnrolled: 'Nicht eingerichtet',
  needHelp: 'Brauchen Hilfe',
  exempt: 'Ausgenommen',
  expected: 'Bei diesem Tempo eingerichtet am Stichtag',
  openRollOut: 'Seite Rollout öffnen',
};

const doubtTitle = 'Wenn Sie zweifeln, ob diese E-Mail echt ist';

const doubt =
  'Verwenden Sie keinen Link darin. Öffnen Sie {home} selbst in Ihrem Browser und melden Sie sich an: Dort steht dasselbe. Niemand fordert Sie per Telefon, E-Mail oder Nachricht auf, das einzurichten, und niemand fragt so nach Ihrem Passwort oder einem Code. Geben Sie einen Code nie an jemanden weiter.';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

export const rollOutKinds = {
  'deadline-announced': {
    subject: '{company} verlangt ab {day} einen zweiten Schritt bei {serviceName}',
    happened:
      'Ab {deadline} verlangt {company} bei der Anmeldung bei {serviceName} einen zweiten Schritt: neben dem Passwort einen Code, den nur die jeweilige Person hat.',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: 'Neuer Stichtag: {company} verlangt ab {day} einen zweiten Schritt bei {serviceName}',
    happened:
      '{company} hat den Stichtag verschoben, ab dem bei der Anmeldung bei {serviceName} ein zweiter Schritt verlangt wird. Er ist jetzt {deadline}.',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when}: {company} verlangt einen zweiten Schritt bei {serviceName}',
    happened:
      'Ab {deadline} verlangt {company} bei der Anmeldung bei {serviceName} einen zweiten Schritt: neben dem Passwort einen Code, den nur die jeweilige Person hat.',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject: 'Mehr Zeit für Sie: {company} verlangt ab {ownDay} Ihren zweiten Schritt bei {serviceName}',
    happened:
      'Ein Administrator von {company} hat Ihnen mehr Zeit gegeben, um Ihren zweiten Schritt bei {serviceName} einzurichten. Der Stichtag des Unternehmens ist {deadline}; für Sie gilt {own}, {extendedBy} später. Mehr Zeit gibt es nur einmal, und Stichtage anderer Unternehmen bleiben, wie sie sind.',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: 'Rollout bei {company}, {serviceName}: {share}',
    happened: 'So weit ist {company} mit MFA bei {serviceName}.',
    next: [
      'Auf der Seite Rollout sehen Sie, wer noch fehlt und wer Hilfe braucht, und können Personen erinnern oder ihnen mehr Zeit geben.',
      'Diese E-Mail kommt montags bis vier Wochen nach dem Stichtag, solange jemand MFA nicht eingerichtet hat.',
    ],
    notYouTitle: doubtTitle,
    notYou:
      'Verwenden Sie keinen Link darin. Öffnen Sie {home} selbst in Ihrem Browser, melden Sie sich an und sehen Sie in der MFA-Richtlinie Ihres Unternehmens nach.',
  },
  'pass-issued': {
    subject: 'Bei {serviceName} wurde ein Einrichtungspass für Sie ausgestellt',
    happened:
      'Ein Administrator von {company} hat für {email} einen Einrichtungspass ausgestellt. Wenn Sie Ihren zweiten Schritt einrichten, tritt er an die Stelle des Codes, der sonst an dieses Postfach gesendet wird.',
    next: [
      'Der Pass wird Ihnen persönlich ausgehändigt. Er funktioniert einmal, und nur der neueste gilt. Geben Sie ihn auf der Seite „Prüfen Sie Ihr Postfach“ unter „Ich habe keinen Zugriff auf dieses Postfach“ ein.',
      'Geben Sie ihn nie weiter. Niemand fragt Sie per Telefon, E-Mail oder Nachricht danach.',
    ],
    notYouTitle: 'Wenn Sie nicht darum gebeten haben',
    notYou:
      'Vielleicht versucht jemand, an Ihrer Stelle einen zweiten Schritt einzurichten. Sagen Sie es einem anderen Administrator von {company} auf anderem Weg als per E-Mail, und wählen Sie jetzt mit „Passwort vergessen?“ bei {home} ein neues Passwort.',
  },
  'user-pass-issued': {
    subject: 'Bei {serviceName} wurde ein Einrichtungspass für eine Ihrer Personen ausgestellt',
    happened:
      'Bei {company} wurde ein Einrichtungspass für {person} ({personEmail}) ausgestellt. Mit dem richtigen Passwort tritt er einmal, innerhalb von 24 Stunden, an die Stelle des Codes, der sonst an jenes Postfach gesendet wird.',
    next: ['Sie erfahren das, weil Sie {company} verwalten. Wenn der Pass vereinbart war, ist nichts zu tun.'],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Fragen Sie {person} und wer den Pass ausgestellt hat, auf anderem Weg als per E-Mail. Bis das geklärt ist, melden Sie sich bei {home} an und deaktivieren Sie {person}.',
  },
};
