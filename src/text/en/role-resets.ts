/** Who resets the methods of whoever holds a role (SPEC A5, Y7). */
export const roleResetWords = {
  'role.resets': 'Resets',
  'role.resets-operator': 'Only the operator resets MFA of whoever holds this role',
  'role.resets-hint':
    'For roles that move money, such as paying out: their company’s administrators cannot reset them.',
  'role.rule-resets': 'Only the operator resets MFA of whoever holds it.',
} as const;
