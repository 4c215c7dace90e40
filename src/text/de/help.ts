export const help = {
  'help-link.pages': 'Hilfeseiten',
  'help-link.new-tab': '(öffnet sich in einem neuen Tab)',
  'help-link.set-up': 'Jeden Schritt ansehen',
  'help-link.same-phone': 'Auf diesem Telefon einrichten, Schritt für Schritt',
  'help-link.without-a-phone': 'Ohne Telefon, Schritt für Schritt',
  'help-link.text-messages': 'Mehr über Codes per SMS',
  'help-link.clock': 'Wenn Codes immer wieder nicht funktionieren',
  'help-link.mailbox': 'Was Sie ohne dieses Postfach tun können',
  'help-link.lost-device': 'Gerät verloren, defekt oder neu',
  'help-link.who-can-help': 'Wer was für Sie tun kann',
  'help-link.administrators': 'Hilfe für Administratoren',

  'help-frame.all': 'Alle Hilfethemen',
  'help-frame.further': 'Siehe auch',
  'help-frame.stuck': 'Kommen Sie nicht weiter?',
  'help-frame.own-tab': 'Wenn Sie von einer anderen Seite kamen, ist sie in ihrem eigenen Tab noch offen.',

  'help-index.title': 'Hilfe',
  'help-index.intro': 'Kurze Antworten, Schritt für Schritt. Sie müssen nicht angemeldet sein, um sie zu lesen.',
  'help-index.setting-up': 'Einrichten',
  'help-index.trouble': 'Wenn etwas nicht funktioniert',
  'help-index.safe': 'Sicher bleiben',
  'help-index.administrators': 'Für Administratoren',

  'help-set-up.title': 'Zwei-Faktor-Authentifizierung einrichten',
  'help-set-up.line': 'Was sie ist, was Sie brauchen, und jeder Schritt.',
  'help-set-up.what':
    'Zwei-Faktor-Authentifizierung bedeutet zwei Schritte bei der Anmeldung: Ihr Passwort und ein 6-stelliger Code von etwas, das Sie bei sich haben.',
  'help-set-up.need': 'Was Sie brauchen',
  'help-set-up.need-app':
    '<b>Eine Authenticator-App</b>, auf einem Telefon, einem Tablet oder einem Computer. Jede Authenticator-App ist geeignet.',
  'help-set-up.need-phone': 'Oder ein <b>Mobiltelefon</b>, das SMS empfängt, wenn Ihr Unternehmen sie erlaubt.',
  'help-set-up.need-mail': '<b>Ihr Postfach</b>: Wir senden einen Code dorthin, um sicher zu sein, dass es Ihres ist.',
  'help-set-up.need-place':
    '<b>Einen sicheren Ort</b> für einen Wiederherstellungscode: einen Passwortmanager oder Papier.',
  'help-set-up.steps': 'Schritt für Schritt',
  'help-set-up.step-begin':
    'Melden Sie sich an. Klicken Sie auf der Seite <b>{required}</b> auf <b>{now}</b>. Vor dem Stichtag Ihres Unternehmens heißt die Seite <b>{early}</b>.',
  'help-set-up.step-mail':
    'Geben Sie auf <b>{mailbox}</b> die 6 Ziffern aus unserer E-Mail ein. Wenn nicht danach gefragt wird, machen Sie weiter.',
  'help-set-up.step-method':
    'Wählen Sie auf <b>{method}</b> die Methode <b>{app}</b>. Sie funktioniert ohne Empfang, und ihre Codes lassen sich nicht umleiten.',
  'help-set-up.step-scan':
    'Öffnen Sie auf <b>{secure}</b> Ihre Authenticator-App, fügen Sie einen Eintrag hinzu und scannen Sie den QR-Code aus der App heraus.',
  'help-set-up.step-code': 'Geben Sie die 6 Ziffern ein, die die App anzeigt, und klicken Sie auf <b>{next}</b>.',
  'help-set-up.step-recovery':
    'Sichern Sie auf <b>{save}</b> den Wiederherstellungscode so, dass ein anderes Gerät ihn erreicht. Setzen Sie das Häkchen und klicken Sie auf <b>{next}</b>.',
  'help-set-up.done': 'Das ist alles. Von jetzt an fragt die Anmeldung nach Ihrem Passwort auch nach einem Code.',
  'help-set-up.later':
    'Sie können von sich aus früher beginnen, sobald Ihr Unternehmen einen Stichtag gewählt hat: Öffnen Sie <b>{security}</b>.',

  'help-same-phone.title': 'Auf dem Telefon einrichten, auf dem Sie lesen',
  'help-same-phone.line': 'Wenn die Seite zum Einrichten und die App auf demselben Telefon sind.',
  'help-same-phone.why':
    'Ein Telefon kann seinen eigenen Bildschirm nicht scannen. Das muss es auch nicht: Es gibt zwei andere Wege.',
  'help-same-phone.link': 'Mit dem Link',
  'help-same-phone.step-install':
    'Installieren Sie eine Authenticator-App auf diesem Telefon, falls es keine hat. Kommen Sie dann zur Seite zum Einrichten zurück.',
  'help-same-phone.step-open': 'Tippen Sie auf <b>{secure}</b> unter <b>{here}</b> auf <b>{open}</b>.',
  'help-same-phone.step-allow': 'Die App öffnet sich. Bestätigen Sie dort den neuen Eintrag.',
  'help-same-phone.step-back':
    'Kommen Sie zum Browser zurück, geben Sie die 6 Ziffern ein, die die App anzeigt, und tippen Sie auf <b>{next}</b>.',
  'help-same-phone.key': 'Wenn der Link nichts öffnet, oder die falsche App',
  'help-same-phone.step-copy':
    'Tippen Sie auf der Seite zum Einrichten auf <b>{copy}</b>. Fehlt diese Schaltfläche, halten Sie einen Finger auf den Schlüssel und kopieren Sie ihn.',
  'help-same-phone.step-add':
    'Fügen Sie in der App einen Eintrag hinzu, wählen Sie „Einrichtungsschlüssel eingeben“, zeitbasiert, und fügen Sie den Schlüssel ein.',
  'help-same-phone.step-name': 'Wenn die App nach einem Namen fragt, schreiben Sie {brand}.',
  'help-same-phone.forget':
    'Kopieren Sie danach irgendein anderes Wort, damit der Schlüssel nicht in der Zwischenablage bleibt.',
  'help-same-phone.expired': 'Wenn die Seite zum Einrichten inzwischen abgelaufen ist',
  'help-same-phone.expired-what':
    'Beginnen Sie neu. Die Seite zeigt dann einen neuen Schlüssel: Löschen Sie in der App den eben angelegten Eintrag und fügen Sie den neuen hinzu.',

  'help-without-a-phone.title': 'Ohne Telefon',
  'help-without-a-phone.line': 'Wo Telefone nicht erlaubt sind, oder wenn Sie Ihres nicht verwenden möchten.',
  'help-without-a-phone.ask':
    '<b>Fragen Sie zuerst Ihre IT-Abteilung</b>, welche Authenticator-App auf Ihrem Arbeitscomputer erlaubt ist. Was Ihr Unternehmen dazu sagt, steht auf den Seiten zum Einrichten.',
  'help-without-a-phone.any':
    'Geeignet ist jede App, die zeitbasierte Codes (TOTP) mit 6 Ziffern erzeugt. Wir empfehlen keine davon; genannte Namen sind Beispiele.',
  'help-without-a-phone.kinds': 'Welche Arten es gibt',
  'help-without-a-phone.kind-program':
    '<b>Ein Programm auf dem Computer</b>, zum Beispiel KeePassXC. Es bewahrt die Codes in einer Datei mit eigenem Passwort auf.',
  'help-without-a-phone.kind-manager':
    '<b>Ein Passwortmanager</b>, der auch Codes erzeugt, zum Beispiel Bitwarden oder 1Password. Passwörter und Codes liegen dann an einem Ort: Schützen Sie ihn gut.',
  'help-without-a-phone.kind-extension':
    '<b>Eine Erweiterung des Browsers.</b> Die riskanteste Art: Eine bösartige kann Ihre Codes und Seiten lesen. Nehmen Sie nur eine, die Ihre IT-Abteilung geprüft hat.',
  'help-without-a-phone.kind-tablet': '<b>Ein Tablet</b>, wo Tablets erlaubt sind. Es braucht keinen Empfang.',
  'help-without-a-phone.steps': 'Auf dem Computer einrichten',
  'help-without-a-phone.step-install': 'Installieren Sie die App, die Ihre IT-Abteilung erlaubt.',
  'help-without-a-phone.step-key':
    'Gehen Sie weiter bis zur Seite <b>{secure}</b>. Öffnen Sie dort <b>{trouble}</b> und klicken Sie auf <b>{copy}</b>.',
  'help-without-a-phone.step-paste':
    'Fügen Sie in der App einen Eintrag hinzu, wählen Sie „Einrichtungsschlüssel eingeben“, zeitbasiert, und fügen Sie den Schlüssel ein. Manche Apps nennen das TOTP oder Einmalpasswort.',
  'help-without-a-phone.step-code':
    'Geben Sie die 6 Ziffern, die die App anzeigt, auf der Seite zum Einrichten ein und klicken Sie auf <b>{next}</b>.',
  'help-without-a-phone.second': 'Um sich auch anderswo anzumelden',
  'help-without-a-phone.second-how':
    'Bevor Sie fertig sind, geben Sie denselben Schlüssel in eine zweite App ein, zum Beispiel auf Ihrem eigenen Telefon. Beide zeigen dann dieselben Codes.',
  'help-without-a-phone.second-later':
    'Sobald Sie fertig sind, wird der Schlüssel nicht mehr angezeigt. Um ihn später in zwei Apps zu haben, verwenden Sie <b>{change}</b> unter {security} und geben Sie den neuen Schlüssel in beide ein.',
  'help-without-a-phone.shared': 'An einem Computer, den mehrere Personen nutzen',
  'help-without-a-phone.shared-how':
    'Schützen Sie die App mit einem eigenen Passwort oder fragen Sie Ihre IT-Abteilung nach einem anderen Weg. Wer sie öffnen kann, kann Ihre Codes erzeugen.',
} as const;
