import type { passwordKinds as source } from './en-password.ts';

export const passwordKinds: typeof source = (notYou) => ({
  'password-changed': {
    subject: 'Ha cambiato la password di {serviceName}',
    happened:
      'La password di {email} è stata cambiata in «Password e sicurezza» e tutte le altre sessioni sono state chiuse.',
    next: ['Se è stata una sua azione, non deve fare nulla.'],
    notYou,
  },
  'app-removed': {
    subject: 'Un’app di autenticazione è stata rimossa su {serviceName}',
    happened: 'L’app di autenticazione di {email} è stata rimossa. I suoi codici non sono più accettati.',
    next: ['L’altro metodo resta invariato. Se è stata una sua azione, non deve fare nulla.'],
    notYou,
  },
  'phone-removed': {
    subject: 'Un numero di telefono è stato rimosso su {serviceName}',
    happened: 'Il numero di telefono di {email} è stato rimosso. Non riceverà più codici.',
    next: ['L’altro metodo resta invariato. Se è stata una sua azione, non deve fare nulla.'],
    notYou,
  },
  'last-method-removed': {
    subject: 'Il suo secondo passaggio su {serviceName} è stato rimosso',
    happened:
      'L’ultimo metodo di {email} è stato rimosso, e con esso il codice di recupero. Dal prossimo accesso basta la password, finché nulla richiede un secondo passaggio.',
    next: [
      'Se è stata una sua azione, non deve fare nulla. Può configurare di nuovo un secondo passaggio in «Password e sicurezza».',
    ],
    notYou,
  },
});
