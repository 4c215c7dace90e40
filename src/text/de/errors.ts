export const errors = {
  'error.400-title': 'Diese Anfrage konnte nicht gelesen werden',
  'error.400':
    'Etwas an der Adresse oder am Formular war nicht so, wie dieser Dienst es erwartet. Es wurde nichts geändert. Gehen Sie zurück und versuchen Sie es noch einmal.',
  'error.403-title': 'Das ist nicht erlaubt',
  'error.403':
    'Entweder kam das von einer anderen Website, oder es ist nicht für Sie bestimmt. Es wurde nichts geändert. Beginnen Sie auf der Startseite; wenn das nicht hilft, wenden Sie sich an Ihren Administrator.',
  'error.404-title': 'Diese Seite gibt es nicht',
  'error.404': 'Die Adresse ist vielleicht falsch geschrieben, oder was sie zeigte, gibt es nicht mehr.',
  'error.408-title': 'Die Datei ist nicht angekommen',
  'error.408':
    'Die Verbindung war zu langsam oder ist abgebrochen. Es wurde nichts getan. Versuchen Sie es noch einmal; wenn das nicht hilft, verwenden Sie eine bessere Verbindung oder teilen Sie die Liste in kleinere Dateien.',
  'error.409-title': 'Jemand war schneller',
  'error.409':
    'Das hat sich geändert, während Sie daran gearbeitet haben, vielleicht in einem anderen Tab. Von Ihnen wurde nichts gespeichert. Sehen Sie sich die Seite noch einmal an und entscheiden Sie dann.',
  'error.429-title': 'Zu viele Versuche',
  'error.429': 'Zu Ihrem Schutz warten wir nach vielen Versuchen. Versuchen Sie es in {wait} noch einmal.',
  'error.another-file-title': 'Eine andere Datei von Ihnen wird noch übertragen',
  'error.another-file':
    'Es wird eine Datei nach der anderen angenommen. Mit dieser wurde nichts getan. Warten Sie, bis die andere angekommen ist, oder schließen Sie deren Tab, und versuchen Sie es in {wait} noch einmal.',
  'error.503-title': 'Das ist gerade nicht möglich',
  'error.503':
    'Ein Teil des Dienstes antwortet nicht. Nichts blieb halb getan. Versuchen Sie es in {wait} noch einmal; falls Sie einen Code verwendet haben, nehmen Sie einen neuen.',
  'error.back': 'Zur Startseite',
  'error.try-again': 'Noch einmal versuchen',

  'error.again': 'Was Sie eingegeben haben, ist noch da. Prüfen Sie es und senden Sie es noch einmal.',
  'error.send': 'Noch einmal senden',

  'stale.title': 'Dieses Formular konnte nicht angenommen werden',
  'stale.explained':
    'Es wurde nichts getan. Das Formular wurde für diesen Browser erstellt, bevor seine Cookies gelöscht wurden, oder für einen anderen Browser.',
  'stale.open': 'Seite erneut öffnen',
  'stale.sign-in': 'Zur Anmeldeseite',
  'signed-out-form.title': 'Sie wurden inzwischen abgemeldet',
  'signed-out-form.explained':
    'Es wurde nichts getan. Melden Sie sich in einem anderen Tab an und kommen Sie auf diese Seite zurück: Ihre Eingaben sind noch da.',
  'signed-out-form.sign-in': 'In neuem Tab anmelden',
  'again.title': 'Nur noch ein Klick',
  'again.explained':
    'Sie sind es, danke. Es wurde noch nichts getan. Prüfen Sie, was Sie veranlasst haben, und schließen Sie es ab.',
  'again.finish': 'Abschließen',
  'again.waiting-title': 'Noch nicht erledigt',
  'again.waiting':
    'Was Sie veranlasst haben, ist gemerkt. Es geschieht erst, nachdem Sie bestätigt haben, dass Sie es sind, und danach noch einmal klicken.',
  'again.confirm': 'Bestätigen, dass Sie es sind',
  'again.back': 'Stattdessen zurück zur Seite',
  'again.what': 'Was',
  'again.where': 'Unternehmen',
  'again.gone-title': 'Nichts abzuschließen',
  'again.gone':
    'Es wurde erledigt, ist mehr als eine Stunde alt oder wurde von jemand anderem in diesem Browser veranlasst. Sehen Sie auf der zugehörigen Seite nach, wie es steht.',
  'confirming.title': 'Bestätigen Sie, dass Sie es sind:',
  'confirming.explained':
    'Eine solche Änderung verlangt einen Nachweis aus den letzten fünf Minuten. Was Sie abgesendet haben, ist gemerkt und geschieht erst, wenn Sie noch einmal auf die Schaltfläche klicken.',
  'no-cookie.title': 'Ihr Browser hat unser Cookie nicht gesendet',
  'no-cookie.explained':
    'Es wurde nichts getan. Dieser Dienst braucht ein Cookie, um Ihren Browser von anderen zu unterscheiden. Erlauben Sie Cookies für diese Website und beginnen Sie noch einmal.',
  'no-cookie.development':
    'Safari behält unsere Cookies auf localhost ohne https nicht. Verwenden Sie dort beim Entwickeln einen anderen Browser.',

  'inbox.title': 'Posteingang für die Entwicklung',
  'inbox.explained': 'E-Mails und SMS, die dieser Server gesendet hätte, die neuesten zuerst. <link>Als JSON</link>',
  'inbox.none': 'Noch nichts. E-Mails und SMS erscheinen hier, sobald sie gesendet werden.',
  'inbox.to': 'An',
  'inbox.sent': 'Gesendet',
  'inbox.sms': 'SMS',
  'inbox.copy-code': 'Code kopieren',
  'inbox.calendar': 'Termin für Ihren Kalender herunterladen',
} as const;
