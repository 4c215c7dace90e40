export const extension = {
  'extension.later-them': '這比公司的生效日晚 {days, plural, other {# 天}}：這位人員已獲延長時間。',
  'extension.later-you': '您已獲延長 {days, plural, other {# 天}}。',

  'extension.title': '延長時間',
  'extension.explained':
    '無法在生效日前設定驗證方式的人員，例如因為不在，最多可延長 {most, plural, other {# 天}}。只能延長一次，適用於這位人員的其他規則維持不變。系統會以電子郵件通知對方。',
  'extension.day-ends': '時間於所列日期的 00:00（{zone}）結束。',
  'extension.until': '時間',
  'extension.option': '{days, plural, other {# 天}}，至 {date}',
  'extension.reason': '原因',
  'extension.reason-hint':
    '供其他管理員和稽核紀錄參考，稽核紀錄會永久保存：可寫「新手機還在路上」，請勿提及健康狀況。最多 200 個字元。',
  'extension.grant': '延長時間',
  'extension.act': '為一位人員延長時間',
  'extension.act-days': '天數',

  'extension.stands': '{name} 的時間到 <b>{date}</b>：由 {who} 於 {granted}延長 {days, plural, other {# 天}}。',
  'extension.stands-reason': '原因：{reason}',
  'extension.stands-over': '{name} 的時間已於 <b>{date}</b>結束：由 {who} 於 {granted}延長。',
  'extension.stands-off': '{who} 於 {granted}為 {name} 延長 {days, plural, other {# 天}}。目前沒有任何生效日。',
  'extension.who-you': '您',
  'extension.who-service': '{brand} 的營運者',
  'extension.saved': '已為 {name} 延長時間，並以電子郵件通知。',

  'extension.no-deadline': '{company} 要求 MFA 並訂定生效日後，才能延長時間。',
  'extension.own-membership': '不能為自己延長時間。請洽其他管理員。',
  'extension.not-active': '只能為使用中的人員延長時間。',
  'extension.enrolled-before': '這位人員已設定驗證方式，不需要延長時間。',
  'extension.enrolled-reset': '這位人員在 MFA 重設前曾設定驗證方式；只有從未設定過的人員才能延長時間。',
  'extension.enrolled-once': '這位人員曾設定過驗證方式；只有從未設定過的人員才能延長時間。',
  'extension.extended-before': '這位人員已獲延長時間。只能延長一次。',
  'extension.too-late': '延長的時間最多到生效日後 {most, plural, other {# 天}}，現已超過。',
  'extension.needs-both': '延長時間需要兩項權限：管理工具和目錄工具。',
  'extension.error-days': '請選擇天數：1 到 {most}。',
  'extension.error-reason': '請填寫原因。',
  'extension.error-meanwhile': '在您查看期間，生效日已變更，因此沒有延長時間。您的選擇仍在下方，並已更新為目前的日期。',
} as const;
