import type { roleRuleWords as source } from '../en/role-rules.ts';

export const roleRuleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.step-up': 'Identität erneut bestätigen',
  'role.step-up-hint':
    'In der Anwendung der Rolle, mit einem zweiten Schritt, den die Regel akzeptiert: ohne Passwort und nie mit einem Wiederherstellungscode.',
  'role.step-up-entry': 'Beim Betreten der Anwendung, außer wenn das in den letzten {time} geschehen ist',
  'role.operations': 'Vorgänge, die je eine eigene Bestätigung brauchen',
  'role.operations-hint':
    'Namen, mit denen die Anwendung fragt, einer pro Zeile, zum Beispiel disburse oder bank-account.change. Leer: keine.',
  'role.idle': 'Minuten ohne Aktivität',
  'role.idle-hint':
    'Nach mehr als dieser Zeit wird wie beim Betreten gefragt. Üblich sind {minutes}. Leer: keine Grenze.',
  'role.team': 'Betreutes Team',
  'role.team-hint':
    'Wer diese Rolle hat, kümmert sich um die, die im eigenen Unternehmen mit derselben Anwendung arbeiten.',
  'role.team-gives': 'Rollen, die vergeben und entzogen werden',
  'role.team-gives-hint': 'Namen von Rollen derselben Anwendung, zum Beispiel payee contributor. Leer: kein Team.',
  'role.team-resets':
    'Die MFA von Personen zurücksetzen, die nur diese Rollen der Anwendung haben, darunter eine, die einen zweiten Schritt verlangt',
  'role.error-operations':
    'Schreiben Sie Namen von Vorgängen: Kleinbuchstaben, Ziffern, Punkte, Binde- und Unterstriche, höchstens 60, am Anfang ein Buchstabe; höchstens 50 Namen.',
  'role.error-idle': 'Schreiben Sie eine ganze Zahl von Minuten von 1 bis 720, oder lassen Sie das Feld leer.',
  'role.error-team':
    'Schreiben Sie Namen von Rollen derselben Anwendung, zum Beispiel payee. Ein Team braucht eine Rolle, die einen zweiten Schritt verlangt.',
  'role.rule-entry': 'Beim Betreten der Anwendung wird die Identität erneut bestätigt.',
  'role.rule-operations': 'Jeder dieser Vorgänge braucht eine eigene Bestätigung: {operations}.',
  'role.rule-idle': 'Nach {time} ohne Aktivität dort wird die Identität erneut bestätigt.',
  'role.rule-team': 'Vergibt und entzieht im eigenen Unternehmen diese Rollen: {roles}.',
  'role.rule-team-resets':
    'Vergibt und entzieht im eigenen Unternehmen diese Rollen und setzt die MFA von Personen zurück, die eine davon haben, die MFA verlangt: {roles}.',

  'role.ship': 'Zahlungsrollen hinzufügen',
  'role.ship-compare': 'Mit den Zahlungsrollen vergleichen',
  'role.ship-title': 'Zahlungsrollen',
  'role.ship-explained':
    '{brand} bringt Rollen für eine Anwendung mit, in der Unternehmen zahlen und bezahlt werden. Was diese Rollen verlangen, kann kein Unternehmen abschalten. Was schon da ist, bleibt, wie es ist, und niemand hat eine neue Rolle, bis sie vergeben wird.',
  'role.ship-caption': 'Rollen der Anwendung payments',
  'role.ship-rule': 'Regel, wie mitgeliefert',
  'role.ship-state': 'Jetzt',
  'role.ship-missing': 'Wird hinzugefügt',
  'role.ship-there': 'Ist schon da',
  'role.ship-differs': 'Ist schon da und bleibt, wie sie ist. Abweichungen: {settings}.',
  'role.ship-all': 'Alle sind schon da: Es muss nichts hinzugefügt werden.',
  'role.act-ship': 'Zahlungsrollen hinzufügen',
  'role.act-ship-roles': 'Hinzugefügte Rollen',

  'not-accepted.heading': 'Was nicht mehr akzeptiert wird',
  'not-accepted.phone': 'SMS: nicht akzeptiert, ausgeschlossen durch {who}.',
  'not-accepted.phone-country':
    'SMS an Ihre Nummer ({country}): nicht akzeptiert, ausgeschlossen durch {who}. Akzeptiert werden Nummern dieser Länder: {countries}.',
  'not-accepted.next':
    'Richten Sie eine Methode ein, die akzeptiert wird. Vorher wird eventuell noch einmal nach der alten gefragt.',
  'continue.add-title': 'Richten Sie eine andere Methode ein, um fortzufahren',
  'continue.add':
    'Sie sind angemeldet, aber was Sie eingerichtet haben, wird nicht mehr akzeptiert. Richten Sie eine Methode ein, die akzeptiert wird, um fortzufahren.',
};
