import type { roleResetWords as source } from '../en/role-resets.ts';

export const roleResetWords: Readonly<Record<keyof typeof source, string>> = {
  'role.resets': 'Reimpostazioni',
  'role.resets-operator': 'Solo il gestore reimposta l’MFA di chi ha questo ruolo',
  'role.resets-hint':
    'Per ruoli che movimentano denaro, come quelli che eseguono pagamenti: gli amministratori dell’azienda non possono reimpostarli.',
  'role.rule-resets': 'Solo il gestore reimposta l’MFA di chi lo ha.',
};
