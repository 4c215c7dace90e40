import type { helpPeople as source } from '../en/help-people.ts';

export const helpPeople: Readonly<Record<keyof typeof source, string>> = {
  'help-who.title': 'Chi può aiutarmi',
  'help-who.line':
    'Che cosa possono fare lei, gli amministratori della sua azienda e il gestore, e che cosa non può nessuno.',
  'help-who.you': 'Lei',
  'help-who.you-password':
    'Password dimenticata: prema <b>{forgot}</b> dove si inserisce. Le inviamo un link per e-mail.',
  'help-who.you-device': 'Dispositivo perso: acceda con il codice di recupero.',
  'help-who.company': 'Gli amministratori della sua azienda',
  'help-who.company-who': 'Chi ha entrambe le autorizzazioni, strumento Amministrazione e strumento Rubrica, può:',
  'help-who.can-time': 'concederle una proroga per la configurazione, una sola volta, se non l’ha mai fatta prima;',
  'help-who.can-pass':
    'consegnarle un pass di registrazione, se alla prima configurazione non riesce a leggere la sua casella;',
  'help-who.can-invite': 'invitarla di nuovo, se il suo invito è scaduto;',
  'help-who.can-deactivate': 'disattivarla nella propria azienda.',
  'help-who.cannot': 'Che cosa non possono fare',
  'help-who.cannot-see':
    'vedere la sua password, i suoi codici, la sua chiave di configurazione o il suo codice di recupero;',
  'help-who.cannot-email': 'cambiare l’indirizzo e-mail con cui accede;',
  'help-who.cannot-as-you': 'accedere al posto suo;',
  'help-who.cannot-others': 'vedere di quali altre aziende fa parte o che cosa hanno deciso.',
  'help-who.never': 'Non le chiedono mai un codice o una password. Chi lo fa non è uno di loro.',
  'help-who.operator': 'Il gestore di questo servizio',
  'help-who.operator-reset':
    'Se ha perso sia il dispositivo sia il codice di recupero e nessun amministratore della sua azienda può reimpostare il suo secondo passaggio, lo fa il gestore: se ha un ruolo che movimenta denaro, se ha accettato l’invito da meno di una settimana o se non resta nessun altro.',
  'help-who.operator-told':
    'Quando una reimpostazione è in attesa e quando viene eseguita, lei e gli amministratori della sua azienda ricevono un’e-mail. Finché è in attesa, il pulsante in quell’e-mail la ferma.',
  'help-who.find': 'Come trovarli',
  'help-who.find-how':
    'Acceda con la password. Dove viene chiesto un codice, prema <b>{other}</b>, poi <b>{none}</b>: la pagina li indica.',

  'help-admin.title': 'Per gli amministratori di un’azienda',
  'help-admin.line': 'Scegliere una data, accompagnare tutti, aiutare chi è in difficoltà.',
  'help-admin.permissions':
    'Le servono entrambe le autorizzazioni della sua azienda: strumento Amministrazione e strumento Rubrica. Apra <b>{profile}</b>, poi <b>{console}</b>.',
  'help-admin.date': 'Scegliere una data',
  'help-admin.step-own':
    'Configuri prima il suo secondo passaggio e chieda a un secondo amministratore di fare lo stesso.',
  'help-admin.step-policy': 'Apra <b>{settings}</b> → <b>{policy}</b> e attivi <b>{require}</b>.',
  'help-admin.step-deadline':
    'Scelga la <b>{deadline}</b>. Ne viene proposta una tra trenta giorni. Il giorno comincia a mezzanotte nel fuso orario indicato accanto.',
  'help-admin.step-look':
    'Prema <b>{look}</b>: chi sarebbe coinvolto e chi avrebbe difficoltà. Non viene ancora salvato nulla.',
  'help-admin.step-save': 'Prema <b>{save}</b>. In seguito può spostare la data: vale subito per tutti.',
  'help-admin.until': 'Fino alla scadenza',
  'help-admin.until-what':
    'È il periodo di registrazione anticipata. Le persone si registrano quando fa loro comodo e possono scegliere <b>{notNow}</b>; a chi si è registrato viene chiesto un codice.',
  'help-admin.after-what':
    'Dal primo istante della scadenza nessuno prosegue senza essersi registrato, tranne le persone a cui ha concesso una proroga.',
  'help-admin.mails': 'Quali e-mail inviamo e quando',
  'help-admin.mail-announce':
    'Quando fissa o sposta la data: a chi non si è registrato, dopo cinque minuti, così un errore si può correggere. Se la sposta di nuovo, un’ora o un giorno dopo l’e-mail precedente, con la data che vale in quel momento.',
  'help-admin.mail-remind':
    'Promemoria a chi non si è registrato: 30, 14, 7, 3 e 1 giorni prima, e il giorno stesso, alle 09:00 dove si trova ciascuna persona. Al massimo uno al giorno per persona, qualunque sia il numero di aziende, e nessuno nei due giorni dopo un annuncio.',
  'help-admin.mail-ask': 'Un promemoria immediato, se lo chiede nella pagina Adozione.',
  'help-admin.mail-digest': 'A lei e agli altri amministratori: come procede, il lunedì alle 09:00.',
  'help-admin.page': 'La pagina Adozione',
  'help-admin.page-what':
    'Accanto alla policy, in <b>{tab}</b>: chi è registrato, chi no, chi ha bisogno di aiuto e chi è esente, giorno per giorno e per metodo, sede, datore di lavoro e gruppo. Dal suo elenco può inviare promemoria, concedere proroghe, disattivare o esportare.',
  'help-admin.time': 'Qualcuno ha bisogno di più tempo',
  'help-admin.time-what':
    'Nella pagina di quella persona, o dall’elenco, prema <b>{grant}</b>: da 1 a {most} giorni, con un motivo. Si può fare una sola volta, per chi non si è mai registrato, e non per sé stessi. Termina al più tardi {most} giorni dopo la scadenza.',
  'help-admin.pass': 'Qualcuno non riesce a leggere la propria casella',
  'help-admin.pass-what':
    'Verifichi chi è. Poi prema <b>{issue}</b> nella pagina di quella persona e consegni il pass personalmente. Viene mostrato una volta, funziona una volta, per {duration}, e sostituisce il codice inviato per e-mail alla prima configurazione.',
  'help-admin.lost': 'Qualcuno ha perso sia il dispositivo sia il codice di recupero',
  'help-admin.lost-what':
    'Verifichi chi lo chiede, con un mezzo scelto da lei: di persona, in videochiamata con un documento d’identità, richiamando il numero indicato nella sua rubrica o tramite il suo responsabile. Poi prema <b>{reset}</b> nella pagina di quella persona. Possono volerci fino a 24 ore.',
  'help-admin.companies': 'Persone di più aziende',
  'help-admin.companies-what':
    'Valgono insieme le regole più severe: la prima scadenza, il tempo più breve fino al codice successivo, solo i metodi che tutte accettano. Le sue regole le vede per nome, le altre come «un’altra regola».',
  'help-admin.see': 'Che cosa vede e che cosa no',
  'help-admin.see-what':
    'Vede quali metodi hanno configurato le persone e da quando. Pass, promemoria e proroghe vengono registrati con il suo nome. Non vede password, codici o numeri di telefono, né nulla di ciò che ha deciso un’altra azienda.',
  'help-admin.stuck': 'Chieda al gestore di questo servizio.',
};
