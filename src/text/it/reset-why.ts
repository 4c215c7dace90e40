export const resetWhyWords = {
  'barred.asked-by': 'Chi l’ha richiesta non può più farlo. Deve richiederla di nuovo qualcuno che può.',
  'barred.approved-by':
    'Chi l’ha approvata non può più farlo. La richieda di nuovo e la faccia approvare da qualcun altro.',
  'barred.erased':
    'Nel frattempo è stato cancellato qualcuno che ne era interessato. La richieda di nuovo se serve ancora.',
  'barred.approval-needed':
    'Nel frattempo serve l’approvazione di qualcun altro. La richieda di nuovo: attenderà quell’approvazione.',
  'barred.longer-wait': 'Nel frattempo deve attendere più a lungo. La richieda di nuovo: attenderà quel tempo.',
  'barred.not-entitled': 'L’azienda non può più usare l’MFA. Chieda a chi gestisce {brand}.',
  'barred.not-active':
    'La persona non era più attiva nell’azienda. Prima la riattivi, poi richieda di nuovo la reimpostazione.',
  'barred.payor-lately':
    'Questa persona aveva avuto un ruolo che movimenta denaro meno di {duration} prima. Finché non è trascorso questo tempo, la sua MFA può reimpostarla solo chi gestisce {brand}.',
  'barred.member-too-young':
    'Questa persona era di nuovo attiva da meno di {duration}. Finché non è trascorso questo tempo, la sua MFA può reimpostarla solo chi gestisce {brand}.',

  'policy.reset-held-approval':
    'Fino a {time}, un secondo amministratore approva comunque le reimpostazioni: è stato disattivato da poco.',
  'policy.reset-held-delay':
    'Fino a {time}, le reimpostazioni attendono comunque {delay}: l’attesa è stata abbreviata da poco.',
  'policy.reset-held-why':
    'Ciò che si allenta per le reimpostazioni ha effetto {duration} dopo il salvataggio. Se qualcuno lo ripristina prima, la vecchia regola non si interrompe.',
  'policy.stale-eased': 'Così le reimpostazioni richiedono meno a partire da {time}.',
  'effect.resets-eased-later':
    'Ha effetto {duration} dopo il salvataggio; fino ad allora le reimpostazioni richiedono quanto ora. Se qualcuno lo ripristina prima, la vecchia regola non si interrompe.',
};
