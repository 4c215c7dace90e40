export const applicationWords = {
  'application.title': 'Anwendungen',
  'application.list-explained':
    'In Anwendungen kommt man mit der Anmeldung bei {brand}. Jede Anwendung wird hier angelegt, bevor sie jemanden hierher leiten kann.',
  'application.list-empty':
    'Es ist noch keine Anwendung angelegt. Die erste könnte „Payments“ sein. Halten Sie ihre Redirect-URI bereit: die Adresse, zu der sie Personen nach der Anmeldung zurückgeleitet haben möchte. Sie steht in ihrer Dokumentation.',
  'application.caption': 'Angelegte Anwendungen',
  'application.name': 'Name',
  'application.short-name': 'Kurzname',
  'application.kind': 'Art',
  'application.state': 'Zustand',
  'application.live-secrets': 'Gültige Geheimnisse',
  'application.soonest-end': 'Nächstes Ende',
  'application.register': 'Anwendung anlegen',
  'application.back-to-list': 'Zurück zu den Anwendungen',
  'application.works': 'In Betrieb',
  'application.disabled': 'Gesperrt',
  'application.secretless': 'Hat keines',
  'application.since': 'Angelegt',

  'application.kind-web': 'Webanwendung',
  'application.kind-web-hint': 'Läuft auf einem Server und bewahrt dort ein Geheimnis auf.',
  'application.kind-browser': 'Anwendung im Browser',
  'application.kind-browser-hint': 'Läuft nur im Browser (Single-Page-Anwendung). Sie kann kein Geheimnis aufbewahren.',
  'application.kind-native': 'Anwendung auf einem Gerät',
  'application.kind-native-hint':
    'Wird auf Smartphones oder Computern installiert. Sie kann kein Geheimnis aufbewahren.',
  'application.kind-service': 'Dienst',
  'application.kind-service-hint':
    'Handelt für sich selbst und bewahrt ein Geheimnis auf. Niemand meldet sich bei ihm an.',
  'application.kind-stays': 'Sie lässt sich später nicht ändern.',

  'application.new-title': 'Eine Anwendung anlegen',
  'application.name-hint': 'So, wie man sie nennt. Wer sich anmeldet, liest ihn.',
  'application.short-name-hint':
    'Mit ihm benennen Rollen die Anwendung, zum Beispiel payments: Kleinbuchstaben, Ziffern und Bindestriche. Er lässt sich später nicht ändern.',
  'application.redirects': 'Redirect-URIs',
  'application.redirects-hint':
    'Wohin Personen nach der Anmeldung zurückgeleitet werden: vollständige Adressen, eine je Zeile, Zeichen für Zeichen verglichen.',
  'application.after-sign-out': 'Adressen nach der Abmeldung',
  'application.after-sign-out-hint':
    'Wohin die Anwendung Personen nach der Abmeldung leiten darf, eine Adresse je Zeile. Kann leer bleiben.',
  'application.back-channel': 'Back-Channel-Logout-URI',
  'application.back-channel-hint':
    'Wo der Anwendung von Server zu Server mitgeteilt wird, dass eine Anmeldung vorbei ist. Kann leer bleiben.',
  'application.not-service': 'Ein Dienst hat keine.',
  'application.only-web': 'Nur eine Webanwendung hat eine.',
  'application.home': 'Erste Seite',
  'application.home-hint': 'Wo man in der Anwendung beginnt. Kann leer bleiben.',
  'application.scopes': 'Was sie erfahren darf',
  'application.scopes-hint':
    'Immer erfährt sie, wer sich angemeldet hat, wann und mit wie vielen Schritten. Darüber hinaus darf sie erfragen:',
  'application.scope-profile': 'Name, Sprache und Zeitzone',
  'application.scope-email': 'E-Mail-Adresse',
  'application.scope-companies': 'Unternehmen, denen Personen angehören',
  'application.scope-roles': 'Rollen in dieser Anwendung',
  'application.scope-permissions': 'Was Personen verwalten dürfen',
  'application.asks-consent': 'Personen um Einwilligung bitten, bevor sie etwas erfährt',
  'application.asks-consent-hint': 'Lassen Sie es nur weg, wenn Sie für die Anwendung einstehen, etwa für eine eigene.',
  'application.refreshes': 'Sie erhält Refresh-Token',
  'application.refreshes-hint':
    'Mit ihnen bleibt sie bis zum Ende der Sitzung verbunden, ohne Personen wieder hierher zu leiten.',
  'application.more': 'Mehr',
  'application.algorithm': 'ID-Token werden signiert mit',
  'application.algorithm-usual': '{algorithm} (üblich)',
  'application.settings': 'Einstellungen',

  'application.client-id': 'Client-ID',
  'application.issuer': 'Aussteller (Issuer)',
  'application.discovery': 'Discovery-Adresse',
  'application.copy-client-id': 'Client-ID kopieren',
  'application.copy-issuer': 'Aussteller kopieren',
  'application.copy-discovery': 'Discovery-Adresse kopieren',
  'application.copy-secret': 'Geheimnis kopieren',
  'application.needs-to-know': 'Was die Anwendung wissen muss',
  'application.pkce': 'Jede ihrer Anmeldeanfragen braucht PKCE mit S256.',
  'application.created-title': '{name} ist angelegt',
  'application.secret-title': 'Neues Geheimnis von {name}',
  'application.secret': 'Geheimnis',
  'application.secret-once':
    'Es wird nur dieses eine Mal angezeigt, und niemand kann es später nachsehen. Tragen Sie es jetzt in die Einstellungen der Anwendung ein.',
  'application.secret-danger':
    'Wer es hat, kann sich als diese Anwendung ausgeben. Geben Sie es niemandem, und senden Sie es nie per E-Mail oder Chat.',
  'application.earlier-until':
    '{count, plural, =0 {Kein früheres gilt noch.} one {Das frühere gilt höchstens bis {time}.} other {Die # früheren gelten höchstens bis {time}.}}',
  'application.earlier-ended':
    '{count, plural, =0 {Kein früheres gilt noch.} one {Das frühere ist ungültig.} other {Die # früheren sind ungültig.}}',
  'application.go-on': 'Weiter zur Anwendung',

  'application.secrets': 'Geheimnisse',
  'application.secrets-explained':
    'Mit einem Geheimnis weist sich die Anwendung aus. Hier sind nur die letzten vier Zeichen bekannt.',
  'application.secrets-none': 'Kein Geheimnis ist gültig: Die Anwendung wird abgewiesen, bis Sie eines erstellen.',
  'application.secret-ending': 'Endet auf',
  'application.secret-made': 'Erstellt',
  'application.secret-until': 'Gültig, bis',
  'application.until-replaced': 'Es ersetzt wird',
  'application.secret-act': 'Zu tun',
  'application.secret-end': '{ending} jetzt ungültig machen',
  'application.secret-end-effect': 'Ein ungültig gemachtes Geheimnis wird von der nächsten Anfrage an abgewiesen.',
  'application.secret-last':
    'Nur dieses ist gültig. Ohne es wird die Anwendung abgewiesen, bis Sie ein anderes erstellen.',
  'application.secret-end-open': '{ending} ungültig machen',
  'application.secret-end-title': 'Das Geheimnis {ending} von {name} ungültig machen?',
  'application.secret-end-tokens': 'Die Zugriffstoken, die sich die Anwendung damit geholt hat, enden sofort.',
  'application.secret-end-left':
    '{count, plural, one {Ein anderes Geheimnis gilt weiter: {endings}.} other {# andere Geheimnisse gelten weiter: {endings}.}}',
  'application.secret-end-last':
    'Kein anderes Geheimnis ist gültig: Die Anwendung kann sich nicht mehr ausweisen und wird abgewiesen, bis Sie ein anderes erstellen.',
  'application.secret-only-until':
    '{ending} gilt nur bis {time}, und danach kein Geheimnis mehr: Erstellen Sie ein neues.',
  'application.secret-new': 'Neues Geheimnis',
  'application.overlap': 'Die jetzt gültigen Geheimnisse',
  'application.overlap-now': 'Sofort ungültig machen',
  'application.overlap-for': 'Noch {time} gelten lassen',
  'application.overlap-hint':
    'Wählen Sie eine Zeit, in der jede Maschine, auf der die Anwendung läuft, das neue erfährt. Ein früheres Ende bleibt.',

  'application.roles-explained':
    'Wer sich hier anmelden kann, kommt in die Anwendung. Ihre Rollen sagen, was man dort darf, und können eigene Regeln haben.',
  'application.roles-none': 'Noch keine Rolle benennt diese Anwendung.',
  'application.roles-caption': 'Rollen von {name}',

  'application.logo': 'Logo der Anwendung',
  'application.logo-explained': 'Es steht neben dem Namen, während man sich anmeldet.',
  'application.logo-file': 'Bild',
  'application.logo-hint':
    'PNG, JPEG oder WebP, höchstens {size} KiB, jede Seite von {least} bis {most} Pixel. Sie sehen es, bevor es verwendet wird.',
  'application.logo-look': 'Hochladen und ansehen',
  'application.logo-remove': 'Logo entfernen',
  'application.logo-title': 'Logo von {name}',
  'application.logo-preview': 'So sieht es bei der Anmeldung aus. Noch ist nichts geändert.',
  'application.logo-use': 'Dieses Logo verwenden',
  'application.logo-other': 'Ein anderes wählen',
  'application.logo-empty': 'Wählen Sie zuerst ein Bild.',
  'application.logo-too-large': 'Das Bild ist größer als {size} KiB. Speichern Sie es kleiner.',
  'application.logo-svg':
    'Zeichnungen (SVG) werden nicht angenommen, weil sie Programme enthalten können. Speichern Sie das Bild als PNG.',
  'application.logo-kind':
    'Das ist kein Bild einer Art, die angenommen wird. Speichern Sie es als PNG, JPEG oder WebP.',
  'application.logo-damaged': 'Das Bild ist beschädigt oder abgeschnitten. Speichern Sie es neu.',
  'application.logo-size':
    'Jede Seite des Bildes muss {least} bis {most} Pixel haben. Speichern Sie es in einer solchen Größe.',

  'application.disable': 'Diese Anwendung sperren',
  'application.disable-effect':
    'Meldet alle sofort von {name} ab, und niemand kommt hinein, bis Sie die Anwendung entsperren. Einstellungen, Geheimnisse und Rollen bleiben erhalten.',
  'application.disable-service-effect':
    'Was {name} innehat, endet sofort, und der Dienst wird abgewiesen, bis Sie ihn entsperren. Einstellungen, Geheimnisse und Rollen bleiben erhalten.',
  'application.enable': 'Diese Anwendung entsperren',
  'application.enable-effect': '{name} ist wieder in Betrieb. Was beendet wurde, kommt nicht zurück.',
  'application.disabled-since': 'Gesperrt seit {time}. Niemand kommt hinein, und die Anwendung wird abgewiesen.',

  'application.saved-settings': 'Die Einstellungen sind gespeichert.',
  'application.saved-secret-ended': 'Das Geheimnis ist ungültig.',
  'application.saved-logo': 'Das neue Logo wird verwendet.',
  'application.saved-logo-removed': 'Das Logo ist entfernt.',
  'application.saved-disabled': 'Die Anwendung ist gesperrt.',
  'application.saved-enabled': 'Die Anwendung ist entsperrt.',

  'application.act-create': 'Eine Anwendung anlegen',
  'application.act-settings': 'Die Einstellungen einer Anwendung ändern',
  'application.act-secret': 'Ein neues Geheimnis für eine Anwendung erstellen',
  'application.act-end-secret': 'Ein Geheimnis einer Anwendung ungültig machen',
  'application.act-logo': 'Einer Anwendung ein Logo geben',
  'application.act-logo-remove': 'Das Logo einer Anwendung entfernen',
  'application.act-disable': 'Eine Anwendung sperren',
  'application.act-enable': 'Eine Anwendung entsperren',
  'application.application': 'Anwendung',

  'application.error-kind': 'Wählen Sie, welche Art von Anwendung es ist.',
  'application.error-name': 'Schreiben Sie einen Namen: eine Zeile mit höchstens {most} Zeichen.',
  'application.error-short-name':
    'Schreiben Sie einen Kurznamen: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40, mit einem Buchstaben am Anfang.',
  'application.error-taken': 'Eine Anwendung hat diesen Kurznamen schon: {name}.',
  'application.error-not-of-kind': 'Diese Art von Anwendung hat keine solche Adresse. Lassen Sie das Feld leer.',
  'application.error-no-redirect':
    'Geben Sie mindestens eine Redirect-URI ein: Ohne sie kommt niemand von der Anmeldung zurück.',
  'application.error-too-many': 'Höchstens {most} Adressen sind möglich. Nehmen Sie einige heraus.',
  'application.error-too-long': 'Eine Adresse hat höchstens {most} Zeichen: {address}',
  'application.error-wildcard': 'Schreiben Sie jede Adresse aus, ohne „*“: {address}',
  'application.error-signs': 'Nehmen Sie Leerzeichen und Zeichen heraus, die keine Adresse hat: {address}',
  'application.error-relative':
    'Geben Sie die vollständige Adresse ein, zum Beispiel {example}, nicht nur einen Teil: {address}',
  'application.error-scheme': 'Beginnen Sie die Adresse mit https, wie in {example}: {address}',
  'application.error-own-scheme':
    'Beginnen Sie die Adresse mit https oder mit einem eigenen Schema der Anwendung, wie in {example}: {address}',
  'application.error-http':
    'Beginnen Sie die Adresse mit https. http gilt nur für das Gerät selbst (localhost): {address}',
  'application.error-loopback':
    'Beginnen Sie die Adresse mit http, denn für das Gerät selbst kann niemand ein Zertifikat haben: {address}',
  'application.error-user': 'Nehmen Sie Benutzername und Passwort aus der Adresse heraus: {address}',
  'application.error-fragment': 'Nehmen Sie „#“ und alles dahinter heraus: {address}',
  'application.error-spelling': 'Geben Sie {canonical} ein: So schreiben Programme {address}.',
  'application.error-secret-made':
    'Es wurde kein Geheimnis erstellt: Seit Sie die Seite geöffnet haben, wurde eines erstellt oder ungültig gemacht, von Ihnen oder jemand anderem. Wenn ein neues die Anwendung nie erreicht hat, erstellen Sie noch eines.',
  'application.error-secret-over': 'Dieses Geheimnis ist schon ungültig.',
  'application.error-busy':
    'Jemand anderes hat diese Anwendung im selben Augenblick geändert, und nichts wurde getan. Versuchen Sie es noch einmal.',
} as const;
