export const adminPolicy = {
  'zone.named': '{zone} ({city})',
  'zone.africa': 'Afrika',
  'zone.america': 'Amerika',
  'zone.antarctica': 'Antarktis',
  'zone.arctic': 'Arktis',
  'zone.asia': 'Asien',
  'zone.atlantic': 'Atlantischer Ozean',
  'zone.australia': 'Australien',
  'zone.europe': 'Europa',
  'zone.indian': 'Indischer Ozean',
  'zone.pacific': 'Pazifischer Ozean',
  'zone.everywhere': 'Überall',
  'zone.near': 'Ihre und die Ihres Unternehmens',

  'policy.title': 'Multi-Faktor-Authentifizierung (MFA)',
  'policy.tabs': 'Multi-Faktor-Authentifizierung',
  'policy.tab-policy': 'Richtlinie',
  'policy.tab-who': 'Wer betroffen ist',

  'policy.now-off': 'Heute verlangt <b>{company}</b> keine MFA.',
  'policy.now-early':
    '{days, plural, one {<b>{company}</b> verlangt MFA ab <b>{date}</b>: noch # Tag.} other {<b>{company}</b> verlangt MFA ab <b>{date}</b>: noch # Tage.}}',
  'policy.now-on': '<b>{company}</b> verlangt MFA seit <b>{date}</b>.',
  'policy.last-you': 'Zuletzt von Ihnen geändert, {date}.',
  'policy.last-person': 'Zuletzt von {name} geändert, {date}.',
  'policy.last-service': 'Zuletzt vom Betreiber dieses Dienstes geändert, {date}.',

  'policy.unavailable': 'MFA wurde für <b>{company}</b> noch nicht freigeschaltet.',
  'policy.unavailable-what':
    'Mit ihr verlangen die Administratoren eines Unternehmens ab einem Stichtag ihrer Wahl einen zweiten Schritt bei der Anmeldung, zum Beispiel einen Code aus einer Authenticator-App. Bis dahin richten ihn alle ein, wann es ihnen passt. Bevor etwas gespeichert wird, sehen Sie die Wirkung: wie viele Personen etwas einrichten müssen, wer sie sind und wem es schwerfallen wird.',
  'policy.unavailable-ask': 'Für die Freischaltung wenden Sie sich an: <contact></contact>',
  'policy.unavailable-nobody': 'Für die Freischaltung wenden Sie sich an den Betreiber dieses Dienstes.',
  'policy.unavailable-idle': 'Was zuvor festgelegt wurde, bleibt bestehen, hat aber keine Wirkung.',

  'policy.read-only':
    'Sie können das ansehen, aber nicht ändern: Dafür sind beide Berechtigungen nötig, Administration und Verzeichnis.',
  'policy.read-only-who': 'Diese Personen können es: {names}.',
  'policy.read-only-nobody': 'Hier hat niemand beide. Wenden Sie sich an den Betreiber dieses Dienstes.',

  'policy.require': 'MFA verlangen',
  'policy.require-hint':
    'Alle mit einer aktiven Mitgliedschaft bei {company} melden sich mit einem zweiten Schritt an.',
  'policy.deadline': 'Stichtag',
  'policy.deadline-hint': 'Der erste Tag, an dem niemand ohne zweiten Schritt weiterkommt.',
  'policy.deadline-proposed': 'Vorschlag: in 30 Tagen. Jeder Tag ab heute ist möglich.',
  'policy.deadline-began': 'Er begann am {date}.',
  'policy.deadline-begins': 'Er beginnt am {date}.',
  'policy.zone': 'Zeitzone',
  'policy.zone-hint': 'Wo der Tag beginnt. Ihre ist: {zone}.',
  'policy.frequency': 'Häufigkeit der erneuten Abfrage',
  'policy.frequency-hint':
    'Jede neue Anmeldung fragt nach einem Code. Innerhalb einer Sitzung wird erneut gefragt nach:',
  'policy.frequently': 'Häufig (12 Stunden)',
  'policy.weekly': 'Wöchentlich (7 Tage)',
  'policy.monthly': 'Monatlich (30 Tage)',
  'policy.sms': 'SMS erlauben',
  'policy.sms-hint': 'Authenticator-Apps sind immer erlaubt und sicherer.',
  'policy.sms-none': 'Dieser Dienst sendet keine SMS, deshalb sind nur Authenticator-Apps möglich.',
  'policy.mailbox': 'Postfach vor der ersten Einrichtung bestätigen',
  'policy.mailbox-hint':
    'Zuerst geht ein Code an die E-Mail-Adresse der Anmeldung. Ohne ihn genügt ein gestohlenes Passwort, um einen zweiten Schritt einzurichten.',
  'policy.contact': 'Hilfekontakt',
  'policy.contact-hint': 'Wen man fragen kann: wird bei der Einrichtung angezeigt. Höchstens 500 Zeichen.',
  'policy.guidance': 'Hinweise zur App',
  'policy.guidance-hint':
    'Welche App zu verwenden ist, zum Beispiel wo Telefone nicht erlaubt sind: wird bei der Einrichtung angezeigt. Höchstens 2.000 Zeichen.',
  'policy.save': 'Änderungen speichern',
  'policy.look': 'Auswirkungen ansehen',
  'policy.other-date': 'Anderes Datum ansehen',
  'policy.nothing': 'Keine Angabe',
  'policy.on': 'Ein',
  'policy.off': 'Aus',

  'policy.act-save': 'MFA-Richtlinie ändern',
  'policy.saved': 'Gespeichert.',
  'policy.enroll-first': 'Bevor Sie MFA verlangen können, richten Sie Ihren eigenen zweiten Schritt ein.',
  'policy.enroll-first-why':
    'Administratoren gehen voran: Wer sie verlangt, muss wissen, wie es geht, und darf sich nicht selbst aussperren.',
  'policy.enroll-own': 'Richten Sie Ihren eigenen zweiten Schritt ein.',
  'policy.enroll-own-why':
    'Hier wird MFA verlangt, und Sie haben noch keine Methode, die akzeptiert wird. Richten Sie vor dem Stichtag eine ein, damit Sie anderen helfen können.',
  'policy.enroll-kept':
    'Die Einrichtung öffnet sich neben dieser Seite, die Ihre Eingaben behält. Kommen Sie zurück und wählen Sie noch einmal „Auswirkungen ansehen“.',
  'policy.enroll-first-go': 'Zu Passwort & Sicherheit',

  'policy.error-date': 'Schreiben Sie das Datum mit Jahr, Monat und Tag, zum Beispiel 2027-01-18.',
  'policy.error-date-missing': 'Wählen Sie den Stichtag.',
  'policy.error-past':
    'Dieser Tag ist in der Zeitzone {zone} vorbei: Dort ist heute {today}. Wählen Sie diesen Tag oder einen späteren.',
  'policy.error-far': 'Dieser Tag liegt mehr als zehn Jahre voraus. Wählen Sie einen bis {latest}.',
  'policy.error-zone': 'Wählen Sie eine Zeitzone aus der Liste.',
  'policy.error-frequency': 'Wählen Sie, wie oft nach einem Code gefragt wird.',
  'policy.error-long':
    '{most, plural, one {Kürzen Sie das auf # Zeichen: Es sind {length}.} other {Kürzen Sie das auf # Zeichen: Es sind {length}.}}',
  'policy.error-plain':
    'Schreiben Sie einfachen Text, ohne Steuerzeichen, unsichtbare Zeichen und Zeichen, die die Schreibrichtung umkehren.',
  'policy.error-look': 'Noch nicht gespeichert: Sehen Sie unten, was geschehen wird, und speichern Sie dann.',
  'policy.error-tick':
    'Noch nicht gespeichert: Bestätigen Sie unten, dass Ihnen weniger als zwei Administratoren mit MFA genügen.',
  'policy.error-enroll': 'Nicht gespeichert: Richten Sie zuerst Ihren eigenen zweiten Schritt ein.',
  'policy.error-stale':
    'Nicht gespeichert: Seit Sie diese Seite geöffnet haben, hat jemand andere Einstellungen gespeichert. Unten sehen Sie, was sich geändert hat.',

  'policy.stale-title': 'Was sich inzwischen geändert hat',
  'policy.stale-you': '<b>Sie</b>, {date}',
  'policy.stale-person': '<b>{name}</b>, {date}',
  'policy.stale-service': '<b>Der Betreiber dieses Dienstes</b>, {date}',
  'policy.stale-change': '{setting}: {before} → {after}',
  'policy.stale-table': 'Worin Ihre Eingabe vom jetzigen Stand abweicht',
  'policy.stale-setting': 'Einstellung',
  'policy.stale-stands': 'Jetziger Stand',
  'policy.stale-typed': 'Ihre Eingabe',
  'policy.stale-none': 'Ihre Eingabe weicht vom jetzigen Stand in nichts Wesentlichem ab.',
  'policy.stale-how':
    'Ihre Eingabe steht noch im Formular. Wenn Sie sie speichern, tritt sie an die Stelle des jetzigen Stands.',

  'effect.title-now': 'Was das heute bedeutet',
  'effect.title-proposed': 'Was es bedeuten würde, sie zu verlangen',
  'effect.title-look': 'Was geschieht, wenn Sie speichern',
  'effect.title-nothing': 'Es würde sich nichts ändern',
  'effect.nothing': 'Das sind die jetzigen Einstellungen.',
  'effect.large':
    'Ihr Unternehmen ist groß, deshalb werden die Personen gezählt, wenn Sie „Auswirkungen ansehen“ wählen.',
  'effect.count': 'Jetzt zählen',
  'effect.later':
    '<b>Ab {date}</b> {people, plural, =0 {müsste niemand} one {müsste #} other {müssten #}} von {bound, plural, one {# Person} other {# Personen}} eine Methode einrichten, um weiterzukommen.',
  'effect.at-once':
    '<b>Sofort</b> {people, plural, =0 {müsste niemand} one {müsste #} other {müssten #}} von {bound, plural, one {# Person} other {# Personen}} eine Methode einrichten, um weiterzukommen; wer davon gerade angemeldet ist, beim nächsten Seitenaufruf.',
  'effect.already':
    '<b>Seit {date}</b> wird MFA verlangt. {people, plural, =0 {Niemand} one {#} other {#}} von {bound, plural, one {# Person} other {# Personen}} {people, plural, =0 {ist ohne} one {ist ohne} other {sind ohne}} akzeptierte Methode: Wer keine hat, muss eine einrichten, um weiterzukommen.',
  'effect.struggling':
    '{people, plural, one {<b># davon hätte Schwierigkeiten:</b>} other {<b># davon hätten Schwierigkeiten:</b>}}',
  'effect.struggling-none': 'Niemandem davon dürfte das schwerfallen.',
  'effect.who': 'Wer?',
  'effect.early':
    'Bis dahin meldet sich, wer keine Methode eingerichtet hat, mit dem Passwort an, wird höchstens einmal am Tag daran erinnert und kann es aufschieben.',
  'effect.asks-enrolled':
    '{people, plural, =0 {Noch niemand hat eine Methode eingerichtet.} one {Die # Person, die eine Methode eingerichtet hat, wird von jetzt an bei jeder Anmeldung nach einem Code gefragt.} other {Die # Personen, die eine Methode eingerichtet haben, werden von jetzt an bei jeder Anmeldung nach einem Code gefragt.}}',
  'effect.enrolled':
    '{people, plural, =0 {Noch niemand hat eine Methode eingerichtet.} one {# Person hat eine Methode eingerichtet und wird bei jeder Anmeldung nach einem Code gefragt.} other {# Personen haben eine Methode eingerichtet und werden bei jeder Anmeldung nach einem Code gefragt.}}',
  'effect.unbound':
    '{people, plural, one {Nicht erfasst ist # weitere Person: {reasons}.} other {Nicht erfasst sind # weitere Personen: {reasons}.}}',
  'effect.switched-off':
    '{company} verlangt ab dem nächsten Seitenaufruf von niemandem mehr etwas. Methoden und Wiederherstellungscodes bleiben, und wer eine Methode eingerichtet hat, wird bei der Anmeldung weiter nach einem Code gefragt, bis die Person das für sich ausschaltet. Sitzungen enden nach 12 Stunden, wo nichts anderes MFA verlangt.',
  'effect.put-off':
    'Heute wird sie verlangt, und bis zum neuen Stichtag nicht mehr: Bis dahin kommt man ohne sie weiter.',
  'effect.moved': 'Der Stichtag ändert sich: <b>{after}</b> statt {before}.',
  'effect.sms-forbidden':
    '{people, plural, =0 {Niemand hat nur SMS als Methode.} one {# Person hat nur SMS als Methode: Ab dem Stichtag werden sie nicht mehr akzeptiert, und die Person richtet eine App ein.} other {# Personen haben nur SMS als Methode: Ab dem Stichtag werden sie nicht mehr akzeptiert, und die Personen richten eine App ein.}}',
  'effect.sms-allowed': 'Auch SMS werden akzeptiert, auch an Nummern, die bereits eingerichtet sind.',
  'effect.asks-sooner':
    'Wessen letzter Nachweis des zweiten Schritts älter als {every} ist, wird beim nächsten Seitenaufruf nach einem Code gefragt.',
  'effect.asks-later':
    'Innerhalb einer Sitzung wird nur alle {every} erneut nach einem Code gefragt, sofern keine andere Regel strenger ist.',
  'effect.mailbox-first': 'Wer eine erste Methode einrichtet, bestätigt zuvor das Postfach.',
  'effect.mailbox-not-first':
    'Für die Einrichtung einer ersten Methode genügt das Passwort: Wer es gestohlen hat, kann das an Stelle der Person tun.',
  'effect.help-changed': 'Bei der Einrichtung wird der neue Hilfekontakt angezeigt.',
  'effect.guidance-changed': 'Bei der Einrichtung werden die neuen Hinweise zur App angezeigt.',
  'effect.other-rules':
    'Regeln der Rollen, die Personen hier haben, sind mitgezählt: Sie gelten sofort, unabhängig vom Datum. Andere Unternehmen verlangen von denselben Personen vielleicht mehr. Das ist nicht mitgezählt.',
  'effect.few-none': 'Kein Administrator hat MFA eingerichtet.',
  'effect.few-one': 'Nur ein Administrator hat MFA eingerichtet.',
  'effect.few-why': 'Wenn ein Gerät verloren geht, kann bei {company} vielleicht niemand helfen. Es sollten zwei sein.',
  'effect.tick': 'Das weiß ich. Trotzdem speichern.',

  'struggle.method-not-accepted':
    '{people, plural, one {# hat nur SMS als Methode, die nicht erlaubt sind} other {# haben nur SMS als Methode, die nicht erlaubt sind}}',
  'struggle.phone-not-served':
    '{people, plural, one {# hat nur eine Nummer in einem Land ohne SMS} other {# haben nur eine Nummer in einem Land ohne SMS}}',
  'struggle.role-not-met':
    '{people, plural, one {# hat nur SMS als Methode, die eine Rolle nicht akzeptiert: Rollen gelten sofort, unabhängig vom Datum} other {# haben nur SMS als Methode, die eine Rolle nicht akzeptiert: Rollen gelten sofort, unabhängig vom Datum}}',
  'struggle.method-disabled':
    '{people, plural, one {# hat eine Methode, die nach zu vielen falschen Codes gesperrt ist} other {# haben eine Methode, die nach zu vielen falschen Codes gesperrt ist}}',
  'struggle.no-password': '{people, plural, one {# hat noch kein Passwort} other {# haben noch kein Passwort}}',
  'struggle.never-signed-in':
    '{people, plural, one {# hat sich noch nie angemeldet} other {# haben sich noch nie angemeldet}}',
  'struggle.mailbox-unreachable':
    '{people, plural, one {# hat ein nicht erreichbares Postfach} other {# haben ein nicht erreichbares Postfach}}',
  'struggle.membership-inactive': '{people, plural, one {# ist deaktiviert} other {# sind deaktiviert}}',
  'struggle.invitation-open':
    '{people, plural, one {# hat die Einladung noch nicht angenommen} other {# haben die Einladung noch nicht angenommen}}',
  'struggle.user-disabled':
    '{people, plural, one {# ist vom Betreiber gesperrt} other {# sind vom Betreiber gesperrt}}',

  'hardship.method-not-accepted': 'Hat nur SMS als Methode, die nicht erlaubt sind',
  'hardship.phone-not-served': 'Hat nur eine Nummer in einem Land ohne SMS',
  'hardship.role-not-met': 'Hat nur SMS als Methode, die eine Rolle nicht akzeptiert, unabhängig vom Datum',
  'hardship.method-disabled': 'Eine Methode ist nach zu vielen falschen Codes gesperrt',
  'hardship.no-password': 'Hat noch kein Passwort',
  'hardship.never-signed-in': 'Hat sich noch nie angemeldet',
  'hardship.mailbox-unreachable': 'Postfach nicht erreichbar',
  'hardship.membership-inactive': 'Deaktiviert',
  'hardship.invitation-open': 'Hat die Einladung noch nicht angenommen',
  'hardship.user-disabled': 'Vom Betreiber gesperrt',

  'reach.title': 'Wer betroffen ist',
  'reach.on': 'Datum',
  'reach.sms': 'SMS',
  'reach.sms-stands': 'Wie in der Richtlinie',
  'reach.sms-on': 'Erlaubt',
  'reach.sms-off': 'Nicht erlaubt',
  'reach.reach': 'Anzeigen',
  'reach.search': 'Name oder E-Mail-Adresse',
  'reach.submit': 'Anzeigen',
  'reach.draft': 'Hier sehen Sie Einstellungen, die nicht gespeichert sind.',
  'reach.as-it-stands': 'Zurück zum jetzigen Stand',
  'reach.enforced':
    'Wenn das ab <b>{date}</b> gilt, erfasst die Richtlinie {people, plural, one {# Person} other {# Personen}}.',
  'reach.enforced-now':
    'MFA wird schon verlangt. Heute, <b>{date}</b>, erfasst die Richtlinie {people, plural, one {# Person} other {# Personen}}.',
  'reach.early':
    'Am <b>{date}</b> ist der Stichtag noch nicht gekommen: Die Einrichtung kann noch aufgeschoben werden. Ab {deadline} erfasst die Richtlinie {people, plural, one {# Person} other {# Personen}}.',
  'reach.off': 'Mit diesen Einstellungen wird von niemandem etwas verlangt.',
  'reach.must-enroll': 'Müssen eine Methode einrichten',
  'reach.struggling': 'Hätten Schwierigkeiten',
  'reach.enrolled': 'Haben eine eingerichtet',
  'reach.unbound': 'Nicht erfasst',
  'reach.administrators': 'Administratoren mit MFA',
  'reach.of': '{some, plural, other {# von}}{all, plural, other { #}}',
  'reach.count': '{people, plural, other { #}}',
  'reach.everyone': 'Alle',
  'reach.hard': 'Warum es schwierig wäre',
  'reach.not-bound': 'Warum sie nicht erfasst sind',
  'reach.table': 'Personen, nach Name',
  'reach.person': 'Person',
  'reach.standing': 'Was es für sie bedeutet',
  'reach.standing-must-enroll': 'Muss eine Methode einrichten',
  'reach.standing-enrolled': 'Hat eine eingerichtet',
  'reach.standing-unbound': 'Nicht erfasst',
  'reach.why': 'Warum schwierig oder nicht erfasst',
  'reach.evaluate': 'Auswerten',
  'reach.evaluate-named': '{name} auswerten',
  'reach.who': 'Wer sie sind',
  'reach.who-not-shown': 'Namen und E-Mail-Adressen sehen nur Personen mit der Berechtigung Verzeichnis.',
  'reach.nobody': 'Niemand.',
  'reach.nobody-search': 'Hier heißt niemand so. Suchen Sie nach einem Teil des Namens oder der E-Mail-Adresse.',
  'reach.partial': 'Viele Personen wurden durchgesehen; weiter hinten kann es noch mehr davon geben.',
  'reach.next': 'Nächste Seite',
  'reach.first': 'Erste Seite',
  'reach.csv': 'Als CSV herunterladen',
  'reach.csv-email': 'E-Mail-Adresse',
  'reach.csv-name': 'Name',
  'reach.csv-standing': 'Stand',
  'reach.csv-why': 'Gründe',
  'reach.bad-date': 'Schreiben Sie das Datum mit Jahr, Monat und Tag, zum Beispiel 2027-01-18.',

  'evaluate.title': 'Was von {name} verlangt würde',
  'evaluate.submit': 'Auswerten',
  'evaluate.answer': 'Am {date}, nach dem richtigen Passwort:',
  'evaluate.not-active-invited':
    'Die Einladung wurde nicht angenommen. Bis dahin erfasst die Richtlinie von {company} diese Person nicht.',
  'evaluate.not-active-inactive':
    'Diese Person ist deaktiviert. Bis sie wieder aktiv ist, erfasst die Richtlinie von {company} sie nicht.',
  'evaluate.rules': 'Warum',
  'evaluate.no-rules': 'Nichts verlangt einen zweiten Schritt von dieser Person.',
  'evaluate.no-rules-enrolled':
    'Keine Regel verlangt es. Wer eine Methode eingerichtet hat, wird danach gefragt, es sei denn, die Person hat es anders gewählt.',
  'evaluate.back': 'Zurück zu „Wer betroffen ist“',
  'evaluate.step-password':
    'Es fehlt ein Passwort: Zuerst wird eines festgelegt, über eine Einladung oder „Passwort vergessen?“.',
  'evaluate.step-verify': 'Es wird nach einem Code gefragt: {methods}.',
  'evaluate.then': 'Danach: {what}',
  'evaluate.then-enroll':
    'Der Code weist die Identität nach, wird aber nicht mehr akzeptiert: Danach muss eine Methode eingerichtet werden, die akzeptiert wird ({methods}).',
  'evaluate.step-enroll': 'Eine Methode muss eingerichtet werden, um weiterzukommen.',
  'evaluate.step-early': 'Die Einrichtung einer Methode wird angeboten und kann aufgeschoben werden.',
  'evaluate.step-mailbox': 'Zuerst wird ein Code an das Postfach gesendet.',
  'evaluate.step-recovery': 'Der Wiederherstellungscode muss gesichert werden.',
  'evaluate.step-repair': 'Die Einrichtung eines neuen Geräts wird angeboten.',
  'evaluate.step-replace': 'Ein neues Passwort muss gewählt werden.',
  'evaluate.step-disabled': 'Nichts: Die Person ist vom Betreiber gesperrt und erfährt das.',
  'evaluate.step-no-way': 'Keine ihrer Methoden funktioniert noch: Sie muss zurückgesetzt werden.',
  'evaluate.step-refused': 'Es geht nicht weiter.',
  'evaluate.step-finish': 'Nichts weiter: Die Person ist angemeldet.',
  'evaluate.method-app': 'Authenticator-App',
  'evaluate.method-phone': 'SMS',
  'evaluate.method-recovery': 'Wiederherstellungscode',
  'evaluate.method-password': 'Passwort',
  'evaluate.rule-own': '<b>{company}</b> verlangt MFA.',
  'evaluate.rule-own-from': '<b>{company}</b> verlangt MFA ab {date}.',
  'evaluate.rule-own-since': '<b>{company}</b> verlangt MFA seit {date}.',
  'evaluate.rule-role': 'Die Rolle <b>{role}</b> in {application} verlangt MFA.',
  'evaluate.rule-operator': 'Betreiber dieses Dienstes brauchen immer eine Authenticator-App.',
  'evaluate.rule-personal': 'Auf eigenen Wunsch: „Zwei-Faktor-Authentifizierung bei meiner Anmeldung immer verlangen“.',
  'evaluate.rule-reset': 'Die Methoden wurden zurückgesetzt, deshalb wird neu eingerichtet.',
  'evaluate.rule-another': 'Eine weitere Regel verlangt MFA.',
  'evaluate.rule-every': 'Alle {every} wird erneut nach einem Code gefragt.',
  'evaluate.forbidden': 'SMS werden nicht akzeptiert: {who}.',
  'evaluate.countries': 'SMS werden nur in diesen Ländern akzeptiert: {countries} ({who}).',
  'evaluate.mailbox': 'Bevor eine erste Methode eingerichtet wird, wird das Postfach bestätigt.',
  'evaluate.other-date': 'Datum',
  'evaluate.another': 'eine weitere Regel',
} as const;
