/** The frame of the console. */
export const consoleWords = {
  'console.companies': 'Companies that you administer',
  'console.none': 'You administer no company. Ask an administrator of your company to give you the permissions.',
  'console.directory': 'Directory',
  'console.security': 'Security Settings',
  'console.operator': 'Operator’s console',
  'console.operator-hint': 'Companies, people, applications, roles and text messages of this service',
  'console.admin': 'Company Admin',
  'console.admin-hint': 'People and security settings of companies that you administer',
} as const;
