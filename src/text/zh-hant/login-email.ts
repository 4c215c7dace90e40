export const loginEmailWords = {
  'login-email.title': '登入電子郵件地址',
  'login-email.now': '您以 <b>{email}</b> 登入。',
  'login-email.change': '變更登入電子郵件地址',
  'login-email.hint': '新的地址要以寄到該地址的連結確認。之後請重新登入。',
  'login-email.waiting':
    '已要求變更為 <b>{email}</b>。如果該地址可以在此使用，連結已寄到該地址：在 {time}之前可用來確認變更。',
  'login-email.told': '我們已寄信通知 <b>{email}</b> 有人提出此要求。',
  'login-email.withdraw': '撤回',
  'login-email.undoable': '最近已變更：在 {time}之前，能讀取先前信箱的人可以復原這項變更。',

  'change-email.title': '變更登入電子郵件地址',
  'change-email.now': '您目前以 <b>{email}</b> 登入。',
  'change-email.new': '新的登入電子郵件地址',
  'change-email.next':
    '我們會將連結寄到新的地址；在 {duration}內按下連結，即會變更登入電子郵件地址，並將您在所有地方登出。舊的地址會收到通知，並可在 {days, plural, other {# 天}}內復原這項變更。',
  'change-email.action': '寄送連結',

  'refusal.email-unchanged': '您已經以這個地址登入。請輸入其他地址。',
  'refusal.asked-too-often': '您最近已多次要求變更。請明天再試一次。',

  'event.email.change-asked': '已要求變更登入電子郵件地址',
  'event.email.change-withdrawn': '已撤回變更登入電子郵件地址',
  'event.email.changed': '登入電子郵件地址已變更',
  'event.email.change-undone': '已從舊信箱復原登入電子郵件地址的變更',

  'invited.not-now': '{count, plural, other {# 個地址目前無法使用}}',
  'invited.not-now-explained': '沒有建立邀請。自 {time} 起可以邀請。',
  'import.row-not-now': '目前無法使用這個地址。請一週後再次匯入這一列。',
  'operator.administrator-not-now': '目前無法使用 {email}。請自 {time} 起再次邀請。',
} as const;
