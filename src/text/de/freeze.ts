export const freezeWords = {
  'freeze.title': 'Änderungen sind angehalten',
  'freeze.until':
    'Bis <b>{time}</b> können auf dieser Seite weder Methoden noch Wiederherstellungscode, Passwort oder Anmelde-E-Mail-Adresse geändert werden: Es wurde gemeldet, dass eine Änderung nicht von Ihnen stammt.',
  'freeze.goes-on':
    'Anmelden ist weiterhin möglich, mit „Passwort vergessen?“ auf der Anmeldeseite können Sie nach wie vor ein neues Passwort wählen, und auch eine erste Einrichtung, die von Ihnen verlangt wird, bleibt möglich. Eine Zurücksetzung Ihres zweiten Schritts muss eine zweite Person genehmigen.',
  'freeze.lift': 'Änderungen wieder erlauben',
  'freeze.lift-hint': 'Dafür brauchen Sie Ihr Passwort, Ihren zweiten Schritt und einen Code aus Ihrem Postfach.',
  'freeze.lift-hint-alone': 'Dafür brauchen Sie Ihr Passwort und einen Code aus Ihrem Postfach.',
  'freeze.others': 'Auch ein Administrator Ihres Unternehmens kann es tun.',
  'freeze.operator': 'Auch der Betreiber von {brand} kann es tun.',
  'freeze.held': 'Änderungen sind bis {time} angehalten.',

  'frozen.title': 'Änderungen sind vorerst angehalten',
  'frozen.explained':
    'Bis <b>{time}</b> können unter Passwort & Sicherheit weder Methoden noch Wiederherstellungscode, Passwort oder Anmelde-E-Mail-Adresse geändert werden: Es wurde gemeldet, dass eine Änderung nicht von Ihnen stammt.',
  'frozen.over':
    'Währenddessen wurden Änderungen angehalten: Es wurde gemeldet, dass eine nicht von Ihnen stammt. Es wurde nichts geändert.',
  'frozen.lift':
    'Unter Passwort & Sicherheit können Sie Änderungen wieder erlauben, mit Ihrem zweiten Schritt und einem Code aus Ihrem Postfach.',
  'frozen.lift-alone':
    'Unter Passwort & Sicherheit können Sie Änderungen wieder erlauben, mit Ihrem Passwort und einem Code aus Ihrem Postfach.',
  'frozen.sign-in':
    'Was Sie eingerichtet haben, wird nicht mehr akzeptiert, und bis dahin kann nichts anderes eingerichtet werden. Ein Administrator Ihres Unternehmens oder der Betreiber von {brand} kann Änderungen wieder erlauben.',

  'mailbox.thaw-why':
    'Bevor Änderungen wieder erlaubt werden, stellen wir sicher, dass <b>{email}</b> Ihr Postfach ist.',
  'mailbox.thaw-why-sent': 'So wird sichergestellt, dass es Ihr Postfach ist, bevor Änderungen wieder erlaubt werden.',

  'thaw.title': 'Änderungen wieder erlauben',
  'thaw.explained':
    'Sie haben nachgewiesen, dass Sie es sind. Von jetzt an können Methoden, Wiederherstellungscode, Passwort und Anmelde-E-Mail-Adresse wieder geändert werden.',
  'thaw.first':
    'Wenn jemand anderes etwas geändert hat, wählen Sie zuerst ein neues Passwort und sehen Sie sich Ihre Methoden und Sitzungen an: Was Änderungen anhält, hält sie auch für jene Person an.',
  'thaw.action': 'Änderungen wieder erlauben',

  'person-freeze.title': 'Änderungen sind angehalten',
  'person-freeze.until':
    'Bis <b>{time}</b> kann {name} unter Passwort & Sicherheit weder Methoden noch Wiederherstellungscode, Passwort oder Anmelde-E-Mail-Adresse ändern: Wer das Postfach dieser Person liest, hat gemeldet, dass eine Änderung nicht von ihr stammt. Anmelden ist weiterhin möglich. Eine Zurücksetzung ihrer MFA muss eine zweite Person genehmigen.',
  'person-freeze.check':
    'Prüfen Sie, persönlich oder unter einer Nummer, die Sie kennen, ob wirklich {name} Sie bittet, und ob ein neues Passwort gewählt wurde. Die Person wird per E-Mail benachrichtigt.',
  'person-freeze.lift': 'Änderungen erlauben',
  'person-freeze.act': 'Änderungen einer Person wieder erlauben',
  'person-freeze.lifted': 'Änderungen sind wieder erlaubt. {name} wird per E-Mail benachrichtigt.',
  'person-freeze.yourself': 'Ihre eigenen Änderungen erlauben Sie unter Passwort & Sicherheit.',
  'person-freeze.too-young':
    'Diese Person gehört seit weniger als 7 Tagen zu {company}. Bis dahin kann es nur der Betreiber von {brand}.',
  'person-freeze.operator-only': 'Nur der Betreiber von {brand} kann Änderungen wieder erlauben.',
  'person-freeze.needs-both':
    'Um Änderungen zu erlauben, sind beide Berechtigungen nötig: Administration und Verzeichnis.',
  'person-freeze.over': 'Änderungen sind schon erlaubt.',

  'refusal.changes-frozen':
    'Änderungen sind bis {time} angehalten. Unter Passwort & Sicherheit können Sie sie wieder erlauben.',
  'event.changes.frozen': 'Änderungen angehalten: Eine wurde als nicht von Ihnen gemeldet',
  'event.changes.frozen-of-another':
    'Änderungen angehalten: Eine wurde als nicht von dieser Person vorgenommen gemeldet',
  'event.changes.thawed': 'Änderungen wieder erlaubt',
} as const;
