import type { freezeWords as source } from '../en/freeze.ts';

export const freezeWords: Readonly<Record<keyof typeof source, string>> = {
  'freeze.title': 'Le modifiche sono sospese',
  'freeze.until':
    'Fino a <b>{time}</b> in questa pagina non si possono modificare né metodi, né codice di recupero, né password, né indirizzo e-mail di accesso: una modifica è stata segnalata come non sua.',
  'freeze.goes-on':
    'Può comunque accedere, «Password dimenticata?» nella pagina di accesso le permette ancora di scegliere una nuova password, e una prima configurazione che le viene richiesta resta possibile. Una reimpostazione del suo secondo passaggio deve essere approvata da una seconda persona.',
  'freeze.lift': 'Consenti di nuovo le modifiche',
  'freeze.lift-hint': 'Servono la password, il secondo passaggio e un codice della sua casella.',
  'freeze.lift-hint-alone': 'Servono la password e un codice della sua casella.',
  'freeze.others': 'Può farlo anche un amministratore della sua azienda.',
  'freeze.operator': 'Può farlo anche chi gestisce {brand}.',
  'freeze.held': 'Le modifiche sono sospese fino a {time}.',

  'frozen.title': 'Per ora le modifiche sono sospese',
  'frozen.explained':
    'Fino a <b>{time}</b> in «Password e sicurezza» non si possono modificare né metodi, né codice di recupero, né password, né indirizzo e-mail di accesso: una modifica è stata segnalata come non sua.',
  'frozen.over':
    'Le modifiche sono state sospese mentre era all’opera: una è stata segnalata come non sua. Nulla è stato modificato.',
  'frozen.lift':
    'Può consentire di nuovo le modifiche in «Password e sicurezza», con il secondo passaggio e un codice della sua casella.',
  'frozen.lift-alone':
    'Può consentire di nuovo le modifiche in «Password e sicurezza», con la password e un codice della sua casella.',
  'frozen.sign-in':
    'Ciò che ha configurato non è più accettato, e fino ad allora non si può configurare altro. Un amministratore della sua azienda, o chi gestisce {brand}, può consentire di nuovo le modifiche.',

  'mailbox.thaw-why':
    'Prima di consentire di nuovo le modifiche, ci assicuriamo che <b>{email}</b> sia la sua casella.',
  'mailbox.thaw-why-sent': 'Così ci assicuriamo che la casella sia sua, prima di consentire di nuovo le modifiche.',

  'thaw.title': 'Consentire di nuovo le modifiche',
  'thaw.explained':
    'Ha dimostrato che è lei. D’ora in poi metodi, codice di recupero, password e indirizzo e-mail di accesso si possono modificare di nuovo.',
  'thaw.first':
    'Se qualcun altro ha modificato qualcosa, scelga prima una nuova password e controlli metodi e sessioni: la sospensione frena anche chi l’ha fatto.',
  'thaw.action': 'Consenti di nuovo le modifiche',

  'person-freeze.title': 'Le modifiche sono sospese',
  'person-freeze.until':
    'Fino a <b>{time}</b>, {name} non può modificare in «Password e sicurezza» né metodi, né codice di recupero, né password, né indirizzo e-mail di accesso: chi legge la sua casella ha segnalato una modifica come non propria. Si può comunque accedere. Una reimpostazione della sua MFA richiede una seconda approvazione.',
  'person-freeze.check':
    'Verifichi che a chiederlo sia davvero {name}, di persona o a un numero che conosce, e che abbia scelto una nuova password. La persona viene avvisata per e-mail.',
  'person-freeze.lift': 'Consenti le modifiche',
  'person-freeze.act': 'Nuovo consenso alle modifiche di una persona',
  'person-freeze.lifted': 'Le modifiche sono di nuovo consentite. Avviso per e-mail a {name}.',
  'person-freeze.yourself': 'Le proprie modifiche le consente lei in «Password e sicurezza».',
  'person-freeze.too-young': 'È in {company} da meno di 7 giorni. Fino ad allora può farlo solo chi gestisce {brand}.',
  'person-freeze.operator-only': 'Solo chi gestisce {brand} può consentire di nuovo le modifiche.',
  'person-freeze.needs-both':
    'Per consentire le modifiche servono entrambe le autorizzazioni: strumento Amministrazione e strumento Rubrica.',
  'person-freeze.over': 'Le modifiche sono già consentite.',

  'refusal.changes-frozen':
    'Le modifiche sono sospese fino a {time}. Può consentirle di nuovo in «Password e sicurezza».',
  'event.changes.frozen': 'Modifiche sospese: una è stata segnalata come non sua',
  'event.changes.frozen-of-another': 'Modifiche sospese: una è stata segnalata come non fatta da questa persona',
  'event.changes.thawed': 'Modifiche di nuovo consentite',
};
