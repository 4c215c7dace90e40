export const roleWords = {
  'role.section': 'Rollen in Anwendungen',
  'role.section-explained':
    'Eine Rolle bringt die Regel ihrer Anwendung mit. Die Regel gilt ab dem nächsten Seitenaufruf der Person, was auch immer Ihr Unternehmen verlangt.',
  'role.none-exist': 'Noch hat keine Anwendung hier Rollen. Der Betreiber von {brand} legt sie an.',
  'role.holds-none': 'Keine.',
  'role.needs-both': 'Um Rollen zu ändern, sind beide Berechtigungen nötig: Administration und Verzeichnis.',
  'role.of-application': 'In {application}',
  'role.save': 'Rollen speichern',
  'role.act-set': 'Rollen einer Person festlegen',
  'role.act-chosen': 'Ausgewählte Rollen',
  'role.act-change': 'Eine Rolle ändern',
  'role.page-title': 'Rollen von {name}',
  'role.back-to-person': 'Zurück zu {name}',
  'role.changed-meanwhile':
    'Jemand anderes hat diese Rollen geändert, während Sie sie vor sich hatten, und es wurde nichts gespeichert. Sie lauten jetzt: {roles}. Ihre Auswahl steht noch unten.',
  'role.changed-to-none':
    'Jemand anderes hat alle Rollen entzogen, während Sie sie vor sich hatten, und es wurde nichts gespeichert. Ihre Auswahl steht noch unten.',

  'role.rule-none': 'Keine eigene Regel.',
  'role.rule-app': 'Verlangt sofort eine Authenticator-App.',
  'role.rule-any': 'Verlangt sofort einen zweiten Schritt: eine Authenticator-App oder SMS.',
  'role.rule-countries':
    'Verlangt sofort einen zweiten Schritt: eine Authenticator-App, oder SMS an Nummern dieser Länder: {countries}.',
  'role.rule-frequency': 'Alle {time} wird erneut nach einem Code gefragt.',

  'role.effect-met': '{name} erfüllt sie bereits.',
  'role.effect-enroll-app':
    '{name} hat keine Methode: Beim nächsten Seitenaufruf muss eine Authenticator-App eingerichtet werden.',
  'role.effect-enroll': '{name} hat keine Methode: Beim nächsten Seitenaufruf muss eine eingerichtet werden.',
  'role.effect-add-app':
    '{name} hat nur SMS als Methode: Beim nächsten Seitenaufruf muss eine Authenticator-App eingerichtet werden.',
  'role.effect-add-country':
    '{name} hat nur SMS als Methode, an eine Nummer eines anderen Landes ({country}): Beim nächsten Seitenaufruf muss eine passende Methode eingerichtet werden.',
  'role.effect-invited': 'Rollen haben keine Wirkung, bis {name} die Einladung annimmt.',
  'role.effect-inactive': 'Rollen haben keine Wirkung, solange {name} deaktiviert ist.',

  'role.list-explained':
    'Anwendungen geben ihren Rollen eigene Regeln. Eine solche Regel gilt für alle, die die Rolle haben, sofort und in jedem Unternehmen, was auch immer dieses verlangt.',
  'role.list-empty':
    'Es gibt noch keine Rollen. Die erste könnte „Auszahler“ in der Anwendung „payments“ sein, mit verlangter Authenticator-App.',
  'role.caption': 'Rollen von Anwendungen',
  'role.role': 'Rolle',
  'role.application': 'Anwendung',
  'role.rule': 'Regel',
  'role.create': 'Rolle anlegen',
  'role.create-title': 'Rolle anlegen',
  'role.change-title': 'Rolle {role}',
  'role.application-hint': 'Ihr Kurzname, zum Beispiel payments: Kleinbuchstaben, Ziffern und Bindestriche.',
  'role.name': 'Name der Rolle',
  'role.name-hint': 'Ihr Kurzname in Listen und Dateien, zum Beispiel disburser. Er lässt sich später nicht ändern.',
  'role.label': 'Bezeichnung',
  'role.label-hint': 'Wie man sie nennt, zum Beispiel Auszahler. Alle, für die die Regel gilt, lesen sie.',
  'role.identity': 'In Listen und Dateien: <b>{name}</b>',
  'role.require': 'Wer diese Rolle hat, braucht sofort einen zweiten Schritt',
  'role.require-hint': 'Ohne dieses Häkchen hat die Rolle keine Regel, und nichts von dem Folgenden zählt.',
  'role.methods': 'Methoden',
  'role.methods-hint': 'Die Authenticator-App wird immer akzeptiert.',
  'role.accept-phone': 'SMS werden auch akzeptiert',
  'role.countries': 'SMS an Nummern aus',
  'role.countries-hint': 'Keines ausgewählt: alle Länder, in die Codes gesendet werden.',
  'role.frequency': 'Wie oft nach einem Code gefragt wird',
  'role.frequency-none': 'Die Rolle hat dafür keine Regel',
  'role.frequency-every': 'Alle {time}',
  'role.held':
    '{count, plural, =0 {Niemand hat diese Rolle in einer aktiven Mitgliedschaft.} one {# aktive Mitgliedschaft hat diese Rolle. Ihre Änderung wirkt dort ab dem nächsten Seitenaufruf.} other {# aktive Mitgliedschaften haben diese Rolle. Ihre Änderung wirkt auf alle ab deren nächstem Seitenaufruf.}}',
  'role.held-more':
    '{count, plural, other {Mehr als # aktive Mitgliedschaften haben diese Rolle. Ihre Änderung wirkt auf alle ab deren nächstem Seitenaufruf.}}',
  'role.save-change': 'Änderungen speichern',
  'role.back-to-list': 'Zurück zu den Rollen',
  'role.saved-created': 'Die Rolle „{label}“ der Anwendung {application} ist angelegt.',
  'role.saved-changed': 'Die Rolle „{label}“ der Anwendung {application} ist gespeichert.',
  'role.saved-shipped': 'Die Zahlungsrollen sind da.',
  'role.application-early':
    'Unter dem Kurznamen {application} ist noch keine Anwendung angelegt. Wenn Sie sich vertippt haben, legen Sie die Rolle unter dem richtigen neu an: Verschieben lässt sie sich nicht.',
  'role.error-application':
    'Schreiben Sie den Kurznamen der Anwendung: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40, mit einem Buchstaben am Anfang.',
  'role.error-name':
    'Schreiben Sie einen Kurznamen: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40, mit einem Buchstaben am Anfang.',
  'role.error-label': 'Schreiben Sie eine Bezeichnung: eine Zeile mit höchstens {most} Zeichen.',
  'role.error-countries': 'Diese Länder gelten für SMS. Akzeptieren Sie SMS oder wählen Sie kein Land.',
  'role.error-taken': '{application} hat schon eine Rolle dieses Namens: {label}.',
  'role.error-changed':
    'Jemand anderes hat diese Rolle geändert, während Sie sie vor sich hatten, und es wurde nichts gespeichert. Sie heißt jetzt {label}. {rule} Ihre Eingabe steht noch unten.',
} as const;
