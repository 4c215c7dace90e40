import type { adminImport as source } from '../en/admin-import.ts';

export const adminImport: Readonly<Record<keyof typeof source, string>> = {
  'import.title': 'Importa un elenco di persone',
  'import.explained':
    'Un file CSV con una persona per riga. Chi non è ancora membro di {company} viene invitato per e-mail; dei membri cambiano solo datore di lavoro, sede, gruppo, lingua, stato e ruoli. Una cella vuota non cambia nulla.',
  'import.first': 'Non succede nulla prima che abbia visto che cosa farebbe l’elenco.',
  'import.column': 'Colonna',
  'import.meaning': 'Che cosa indica',
  'import.columns': 'Colonne dell’elenco',
  'import.column-email': 'Chi è. L’unica colonna obbligatoria.',
  'import.column-name': 'Il nome con cui chiama chi invita.',
  'import.column-employer': 'Ciò che distingue le persone nella rubrica.',
  'import.column-language': 'Lingua di e-mail e pagine: {languages}.',
  'import.column-status': 'active o inactive: riattiva i membri o li disattiva.',
  'import.column-roles':
    'Ruoli nelle applicazioni, come payments/disburser, separati da spazi. Si aggiungono ai ruoli che la persona ha già; un elenco non ne toglie nessuno. Può assegnarli solo chi ha entrambe le autorizzazioni.',
  'import.not-by-file':
    'Le autorizzazioni si concedono nella pagina di una persona, e password e numeri di telefono sono solo della persona: le colonne con questi nomi vengono rifiutate.',
  'import.template': 'Scarica un elenco vuoto',
  'import.file': 'File CSV',
  'import.file-hint': 'Al massimo {rows} righe e 1 MB. UTF-8, con virgole, punti e virgola o tabulazioni tra le celle.',
  'import.check': 'Controlla l’elenco',

  'import.no-file': 'Scelga prima un file.',
  'import.too-large': 'Questo file supera 1 MB. Lo divida e importi le parti una dopo l’altra.',
  'import.too-many-rows': 'Questo elenco ha più di {rows} righe. Lo divida e importi le parti una dopo l’altra.',
  'import.no-rows': 'In questo elenco non c’è nessuno: ha una prima riga con i nomi delle colonne e sotto nulla.',
  'import.empty': 'Questo file è vuoto.',
  'import.no-text':
    'Questo non è testo: contiene byte che nessun testo ha. Salvi l’elenco come «CSV UTF-8» e scelga quel file.',
  'import.not-utf8':
    'Le lettere di questo file non sono salvate come UTF-8: veda la riga {line}. Salvi l’elenco come «CSV UTF-8» e scelga quel file.',
  'import.utf-16':
    'Le lettere di questo file sono salvate come UTF-16. Salvi l’elenco come «CSV UTF-8» e scelga quel file.',
  'import.spreadsheet':
    'Questo è un foglio di calcolo o un archivio. Salvi il foglio come «CSV UTF-8» e scelga quel file.',
  'import.compressed': 'Questo file è compresso. Lo decomprima e scelga il file che contiene.',
  'import.quote-not-closed':
    'Vicino alla riga {line} una virgoletta si apre e non si chiude mai. Nulla di ciò che segue si può leggere.',
  'import.after-quote':
    'Vicino alla riga {line} c’è qualcosa dopo una virgoletta di chiusura. In una cella tra virgolette, una virgoletta si scrive due volte.',
  'import.quote-within':
    'Vicino alla riga {line} c’è una virgoletta dentro una cella. Metta l’intera cella tra virgolette e scriva quella virgoletta due volte.',
  'import.row-too-long':
    'Vicino alla riga {line} una riga è troppo lunga. Forse lì si apre una virgoletta che non si chiude mai.',
  'import.no-csv':
    'Le righe di questo file non si possono distinguere. Salvi l’elenco come «CSV UTF-8» e scelga quel file.',
  'import.header-no-email': 'Manca la colonna «email». La prima riga deve indicare i nomi delle colonne.',
  'import.header-unknown': 'La colonna «{column}» non è conosciuta. La rinomini o la tolga.',
  'import.header-permission':
    'Le autorizzazioni non si concedono con un elenco: tolga la colonna «{column}» e le conceda nella pagina della persona.',
  'import.header-secret':
    'Da un elenco non si prendono password, codici o numeri di telefono: tolga la colonna «{column}» e non invii questo file a nessuno per e-mail.',
  'import.header-twice': 'Più colonne significano lo stesso di «{column}». Ne lasci una.',
  'import.header-roles':
    'Solo un amministratore con entrambe le autorizzazioni assegna ruoli. Tolga la colonna «{column}».',

  'import.preview-title': 'Che cosa farebbe questo elenco',
  'import.preview-of': 'Elenco: <b>{name}</b>. Non è stato ancora fatto nulla. È conservato per due giorni.',
  'import.list': 'Elenco',
  'import.to-invite': 'Da invitare',
  'import.to-update': 'Da modificare',
  'import.unchanged': 'Invariate',
  'import.rejected': 'Righe con problemi',
  'import.apply': 'Invita e modifica queste persone',
  'import.apply-part': 'Esegui le prime {most} righe',
  'import.in-parts':
    'Ha {rows} righe, e a ogni pressione del pulsante ne vengono eseguite {most}. La pagina indica poi a che punto è e ha un pulsante per le successive.',
  'import.act': 'Importazione di un elenco di persone',
  'import.nothing': 'Nessuna riga di questo elenco si può eseguire così com’è.',
  'import.rest':
    'Le righe con problemi vengono escluse. Le scarichi con il motivo accanto a ciascuna, le corregga e importi quel file.',
  'import.rejects': 'Scarica le righe con problemi',
  'import.line': 'Riga',
  'import.problem': 'Problema',
  'import.change': 'Modifica',
  'import.status': 'Stato',
  'import.first-of': 'Le prime {shown} di {all}',
  'import.all-of': '{count, plural, one {# riga} other {# righe}}',
  'import.other': 'Scegli un altro file',

  'import.partly-title': 'Una parte dell’elenco è stata importata',
  'import.partly-of':
    'Elenco: <b>{name}</b>. Viene eseguito a parti; ciò che è fatto resta fatto. È conservato per due giorni.',
  'import.left': 'Ancora da fare',
  'import.busy': '{count, plural, one {# riga in esecuzione.} other {# righe in esecuzione.}}',
  'import.look-again': 'Aggiorna',
  'import.stopped': 'Durante l’esecuzione ha perso la relativa autorizzazione: il resto non è stato fatto.',
  'import.over-budget':
    'Per ora l’azienda ha invitato tante persone quante ne sono consentite. La prossima si potrà invitare a partire da {time}.',
  'import.go-on': '{count, plural, one {Continua con la riga rimanente} other {Continua con le # righe rimanenti}}',
  'import.go-on-part': 'Continua con le prossime {most} di {rows} righe',
  'import.waiting':
    '{count, plural, one {# riga attende quel momento: questa pagina avrà allora un pulsante per eseguirla.} other {# righe attendono quel momento: questa pagina avrà allora un pulsante per eseguirle.}}',
  'import.result-title': 'L’elenco è stato importato',
  'import.result-of': 'Elenco: <b>{name}</b>. Importarlo di nuovo non cambia nulla due volte.',
  'import.done-invited': 'Invitate',
  'import.done-updated': 'Modificate',
  'import.directory': 'Vai alla rubrica',

  'import.row-cells': 'Ha un numero di celle diverso dalla prima riga ({detail}). C’è una virgola non tra virgolette?',
  'import.row-missing': 'È vuota.',
  'import.row-too-long-text': 'Supera i 200 caratteri.',
  'import.row-not-plain': 'Contiene interruzioni di riga o segni invisibili.',
  'import.row-twice': 'La stessa persona è già alla riga {detail}.',
  'import.row-language': 'Qui questa lingua non c’è.',
  'import.row-status': 'Scriva active o inactive, oppure la lasci vuota.',
  'import.row-role': 'Il ruolo {detail} non esiste.',
  'import.row-too-many-roles': 'Per ogni riga si leggono al massimo 50 ruoli.',
  'import.row-roles-need-both': 'Solo un amministratore con entrambe le autorizzazioni assegna ruoli.',
  'import.row-no-member':
    'Questa persona non è membro, perciò non c’è nulla da disattivare. Lasci vuoto lo stato per invitarla.',
  'import.row-must-accept': 'Questa persona deve prima accettare l’invito.',
  'import.row-last-administrator':
    'È l’ultimo amministratore con entrambe le autorizzazioni. Le conceda prima entrambe a qualcun altro.',
  'import.row-too-soon': 'Un invito è stato inviato per e-mail poco fa. Importi questa riga più tardi.',
  'import.row-needs-both':
    'Questa persona ha autorizzazioni qui: può farlo solo un amministratore con entrambe le autorizzazioni.',
  'import.row-yourself': 'È lei. Nessuno disattiva sé stesso.',
  'import.row-changed': 'Nel frattempo qualcun altro ha modificato questa persona. Importi di nuovo questa riga.',
  'import.row-gone': 'Questa persona non c’è più.',
};
