export const applicationFlow = {
  'towards.to': 'weiter zu <b>{application}</b>',

  'why.application': '<b>{application}</b> verlangt einen zweiten Schritt bei der Anmeldung.',
  'why.application-anew': '<b>{application}</b> verlangt einen neuen Nachweis, dass Sie es sind.',

  'going-on.signed-in': 'Sie sind angemeldet',
  'going-on.to': 'Sie werden zu <b>{application}</b> weitergeleitet …',
  'going-on.cancelled': 'Sie haben abgebrochen',
  'going-on.untold': 'Über Sie wurde nichts mitgeteilt.',
  'going-on.back': 'Sie werden zu <b>{application}</b> zurückgeleitet …',

  'consent.title': '{application} über Sie informieren?',
  'consent.asks': 'Um Sie einzulassen, möchte <b>{application}</b> erfahren:',
  'consent.identity': 'dass Sie sich angemeldet haben, wann und mit wie vielen Schritten',
  'consent.profile': 'Ihren Namen, Ihre Sprache und Ihre Zeitzone',
  'consent.email': 'Ihre E-Mail-Adresse',
  'consent.companies': 'die Unternehmen, für die Sie arbeiten',
  'consent.roles': 'Ihre Rollen in dieser Anwendung',
  'consent.permissions': 'was Sie verwalten dürfen',
  'consent.never':
    'Ihr Passwort und Ihre Codes erfährt sie nie. Wir fragen Sie nur dann wieder, wenn sie mehr wissen möchte.',
  'consent.allow': 'Zulassen',
  'consent.cancel': 'Abbrechen',

  'asked-out.title': 'Von {brand} abmelden?',
  'asked-out.by': '<b>{application}</b> möchte Sie abmelden.',
  'asked-out.by-unknown': 'Sie wurden hierher geleitet, um sich abzumelden.',
  'asked-out.effect':
    'Damit werden Sie hier abgemeldet und in jeder Anwendung, die Sie mit dieser Anmeldung aufgerufen haben.',
  'asked-out.stay': 'Angemeldet bleiben',
  'asked-out.faulty-title': 'So, wie es verlangt wurde, geht es nicht',
  'asked-out.faulty':
    'Eine Anwendung möchte Sie abmelden. Was sie gesendet hat, stammt nicht von uns, oder die Adresse, zu der sie Sie leiten möchte, ist für sie nicht eingetragen. Deshalb leiten wir Sie nirgendwohin. Wenn das noch einmal geschieht, sagen Sie es dem Betreiber der Anwendung.',
  'asked-out.still': 'Sie können sich hier trotzdem abmelden.',
  'asked-out.not-in': 'Sie sind hier nicht angemeldet.',

  'protocol.unknown-title': 'Bei dieser Anwendung können Sie sich hier nicht anmelden',
  'protocol.unknown':
    'Sie wurden von einer Anwendung hierher geleitet, die nicht eingetragen ist oder bei der sich niemand mehr anmelden darf.',
  'protocol.address-title': 'Diese Anwendung darf Sie nicht zurückleiten',
  'protocol.address':
    'Die Adresse, zu der Sie zurückkehren sollen, ist für sie nicht eingetragen. Damit Ihre Anmeldung niemand anderem in die Hände fällt, endet sie hier.',
  'protocol.malformed-title': 'Diese Anwendung hat etwas verlangt, was sie nicht bekommt',
  'protocol.malformed':
    'Ihre Anfrage war unvollständig, falsch oder ihr nicht erlaubt. Über Sie wurde nichts mitgeteilt.',
  'protocol.expired-title': 'Diese Anmeldung ist abgelaufen',
  'protocol.expired':
    'Sie begann in einer Anwendung und hat zu lange gedauert, ist schon abgeschlossen oder begann in einem anderen Browser.',
  'protocol.denied-title': 'Diese Anwendung wurde nicht zugelassen',
  'protocol.denied': 'Über Sie wurde nichts mitgeteilt.',
  'protocol.server-title': 'Bei uns funktioniert gerade etwas nicht',
  'protocol.server':
    'Der Anwendung wurde nichts mitgeteilt. Warten Sie einen Moment, bevor Sie es noch einmal versuchen.',
  'protocol.again':
    'Gehen Sie zur Anwendung zurück und beginnen Sie dort von vorn. Wenn es noch einmal geschieht, sagen Sie es ihrem Betreiber.',
  'protocol.again-named':
    'Gehen Sie zu <b>{application}</b> zurück und beginnen Sie dort von vorn. Wenn es noch einmal geschieht, sagen Sie es dem Betreiber der Anwendung.',
} as const;
