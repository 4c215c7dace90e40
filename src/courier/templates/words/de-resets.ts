export const resetKinds = {
  'resets-eased': {
    subject: 'MFA bei {company} zurückzusetzen, verlangt bei {serviceName} bald weniger',
    happened:
      'Die Regeln für das Zurücksetzen von MFA bei {company} wurden bei {serviceName} gelockert. Das gilt ab {takesEffect}; bis dahin verlangt das Zurücksetzen so viel wie zuvor.',
    next: [
      'Was schon auf das Zurücksetzen wartet, behält die Regeln, unter denen es beantragt wurde.',
      'Sie erfahren das, weil Sie {company} verwalten. Wenn es vereinbart war, ist nichts zu tun.',
    ],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Vielleicht bereitet jemand vor, MFA zu umgehen. Fragen Sie die anderen Administratoren von {company} auf anderem Weg als per E-Mail, melden Sie sich bei {home} an und stellen Sie die Regeln in den Sicherheitseinstellungen wieder her. Vor {takesEffect} gelten die alten Regeln dadurch ohne Unterbrechung weiter.',
  },
  'administrator-added': {
    subject: '{company} hat bei {serviceName} einen Administrator mehr',
    happened:
      '{person} ({personEmail}) hat bei {company} ab jetzt beide Berechtigungen: für die Administration und für das Verzeichnis.',
    next: [
      'Wer beide hat, legt die Regeln für MFA fest, lädt Personen ein und setzt deren MFA zurück.',
      'Sie erfahren das, weil Sie {company} verwalten. Wenn es vereinbart war, ist nichts zu tun.',
    ],
    notYouTitle: 'Wenn Sie nichts davon wissen',
    notYou:
      'Vielleicht bereitet jemand vor, MFA zu umgehen. Fragen Sie {person} und wer die Berechtigungen gegeben hat, auf anderem Weg als per E-Mail. Bis das geklärt ist, melden Sie sich bei {home} an und nehmen Sie die Berechtigungen im Verzeichnis zurück.',
  },
  'team-joined': {
    subject: '{company} hat Ihnen bei {serviceName} Berechtigungen in {application} gegeben',
    happened:
      'Sie gehören ab jetzt zum {application}-Team von {company}. Jemand, der sich um dieses Team kümmert, hat Ihnen diese Berechtigungen gegeben:',
    next: [
      'Sie gelten sofort. Was {application} von allen verlangt, die sich anmelden, gilt auch für Sie, etwa ein zweiter Schritt.',
      'Wenn Sie mit {application} arbeiten, ist nichts zu tun: Melden Sie sich wie immer bei {home} an.',
    ],
    notYouTitle: 'Wenn Sie nicht damit arbeiten',
    notYou:
      'Sagen Sie es den Administratoren von {company} auf anderem Weg als per E-Mail und bitten Sie sie, die Berechtigungen zurückzunehmen. Wer sich um das Team kümmert, kann Ihren zweiten Schritt womöglich zurücksetzen, sobald Sie sieben Tage dazugehören.',
  },
};
