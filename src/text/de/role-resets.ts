import type { roleResetWords as source } from '../en/role-resets.ts';

export const roleResetWords: Readonly<Record<keyof typeof source, string>> = {
  'role.resets': 'Zurücksetzen',
  'role.resets-operator': 'Nur der Betreiber setzt die MFA von Personen mit dieser Rolle zurück',
  'role.resets-hint':
    'Für Rollen, die Geld bewegen, etwa auszahlen: Die Administratoren des Unternehmens können sie nicht zurücksetzen.',
  'role.rule-resets': 'Nur der Betreiber setzt die MFA von Personen mit dieser Rolle zurück.',
};
