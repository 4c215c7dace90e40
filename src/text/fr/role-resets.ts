import type { roleResetWords as source } from '../en/role-resets.ts';

export const roleResetWords: Readonly<Record<keyof typeof source, string>> = {
  'role.resets': 'Réinitialisations',
  'role.resets-operator': 'Seul l’exploitant réinitialise la MFA de qui détient ce rôle',
  'role.resets-hint':
    'Pour les rôles qui déplacent de l’argent, tels que les versements : les administrateurs de l’entreprise ne peuvent pas les réinitialiser.',
  'role.rule-resets': 'Seul l’exploitant réinitialise la MFA de qui le détient.',
};
