/** The frame of the console. */
export const consoleWords = {
  'console.companies': 'Entreprises que vous administrez',
  'console.none':
    'Vous n’administrez aucune entreprise. Demandez les autorisations à un administrateur de votre entreprise.',
  'console.directory': 'Annuaire',
  'console.security': 'Paramètres de sécurité',
  'console.operator': 'Console de l’exploitant',
  'console.operator-hint': 'Entreprises, personnes, applications, rôles et SMS de ce service',
  'console.admin': 'Administration de l’entreprise',
  'console.admin-hint': 'Personnes et paramètres de sécurité des entreprises que vous administrez',
} as const;
