export const account = {
  'account.title': 'Mein Profil',
  'account.security': 'Passwort & Sicherheit',
  'account.security-hint': 'Ihre Methoden, Wiederherstellungscode, Sitzungen und letzte Ereignisse',
  'account.invitations': '{count, plural, one {# Einladung wartet auf Sie} other {# Einladungen warten auf Sie}}',

  'banner.early':
    '{days, plural, one {<b>{company}</b> verlangt Zwei-Faktor-Authentifizierung ab {date}: noch # Tag.} other {<b>{company}</b> verlangt Zwei-Faktor-Authentifizierung ab {date}: noch # Tage.}}',

  'security.title': 'Passwort & Sicherheit',
  'security.methods': 'Methoden',
  'security.app': 'Authenticator-App',
  'security.phone': 'SMS',
  'security.added': 'Hinzugefügt',
  'security.last-used': 'Zuletzt verwendet',
  'security.never-used': 'noch nicht',
  'security.disabled': 'Nach zu vielen falschen Codes gesperrt. Richten Sie eine neue Methode ein.',
  'security.no-methods': 'Sie melden sich nur mit Ihrem Passwort an.',
  'security.add-app': 'Authenticator-App hinzufügen',
  'security.change-app': 'Authenticator-App wechseln',
  'security.change-hint': 'Ihre bisherige App funktioniert weiter, bis die neue bestätigt ist.',
  'security.number': 'Nummer mit den Endziffern {digits}',
  'security.add-phone': 'Telefonnummer hinzufügen',
  'security.change-phone': 'Telefonnummer ändern',
  'security.change-phone-hint': 'Ihre bisherige Nummer funktioniert weiter, bis die neue bestätigt ist.',
  'security.phone-ruled-out': 'SMS sind für Sie nicht verfügbar: ausgeschlossen durch {who}.',
  'security.not-accepted': 'Bei der Anmeldung nicht akzeptiert: ausgeschlossen durch {who}.',
  'security.not-offered':
    'Nichts, wozu Sie gehören, verlangt Zwei-Faktor-Authentifizierung, deshalb gibt es hier nichts einzurichten. Wenn ein Unternehmen sie verlangen will, erfahren Sie es und können sie auf dieser Seite einrichten.',

  'security.recovery': 'Wiederherstellungscode',
  'security.recovery-confirmed':
    'Sie haben einen Wiederherstellungscode, gesichert am {date}. Wir können ihn nicht noch einmal anzeigen.',
  'security.recovery-confirmed-undated':
    'Sie haben einen Wiederherstellungscode. Wir können ihn nicht noch einmal anzeigen.',
  'security.recovery-pending':
    'Ihr neuester Wiederherstellungscode funktioniert, aber Sie haben nicht bestätigt, dass Sie ihn gesichert haben.',
  'security.recovery-none':
    'Sie haben keinen Wiederherstellungscode. Wenn Sie Ihr Gerät verlieren, kann nur ein Administrator helfen.',
  'security.new-code': 'Neuer Wiederherstellungscode',
  'security.new-code-hint': 'Ihr jetziger Code funktioniert nicht mehr, sobald Sie den neuen bestätigen.',

  'security.why': 'Warum Zwei-Faktor-Authentifizierung verlangt wird',
  'security.why-announced': 'Warum Zwei-Faktor-Authentifizierung verlangt werden wird',
  'security.why-company-since': '<b>{company}</b> verlangt sie seit {date}.',
  'security.why-company-from': '<b>{company}</b> verlangt sie ab {date}.',
  'security.why-company': '<b>{company}</b> verlangt sie.',
  'security.why-operator': 'Sie betreiben diesen Dienst, der sie immer verlangt.',
  'security.why-personal': 'Sie haben sie eingerichtet, deshalb werden Sie bei jeder Anmeldung danach gefragt.',
  'security.why-reset': 'Ihr zweiter Schritt wurde zurückgesetzt: Richten Sie einen neuen ein.',
  'security.why-role': 'Ihre Rolle <b>{role}</b> ({application}) bei <b>{company}</b> verlangt sie.',
  'security.why-another': 'Eine weitere Regel verlangt sie.',
  'security.why-every': 'Alle {every} wird erneut nach einem Code gefragt.',

  'security.always': 'Zwei-Faktor-Authentifizierung bei meiner Anmeldung immer verlangen',
  'security.always-on': '<b>Ein.</b> Sie werden bei jeder Anmeldung nach einem zweiten Schritt gefragt.',
  'security.always-off': '<b>Aus.</b> Bei der Anmeldung genügt Ihr Passwort, denn nichts anderes verlangt mehr.',
  'security.always-locked':
    '<b>Ein.</b> Das lässt sich nicht ausschalten, solange etwas einen zweiten Schritt von Ihnen verlangt:',
  'security.always-with-set-up':
    '<b>Aus.</b> Es wird eingeschaltet, wenn Sie die Zwei-Faktor-Authentifizierung einrichten.',
  'security.always-switch-off': 'Ausschalten',
  'security.always-switch-on': 'Einschalten',
  'security.always-switch-hint':
    'Es gilt ab Ihrer nächsten Anmeldung. Ihre Methoden bleiben, wie sie sind. Zuerst bitten wir Sie zu bestätigen, dass Sie es sind.',
  'security.always-label': 'Nicht mehr bei jeder Anmeldung einen zweiten Schritt verlangen',
  'security.may-already':
    'Noch verlangt nichts Zwei-Faktor-Authentifizierung von Ihnen. Sie können sie schon einrichten, denn Administratoren tun das, bevor sie sie von anderen verlangen.',

  'sessions.heading': 'Wo Sie angemeldet sind',
  'sessions.this': 'Dieser Browser',
  'sessions.from': 'Netzwerkadresse {network}',
  'sessions.since': 'Angemeldet',
  'sessions.seen': 'Zuletzt aktiv',
  'sessions.end': 'Abmelden',
  'sessions.end-named': '{device}, {network} abmelden',
  'sessions.unknown-device': 'Unbekanntes Gerät',
  'sessions.device': '{browser} unter {system}',

  'events.heading': 'Letzte Sicherheitsereignisse',
  'events.none': 'Bisher ist nichts geschehen.',
  'events.from': 'von {network}',
  'events.not-you':
    'Kommt Ihnen etwas hier unbekannt vor? Ändern Sie oben Ihr Passwort: Das meldet Sie überall sonst ab. Sagen Sie dann Ihrem Administrator Bescheid.',
} as const;
