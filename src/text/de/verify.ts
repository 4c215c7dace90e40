export const verify = {
  'methods.title': 'Wie möchten Sie Ihre Identität bestätigen?',
  'methods.app': 'Authenticator-App',
  'methods.code-hint': 'Ein 6-stelliger Code.',
  'methods.recovery': 'Wiederherstellungscode verwenden',
  'methods.recovery-hint': 'Der Code mit 24 Zeichen, den Sie gesichert haben. Er funktioniert einmal.',
  'methods.password': 'Passwort',
  'methods.phone': 'SMS an die Nummer mit den Endziffern {digits}',
  'methods.phone-unnamed': 'SMS an Ihr Telefon',
  'methods.phone-hint': 'Wir senden einen 6-stelligen Code.',
  'methods.held': 'Nach falschen Codes ausgesetzt. Sie können diese Methode ab {time} wieder verwenden.',

  'code.title': '6-stelligen Bestätigungscode eingeben',
  'code.label': '6-stelliger Bestätigungscode',
  'code.explained': 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für {brand} anzeigt.',

  'sms.title': 'Code per SMS erhalten',
  'sms.sending':
    'Wir senden gerade eine SMS an die Nummer mit den Endziffern <b>{digits}</b>. Der Code gilt {duration}. Nur der neueste Code funktioniert.',
  'sms.stuck':
    'Unsere SMS an die Nummer mit den Endziffern <b>{digits}</b> ist bisher nicht durchgekommen. Falls sie noch kommt, gilt ihr Code bis {time}.',
  'sms.sent':
    'Wir haben um {time} eine SMS an die Nummer mit den Endziffern <b>{digits}</b> gesendet. Der Code gilt {duration}. Nur der neueste Code funktioniert.',
  'sms.unsent': 'Wir senden einen 6-stelligen Code per SMS an die Nummer mit den Endziffern <b>{digits}</b>.',
  'sms.unsent-unnamed': 'Wir senden einen 6-stelligen Code per SMS an Ihr Telefon.',
  'sms.send': 'SMS senden',
  'sms.resend': 'Neuen Code senden',
  'resend.from': 'Sie können ab {time} einen neuen Code senden.',
  'resend.in': 'Sie können in {left} einen neuen Code senden.',
  'resend.now': 'Sie können jetzt einen neuen Code senden.',
  'sms.nothing': 'Ist keine SMS angekommen?',
  'sms.nothing-help':
    'Es kann eine Minute dauern. Prüfen Sie, ob das Telefon eingeschaltet ist und Empfang hat, und sehen Sie bei den Nachrichten unbekannter Absender nach. Ist die SMS immer noch nicht da, senden Sie einen neuen Code: Ein verspätet eintreffender Code funktioniert danach nicht mehr.',
  'sms.help': 'Wen Sie fragen können',
  'sms.no-phone': 'Ich habe dieses Telefon nicht',

  'recovery.title': 'Wiederherstellungscode eingeben',
  'recovery.explained':
    'Sie haben ihn gesichert, als Sie die Zwei-Faktor-Authentifizierung eingerichtet haben. Gleich danach erhalten Sie einen neuen.',
  'recovery.label': 'Wiederherstellungscode',
  'recovery.hint': '24 Zeichen. Großschreibung, Leerzeichen und Bindestriche spielen keine Rolle.',
  'recovery.lost': 'Ich habe auch meinen Wiederherstellungscode verloren',

  'why.company-since': '<b>{company}</b> verlangt seit {date} einen zweiten Schritt bei der Anmeldung.',
  'why.company-from': '<b>{company}</b> verlangt ab {date} einen zweiten Schritt bei der Anmeldung.',
  'why.set-up-already': 'Sie haben ihn schon eingerichtet, deshalb fragen wir jetzt danach.',
  'why.change':
    'Jede Änderung an Ihrer Anmeldung erfordert Ihr Passwort und einen frischen Nachweis, dass Sie es sind.',
  'why.company-always': '<b>{company}</b> verlangt einen zweiten Schritt bei der Anmeldung.',
  'why.operator': 'Betreiber dieses Dienstes brauchen bei der Anmeldung immer einen zweiten Schritt.',
  'why.personal': 'Sie haben einen zweiten Schritt eingerichtet, deshalb fragen wir bei jeder Anmeldung danach.',
  'why.reset': 'Ihr zweiter Schritt wurde zurückgesetzt. Deshalb wird ein neuer eingerichtet, bevor Sie fortfahren.',
  'why.role':
    'Ihre Rolle <b>{role}</b> ({application}) bei <b>{company}</b> verlangt einen zweiten Schritt bei der Anmeldung.',
  'why.another': 'Eine weitere Regel verlangt einen zweiten Schritt bei der Anmeldung.',
  'why.by-since': '{company}, seit {date}',
  'why.by-from': '{company}, ab {date}',
  'why.by-role': '{company}, für Ihre Rolle {role} ({application})',
  'why.every-by': 'Wir fragen alle {every} erneut, wie <b>{company}</b> es festgelegt hat.',
  'why.every': 'Wir fragen alle {every} erneut.',

  'repair.title': 'Neues Gerät einrichten?',
  'repair.explained':
    'Sie haben sich mit Ihrem Wiederherstellungscode angemeldet. Wenn Ihr Gerät verloren, defekt oder ersetzt ist, richten Sie jetzt ein neues ein. Alles, was Sie zuvor eingerichtet hatten, Authenticator-App wie Telefonnummer, funktioniert dann nicht mehr.',
  'repair.elsewhere-hint':
    'Wenn Sie es nur gerade nicht dabeihaben, ändert sich nichts. Verwenden Sie es bei der nächsten Anmeldung, oder Ihren neuen Wiederherstellungscode.',
  'repair.set-up': 'Neues Gerät einrichten',
  'repair.elsewhere': 'Mein Gerät ist woanders',

  'save-code.title': 'Wiederherstellungscode sichern',
  'save-code.explained':
    'Wenn Sie Ihr Gerät verlieren, kommen Sie mit diesem Code einmal hinein. Bewahren Sie ihn getrennt von dem Gerät auf, das Ihnen die Codes liefert, und so, dass ein anderes Gerät ihn erreicht: in einem Passwortmanager oder auf Papier.',
  'save-code.replaces': 'Er ersetzt jeden Wiederherstellungscode, den Sie zuvor hatten.',
  'save-code.code': 'Ihr Wiederherstellungscode',
  'save-code.copy': 'Kopieren',
  'save-code.download': 'Herunterladen',
  'save-code.tick': 'Ich habe diesen Code sicher aufbewahrt',
  'save-code.hidden':
    'Sie brauchen einen neuen Wiederherstellungscode. Er wird nur auf der nächsten Seite angezeigt: Legen Sie bereit, worin Sie ihn aufbewahren.',
  'save-code.show': 'Wiederherstellungscode anzeigen',

  'code-file.title': 'Wiederherstellungscode für {brand}',
  'code-file.service': 'Dienst: {brand}',
  'code-file.user': 'Anmeldung als: {email}',
  'code-file.date': 'Erstellt am: {date}',
  'code-file.code': 'Wiederherstellungscode: {code}',
  'code-file.purpose':
    'Zweck: Wenn Sie das Gerät verlieren, das Ihnen die Codes liefert, melden Sie sich mit Ihrem Passwort an und wählen Sie „Wiederherstellungscode verwenden“. Er funktioniert einmal; danach erhalten Sie einen neuen.',
  'code-file.keep': 'Bewahren Sie ihn getrennt von diesem Gerät auf. Geben Sie ihn nie weiter: Wir fragen nie danach.',
} as const;
