import type { stepUpWords as source } from '../en/step-up.ts';

export const stepUpWords: Readonly<Record<keyof typeof source, string>> = {
  'step-up.title': 'Verifichi la sua identità',
  'step-up.asks': '<b>{application}</b> le chiede di confermare:',
  'step-up.enter': 'Entrare in {application}',
  'step-up.own-words': 'Queste parole sono di {application}, non nostre. Se non è ciò che voleva fare, annulli.',
  'step-up.by': 'Richiesto da {roles}.',
  'step-up.role': 'il suo ruolo {role} in {company}',
  'step-up.code': 'Inserisca il codice monouso',
  'step-up.confirm': 'Conferma',
  'step-up.cancel': 'Annulla',
  'step-up.confirmed': 'Ha confermato',
  'step-up.unconfirmed': 'Nulla è stato confermato.',
  'step-up.close': 'Può chiudere questa finestra.',
  'step-up.used-title': 'È già stato confermato',
  'step-up.used': '{application} ha usato la sua conferma. Vale una sola volta.',
  'step-up.late-title': 'Questa richiesta è terminata',
  'step-up.late':
    'Non è stata confermata in tempo, oppure {application} non ha usato la conferma in tempo. Vi torni e ricominci.',
  'step-up.back': 'Torna a {application}',
  'step-up.back-to-page': 'Torna alla conferma',
  'step-up.run-expired':
    'È rimasta aperta troppo a lungo e l’abbiamo chiusa per la sua sicurezza. Nulla è stato confermato. Torni indietro e ricominci.',
  'step-up.run-codes':
    'Abbiamo fermato questa conferma e le abbiamo inviato un’e-mail al riguardo. Nulla è stato confermato. Torni indietro e ricominci.',
  'step-up.run-ended':
    'È stata completata o abbandonata, forse in un’altra scheda, oppure nel frattempo ha chiuso la sessione. Torni indietro per vedere la situazione.',
  'step-up.guessed':
    'Dieci codici di seguito erano errati. Per la sua sicurezza la sua sessione è stata chiusa ovunque, anche in ogni applicazione, e le abbiamo inviato un’e-mail al riguardo. Per continuare acceda di nuovo.',
  'step-up.somebody-else':
    'Se ha effettuato l’accesso come una persona diversa da quella a cui è stato chiesto, esca, torni all’applicazione e ricominci da lì.',
  'step-up.only-proves':
    'Qui l’SMS dimostra soltanto che è lei; non è più accettato come secondo passaggio. Subito dopo configurerà un metodo accettato.',
  'step-up.entry':
    'Prima di continuare in <b>{application}</b>, dimostri ancora una volta che è lei. Richiesto da {roles}.',
};
