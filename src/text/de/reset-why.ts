export const resetWhyWords = {
  'barred.asked-by': 'Wer sie beantragt hat, darf das nicht mehr. Jemand, der es darf, muss sie neu beantragen.',
  'barred.approved-by':
    'Wer sie genehmigt hat, darf das nicht mehr. Beantragen Sie sie neu, und lassen Sie sie von jemand anderem genehmigen.',
  'barred.erased':
    'Jemand, den sie betraf, wurde inzwischen gelöscht. Beantragen Sie sie neu, wenn sie noch nötig ist.',
  'barred.approval-needed':
    'Inzwischen muss jemand anderes sie genehmigen. Beantragen Sie sie neu: Sie wartet dann auf diese Genehmigung.',
  'barred.longer-wait': 'Inzwischen muss sie länger warten. Beantragen Sie sie neu: Sie wartet dann so lange.',
  'barred.not-entitled': 'Das Unternehmen darf MFA nicht mehr verwenden. Wenden Sie sich an den Betreiber von {brand}.',
  'barred.not-active':
    'Die Person war in Ihrem Unternehmen nicht mehr aktiv. Aktivieren Sie sie zuerst, dann beantragen Sie die Zurücksetzung neu.',
  'barred.payor-lately':
    'Seit diese Person eine Rolle hatte, die Geld bewegt, waren noch keine {duration} vergangen. Bis dahin kann nur der Betreiber von {brand} ihre MFA zurücksetzen.',
  'barred.member-too-young':
    'Seit diese Person wieder aktiv ist, waren noch keine {duration} vergangen. Bis dahin kann nur der Betreiber von {brand} ihre MFA zurücksetzen.',

  'policy.reset-held-approval':
    'Bis {time} genehmigt trotzdem ein zweiter Administrator Zurücksetzungen: Das wurde vor Kurzem ausgeschaltet.',
  'policy.reset-held-delay':
    'Bis {time} warten Zurücksetzungen trotzdem {delay}: Diese Zeit wurde vor Kurzem verkürzt.',
  'policy.reset-held-why':
    'Was bei Zurücksetzungen gelockert wird, gilt erst {duration} nach dem Speichern. Wer es vorher zurückstellt, lässt die alte Regel ohne Unterbrechung bestehen.',
  'policy.stale-eased': 'Zurücksetzungen verlangen dadurch ab {time} weniger.',
  'effect.resets-eased-later':
    'Das gilt erst {duration} nach dem Speichern; bis dahin verlangen Zurücksetzungen so viel wie jetzt. Wer es vorher zurückstellt, lässt die alte Regel ohne Unterbrechung bestehen.',
};
