import type { profile as source } from '../en/profile.ts';

export const profile: Readonly<Record<keyof typeof source, string>> = {
  'account.profile': 'Nom, langue et fuseau horaire',
  'account.profile-hint': 'Comment vous vous appelez et comment nous vous écrivons',

  'profile.title': 'Nom, langue et fuseau horaire',
  'profile.name': 'Votre nom',
  'profile.name-hint': 'Vos entreprises le voient, et nos e-mails l’emploient pour vous saluer.',
  'profile.language': 'Langue',
  'profile.language-hint': 'De ces pages, de nos e-mails et de nos SMS.',
  'profile.zone': 'Fuseau horaire',
  'profile.zone-hint':
    'Les dates et les heures y sont données. Tant que vous n’en choisissez pas, c’est celui de votre entreprise.',
  'profile.zone-default': 'Non choisi : {zone}',
  'profile.save': 'Enregistrer les modifications',
  'profile.saved': 'Vos modifications sont enregistrées.',
  'profile.back': 'Retour aux paramètres de mon profil',

  'refusal.name-missing': 'Dites comment vous vous appelez.',

  'event.user.settings-changed': 'Langue ou fuseau horaire modifié',
};
