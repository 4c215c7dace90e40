export const stepUpWords = {
  'step-up.title': 'Bestätigen Sie Ihre Identität',
  'step-up.asks': '<b>{application}</b> bittet Sie um eine Bestätigung:',
  'step-up.enter': '{application} öffnen',
  'step-up.own-words':
    'Das sind die Worte von {application}, nicht unsere. Wenn Sie das nicht vorhaben, brechen Sie ab.',
  'step-up.by': 'Verlangt durch {roles}.',
  'step-up.role': 'Ihre Rolle {role} bei {company}',
  'step-up.code': 'Geben Sie Ihren Einmalcode ein',
  'step-up.confirm': 'Bestätigen',
  'step-up.cancel': 'Abbrechen',
  'step-up.confirmed': 'Sie haben bestätigt',
  'step-up.unconfirmed': 'Es wurde nichts bestätigt.',
  'step-up.close': 'Sie können dieses Fenster schließen.',
  'step-up.used-title': 'Das wurde bereits bestätigt',
  'step-up.used': '{application} hat Ihre Bestätigung verwendet. Sie gilt einmal.',
  'step-up.late-title': 'Diese Anfrage ist vorbei',
  'step-up.late':
    'Sie wurde nicht rechtzeitig bestätigt, oder {application} hat die Bestätigung nicht rechtzeitig verwendet. Gehen Sie dorthin zurück und beginnen Sie neu.',
  'step-up.back': 'Zurück zu {application}',
  'step-up.back-to-page': 'Zurück zur Bestätigung',
  'step-up.run-expired':
    'Sie war zu lange offen, deshalb haben wir sie zu Ihrer Sicherheit geschlossen. Es wurde nichts bestätigt. Gehen Sie zurück und beginnen Sie neu.',
  'step-up.run-codes':
    'Wir haben diese Bestätigung beendet und Ihnen eine E-Mail dazu gesendet. Es wurde nichts bestätigt. Gehen Sie zurück und beginnen Sie neu.',
  'step-up.run-ended':
    'Sie wurde abgeschlossen oder aufgegeben, vielleicht in einem anderen Tab, oder Sie haben sich inzwischen abgemeldet. Gehen Sie zurück, um zu sehen, wie es steht.',
  'step-up.guessed':
    'Zehn Codes nacheinander waren falsch. Zu Ihrer Sicherheit wurden Sie überall abgemeldet, auch in jeder Anwendung, und wir haben Ihnen eine E-Mail dazu gesendet. Um weiterzumachen, melden Sie sich neu an.',
  'step-up.somebody-else':
    'Wenn Sie als jemand anderes angemeldet sind als die Person, die gefragt wurde, melden Sie sich ab, gehen Sie zurück zur Anwendung und beginnen Sie dort von vorn.',
  'step-up.only-proves':
    'Die SMS weist hier nur nach, dass Sie es sind; als zweiter Schritt wird sie nicht mehr akzeptiert. Als Nächstes richten Sie eine akzeptierte Methode ein.',
  'step-up.entry':
    'Bevor Sie in <b>{application}</b> weitermachen, weisen Sie noch einmal nach, dass Sie es sind. Verlangt durch {roles}.',
} as const;
