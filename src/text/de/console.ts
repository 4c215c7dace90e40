export const consoleWords = {
  'console.companies': 'Unternehmen, die Sie verwalten',
  'console.none':
    'Sie verwalten kein Unternehmen. Bitten Sie einen Administrator Ihres Unternehmens um die Berechtigungen.',
  'console.directory': 'Verzeichnis',
  'console.security': 'Sicherheitseinstellungen',
  'console.operator': 'Betreiberkonsole',
  'console.operator-hint': 'Unternehmen, Personen, Anwendungen, Rollen und SMS dieses Dienstes',
  'console.admin': 'Unternehmensverwaltung',
  'console.admin-hint': 'Personen und Sicherheitseinstellungen der Unternehmen, die Sie verwalten',
} as const;
