import type { freezeWords as source } from '../en/freeze.ts';

export const freezeWords: Readonly<Record<keyof typeof source, string>> = {
  'freeze.title': 'Modifications suspendues',
  'freeze.until':
    'Jusqu’au <b>{time}</b>, ni méthode, ni code de récupération, ni mot de passe, ni e-mail de connexion ne peuvent être modifiés sur cette page : une modification a été signalée comme n’étant pas de vous.',
  'freeze.goes-on':
    'Vous pouvez toujours vous connecter, choisir un nouveau mot de passe avec « Mot de passe oublié ? » sur la page de connexion, et faire une première configuration si elle est exigée de vous. Une réinitialisation de votre deuxième étape doit être approuvée par une deuxième personne.',
  'freeze.lift': 'Autoriser de nouveau les modifications',
  'freeze.lift-hint': 'Avec votre mot de passe, votre deuxième étape et un code reçu dans votre messagerie.',
  'freeze.lift-hint-alone': 'Avec votre mot de passe et un code reçu dans votre messagerie.',
  'freeze.others': 'Un administrateur de votre entreprise peut aussi le faire.',
  'freeze.operator': 'L’exploitant de {brand} peut aussi le faire.',
  'freeze.held': 'Modifications suspendues jusqu’au {time}.',

  'frozen.title': 'Modifications suspendues pour l’instant',
  'frozen.explained':
    'Jusqu’au <b>{time}</b>, ni méthode, ni code de récupération, ni mot de passe, ni e-mail de connexion ne peuvent être modifiés sous « Mot de passe et sécurité » : une modification a été signalée comme n’étant pas de vous.',
  'frozen.over':
    'Les modifications ont été suspendues entre-temps : l’une d’elles a été signalée comme n’étant pas de vous. Rien n’a été modifié.',
  'frozen.lift':
    'Vous pouvez autoriser de nouveau les modifications sous « Mot de passe et sécurité », avec votre deuxième étape et un code reçu dans votre messagerie.',
  'frozen.lift-alone':
    'Vous pouvez autoriser de nouveau les modifications sous « Mot de passe et sécurité », avec votre mot de passe et un code reçu dans votre messagerie.',
  'frozen.sign-in':
    'Ce que vous avez configuré n’est plus accepté, et rien d’autre ne peut être configuré d’ici là. Un administrateur de votre entreprise, ou l’exploitant de {brand}, peut autoriser de nouveau les modifications.',

  'mailbox.thaw-why':
    'Avant d’autoriser de nouveau les modifications, nous nous assurons que la messagerie <b>{email}</b> est bien la vôtre.',
  'mailbox.thaw-why-sent':
    'Cela nous assure que cette messagerie est bien la vôtre, avant d’autoriser de nouveau les modifications.',

  'thaw.title': 'Autoriser de nouveau les modifications',
  'thaw.explained':
    'Vous avez montré que c’est bien vous. Désormais, méthodes, code de récupération, mot de passe et e-mail de connexion pourront de nouveau être modifiés.',
  'thaw.first':
    'Si quelqu’un d’autre a modifié quelque chose, choisissez d’abord un nouveau mot de passe et vérifiez vos méthodes et vos sessions : ce qui suspend les modifications les suspend aussi pour cette personne.',
  'thaw.action': 'Autoriser de nouveau les modifications',

  'person-freeze.title': 'Modifications suspendues',
  'person-freeze.until':
    'Jusqu’au <b>{time}</b>, {name} ne peut modifier ni méthode, ni code de récupération, ni mot de passe, ni e-mail de connexion sous « Mot de passe et sécurité » : la personne qui lit sa messagerie a signalé une modification comme n’étant pas de sa main. La connexion reste possible. Une réinitialisation de sa MFA demande une deuxième approbation.',
  'person-freeze.check':
    'Assurez-vous, en personne ou par un numéro que vous connaissez, que c’est bien {name} qui vous le demande et qu’un nouveau mot de passe a été choisi. {name} en est averti par e-mail.',
  'person-freeze.lift': 'Autoriser les modifications',
  'person-freeze.act': 'Autoriser de nouveau les modifications d’une personne',
  'person-freeze.lifted': 'Les modifications sont de nouveau autorisées. {name} en est averti par e-mail.',
  'person-freeze.yourself': 'Autorisez vos propres modifications sous « Mot de passe et sécurité ».',
  'person-freeze.too-young':
    'Cette personne fait partie de {company} depuis moins de 7 jours. D’ici là, seul l’exploitant de {brand} le peut.',
  'person-freeze.operator-only': 'Seul l’exploitant de {brand} peut autoriser de nouveau les modifications.',
  'person-freeze.needs-both':
    'Autoriser les modifications demande les deux autorisations : outil Admin et outil Annuaire.',
  'person-freeze.over': 'Les modifications sont déjà autorisées.',

  'refusal.changes-frozen':
    'Les modifications sont suspendues jusqu’au {time}. Vous pouvez les autoriser de nouveau sous « Mot de passe et sécurité ».',
  'event.changes.frozen': 'Modifications suspendues : l’une d’elles a été signalée comme n’étant pas de vous',
  'event.changes.frozen-of-another':
    'Modifications suspendues : l’une d’elles a été signalée comme n’étant pas de cette personne',
  'event.changes.thawed': 'Modifications de nouveau autorisées',
};
