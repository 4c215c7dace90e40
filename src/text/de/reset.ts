export const resetWords = {
  'policy.reset-approval': 'Ein zweiter Administrator genehmigt Zurücksetzungen',
  'policy.reset-approval-hint':
    'Wenn ein Administrator die MFA einer Person zurücksetzt, muss ein anderer mit beiden Berechtigungen oder der Betreiber dieses Dienstes das zuerst genehmigen.',
  'policy.reset-delay': 'Zurücksetzungen warten',
  'policy.reset-delay-hint':
    'Bis diese Zeit vorbei ist, können die Person und jeder Administrator eine Zurücksetzung stoppen, um die in Wahrheit niemand gebeten hat.',
  'policy.reset-delay-none': 'Gar nicht',
  'policy.error-reset-delay': 'Wählen Sie, wie lange Zurücksetzungen warten.',
  'effect.resets-approved': 'Ab der nächsten brauchen Zurücksetzungen von MFA einen zweiten Administrator.',
  'effect.resets-not-approved':
    'Ein Administrator von {company} setzt allein die MFA aller Personen hier zurück. Wer diesen einen für sich gewinnt, umgeht MFA. Die anderen Administratoren werden per E-Mail benachrichtigt.',
  'effect.resets-wait': 'Ab der nächsten warten Zurücksetzungen von MFA {delay}.',
  'effect.resets-wait-shorter':
    'Zurücksetzungen von MFA warten nur noch {delay}: Es bleibt weniger Zeit, eine zu stoppen, um die in Wahrheit niemand gebeten hat. Die anderen Administratoren von {company} werden per E-Mail benachrichtigt.',
  'effect.resets-wait-not':
    'Zurücksetzungen von MFA werden sofort ausgeführt: Niemand hat Zeit, eine zu stoppen, um die in Wahrheit niemand gebeten hat. Die anderen Administratoren von {company} werden per E-Mail benachrichtigt.',

  'console.resets': 'Zurücksetzungen',
  'reset.title': 'MFA zurücksetzen',
  'reset.title-of': 'MFA von {name} zurücksetzen',
  'reset.explained':
    'Für Personen, die Gerät und Wiederherstellungscode verloren haben. Ihre Methoden werden entfernt, und bei der nächsten Anmeldung richten sie alles neu ein.',
  'reset.go': 'MFA zurücksetzen …',
  'reset.needs-both': 'Um MFA zurückzusetzen, sind beide Berechtigungen nötig: Administration und Verzeichnis.',
  'reset.back': 'Zurück zu {name}',
  'reset.to-all': 'Alle Zurücksetzungen',
  'reset.effect': 'Die MFA von {email} zurückzusetzen bewirkt:',
  'reset.effect-out': 'Die Person wird überall abgemeldet.',
  'reset.effect-methods': 'Was sie eingerichtet hat, wird entfernt: {methods} und der Wiederherstellungscode.',
  'reset.effect-next':
    'Bei der nächsten Anmeldung braucht sie das Passwort und einen Code aus ihrem Postfach und richtet alles neu ein.',
  'reset.effect-told': 'Sie und die anderen Administratoren werden per E-Mail benachrichtigt.',
  'reset.con':
    'Ein Betrüger ruft an, hat es eilig und klingt wie ein Kollege. Prüfen Sie auf einem Weg, den Sie selbst wählen, wer es ist: nie über den Anruf, die E-Mail oder den Chat, in dem Sie gebeten werden.',
  'reset.may-take':
    'Es kann bis zu 24 Stunden dauern: Wenn eine weitere Regel MFA von dieser Person verlangt, wartet die Zurücksetzung so lange, damit sie gestoppt werden kann.',
  'reset.will-wait': 'In Ihrem Unternehmen warten Zurücksetzungen {delay}.',
  'reset.will-approve-company':
    'In Ihrem Unternehmen genehmigt sie zuerst ein anderer Administrator oder der Betreiber dieses Dienstes.',
  'reset.will-approve-email':
    'Die Änderung der Anmelde-E-Mail-Adresse dieser Person ist noch keine {duration} her. Deshalb genehmigt die Zurücksetzung zuerst ein anderer Administrator oder der Betreiber dieses Dienstes.',
  'reset.will-approve-frozen':
    'Vor weniger als {duration} hat jemand, der das Postfach dieser Person liest, gemeldet, dass eine Änderung nicht von ihr stammt. Deshalb genehmigt die Zurücksetzung zuerst ein anderer Administrator oder der Betreiber dieses Dienstes. Prüfen Sie besonders sorgfältig, wer Sie darum bittet.',
  'reset.will-approve-burst':
    'Sie haben innerhalb einer Stunde {count, plural, one {# Zurücksetzung} other {# Zurücksetzungen}} beantragt. Deshalb genehmigt die nächsten zuerst ein anderer Administrator oder der Betreiber dieses Dienstes.',
  'reset.will-approve-operator':
    'Die Änderung der Anmelde-E-Mail-Adresse dieser Person ist noch keine {duration} her, oder innerhalb einer Stunde wurden viele Zurücksetzungen beantragt: Ein anderer Betreiber genehmigt sie zuerst, oder jemand auf dem Server selbst mit „gatehouse reset approve“.',
  'reset.will-approve-operator-frozen':
    'Vor weniger als {duration} hat jemand, der das Postfach dieser Person liest, gemeldet, dass eine Änderung nicht von ihr stammt: Ein anderer Betreiber genehmigt sie zuerst, oder jemand auf dem Server selbst mit „gatehouse reset approve“.',
  'reset.email': 'E-Mail-Adresse, mit der sich diese Person anmeldet',
  'reset.email-hint': 'Schreiben Sie sie aus: {email}',
  'reset.how': 'Wie haben Sie die Bitte geprüft?',
  'reset.how-choose': 'Bitte wählen',
  'reset.tick': 'Ich habe geprüft, dass diese Person um das Zurücksetzen der MFA gebeten hat',
  'reset.act': 'MFA zurücksetzen',
  'reset.label': 'Die MFA einer Person zurücksetzen',
  'reset.approve': 'Zurücksetzung genehmigen',
  'reset.approve-label': 'Eine Zurücksetzung von MFA genehmigen',
  'reset.approve-hint':
    'Genehmigen Sie sie nur, wenn Sie mit der Person, die sie beantragt hat, darüber gesprochen haben, persönlich oder unter einer Nummer, die Sie kennen.',
  'reset.too-new':
    'Sie genehmigen Zurücksetzungen, wenn Sie seit {duration} beide Berechtigungen haben, und nur solche, die danach beantragt wurden. Diese kann ein anderer Administrator oder der Betreiber dieses Dienstes genehmigen.',
  'reset.veto': 'Zurücksetzung stoppen',
  'reset.veto-label': 'Eine Zurücksetzung von MFA stoppen',
  'reset.withdraw': 'Zurücksetzung zurückziehen',
  'reset.withdraw-label': 'Eine Zurücksetzung von MFA zurückziehen',

  'reset.error-email-missing': 'Schreiben Sie die E-Mail-Adresse aus, mit der sich diese Person anmeldet.',
  'reset.error-email':
    'Das ist nicht die E-Mail-Adresse, mit der sich diese Person anmeldet. Schreiben Sie sie genau ab.',
  'reset.error-how': 'Wählen Sie, wie Sie die Bitte geprüft haben.',
  'reset.error-tick': 'Prüfen Sie zuerst, ob diese Person wirklich darum gebeten hat, und setzen Sie dann das Häkchen.',
  'reset.error-meanwhile':
    'Es wurde nichts zurückgesetzt: Seit Sie die Seite geöffnet haben, wurde für diese Person eine Zurücksetzung beantragt, durch Sie oder jemand anderen. Unten sehen Sie, wie es steht.',
  'reset.error-many':
    'Sie haben so viele Zurücksetzungen beantragt, wie in einer Stunde möglich sind. Die nächste können Sie ab {time} beantragen.',
  'reset.error-many-for-them':
    'Für diese Person wurden so viele Zurücksetzungen beantragt, wie in einer Stunde möglich sind. Die nächste ist ab {time} möglich.',
  'reset.error-over': 'Diese Zurücksetzung wartet nicht mehr: Unten sehen Sie, was aus ihr wurde.',
  'reset.error-not-yours':
    'Niemand genehmigt eine Zurücksetzung, die er oder sie selbst beantragt hat oder die sie selbst betrifft, und nur wer sie beantragt hat, zieht sie zurück.',
  'reset.error-not-needed': 'Diese Zurücksetzung braucht keine Genehmigung, oder sie hat sie schon.',
  'reset.error-too-new':
    'Sie haben noch nicht lange genug beide Berechtigungen, um diese Zurücksetzung zu genehmigen. Ein anderer Administrator oder der Betreiber dieses Dienstes kann es.',

  'reset.bar-yourself':
    'Niemand setzt sich selbst zurück. Wenn Sie Ihre Methoden verloren haben, wenden Sie sich an einen anderen Administrator oder, wenn es keinen gibt, an den Betreiber von {brand}.',
  'reset.bar-not-entitled': 'MFA kann hier zurückgesetzt werden, sobald {company} sie verwenden darf.',
  'reset.bar-not-active': 'MFA wird bei aktiven Personen zurückgesetzt.',
  'reset.bar-member-too-young':
    'Seit diese Person die Einladung angenommen hat, sind noch keine {duration} vergangen. Bis dahin kann nur der Betreiber von {brand} ihre MFA zurücksetzen.',
  'reset.bar-disabled':
    'Diese Person kann sich derzeit nicht anmelden: Sie ist vom Betreiber gesperrt. Wenden Sie sich an den Betreiber von {brand}.',
  'reset.bar-nothing-bound': 'Diese Person hat keine Methode eingerichtet: Es gibt nichts zurückzusetzen.',
  'reset.bar-payor-role':
    'Diese Person hat eine Rolle, die Geld bewegt. Nur der Betreiber von {brand} kann ihre MFA zurücksetzen.',
  'reset.bar-payor-lately':
    'Diese Person hatte bis {time} eine Rolle, die Geld bewegt. In den ersten {duration} danach kann nur der Betreiber von {brand} ihre MFA zurücksetzen.',
  'reset.bar-operator-only': 'Nur der Betreiber von {brand} kann die MFA dieser Person zurücksetzen.',
  'reset.bar-operator': 'Betreiber werden auf dem Server selbst zurückgesetzt, mit „gatehouse user reset-mfa“.',
  'reset.bar-disabled-operator': 'Diese Person ist gesperrt. Entsperren Sie sie zuerst.',
  'reset.ask-service': 'Hier erreichen Sie den Betreiber: <contact></contact>',

  'reset.who-you': 'Sie',
  'reset.who-service': 'den Betreiber von {brand}',
  'reset.who-own-session': 'die Person selbst aus ihrer eigenen Sitzung',
  'reset.who-own-mailbox': 'die Person selbst über den Link aus der E-Mail',
  'reset.who-another': 'jemanden außerhalb Ihres Unternehmens',
  'reset.who-by-itself': 'niemanden: Die Zeit war gekommen',

  'reset.done': 'MFA wurde zurückgesetzt: <b>{email}</b> richtet bei der nächsten Anmeldung alles neu ein.',
  'reset.waits-time':
    'Die Zurücksetzung für <b>{email}</b> wartet bis {time}: Bis dahin können die Person, die per E-Mail benachrichtigt wurde, und Administratoren sie stoppen.',
  'reset.waits-approval':
    'Die Zurücksetzung für <b>{email}</b> wartet auf eine Genehmigung. Die anderen, die sie geben können, wurden per E-Mail benachrichtigt.',
  'reset.waits-both':
    'Die Zurücksetzung für <b>{email}</b> wartet auf eine Genehmigung und mindestens bis {time}. Die anderen, die sie geben können, wurden per E-Mail benachrichtigt.',
  'reset.waiting': 'Eine Zurücksetzung wartet',
  'reset.asked': 'Beantragt',
  'reset.asked-by': '{time}, durch {who}',
  'reset.verified': 'Geprüft',
  'reset.waits-for': 'Wartet auf',
  'reset.waits-for-approval': 'Eine Genehmigung: {why}. Sie verfällt, wenn niemand sie bis {time} genehmigt.',
  'reset.why-company': 'Ihr Unternehmen verlangt einen zweiten Administrator',
  'reset.why-company-operator': 'das Unternehmen verlangt einen zweiten Administrator',
  'reset.why-email': 'die Anmelde-E-Mail-Adresse wurde kurz zuvor geändert',
  'reset.why-frozen':
    'jemand, der das Postfach dieser Person liest, hat gemeldet, dass eine Änderung nicht von ihr stammt',
  'reset.why-burst': 'innerhalb einer Stunde wurden viele Zurücksetzungen beantragt',
  'reset.waits-until-company': '{time}: Ihr Unternehmen lässt Zurücksetzungen warten',
  'reset.waits-until-company-operator': '{time}: Das Unternehmen lässt Zurücksetzungen warten',
  'reset.waits-until-another': '{time}: Eine weitere Regel gilt für diese Person',
  'reset.waits-until-past': 'Einen Moment: Die Zeit ist gekommen',
  'reset.approved': 'Genehmigt',
  'reset.became': 'Was daraus wurde',
  'reset.outcome-done': 'Ausgeführt',
  'reset.outcome-vetoed': 'Gestoppt',
  'reset.outcome-withdrawn': 'Zurückgezogen',
  'reset.outcome-lapsed': 'Verfallen: Niemand hat sie rechtzeitig genehmigt',
  'reset.outcome-barred': 'Nicht ausgeführt: Sie war nicht mehr erlaubt',
  'reset.outcome-overtaken': 'Nicht ausgeführt: Sie war nicht mehr nötig',
  'reset.last': 'Die letzte',
  'reset.elsewhere-title': 'Anderswo wurde eine Zurücksetzung beantragt',
  'reset.elsewhere':
    'Am {time} wurde eine Zurücksetzung der MFA dieser Person beantragt, nicht von {company}. Sie wird ab {due} ausgeführt, wenn niemand sie stoppt. Das betrifft Sie, weil {company} MFA von dieser Person verlangt.',
  'reset.elsewhere-ask': 'Fragen Sie die Person auf anderem Weg als per E-Mail, ob sie ihr Gerät verloren hat.',
  'reset.stopped-elsewhere': 'Für {name} wartet keine anderswo beantragte Zurücksetzung mehr.',
  'reset.stopped-session':
    'Es wurde aus der eigenen Sitzung der Person gestoppt, ohne jeden Nachweis. Wenn die Person sagt, dass sie es nicht war, ist vielleicht jemand anders in ihrem Namen angemeldet: Lassen Sie ihre MFA unverzüglich vom Betreiber dieses Dienstes zurücksetzen.',
  'reset.stopped-mailbox': 'Es wurde über den Link gestoppt, den wir der Person per E-Mail gesendet haben.',
  'reset.stopped-other': 'Ein Administrator oder ein Betreiber hat es gestoppt.',

  'reset.list-title': 'Zurücksetzungen von MFA',
  'reset.list-explained':
    'Wer Gerät und Wiederherstellungscode verloren hat, wird auf der eigenen Seite im Verzeichnis zurückgesetzt. Hier sehen Sie, was wartet und was daraus wurde.',
  'reset.list-waiting': 'Wartend',
  'reset.list-waiting-none': 'Keine Zurücksetzung wartet.',
  'reset.list-ended': 'Frühere Zurücksetzungen',
  'reset.list-ended-none': 'Noch wurde keine Zurücksetzung beantragt.',
  'reset.person': 'Wer',
  'reset.nobody': 'Gelöscht',
  'reset.company': 'Unternehmen',
  'reset.none': 'Keines',
  'reset.acts': 'Was Sie tun können',
  'reset.acts-none': 'Nichts',
  'reset.csv': 'Als CSV herunterladen',
  'reset.next': 'Nächste Seite',
  'reset.first': 'Erste Seite',
  'reset.note-approved-done': 'Genehmigt und ausgeführt.',
  'reset.note-approved-waits': 'Genehmigt. Ausführung ab {time}.',
  'reset.note-approved-not': 'Genehmigt, aber nicht ausgeführt: Sie war nicht mehr erlaubt oder nicht mehr nötig.',
  'reset.note-vetoed': 'Die Zurücksetzung wurde gestoppt.',
  'reset.note-withdrawn': 'Die Zurücksetzung wurde zurückgezogen.',

  'reset.operator-explained':
    'Für Personen, die kein Administrator zurücksetzen kann: mit einer Rolle, die es Ihnen überlässt, ohne Unternehmen, oder wo niemand mehr es könnte. Ihre Methoden werden entfernt, und bei der nächsten Anmeldung richten sie alles neu ein.',

  'own-reset.title': 'Jemand hat beantragt, Ihren zweiten Schritt zurückzusetzen',
  'own-reset.by-person': '{administrator} von {company} hat es am {time} beantragt.',
  'own-reset.by-company': 'Ein Administrator von {company} hat es am {time} beantragt.',
  'own-reset.by-service': 'Der Betreiber dieses Dienstes hat es am {time} beantragt.',
  'own-reset.due':
    'Ab {time} werden Ihre Methoden und Ihr Wiederherstellungscode entfernt, und Sie werden überall abgemeldet.',
  'own-reset.due-approval':
    'Sobald jemand anderes es genehmigt hat, aber nicht vor {time}, werden Ihre Methoden und Ihr Wiederherstellungscode entfernt, und Sie werden überall abgemeldet.',
  'own-reset.due-approval-alone':
    'Sobald jemand anderes es genehmigt hat, werden Ihre Methoden und Ihr Wiederherstellungscode entfernt, und Sie werden überall abgemeldet.',
  'own-reset.question': 'Wenn Sie nicht darum gebeten haben, stoppen Sie es.',
  'own-reset.stop': 'Stoppen',
  'own-reset.stopped': 'Die Zurücksetzung wurde gestoppt: Was Sie eingerichtet haben, bleibt, wie es ist.',
  'own-reset.over': 'Diese Zurücksetzung wartete nicht mehr, es gab also nichts zu stoppen.',

  'veto.title': 'Das Zurücksetzen Ihres zweiten Schritts stoppen?',
  'veto.press': 'Zurücksetzung stoppen',
  'veto.keep': 'Wenn Sie selbst darum gebeten haben, tun Sie nichts: Schließen Sie einfach diese Seite.',
  'veto.done-title': 'Die Zurücksetzung wurde gestoppt',
  'veto.done': 'Was Sie eingerichtet haben, bleibt, wie es ist, und funktioniert wie bisher.',
  'veto.done-next':
    'Jemand hat sich als Sie ausgegeben oder sich geirrt. Sagen Sie es einem Administrator Ihres Unternehmens auf anderem Weg als per E-Mail, und wählen Sie ein neues Passwort, wenn jemand anderes Ihres kennen könnte.',
  'veto-over.done-title': 'Die Zurücksetzung wurde schon ausgeführt',
  'veto-over.done':
    'Am <b>{time}</b> wurden Ihre Methoden und Ihr Wiederherstellungscode entfernt, und Sie wurden überall abgemeldet. Es lässt sich nicht mehr stoppen.',
  'veto-over.done-next':
    'Wenn Sie nicht darum gebeten haben: Wählen Sie sofort ein neues Passwort, mit „Passwort vergessen?“ auf der Anmeldeseite. Melden Sie sich dann an, richten Sie Ihren zweiten Schritt neu ein, und sagen Sie es den hier genannten Stellen auf anderem Weg als per E-Mail.',
  'veto-over.done-yours':
    'Wenn Sie selbst darum gebeten haben: Melden Sie sich mit Ihrem Passwort an. Wir senden Ihnen einen Code per E-Mail, und Sie richten alles neu ein.',
  'veto-over.stopped-title': 'Die Zurücksetzung wurde schon gestoppt',
  'veto-over.not-title': 'Die Zurücksetzung wurde nicht ausgeführt',
  'veto-over.stays':
    'Sie endete am <b>{time}</b>, ohne dass etwas entfernt wurde: Was Sie eingerichtet haben, bleibt, wie es ist.',
  'veto-over.by-session':
    'Gestoppt wurde sie unter Passwort & Sicherheit, von einer Person, die als Sie angemeldet war.',
  'veto-over.by-mailbox':
    'Gestoppt wurde sie mit einem Link aus einer unserer E-Mails, von einer Person, die Ihr Postfach liest.',
  'veto-over.by-administrator': '{administrator} von {company} hat sie gestoppt.',
  'veto-over.by-company': 'Ein Administrator von {company} hat sie gestoppt.',
  'veto-over.by-elsewhere': 'Ein Administrator eines anderen Unternehmens, zu dem Sie gehören, hat sie gestoppt.',
  'veto-over.by-service': 'Der Betreiber dieses Dienstes hat sie gestoppt.',
  'veto-over.by-withdrawn': 'Wer sie beantragt hat, hat sie zurückgezogen.',
  'veto-over.who': 'Wer Ihnen helfen kann',

  'reset.operator-list-explained':
    'Hier sehen Sie jede Zurücksetzung dieses Dienstes, die wartet, und was aus den anderen wurde. Selbst setzen Sie jemanden auf der Seite der Person zurück, unter Personen.',
  'help-who.can-reset':
    'Ihren zweiten Schritt zurücksetzen, wenn Gerät und Wiederherstellungscode beide verloren sind;',
  'help-admin.lost-rules':
    'Unter <b>{settings}</b> legen Sie fest, ob ein zweiter Administrator Zurücksetzungen genehmigt und wie lange sie warten. Unter <b>{resets}</b> sehen Sie, was wartet, und stoppen, worum niemand gebeten hat.',
  'help-admin.lost-operator':
    'Wer eine Rolle hat, die Geld bewegt, oder Ihre Einladung erst vor kurzem angenommen hat (noch keine {duration}), wird vom Betreiber zurückgesetzt. Ebenso der einzige Administrator eines Unternehmens: Sorgen Sie für zwei.',
  'refuse-no-way.how':
    'Sie müssen sicher sein, dass Sie es sind: Sprechen Sie persönlich mit ihnen oder lassen Sie sich zurückrufen. Es kann bis zu 24 Stunden dauern. Melden Sie sich dann mit Ihrem Passwort an: Wir senden Ihnen einen Code per E-Mail, und Sie richten neu ein.',
  'refuse-no-way.operator': 'Das kann der Betreiber dieses Dienstes, sonst niemand.',
  'refuse-no-way.reach': 'Fragen Sie einen Administrator Ihres Unternehmens, wie Sie den Betreiber erreichen.',
} as const;
