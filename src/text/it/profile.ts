import type { profile as source } from '../en/profile.ts';

export const profile: Readonly<Record<keyof typeof source, string>> = {
  'account.profile': 'Nome, lingua e fuso orario',
  'account.profile-hint': 'Come si chiama e come le scriviamo',

  'profile.title': 'Nome, lingua e fuso orario',
  'profile.name': 'Il suo nome',
  'profile.name-hint': 'Lo vedono le aziende di cui fa parte e lo usano le nostre e-mail per salutarla.',
  'profile.language': 'Lingua',
  'profile.language-hint': 'Di queste pagine, delle nostre e-mail e degli SMS.',
  'profile.zone': 'Fuso orario',
  'profile.zone-hint':
    'Date e ore sono indicate in questo fuso orario. Finché non ne sceglie uno, vale quello della sua azienda.',
  'profile.zone-default': 'Non scelto: {zone}',
  'profile.save': 'Salva le modifiche',
  'profile.saved': 'Le modifiche sono salvate.',
  'profile.back': 'Torna a Impostazioni del mio profilo',

  'refusal.name-missing': 'Indichi come si chiama.',

  'event.user.settings-changed': 'Lingua o fuso orario modificati',
};
