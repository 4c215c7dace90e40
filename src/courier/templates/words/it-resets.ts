import type { resetKinds as source } from './en-resets.ts';

export const resetKinds: typeof source = {
  'resets-eased': {
    subject: 'Su {serviceName}, reimpostare l’MFA in {company} tra poco richiederà meno',
    happened:
      'Le regole per reimpostare l’MFA in {company} sono state allentate su {serviceName}. Ha effetto da {takesEffect}; fino ad allora le reimpostazioni richiedono quanto prima.',
    next: [
      'Le reimpostazioni già in attesa mantengono le regole con cui sono state richieste.',
      'Riceve questo avviso perché amministra {company}. Se era concordato, non deve fare nulla.',
    ],
    notYouTitle: 'Se non ne sa nulla',
    notYou:
      'Forse qualcuno si prepara ad aggirare l’MFA. Chieda agli altri amministratori di {company} con un mezzo diverso dall’e-mail, acceda a {home} e ripristini le regole in «Impostazioni di sicurezza». Prima di {takesEffect} le vecchie regole restano così valide senza interruzione.',
  },
  'administrator-added': {
    subject: '{company} ha un amministratore in più su {serviceName}',
    happened:
      '{person} ({personEmail}) ha d’ora in poi entrambe le autorizzazioni in {company}: per lo strumento Amministrazione e per lo strumento Rubrica.',
    next: [
      'Chi le ha entrambe stabilisce le regole per l’MFA, invita persone e reimposta la loro MFA.',
      'Riceve questo avviso perché amministra {company}. Se era concordato, non deve fare nulla.',
    ],
    notYouTitle: 'Se non ne sa nulla',
    notYou:
      'Forse qualcuno si prepara ad aggirare l’MFA. Chieda a {person} e a chi ha dato le autorizzazioni con un mezzo diverso dall’e-mail. Finché non è chiaro, acceda a {home} e tolga le autorizzazioni nella Rubrica.',
  },
  'team-joined': {
    subject: '{company} le ha dato autorizzazioni in {application} su {serviceName}',
    happened:
      'D’ora in poi fa parte del gruppo {application} di {company}. Una persona che si occupa di quel gruppo le ha dato queste autorizzazioni:',
    next: [
      'Valgono subito. Ciò che {application} richiede a chi accede vale anche per lei, per esempio un secondo passaggio.',
      'Se lavora con {application}, non deve fare nulla: acceda a {home} come sempre.',
    ],
    notYouTitle: 'Se non ci lavora',
    notYou:
      'Lo dica agli amministratori di {company} con un mezzo diverso dall’e-mail e chieda loro di togliere le autorizzazioni. Chi si occupa del gruppo potrebbe reimpostare il suo secondo passaggio quando ne farà parte da sette giorni.',
  },
};
