export const resetWhyWords = {
  'barred.asked-by': 'Quien lo pidió ya no puede hacerlo. Debe pedirlo de nuevo alguien que pueda.',
  'barred.approved-by': 'Quien lo aprobó ya no puede hacerlo. Pídalo de nuevo y que lo apruebe otra persona.',
  'barred.erased': 'Entretanto se borró a alguien a quien concernía. Pídalo de nuevo si todavía hace falta.',
  'barred.approval-needed':
    'Entretanto pasó a necesitar la aprobación de otra persona. Pídalo de nuevo: entonces esperará esa aprobación.',
  'barred.longer-wait':
    'Entretanto pasó a tener que esperar más tiempo. Pídalo de nuevo: entonces esperará ese tiempo.',
  'barred.not-entitled': 'La empresa ya no puede usar la MFA. Pregunte al operador de {brand}.',
  'barred.not-active': 'La persona ya no estaba activa en la empresa. Actívela primero y después pídalo de nuevo.',
  'barred.payor-lately':
    'Esta persona tuvo un rol que mueve dinero menos de {duration} antes. Hasta que pase ese tiempo, solo el operador de {brand} puede restablecer su MFA.',
  'barred.member-too-young':
    'Esta persona llevaba menos de {duration} activa de nuevo. Hasta que pase ese tiempo, solo el operador de {brand} puede restablecer su MFA.',

  'policy.reset-held-approval':
    'Hasta el {time}, un segundo administrador aprueba de todos modos los restablecimientos: eso se desactivó hace poco.',
  'policy.reset-held-delay':
    'Hasta el {time}, los restablecimientos esperan de todos modos {delay}: esa espera se acortó hace poco.',
  'policy.reset-held-why':
    'Lo que se relaja de los restablecimientos surte efecto {duration} después de guardarlo. Si alguien lo restituye antes, la regla anterior no se interrumpe.',
  'policy.stale-eased': 'Con ello, los restablecimientos requieren menos a partir del {time}.',
  'effect.resets-eased-later':
    'Esto surte efecto {duration} después de guardarlo; hasta entonces, los restablecimientos requieren lo mismo que ahora. Si alguien lo restituye antes, la regla anterior no se interrumpe.',
};
