export const adminPeople = {
  'people.title': 'Verzeichnis',
  'people.invite': 'Personen einladen',
  'people.import': 'Liste importieren',
  'people.export': 'CSV exportieren',
  'people.caption': 'Personen bei {company}: {count}',
  'people.count': '{people, plural, one {# Person} other {# Personen}}',
  'people.count-more': 'Mehr als {people, plural, one {# Person} other {# Personen}}',
  'people.count-fitting': '{people, plural, one {# Person passt} other {# Personen passen}}',
  'people.count-fitting-more': 'Mehr als {people, plural, one {# Person passt} other {# Personen passen}}',
  'people.only-you':
    'Hier ist noch niemand außer Ihnen. Laden Sie Personen einzeln ein oder importieren Sie eine Liste von allen: Arbeitgeber, Standort und Gruppe lassen sich dabei angeben.',
  'people.nobody': 'Niemand passt zu Ihrer Suche.',
  'people.nobody-hint':
    'Namen werden nach jedem ihrer Teile gefunden, mit oder ohne Akzente; wer noch nicht angenommen hat, nach der E-Mail-Adresse oder dem Namen aus der Einladung.',
  'people.clear': 'Alle anzeigen',
  'people.partial': 'Viele Personen wurden durchgesehen; vielleicht passen noch mehr.',
  'people.further': 'Weitersuchen',
  'people.next': 'Nächste Seite',
  'people.previous': 'Vorige Seite',
  'people.pages': 'Seiten des Verzeichnisses',

  'people.filter': 'Filtern',
  'people.search': 'Name oder E-Mail-Adresse',
  'people.more-filters': 'Weitere Filter und Sortierung',
  'people.apply': 'Anwenden',
  'people.any': 'Beliebig',
  'people.without': 'Ohne Angabe',
  'people.sort': 'Sortieren nach',
  'people.sort-name': 'Name, A bis Z',
  'people.sort-name-down': 'Name, Z bis A',
  'people.sort-email': 'E-Mail-Adresse, A bis Z',
  'people.sort-email-down': 'E-Mail-Adresse, Z bis A',
  'people.sort-sign-in-down': 'Letzte Anmeldung, neueste zuerst',
  'people.sort-sign-in': 'Letzte Anmeldung, älteste zuerst',

  'people.person': 'Person',
  'people.status': 'Status',
  'people.method': 'Methoden',
  'people.last-sign-in': 'Letzte Anmeldung',
  'people.employer': 'Arbeitgeber',
  'people.site': 'Standort',
  'people.group': 'Gruppe',
  'people.site-and-group': 'Standort und Gruppe',
  'people.permission': 'Berechtigungen',
  'people.role': 'Rolle',
  'people.roles': 'Rollen',
  'people.language': 'Sprache',
  'people.administrators': 'Administratoren',

  'people.active': 'Aktiv',
  'people.invited': 'Eingeladen',
  'people.inactive': 'Deaktiviert',
  'people.invited-until': 'Offen bis {date}',
  'people.invited-over': 'Abgelaufen am {date}',
  'people.disabled': 'Vom Betreiber gesperrt',
  'people.unreachable': 'Seit {date} kommt keine E-Mail mehr an',
  'people.app': 'Authenticator-App',
  'people.phone': 'SMS',
  'people.none': 'Keine',
  'people.method-disabled': '{method}: gesperrt',
  'people.never': 'Nie',
  'people.administrator': 'Administrator',
  'people.admin-tool': 'Administration',
  'people.directory-tool': 'Verzeichnis',
  'people.role-named': '{role} ({application})',

  'people.choose': '{name} auswählen',
  'people.with-chosen': 'Mit den ausgewählten Personen',
  'people.all-fitting': 'Alle, die zum Filter passen, auf allen Seiten',
  'people.all': 'Alle in diesem Verzeichnis, auf allen Seiten',
  'people.deactivate': 'Deaktivieren',
  'people.reactivate': 'Reaktivieren',
  'people.invite-again': 'Erneut einladen',
  'people.chose-nobody': 'Wählen Sie mindestens eine Person aus, oder alle, die passen.',
  'people.nobody-to-change':
    'Das würde niemanden ändern: Die ausgewählten Personen sind schon in diesem Zustand, oder Sie können sie nicht ändern.',
  'people.nobody-chosen-to-invite':
    'Das würde niemanden einladen: Die ausgewählten Personen haben angenommen oder sind deaktiviert. Deaktivierte Personen werden reaktiviert.',
  'people.nobody-among-first':
    '{people, plural, other {Das würde unter den ersten # Personen nach E-Mail-Adresse niemanden ändern, und weitere wurden nicht durchgesehen. Wählen Sie Personen einzeln aus.}}',
  'people.nobody-to-invite':
    'Das würde niemanden einladen: Von allen, die passen, werden nur Personen mit abgelaufener Einladung erneut eingeladen. Um anderen zu schreiben, wählen Sie sie einzeln aus.',

  'people.bulk-deactivate-title': '{people, plural, one {# Person deaktivieren?} other {# Personen deaktivieren?}}',
  'people.bulk-reactivate-title': '{people, plural, one {# Person reaktivieren?} other {# Personen reaktivieren?}}',
  'people.bulk-invite-title': '{people, plural, one {# Person erneut einladen?} other {# Personen erneut einladen?}}',
  'people.bulk-deactivate-title-more': '{people, plural, other {Mehr als # Personen deaktivieren?}}',
  'people.bulk-reactivate-title-more': '{people, plural, other {Mehr als # Personen reaktivieren?}}',
  'people.bulk-invite-title-more': '{people, plural, other {Mehr als # Personen erneut einladen?}}',
  'people.bulk-who': 'Wer',
  'people.bulk-fitting': 'Alle, die jetzt zum Filter passen, gleich auf welcher Seite.',
  'people.bulk-everybody': 'Alle in diesem Verzeichnis, gleich auf welcher Seite.',
  'people.bulk-skips-inactive':
    'Unverändert bleiben: Sie selbst, der letzte Administrator und bereits deaktivierte Personen. Offene Einladungen werden zurückgezogen.',
  'people.bulk-skips-active':
    'Unverändert bleiben: Personen, die schon aktiv sind, und solche, die nie angenommen haben: Laden Sie diese erneut ein.',
  'people.bulk-invite-effect':
    'Jede Person erhält eine neue E-Mail und kann von da an 7 Tage lang annehmen. Was über sie vermerkt ist, bleibt, wie es ist.',
  'people.bulk-skips-open':
    'Unverändert bleiben: Personen, die angenommen haben, die deaktiviert sind oder deren Einladung noch offen ist.',
  'people.bulk-skips-administrators':
    'Auch Personen mit Berechtigungen bleiben unverändert: Dafür brauchen Sie beide Berechtigungen.',
  'people.bulk-most':
    'Höchstens {people, plural, other {# Personen}} werden auf einmal geändert. Sind es mehr, wiederholen Sie es danach.',
  'people.bulk-most-invited':
    'Höchstens {people, plural, other {# Personen}} werden auf einmal eingeladen. Sind es mehr, wiederholen Sie es danach.',
  'people.bulk-changed-meanwhile':
    '{people, plural, one {Es wurde nichts geändert: Inzwischen passt # Person.} other {Es wurde nichts geändert: Inzwischen passen # Personen.}} Sehen Sie noch einmal nach.',
  'people.cancel': 'Abbrechen',
  'people.do-deactivate': '{people, plural, one {# Person deaktivieren} other {# Personen deaktivieren}}',
  'people.do-reactivate': '{people, plural, one {# Person reaktivieren} other {# Personen reaktivieren}}',
  'people.do-invite': '{people, plural, one {# Person erneut einladen} other {# Personen erneut einladen}}',
  'people.do-deactivate-all': 'Alle, die passen, deaktivieren',
  'people.do-reactivate-all': 'Alle, die passen, reaktivieren',
  'people.do-invite-all': 'Alle mit abgelaufener Einladung erneut einladen',
  'people.done-deactivate':
    '{people, plural, =0 {Niemand wurde deaktiviert.} one {# Person wurde deaktiviert.} other {# Personen wurden deaktiviert.}}',
  'people.done-reactivate':
    '{people, plural, =0 {Niemand wurde reaktiviert.} one {# Person wurde reaktiviert.} other {# Personen wurden reaktiviert.}}',
  'people.done-already': '{people, plural, one {# Person war es schon.} other {# Personen waren es schon.}}',
  'people.skipped-unknown':
    '{people, plural, one {# Person ist nicht mehr hier.} other {# Personen sind nicht mehr hier.}}',
  'people.skipped-last-administrator':
    '{people, plural, one {# Person blieb unverändert: der letzte Administrator mit beiden Berechtigungen.} other {# Personen blieben unverändert: die letzten Administratoren mit beiden Berechtigungen.}}',
  'people.skipped-not-accepted':
    '{people, plural, one {# Person blieb unverändert: Sie hat nie angenommen. Laden Sie sie erneut ein.} other {# Personen blieben unverändert: Sie haben nie angenommen. Laden Sie sie erneut ein.}}',
  'people.skipped-needs-both':
    '{people, plural, one {# Person blieb unverändert: Sie hat Berechtigungen, und um darüber zu entscheiden, brauchen Sie beide.} other {# Personen blieben unverändert: Sie haben Berechtigungen, und um darüber zu entscheiden, brauchen Sie beide.}}',
  'people.skipped-yourself':
    '{people, plural, other {Sie selbst blieben unverändert: Hier deaktiviert sich niemand selbst.}}',
  'people.skipped-changed-meanwhile':
    '{people, plural, one {# Person wurde inzwischen von jemand anderem geändert.} other {# Personen wurden inzwischen von jemand anderem geändert.}}',
  'people.done-more': 'Es gibt noch mehr. Wiederholen Sie es, um fortzufahren.',

  'person.back': 'Zurück zum Verzeichnis',
  'person.facts': 'Angaben',
  'person.email': 'E-Mail-Adresse',
  'person.since': 'Hier seit',
  'person.invited-at': 'Eingeladen',
  'person.you': 'Sie',
  'person.not-accepted':
    'Diese Person hat nicht angenommen, deshalb weiß {company} von ihr nur, was bei der Einladung angegeben wurde.',
  'person.not-active':
    'Diese Person ist deaktiviert, deshalb sieht {company} weder ihre Methoden noch ihre Anmeldungen. Was hier vermerkt ist, bleibt.',
  'person.methods': 'Methoden',
  'person.added': 'Hinzugefügt',
  'person.last-used': 'Zuletzt verwendet',
  'person.not-used': 'noch nicht',
  'person.no-methods': 'Diese Person hat keine Methode eingerichtet.',
  'person.method-off': 'Nach zu vielen falschen Codes gesperrt. Die Person richtet eine neue ein.',
  'person.no-password': 'Diese Person hat noch kein Passwort festgelegt.',
  'person.why': 'Was es verlangt',
  'person.why-company-from': '{company} verlangt es ab {date}.',
  'person.why-company-since': '{company} verlangt es seit {date}.',
  'person.why-role': 'Die Rolle {role} verlangt es.',
  'person.why-reset': 'MFA wurde am {date} zurückgesetzt und wird bei der nächsten Anmeldung neu eingerichtet.',
  'person.why-another': 'Eine weitere Regel, die nicht von {company} ist, verlangt es auch.',
  'person.why-another-only': 'Eine Regel, die nicht von {company} ist, verlangt es.',
  'person.why-nothing': 'Nichts verlangt von dieser Person einen zweiten Schritt.',
  'person.why-inactive': 'Solange sie deaktiviert ist, verlangt nichts bei {company} etwas von dieser Person.',
  'person.evaluate': 'Ansehen, was an einem anderen Tag verlangt würde',

  'person.details': 'Einzelheiten',
  'person.details-hint': 'Zum Suchen, Filtern und für Berichte. Sie entscheiden nichts.',
  'person.language-own': 'Wie die Person gewählt hat',
  'person.save-details': 'Einzelheiten speichern',
  'person.saved-details': 'Die Einzelheiten zu {name} sind gespeichert.',
  'person.too-long': 'Schreiben Sie höchstens 200 Zeichen.',
  'person.no-such-language': 'Wählen Sie eine der Sprachen.',
  'person.not-plain': 'Lassen Sie Zeilenumbrüche und unsichtbare Zeichen weg.',

  'person.permissions': 'Berechtigungen',
  'person.permissions-hint':
    'Für die MFA-Richtlinie und für Rollen sind beide nötig. Mindestens eine aktive Person behält beide. Eine Änderung gilt ab dem nächsten Seitenaufruf der Person.',
  'person.permissions-yours': 'Das sind Ihre eigenen: Was Sie sich nehmen, muss Ihnen jemand anderes zurückgeben.',
  'person.permissions-inactive': 'Sie wirken, sobald die Person aktiv ist.',
  'person.permission-admin': 'Administration: Sicherheitseinstellungen',
  'person.permission-directory': 'Verzeichnis: Personen, Einladungen, Listen',
  'person.save-permissions': 'Berechtigungen speichern',
  'person.saved-permissions': 'Die Berechtigungen von {name} sind gespeichert.',
  'person.saved-roles': 'Die Rollen von {name} sind gespeichert.',

  'person.deactivate-title': 'Deaktivieren',
  'person.deactivate-stops':
    'Ab dem nächsten Seitenaufruf: kein Zugriff auf {company}, keine Berechtigungen und keine Rollen dort, und die MFA-Richtlinie erfasst die Person nicht mehr.',
  'person.deactivate-stays':
    'Passwort, Methoden und Sitzungen bleiben, denn sie können auch für andere Unternehmen gelten. Was hier vermerkt ist, bleibt, bis Sie die Person reaktivieren.',
  'person.deactivate': '{name} deaktivieren',
  'person.deactivated': '{name} ist deaktiviert.',
  'person.withdraw-title': 'Einladung zurückziehen',
  'person.withdraw-stops': 'Sie kann nicht mehr angenommen werden. Sie können jederzeit erneut einladen.',
  'person.withdraw': 'Einladung von {name} zurückziehen',
  'person.withdrawn': 'Die Einladung von {name} ist zurückgezogen.',
  'person.reactivate-title': 'Reaktivieren',
  'person.reactivate-effect':
    'Ab dem nächsten Seitenaufruf hat die Person wieder Zugriff auf {company}, mit den hier vermerkten Berechtigungen und Rollen. Die MFA-Richtlinie erfasst sie sofort: Nach dem Stichtag richtet, wer keinen zweiten Schritt hat, ihn bei der nächsten Anmeldung ein.',
  'person.reactivate': '{name} reaktivieren',
  'person.reactivated': '{name} ist wieder aktiv.',
  'person.invite-again-title': 'Erneut einladen',
  'person.invite-again-hint': 'Die Person erhält eine neue E-Mail; die Einladung ist von da an 7 Tage offen.',
  'person.invite-again-needed': 'Diese Person hat nie angenommen: Nur eine Einladung bringt sie zurück.',
  'person.invite-again': '{name} erneut einladen',
  'person.leave-yourself':
    'Hier deaktiviert sich niemand selbst. Ein anderer Administrator kann es tun, oder Sie verlassen das Unternehmen in Ihren eigenen Einstellungen.',
  'person.needs-both': 'Diese Person hat Berechtigungen: Nur wer beide hat, darf sie deaktivieren oder reaktivieren.',

  'person.changed-meanwhile':
    'Jemand anderes hat diese Person geändert, während Sie geschrieben haben. Unten steht Ihre Eingabe. Vergleichen Sie und speichern Sie noch einmal, wenn Sie das noch möchten.',
  'person.stands': 'Jetziger Stand: {value}',
  'person.stands-nothing': 'Jetziger Stand: keine Angabe',
  'person.stands-on': 'Jetziger Stand: erteilt',
  'person.stands-off': 'Jetziger Stand: nicht erteilt',
  'person.refused-last-administrator':
    'Das ist die letzte aktive Person mit beiden Berechtigungen. Geben Sie zuerst jemand anderem beide.',
  'person.refused-not-accepted':
    'Diese Person hat nie angenommen: Nur eine Einladung bringt sie zurück. Es wurde nichts geändert.',

  'people.act-details': 'Einzelheiten einer Person ändern',
  'people.act-permissions': 'Berechtigungen einer Person ändern',
  'people.act-deactivate': 'Eine Person deaktivieren',
  'people.act-reactivate': 'Eine Person reaktivieren',
  'people.act-many': 'Mehrere Personen ändern oder einladen',
} as const;
