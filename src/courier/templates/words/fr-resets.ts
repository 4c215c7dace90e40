import type { MailKind } from '#ports/outbox.ts';
import type { KindWords } from './catalogue.ts';

type Kinds = Extract<MailKind, 'resets-eased' | 'administrator-added' | 'team-joined'>;

export const resetKinds: Readonly<Record<Kinds, KindWords>> = {
  'resets-eased': {
    subject: 'Sur {serviceName}, réinitialiser la MFA demandera bientôt moins chez {company}',
    happened:
      'Les règles de réinitialisation de la MFA chez {company} ont été assouplies sur {serviceName}. Cela prend effet le {takesEffect} ; d’ici là, les réinitialisations demandent autant qu’avant.',
    next: [
      'Les réinitialisations déjà en attente gardent les règles sous lesquelles elles ont été demandées.',
      'Vous en êtes averti parce que vous administrez {company}. Si cela était convenu, il n’y a rien à faire.',
    ],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Quelqu’un se prépare peut-être à contourner la MFA. Interrogez les autres administrateurs de {company} autrement que par e-mail, connectez-vous sur {home} et rétablissez les règles dans les paramètres de sécurité. Avant le {takesEffect}, les anciennes règles restent ainsi valables sans interruption.',
  },
  'administrator-added': {
    subject: '{company} a un administrateur de plus sur {serviceName}',
    happened:
      '{person} ({personEmail}) a désormais les deux autorisations chez {company} : pour l’administration et pour l’annuaire.',
    next: [
      'Qui a les deux fixe les règles de la MFA, invite des personnes et réinitialise leur MFA.',
      'Vous en êtes averti parce que vous administrez {company}. Si cela était convenu, il n’y a rien à faire.',
    ],
    notYouTitle: 'Si vous n’en savez rien',
    notYou:
      'Quelqu’un se prépare peut-être à contourner la MFA. Interrogez {person} et la personne qui a donné les autorisations autrement que par e-mail. En attendant d’y voir clair, connectez-vous sur {home} et retirez les autorisations dans l’annuaire.',
  },
  'team-joined': {
    subject: '{company} vous a donné des autorisations dans {application} sur {serviceName}',
    happened:
      'Vous faites désormais partie de l’équipe {application} de {company}. Une personne qui s’occupe de cette équipe vous a donné ces autorisations :',
    next: [
      'Elles valent tout de suite. Ce que {application} demande à qui se connecte vaut aussi pour vous, par exemple une deuxième étape.',
      'Si vous travaillez avec {application}, il n’y a rien à faire : connectez-vous sur {home} comme d’habitude.',
    ],
    notYouTitle: 'Si vous ne travaillez pas avec',
    notYou:
      'Prévenez les administrateurs de {company} autrement que par e-mail et demandez-leur de retirer ces autorisations. Qui s’occupe de l’équipe pourra peut-être réinitialiser votre deuxième étape une fois que vous en faites partie depuis sept jours.',
  },
};
