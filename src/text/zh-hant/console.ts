export const consoleWords = {
  'console.companies': '您管理的公司',
  'console.none': '您沒有管理任何公司。請向貴公司的管理員索取權限。',
  'console.directory': '人員目錄',
  'console.security': '安全性設定',
  'console.operator': '營運主控台',
  'console.operator-hint': '本服務的公司、人員、應用程式、角色和簡訊',
  'console.admin': '公司管理',
  'console.admin-hint': '您管理的公司的人員和安全性設定',
} as const;
