import type { MailWords } from './catalogue.ts';
import { loginKinds } from './it-login.ts';
import { passwordKinds } from './it-password.ts';
import { resetRequestKinds } from './it-reset-requests.ts';
import { resetKinds } from './it-resets.ts';
import { rollOut, rollOutKinds } from './it-roll-out.ts';

const changePassword =
  'Scelga ora una nuova password con «Password dimenticata?» su {home} e avvisi il suo amministratore. Poi controlli in «Password e sicurezza» se ci sono sessioni o modifiche che non sono sue.';

const nothingToDo = 'Se è stata una sua azione, non deve fare nulla.';

/** Italian, addressing people as “Lei”. */
export const it: MailWords = {
  greeting: 'Buongiorno {userName},',
  greetingWithoutName: 'Buongiorno,',
  colon: ':',
  at: 'Quando',
  device: 'Dispositivo',
  from: 'Indirizzo di rete',
  requiredBy: 'Secondo passaggio richiesto da',
  validUntil: 'Valido fino a',
  neverShare:
    'Non comunichi mai questo codice. {serviceName} non lo chiede mai, né per telefono né per e-mail o messaggio.',
  openLink: 'Scegli una nuova password',
  openInvitation: 'Imposta la password',
  companies: 'Per',
  signInAs: 'Accede come',
  administers: 'Amministrerà',
  team: 'Per il gruppo di',
  seeInvitation: 'Vedi l’invito',
  company: 'Azienda',
  invitedBy: 'Invito di',
  administrator: 'Amministratore',
  givenBy: 'Date da',
  permissions: 'Autorizzazioni',
  confirmEmail: 'Conferma questo indirizzo',
  askedBy: 'Richiesto da',
  askerSignsInAs: 'Che accede come',
  newEmail: 'Nuovo indirizzo e-mail',
  notMe:
    'Prema prima qui: per 72 ore nessun metodo, codice di recupero, password o indirizzo e-mail di accesso potrà essere modificato in «Password e sicurezza». Potrà comunque accedere.',
  notMeLink: 'Non ero io',
  helpContact: 'Assistenza nella sua azienda',
  seeReset: 'Vedi la reimpostazione',
  notBefore: 'Non prima di',
  approvalWhy: 'Richiede un’approvazione perché',
  checkedHow: 'Come è stata verificata l’identità',
  orCopyLink: 'Oppure copi questo indirizzo nel browser:',
  notYouTitle: 'Se non è stata una sua azione',
  support: 'Aiuto: {supportAddress}',
  footer:
    'Inviata da {serviceName} a {email} perché riguarda la sicurezza del suo accesso. Le risposte non vengono lette.',
  footerOfOthers:
    'Inviata da {serviceName} a {email} perché riguarda la sicurezza di accessi di cui lei si occupa. Le risposte non vengono lette.',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...resetRequestKinds(changePassword),
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    'mailbox-code': {
      subject: 'Il suo codice di verifica di {serviceName}',
      happened: 'Questo codice dimostra che può leggere questa casella. Lo inserisca nella pagina che lo ha chiesto:',
      next: ['Funziona una sola volta. Se chiede un altro codice, vale solo l’ultimo.'],
      notYou: `Forse qualcuno che conosce la sua password ha chiesto questo codice. Non lo dia a nessuno. ${changePassword}`,
    },
    'password-reset': {
      subject: 'Scelga una nuova password per {serviceName}',
      happened: 'È stata chiesta una nuova password per accedere come {email}. Può sceglierla qui:',
      next: [
        'Il link funziona una sola volta. Aprirlo non cambia ancora nulla.',
        'Se accede con un secondo passaggio, le servirà ancora dopo.',
      ],
      notYou:
        'La password non è cambiata e non deve fare nulla. Non inoltri mai il link. Se continuano ad arrivare e-mail come questa, avvisi il suo amministratore.',
    },
    invitation: {
      subject: 'Ha ricevuto un invito a {serviceName}',
      happened: 'Le è stato dato un accesso a {serviceName}. Per cominciare, imposti qui la password:',
      next: [
        'Il link funziona una sola volta. Aprirlo non cambia ancora nulla.',
        'Subito dopo può esserle chiesto di configurare un secondo passaggio, per esempio un’app di autenticazione: tenga a portata di mano il telefono o il computer.',
      ],
      notYouTitle: 'Se non se lo aspettava',
      notYou:
        'Non deve fare nulla: senza questo link nessuno accede a suo nome. Non lo inoltri mai. In caso di dubbio, chieda alle persone con cui lavora prima di aprirlo.',
    },
    'company-invitation': {
      subject: '{company} la invita a unirsi su {serviceName}',
      happened:
        '{company} desidera averla tra le proprie persone su {serviceName}. Lì ha già un accesso: acceda, poi accetti o rifiuti nella pagina che si apre.',
      next: [
        'Aprire la pagina non cambia ancora nulla. Finché non accetta, {company} non sa nulla di lei e le sue regole non la riguardano.',
        'Quando accetta, valgono per lei le regole dell’azienda per l’accesso, per esempio un secondo passaggio a partire da una data a sua scelta.',
      ],
      notYouTitle: 'Se non se lo aspettava',
      notYou:
        'Non deve fare nulla: senza la sua accettazione l’invito non ha effetto. In caso di dubbio, chieda alle persone con cui lavora prima di accettare.',
    },
    'password-replaced': {
      subject: 'La sua password di {serviceName} è stata cambiata',
      happened: 'La password di {email} è stata cambiata e tutte le sessioni sono state chiuse.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-bound': {
      subject: 'Un’app di autenticazione è stata aggiunta su {serviceName}',
      happened:
        'Un’app di autenticazione è stata configurata per {email}. I suoi codici sono il secondo passaggio all’accesso.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: 'La sua app di autenticazione su {serviceName} è stata cambiata',
      happened: 'Un’altra app di autenticazione è stata configurata per {email}. Quella precedente non funziona più.',
      next: [`${nothingToDo} Può eliminare la vecchia voce nella vecchia app.`],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: 'Una nuova app di autenticazione è stata configurata su {serviceName}',
      happened:
        'Un’app di autenticazione è stata configurata per {email} dopo un accesso con il codice di recupero. Tutto ciò che era configurato prima, app e numeri di telefono, non funziona più.',
      next: [
        'Se è stata una sua azione, può eliminare la vecchia voce nella vecchia app. Un numero di telefono che vuole ancora usare si può aggiungere di nuovo in «Password e sicurezza».',
      ],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: 'Un numero di telefono è stato aggiunto su {serviceName}',
      happened:
        'Un numero di telefono è stato configurato per {email}. I codici che riceve sono un secondo passaggio all’accesso.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: 'Il suo numero di telefono su {serviceName} è stato cambiato',
      happened: 'Un numero di telefono è stato configurato per {email}. Ciò che sostituisce non funziona più.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: 'Un nuovo numero di telefono è stato configurato su {serviceName}',
      happened:
        'Un numero di telefono è stato configurato per {email} dopo un accesso con il codice di recupero. Tutto ciò che era configurato prima, app e numeri di telefono, non funziona più.',
      next: [
        'Se è stata una sua azione e vuole ancora usare un’app, può configurarla di nuovo in «Password e sicurezza».',
      ],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: 'Il suo codice di recupero di {serviceName} è stato usato',
      happened: 'Il codice di recupero di {email} è stato usato al posto di un secondo passaggio. Non funziona più.',
      next: [
        'Un nuovo codice di recupero è stato creato subito. Se non l’ha ancora salvato, le verrà chiesto al prossimo accesso.',
      ],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: 'Ha un nuovo codice di recupero di {serviceName}',
      happened: 'Un nuovo codice di recupero è stato salvato per {email}. Tutti i precedenti non funzionano più.',
      next: [`${nothingToDo} Distrugga ciò che aveva conservato del vecchio codice.`],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: 'Troppi codici errati su {serviceName}',
      happened:
        'Cinque codici errati sono stati inseriti per {email}. Ciò che era in corso è stato fermato e nessuno ha effettuato l’accesso.',
      next: [
        'Se è stata una sua azione: lasci che il dispositivo imposti l’orologio da solo, attenda il prossimo codice e riprovi. Se non ha più il dispositivo, usi il codice di recupero.',
      ],
      notYou: `Qualcuno è arrivato fino al secondo passaggio e forse conosce la sua password. ${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: 'La sua sessione su {serviceName} è stata chiusa ovunque',
      happened:
        'Dieci codici errati di seguito sono stati inseriti per {email} da qualcuno che aveva effettuato l’accesso. Perché nessuno possa continuare a indovinare, la sua sessione è stata chiusa ovunque, anche in ogni applicazione.',
      next: [
        'Se è stata una sua azione: lasci che il dispositivo imposti l’orologio da solo, poi acceda di nuovo con il prossimo codice.',
      ],
      notYou: `Qualcuno aveva effettuato l’accesso a suo nome. ${changePassword}`,
    },
    'authenticator-disabled': {
      subject: 'Il suo metodo di autenticazione su {serviceName} è stato disattivato',
      happened:
        'Cento codici errati sono stati inseriti per un metodo di autenticazione di {email}. È stato disattivato, così nessuno può continuare a indovinare.',
      next: [
        'Acceda con il codice di recupero, poi configuri di nuovo l’app di autenticazione. Senza codice di recupero, chieda al suo amministratore.',
      ],
      notYou: `Qualcuno è arrivato fino al secondo passaggio e forse conosce la sua password. ${changePassword}`,
    },
    'always-require-off': {
      subject: 'Non più un secondo passaggio a ogni accesso a {serviceName}',
      happened:
        '«Richiedere sempre l’autenticazione a due fattori per accedere» è stato disattivato per {email}. Dal prossimo accesso basta la password, finché nient’altro richiede un secondo passaggio.',
      next: [`${nothingToDo} Può riattivarlo in «Password e sicurezza».`],
      notYou: changePassword,
    },
    'new-device': {
      subject: 'Nuovo accesso a {serviceName}',
      happened: '{email} ha effettuato l’accesso con un browser mai usato qui prima.',
      next: [nothingToDo],
      notYou: changePassword,
    },
  },
};
