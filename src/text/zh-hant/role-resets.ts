import type { roleResetWords as source } from '../en/role-resets.ts';

export const roleResetWords: Readonly<Record<keyof typeof source, string>> = {
  'role.resets': '重設',
  'role.resets-operator': '只有營運方可以重設擔任此角色者的 MFA',
  'role.resets-hint': '適用於會動用款項的角色，例如付款：公司的管理員無法為他們重設。',
  'role.rule-resets': '只有營運方可以重設擔任此角色者的 MFA。',
};
