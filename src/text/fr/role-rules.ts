import type { roleRuleWords as source } from '../en/role-rules.ts';

export const roleRuleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.step-up': 'Confirmer de nouveau son identité',
  'role.step-up-hint':
    'Dans l’application du rôle, par une deuxième étape que la règle accepte : sans mot de passe, et jamais par un code de récupération.',
  'role.step-up-entry': 'En entrant dans l’application, sauf si cela a été fait dans les dernières {time}',
  'role.operations': 'Opérations qui demandent chacune sa propre confirmation',
  'role.operations-hint':
    'Les noms que l’application emploie, un par ligne, par exemple disburse ou bank-account.change. Vide : aucune.',
  'role.idle': 'Minutes sans activité',
  'role.idle-hint': 'Au-delà, il faut confirmer comme en entrant. L’usage est {minutes}. Vide : pas de limite.',
  'role.team': 'Équipe',
  'role.team-hint':
    'Qui détient ce rôle s’occupe des personnes de son entreprise qui travaillent avec la même application.',
  'role.team-gives': 'Rôles à donner et à retirer',
  'role.team-gives-hint': 'Noms de rôles de la même application, par exemple payee contributor. Vide : pas d’équipe.',
  'role.team-resets':
    'Réinitialiser la MFA de qui ne détient que ces rôles de l’application, dont un qui exige une deuxième étape',
  'role.error-operations':
    'Écrivez des noms d’opérations : minuscules, chiffres, points, traits d’union et de soulignement, 60 au plus, en commençant par une lettre ; 50 noms au plus.',
  'role.error-idle': 'Écrivez un nombre entier de minutes de 1 à 720, ou laissez ce champ vide.',
  'role.error-team':
    'Écrivez des noms de rôles de la même application, par exemple payee. Une équipe suppose un rôle qui exige une deuxième étape.',
  'role.rule-entry': 'En entrant dans l’application, il faut confirmer de nouveau son identité.',
  'role.rule-operations': 'Chacune de ces opérations demande sa propre confirmation : {operations}.',
  'role.rule-idle': 'Après {time} sans activité dans l’application, il faut confirmer de nouveau son identité.',
  'role.rule-team': 'Donne et retire ces rôles dans son entreprise : {roles}.',
  'role.rule-team-resets':
    'Donne et retire ces rôles dans son entreprise, et réinitialise la MFA de qui en détient un qui l’exige : {roles}.',

  'role.ship': 'Ajouter les rôles de paiement',
  'role.ship-compare': 'Comparer avec les rôles de paiement',
  'role.ship-title': 'Rôles de paiement',
  'role.ship-explained':
    '{brand} est livré avec des rôles pour une application où des entreprises paient et sont payées. Aucune entreprise ne peut désactiver ce qu’ils exigent. Ce qui existe déjà reste tel quel, et personne ne détient un nouveau rôle avant de le recevoir.',
  'role.ship-caption': 'Rôles de l’application payments',
  'role.ship-rule': 'Règle d’origine',
  'role.ship-state': 'Actuellement',
  'role.ship-missing': 'Sera ajouté',
  'role.ship-there': 'Existe déjà',
  'role.ship-differs': 'Existe déjà et reste tel quel. Différences : {settings}.',
  'role.ship-all': 'Tous existent déjà : rien n’est à ajouter.',
  'role.act-ship': 'Ajouter les rôles de paiement',
  'role.act-ship-roles': 'Rôles ajoutés',

  'not-accepted.heading': 'Ce qui n’est plus accepté',
  'not-accepted.phone': 'SMS : non acceptés, exclus par {who}.',
  'not-accepted.phone-country':
    'SMS vers votre numéro ({country}) : non acceptés, exclus par {who}. Sont acceptés les numéros de ces pays : {countries}.',
  'not-accepted.next':
    'Configurez une méthode qui est acceptée. L’ancienne peut encore être demandée une fois avant cela.',
  'continue.add-title': 'Configurez une autre méthode pour continuer',
  'continue.add':
    'Vous êtes connecté, mais ce que vous avez configuré n’est plus accepté. Pour continuer, configurez une méthode qui l’est.',
};
