export const teamWords = {
  'team.nav': 'Team von {application}',
  'team.nav-hint': 'Wer für {company} mit {application} arbeitet, und mit welchen Berechtigungen',
  'team.title': 'Team von {application}',
  'team.explained':
    'Alle, die für {company} Berechtigungen in {application} haben. Sie holen Personen dazu und entscheiden über die Berechtigungen, die Sie vergeben dürfen; alles andere im Unternehmen ist Sache seiner Administratoren.',
  'team.invite': 'Ins Team einladen',
  'team.caption': 'Personen von {company} mit Berechtigungen in {application}',
  'team.pages': 'Seiten des Teams',
  'team.permissions': 'Berechtigungen',
  'team.second-step': 'Zweiter Schritt',
  'team.enrolled-app': 'Mit App eingerichtet',
  'team.enrolled-phone': 'SMS',
  'team.enrolled-phone-in': 'SMS, {country}',
  'team.must-add': 'Muss eine App hinzufügen',
  'team.not-enrolled': 'Nicht eingerichtet',
  'team.not-asked': 'Nicht eingerichtet, und nicht verlangt',
  'team.of-company': '{company}: Team von {application}',
  'team.invite-title': 'Ins Team von {application} einladen',
  'team.invite-explained':
    'Wer schon zu {company} gehört, hat die Berechtigungen sofort. Alle anderen bekommen per E-Mail eine Einladung zu {company} und haben sie, sobald sie annehmen.',
  'team.invite-act': 'In ein Team einladen',
  'team.no-role-given':
    'Zurzeit können Sie keine Berechtigung vergeben. Darüber entscheidet der Betreiber von {brand}.',
  'team.error-role': 'Wählen Sie mindestens eine Berechtigung.',
  'team.error-deactivated':
    'Die Administratoren von {company} haben diese Person deaktiviert. Nichts wurde gesendet oder geändert: Bitten Sie sie, diese Person zurückzuholen.',
  'team.error-needs-both':
    'Die Einladung dieser Person gibt Berechtigungen im Unternehmen selbst. Nichts wurde gesendet oder geändert: Fragen Sie einen Administrator von {company}.',
  'team.error-yourself':
    'Niemand gibt sich selbst Berechtigungen. Fragen Sie jemand anderen, der sich um dieses Team kümmert, oder einen Administrator von {company}.',
  'team.error-too-soon':
    'Diese Person wurde vor Kurzem eingeladen. Nichts wurde gesendet oder geändert, damit niemandes Postfach überläuft. Versuchen Sie es ab {time} noch einmal.',
  'team.person-title': 'Berechtigungen in {application}',
  'team.back': 'Zurück zum Team',
  'team.back-person': 'Zurück zu den Berechtigungen von {name}',
  'team.at-once': 'Eine Änderung gilt sofort, ab dem nächsten Seitenaufruf der Person.',
  'team.set-act': 'Berechtigungen einer Person in einem Team festlegen',
  'team.save': 'Berechtigungen speichern',
  'team.permissions-explained':
    'Eine Berechtigung sagt, was jemand in {application} tut. Die Administratoren des Unternehmens nennen sie Rolle.',
  'team.what-it-asks': 'Was „{permission}“ verlangt',
  'team.rule-resets': 'Nur der Betreiber setzt die MFA von Personen mit dieser Berechtigung zurück.',
  'team.locked': 'Diese können Sie weder geben noch nehmen. Das tun die Administratoren von {company}.',
  'team.effect-invited': 'Berechtigungen haben keine Wirkung, bis {name} die Einladung annimmt.',
  'team.effect-inactive': 'Berechtigungen haben keine Wirkung, solange {name} deaktiviert ist.',
  'team.changed-meanwhile':
    'Jemand anderes hat diese Berechtigungen geändert, während Sie sie vor sich hatten, und es wurde nichts gespeichert. Sie lauten jetzt: {roles}. Ihre Auswahl steht noch unten.',
  'team.changed-to-none':
    'Jemand anderes hat alle diese Berechtigungen entzogen, während Sie sie vor sich hatten, und es wurde nichts gespeichert. Ihre Auswahl steht noch unten.',
  'team.own':
    'Das sind Ihre eigenen: Niemand ändert die eigenen Berechtigungen. Fragen Sie jemand anderen, der sich um dieses Team kümmert, oder einen Administrator von {company}.',
  'team.error-not-given':
    'Eine dieser Berechtigungen dürfen Sie nicht mehr vergeben. Nichts wurde gespeichert: Sie sehen unten, was Sie jetzt vergeben dürfen.',
  'team.saved': 'Die Berechtigungen von {name} sind gespeichert.',
  'team.saved-out': 'Diese Person hat keine Berechtigungen in {application} mehr und ist nicht mehr im Team.',
  'team.saved-added': '{name} gehört schon zu {company} und hat die Berechtigungen jetzt.',
  'team.saved-invited':
    '{name} ist eingeladen: Eine E-Mail ist unterwegs. Die Berechtigungen gelten, sobald die Einladung angenommen ist.',
  'team.saved-again':
    '{name} ist noch einmal eingeladen: Eine E-Mail ist unterwegs. Die Berechtigungen gelten, sobald die Einladung angenommen ist.',
  'team.reset-none':
    'MFA zurückzusetzen gehört nicht zu dem, was Ihre Berechtigungen Ihnen hier erlauben. Fragen Sie einen Administrator von {company}.',
  'team.reset-told': 'Diese Person und die Administratoren des Unternehmens werden per E-Mail benachrichtigt.',
  'team.reset-service':
    'Weder Sie noch die Administratoren von {company} setzen derzeit die MFA dieser Person zurück. Fragen Sie den Betreiber von {brand}.',
  'team.own-service':
    'Niemand setzt sich selbst zurück, und die Administratoren von {company} setzen Sie nicht zurück. Wenn Sie Ihre Methoden verloren haben, fragen Sie den Betreiber von {brand}.',
  'team.bar-payor-role':
    'Diese Person hat eine Berechtigung, die Geld bewegt. Nur der Betreiber von {brand} kann ihre MFA zurücksetzen.',
  'team.bar-payor-lately':
    'Diese Person hatte bis {time} eine Berechtigung, die Geld bewegt. In den ersten {duration} danach kann nur der Betreiber von {brand} ihre MFA zurücksetzen.',
  'team.bar-yourself':
    'Niemand setzt sich selbst zurück. Wenn Sie Ihre Methoden verloren haben, fragen Sie jemand anderen, der sich um dieses Team kümmert, oder einen Administrator von {company}; wenn es beides nicht gibt, den Betreiber von {brand}.',
  'team.bar-administrator':
    'Diese Person verwaltet das Unternehmen: Administratoren werden von Administratoren zurückgesetzt. Fragen Sie einen von ihnen.',
  'team.bar-not-in-team':
    'Diese Person hat Berechtigungen in der Anwendung, deren Inhaber dieses Team nicht zurücksetzt, oder keine mehr. Fragen Sie einen Administrator des Unternehmens.',
  'team.bar-asks-nothing':
    'Keine der Berechtigungen dieser Person in der Anwendung verlangt MFA; dieses Team setzt ihre MFA deshalb nicht zurück. Fragen Sie einen Administrator des Unternehmens.',
  'team.bar-team-too-young':
    'Die Berechtigungen dieser Person in der Anwendung, die MFA verlangen, sind noch keine {duration} alt. Fragen Sie bis dahin einen Administrator des Unternehmens.',
  'trail.detail-team': 'Team der Anwendung',
} as const;
