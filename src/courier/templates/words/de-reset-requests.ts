import type { resetRequestKinds as source } from './en-reset-requests.ts';

const ask =
  'Fragen Sie {person} auf anderem Weg als per E-Mail. Wenn niemand darum gebeten hat, stoppen Sie es mit dem Link oben und finden Sie heraus, wer weiß, was er nicht wissen sollte.';

export const resetRequestKinds: typeof source = (changePassword) => ({
  'methods-reset': {
    subject: 'Ihr zweiter Schritt bei {serviceName} wurde zurückgesetzt',
    happened:
      'Der zweite Schritt für {email} wurde von einem Administrator, von jemandem, der sich um Ihr Team kümmert, oder von einem Betreiber von {serviceName} zurückgesetzt. Keine Methode, die zuvor eingerichtet war, funktioniert noch, auch nicht der Wiederherstellungscode, und alle Sitzungen wurden abgemeldet.',
    next: [
      'Bei Ihrer nächsten Anmeldung bei {home} geben Sie Ihr Passwort und einen Code ein, den wir an dieses Postfach senden. Danach richten Sie einen neuen zweiten Schritt ein.',
    ],
    nextOfApp: 'Sie können den alten Eintrag in Ihrer App löschen.',
    notYouTitle: 'Wenn Sie nicht darum gebeten haben',
    notYou:
      'Vielleicht hat jemand in Ihrem Namen darum gebeten. Wählen Sie jetzt mit „Passwort vergessen?“ bei {home} ein neues Passwort: Es gilt sofort, und alle Sitzungen werden abgemeldet. Rufen Sie dann Ihren Administrator oder die hier als Hilfe genannten Stellen an, unter einer Nummer, die Sie kennen. Der Link unten hält Änderungen unter Passwort & Sicherheit 72 Stunden lang an und macht nichts von der Zurücksetzung rückgängig; eine weitere muss so lange eine zweite Person genehmigen.',
    notYouLink: 'Das war ich nicht',
  },
  'user-reset': {
    subject: 'Bei {serviceName} wurde der zweite Schritt einer Person zurückgesetzt',
    happened:
      'Der zweite Schritt von {person} ({personEmail}) wurde bei {serviceName} zurückgesetzt, und alle Sitzungen dieser Person wurden abgemeldet.',
    next: [
      'Sie erfahren das, weil Sie ein Unternehmen verwalten, zu dem {person} gehört.',
      'Bei der nächsten Anmeldung weist {person} nach, Zugriff auf das Postfach zu haben, und richtet einen neuen zweiten Schritt ein. Wenn das Zurücksetzen vereinbart war, ist nichts zu tun.',
    ],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Fragen Sie {person} auf anderem Weg als per E-Mail. Wenn niemand darum gebeten hat, sagen Sie es dem Betreiber von {serviceName} bei {home} und deaktivieren Sie diese Person, bis das geklärt ist.',
  },
  'reset-asked': {
    subject: 'Bei {serviceName} wurde beantragt, Ihren zweiten Schritt zurückzusetzen',
    happened:
      'Es wurde beantragt, den zweiten Schritt von {email} zurückzusetzen. Noch hat sich nichts geändert. Danach funktioniert keine Methode mehr, die jetzt eingerichtet ist, auch nicht der Wiederherstellungscode, und alle Sitzungen werden abgemeldet.',
    next: [
      'Wenn Sie darum gebeten haben, ist nichts zu tun: Warten Sie, bis es geschehen ist. Wir schreiben Ihnen dann.',
      'Wenn nicht, stoppt es die Schaltfläche am Ende. Ihre Seite zu öffnen ändert noch nichts, und Sie müssen sich nicht anmelden.',
    ],
    notYouTitle: 'Wenn Sie nicht darum gebeten haben',
    notYou: `Stoppen Sie es mit der Schaltfläche unten: Vielleicht hat jemand in Ihrem Namen darum gebeten. Nennen Sie niemandem einen Code, wer auch anruft. ${changePassword}`,
    notYouLink: 'Zurücksetzen stoppen',
  },
  'reset-asked-elsewhere': {
    subject: 'Bei {serviceName} soll die MFA einer Ihrer Personen zurückgesetzt werden',
    happened:
      'Bei {serviceName} wurde außerhalb von {company} beantragt, den zweiten Schritt von {person} ({personEmail}) zurückzusetzen. Das wartet, weil {company} von dieser Person MFA verlangt.',
    next: [
      'Sie erfahren das, weil Sie {company} verwalten. Wenn {person} es bestätigt, ist nichts zu tun: Es wird von selbst ausgeführt.',
    ],
    notYouTitle: 'Wenn Sie Zweifel haben',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: 'Bei {serviceName} ist ein Zurücksetzen von MFA zu prüfen',
    happened:
      'Bei {serviceName} wurde beantragt, den zweiten Schritt von {person} ({personEmail}) zurückzusetzen. Das wird nur ausgeführt, wenn jemand anderes es genehmigt: ein anderer Administrator von {company} oder der Betreiber.',
    next: [
      'Vergewissern Sie sich selbst, dass {person} darum gebeten hat, auf anderem Weg als per E-Mail. Wenn niemand es genehmigt, verfällt es.',
    ],
    notYouTitle: 'Wenn Sie Zweifel haben',
    notYou: ask,
  },
  'reset-waits': {
    subject: 'Bei {serviceName} wartet ein Zurücksetzen von MFA einer Ihrer Personen',
    happened:
      'Bei {serviceName} wurde beantragt, den zweiten Schritt von {person} ({personEmail}) zurückzusetzen. Das wartet und wird dann von selbst ausgeführt.',
    next: ['Sie erfahren das, weil Sie {company} verwalten. Wenn es vereinbart war, ist nichts zu tun.'],
    notYouTitle: 'Wenn Sie Zweifel haben',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: 'Bei {serviceName} wurde ein Zurücksetzen von MFA gestoppt',
    happened:
      'Das Zurücksetzen des zweiten Schritts von {person} ({personEmail}) wurde gestoppt, und nichts wurde geändert. {stopped}',
    next: [
      'Wer darum gebeten hat, war vielleicht ein Betrüger. Sprechen Sie mit {person} persönlich oder unter einer Nummer, die das Verzeichnis schon vorher kannte.',
    ],
    notYouTitle: 'Wenn wieder jemand anruft',
    notYou:
      'Sagen Sie es dem Betreiber von {serviceName} bei {home}, und schreiben Sie auf, wer wann angerufen hat. Beantragen Sie kein weiteres Zurücksetzen, bevor Sie mit {person} gesprochen haben.',
  },
  'reset-lapsed': {
    subject: 'Bei {serviceName} ist ein Zurücksetzen von MFA verfallen',
    happened:
      'Das Zurücksetzen des zweiten Schritts von {person} ({personEmail}) wurde nicht ausgeführt: Es wurde nicht rechtzeitig genehmigt oder konnte nicht rechtzeitig geschehen. Nichts wurde geändert.',
    next: [
      'Wenn {person} es noch braucht, beantragen Sie es erneut und sagen Sie vorher einem anderen Administrator Bescheid.',
    ],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Vielleicht benutzt jemand Ihren Zugang. Ändern Sie jetzt Ihr Passwort bei {home}, sehen Sie unter Passwort & Sicherheit nach und sagen Sie den anderen Administratoren Bescheid.',
  },
  'reset-barred': {
    subject: 'Bei {serviceName} wurde ein Zurücksetzen von MFA nicht ausgeführt',
    happened:
      'Das Zurücksetzen des zweiten Schritts von {person} ({personEmail}) wurde nicht ausgeführt: Die Bedingungen, unter denen es beantragt wurde, haben sich seither geändert. Für diese Person wurde nichts geändert.',
    next: ['Wenn {person} es noch braucht, beantragen Sie es erneut: Die Seite sagt, ob es möglich ist.'],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Vielleicht benutzt jemand Ihren Zugang. Ändern Sie jetzt Ihr Passwort bei {home}, sehen Sie unter Passwort & Sicherheit nach und sagen Sie den anderen Administratoren Bescheid.',
  },
});
