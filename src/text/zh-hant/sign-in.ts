export const signIn = {
  'sign-in.title': '登入',
  'sign-in.email': '電子郵件地址',

  'password.title': '輸入密碼',
  'password.label': '密碼',
  'password.forgot': '忘記密碼？',

  'reset-sent.title': '查看您的信箱',
  'reset-sent.sent': '如果有人以 <b>{email}</b> 在此登入，我們已將連結寄到該信箱。開啟連結後，即可選擇新密碼。',
  'reset-sent.details': '連結只能使用一次，{duration}內有效。只有最新的連結有效。',
  'reset-sent.nothing': '沒有收到嗎？',
  'reset-sent.nothing-help':
    '請查看垃圾郵件匣，並確認上面的電子郵件地址就是您用來登入的地址。然後重新開始，再索取一次連結。',

  'reset-link.title': '選擇新密碼',
  'reset-link.opened': '您開啟了我們郵件中的連結。請繼續，以選擇新密碼。',
  'reset-link.effect': '選好新密碼後，您會在所有地方登出。驗證器應用程式和復原碼維持不變。',
  'reset-link.action': '選擇新密碼',
  'reset-gone.title': '此連結無法使用',
  'reset-gone.explained':
    '它可能已經用過、時間太久，或不是最新的連結。請重新開始，並選擇「忘記密碼？」以取得新的連結。',

  'invitation.title': '歡迎使用 {service}',
  'invitation.opened': '您受邀在此登入。請繼續，以設定密碼。',
  'invitation.next': '接著可能會請您設定第二步驟，例如驗證器應用程式。這需要幾分鐘：請備妥裝有應用程式的裝置。',
  'invitation.action': '設定密碼',
  'invitation-gone.explained': '它可能已經用過、時間太久，或不是最新的連結。',
  'invitation-gone.next':
    '如果您已設定密碼，請用它登入。如果還沒有，請以電子郵件地址重新開始並選擇「忘記密碼？」，或向邀請您的人索取新的邀請。',

  'first-password.title': '設定密碼',
  'first-password.label': '密碼',
  'first-password.again': '再次輸入密碼',
  'first-password.action': '儲存密碼',

  'new-password.title': '選擇新密碼',
  'new-password.for': '適用於 <b>{email}</b>',
  'new-password.rule-length': '至少 {shortest} 個字元。用一句話當密碼，容易記住又難以猜中。',
  'new-password.rule-free': '可使用任何字元，包括空格。不需要大寫字母或數字。',
  'new-password.rule-known': '不可使用許多人都用的密碼，也不可使用您的姓名或電子郵件地址。',
  'new-password.label': '新密碼',
  'new-password.again': '再次輸入新密碼',
  'new-password.action': '儲存新密碼',

  'continue.verify-title': '請先驗證身分',
  'continue.verify': '您已登入。若要繼續，請再次證明是您本人。',
  'continue.enroll-title': '請先設定雙重驗證',
  'continue.enroll': '您已登入。若要繼續，現在必須設定雙重驗證。',
  'continue.save-code-title': '請先保存復原碼',
  'continue.save-code': '您已登入，但尚未確認已保存復原碼。請立即保存，以防裝置遺失。',
  'continue.title': '還差一個步驟',
  'continue.explained': '您已登入。若要繼續，還需要一個步驟；下一頁會說明。',

  'signed-out.title': '您已登出',
  'signed-out.explained': '如果使用共用電腦，也請關閉瀏覽器視窗。',
} as const;
