import type { roleResetWords as source } from '../en/role-resets.ts';

export const roleResetWords: Readonly<Record<keyof typeof source, string>> = {
  'role.resets': 'Restablecimientos',
  'role.resets-operator': 'Solo el operador restablece la MFA de quien tiene este rol',
  'role.resets-hint':
    'Para roles que mueven dinero, como los que pagan: los administradores de la empresa no pueden restablecerlos.',
  'role.rule-resets': 'Solo el operador restablece la MFA de quien lo tiene.',
};
