export const adminImport = {
  'import.title': 'Liste von Personen importieren',
  'import.explained':
    'Eine CSV-Datei mit einer Person je Zeile. Wer noch kein Mitglied von {company} ist, wird per E-Mail eingeladen; bei Mitgliedern werden nur Arbeitgeber, Standort, Gruppe, Sprache, Status und Rollen geändert. Eine leere Zelle ändert nichts.',
  'import.first': 'Es geschieht nichts, bevor Sie gesehen haben, was die Liste bewirken würde.',
  'import.column': 'Spalte',
  'import.meaning': 'Was sie angibt',
  'import.columns': 'Spalten der Liste',
  'import.column-email': 'Wer es ist. Die einzige Spalte, die vorhanden sein muss.',
  'import.column-name': 'Wie Sie jemanden nennen, den Sie einladen.',
  'import.column-employer': 'Woran man sie im Verzeichnis unterscheidet.',
  'import.column-language': 'Sprache der E-Mails und Seiten: {languages}.',
  'import.column-status': 'active oder inactive: reaktiviert Mitglieder oder deaktiviert sie.',
  'import.column-roles':
    'Rollen in Anwendungen, zum Beispiel payments/disburser, durch Leerzeichen getrennt. Sie kommen zu den vorhandenen Rollen hinzu; eine Liste nimmt keine weg. Nur wer beide Berechtigungen hat, darf sie geben.',
  'import.not-by-file':
    'Berechtigungen werden auf der Seite einer Person gegeben, und Passwörter und Telefonnummern gehören nur der Person selbst: Spalten mit solchen Namen werden abgelehnt.',
  'import.template': 'Leere Liste herunterladen',
  'import.file': 'CSV-Datei',
  'import.file-hint':
    'Höchstens {rows} Zeilen und 1 MB. UTF-8, mit Komma, Semikolon oder Tabulator zwischen den Zellen.',
  'import.check': 'Liste prüfen',

  'import.no-file': 'Wählen Sie zuerst eine Datei.',
  'import.too-large': 'Diese Datei ist größer als 1 MB. Teilen Sie sie und importieren Sie die Teile nacheinander.',
  'import.too-many-rows':
    'Diese Liste hat mehr als {rows} Zeilen. Teilen Sie sie und importieren Sie die Teile nacheinander.',
  'import.no-rows':
    'In dieser Liste ist niemand: Sie hat eine erste Zeile mit den Namen der Spalten und darunter nichts.',
  'import.empty': 'Diese Datei ist leer.',
  'import.no-text':
    'Das ist kein Text: Die Datei enthält Bytes, die kein Text hat. Speichern Sie die Liste als „CSV UTF-8“ und wählen Sie diese Datei.',
  'import.not-utf8':
    'Die Buchstaben dieser Datei sind nicht als UTF-8 gespeichert: siehe Zeile {line}. Speichern Sie die Liste als „CSV UTF-8“ und wählen Sie diese Datei.',
  'import.utf-16':
    'Die Buchstaben dieser Datei sind als UTF-16 gespeichert. Speichern Sie die Liste als „CSV UTF-8“ und wählen Sie diese Datei.',
  'import.spreadsheet':
    'Das ist eine Tabellenkalkulation oder ein Archiv. Speichern Sie das Blatt als „CSV UTF-8“ und wählen Sie diese Datei.',
  'import.compressed': 'Diese Datei ist komprimiert. Entpacken Sie sie und wählen Sie die Datei darin.',
  'import.quote-not-closed':
    'Bei Zeile {line} wird ein Anführungszeichen geöffnet und nie geschlossen. Danach lässt sich nichts mehr lesen.',
  'import.after-quote':
    'Bei Zeile {line} folgt etwas auf ein schließendes Anführungszeichen. Innerhalb einer Zelle in Anführungszeichen wird ein Anführungszeichen doppelt geschrieben.',
  'import.quote-within':
    'Bei Zeile {line} steht ein Anführungszeichen innerhalb einer Zelle. Setzen Sie die ganze Zelle in Anführungszeichen und schreiben Sie jenes doppelt.',
  'import.row-too-long':
    'Bei Zeile {line} ist eine Zeile viel zu lang. Vielleicht wird dort ein Anführungszeichen geöffnet und nie geschlossen.',
  'import.no-csv':
    'Die Zeilen dieser Datei lassen sich nicht unterscheiden. Speichern Sie die Liste als „CSV UTF-8“ und wählen Sie diese Datei.',
  'import.header-no-email': 'Es gibt keine Spalte „email“. Die erste Zeile muss die Spalten benennen.',
  'import.header-unknown': 'Die Spalte „{column}“ ist nicht bekannt. Benennen Sie sie um oder entfernen Sie sie.',
  'import.header-permission':
    'Berechtigungen werden nicht durch eine Liste gegeben: Entfernen Sie die Spalte „{column}“ und geben Sie sie auf der Seite der Person.',
  'import.header-secret':
    'Passwörter, Codes oder Telefonnummern werden nie aus einer Liste übernommen: Entfernen Sie die Spalte „{column}“ und schicken Sie diese Datei niemandem.',
  'import.header-twice': 'Mehrere Spalten bedeuten dasselbe wie „{column}“. Lassen Sie eine davon.',
  'import.header-roles':
    'Nur ein Administrator mit beiden Berechtigungen gibt Rollen. Entfernen Sie die Spalte „{column}“.',

  'import.preview-title': 'Was diese Liste bewirken würde',
  'import.preview-of': 'Liste: <b>{name}</b>. Es wurde noch nichts getan. Sie wird zwei Tage aufbewahrt.',
  'import.list': 'Liste',
  'import.to-invite': 'Einzuladen',
  'import.to-update': 'Zu ändern',
  'import.unchanged': 'Unverändert',
  'import.rejected': 'Zeilen mit Problemen',
  'import.apply': 'Diese Personen einladen und ändern',
  'import.apply-part': 'Erste {most} Zeilen ausführen',
  'import.in-parts':
    'Die Liste hat {rows} Zeilen, und je Klick werden {most} ausgeführt. Die Seite sagt dann, wie weit es ist, und hat eine Schaltfläche für die nächsten.',
  'import.act': 'Eine Liste von Personen importieren',
  'import.nothing': 'Keine Zeile dieser Liste kann so ausgeführt werden.',
  'import.rest':
    'Zeilen mit Problemen werden ausgelassen. Laden Sie sie mit dem jeweiligen Grund herunter, berichtigen Sie sie und importieren Sie jene Datei.',
  'import.rejects': 'Zeilen mit Problemen herunterladen',
  'import.line': 'Zeile',
  'import.problem': 'Was nicht stimmt',
  'import.change': 'Änderung',
  'import.status': 'Status',
  'import.first-of': 'Die ersten {shown} von {all}',
  'import.all-of': '{count, plural, one {# Zeile} other {# Zeilen}}',
  'import.other': 'Andere Datei wählen',

  'import.partly-title': 'Ein Teil der Liste wurde importiert',
  'import.partly-of':
    'Liste: <b>{name}</b>. Sie wird in Teilen ausgeführt; was getan ist, bleibt. Sie wird zwei Tage aufbewahrt.',
  'import.left': 'Noch zu tun',
  'import.busy': '{count, plural, one {# Zeile wird} other {# Zeilen werden}} gerade ausgeführt.',
  'import.look-again': 'Noch einmal nachsehen',
  'import.stopped': 'Während der Ausführung haben Sie die Berechtigung dafür verloren: Der Rest wurde nicht getan.',
  'import.over-budget':
    'Das Unternehmen hat so viele Personen eingeladen, wie vorerst möglich sind. Die nächsten können ab {time} eingeladen werden.',
  'import.go-on': '{count, plural, one {Mit der übrigen Zeile fortfahren} other {Mit den übrigen # Zeilen fortfahren}}',
  'import.go-on-part': 'Mit den nächsten {most} von {rows} Zeilen fortfahren',
  'import.waiting':
    '{count, plural, one {# Zeile wartet darauf: Diese Seite hat dann eine Schaltfläche für sie.} other {# Zeilen warten darauf: Diese Seite hat dann eine Schaltfläche für sie.}}',
  'import.result-title': 'Die Liste wurde importiert',
  'import.result-of': 'Liste: <b>{name}</b>. Wer sie noch einmal importiert, ändert nichts doppelt.',
  'import.done-invited': 'Eingeladen',
  'import.done-updated': 'Geändert',
  'import.directory': 'Zum Verzeichnis',

  'import.row-cells':
    'Die Zeile hat eine andere Zahl von Zellen als die erste Zeile ({detail}). Steht ein Komma nicht in Anführungszeichen?',
  'import.row-missing': 'Sie ist leer.',
  'import.row-too-long-text': 'Sie ist länger als 200 Zeichen.',
  'import.row-not-plain': 'Sie enthält Zeilenumbrüche oder unsichtbare Zeichen.',
  'import.row-twice': 'Dieselbe Person steht schon in Zeile {detail}.',
  'import.row-language': 'Diese Sprache gibt es hier nicht.',
  'import.row-status': 'Schreiben Sie active oder inactive, oder lassen Sie die Zelle leer.',
  'import.row-role': 'Es gibt keine Rolle {detail}.',
  'import.row-too-many-roles': 'Höchstens 50 Rollen werden je Zeile gelesen.',
  'import.row-roles-need-both': 'Nur ein Administrator mit beiden Berechtigungen gibt Rollen.',
  'import.row-no-member':
    'Diese Person ist kein Mitglied, es gibt also nichts zu deaktivieren. Lassen Sie den Status leer, um sie einzuladen.',
  'import.row-must-accept': 'Diese Person muss zuerst die Einladung annehmen.',
  'import.row-last-administrator':
    'Das ist der letzte Administrator mit beiden Berechtigungen. Geben Sie zuerst jemand anderem beide.',
  'import.row-too-soon': 'Vor kurzem wurde eine Einladung gesendet. Importieren Sie diese Zeile später noch einmal.',
  'import.row-needs-both':
    'Diese Person hat hier Berechtigungen: Das darf nur ein Administrator mit beiden Berechtigungen.',
  'import.row-yourself': 'Das sind Sie. Niemand deaktiviert sich selbst.',
  'import.row-changed': 'Jemand anderes hat diese Person inzwischen geändert. Importieren Sie diese Zeile noch einmal.',
  'import.row-gone': 'Diese Person gibt es nicht mehr.',
} as const;
