import type { passwordWords as source } from '../en/password.ts';

export const passwordWords: Readonly<Record<keyof typeof source, string>> = {
  'security.contents': 'In questa pagina',
  'security.just-done': '<b>{what}.</b> Fatto: {time}.',
  'security.password': 'Password',
  'security.password-since': 'In uso da {time}.',
  'security.change-password': 'Cambia password',
  'security.change-password-hint': 'Prima le viene chiesta quella attuale.',
  'security.remove-app': 'Rimuovi l’app di autenticazione',
  'security.remove-phone': 'Rimuovi il numero di telefono',
  'security.remove-required':
    'Non si può rimuovere: le è richiesto un secondo passaggio e non resterebbe nessun altro metodo accettato. Lo cambi, oppure aggiunga prima un altro metodo.',
  'security.remove-personal':
    'Non si può rimuovere finché ha scelto di richiedere sempre un secondo passaggio. Prima disattivi questa opzione.',

  'change-password.effect':
    'Appena scelta, le sessioni aperte altrove vengono chiuse. Il secondo passaggio resta invariato.',
  'mailbox.change-no-access-help':
    'Senza, non possiamo sapere che è lei, perciò nulla viene modificato. Chi gestisce la casella, per esempio il reparto IT, può ridarle l’accesso. Se non è più la sua casella, avvisi le persone indicate qui.',

  'remove-app.title': 'Rimuovere l’app di autenticazione?',
  'remove-app.effect': 'I suoi codici smettono subito di funzionare. Poi elimini la voce nell’app: non serve più.',
  'remove-phone.title': 'Rimuovere il numero di telefono?',
  'remove-phone.effect': 'Non riceverà più codici.',
  'remove-phone.effect-number': 'Il numero che termina con {digits} non riceverà più codici.',
  'remove.others-stay': 'L’altro metodo e il codice di recupero restano invariati.',
  'remove.last':
    'È l’ultimo metodo che ha. Anche il codice di recupero smette di funzionare e, dal prossimo accesso, basta la password.',
  'remove.mailed': 'La avvisiamo con un’e-mail.',

  'refuse-removal.title': 'Questo metodo non si può rimuovere',
  'refuse-removal.explained':
    'Un secondo passaggio è richiesto da una regola o da lei, e non resterebbe nessun altro metodo accettato. «Password e sicurezza» dice che cosa può fare.',

  'refusal.same-password': 'È la password che ha ora. Ne scelga un’altra.',

  'event.password.changed': 'Password cambiata',
  'event.recovery-code.unbound': 'Codice di recupero rimosso',
  'event.session.ended-elsewhere': 'Sessioni chiuse ovunque altrove',

  'sessions.end-others': 'Chiudi le altre sessioni',
  'sessions.end-others-hint': 'Qui la sessione resta aperta.',
  'sessions.more': '{count, plural, one {# altra sessione} other {# altre sessioni}}',
  'events.all': 'Tutti gli eventi di sicurezza',
  'events.title': 'Eventi di sicurezza',
  'events.older': 'Eventi precedenti',
  'events.newest': 'Eventi più recenti',
  'events.no-older': 'Non c’è nulla di precedente.',

  'strength.label': 'Robustezza della password',
  'strength.short': 'Non è ancora abbastanza lunga: {typed} di {shortest} caratteri.',
  'strength.weak': 'Debole: i ladri provano per prime le password come questa.',
  'strength.fair': 'Discreta: una o due parole in più la rendono molto più difficile da indovinare.',
  'strength.good': 'Buona: difficile da indovinare.',
  'strength.strong': 'Ottima: molto difficile da indovinare.',
  'strength.local': 'Valutata in questo browser: per farlo non viene inviato nulla.',
};
