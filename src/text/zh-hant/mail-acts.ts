export const mailActWords = {
  'mail-act.gone-title': '此連結已失效',
  'mail-act.gone-explained': '它可能已經用過、時間太久，或已不再需要。開啟它沒有變更任何內容。',
  'mail-act.gone-next': '如果您對登入方式有疑慮，請登入並查看「密碼與安全性」。',
  'mail-act.nothing-yet': '開啟此頁面還沒有變更任何內容。',
  'mail-act.sign-in': '登入',

  'not-me.title': '這不是您做的嗎？',
  'not-me.about': '我們於 {date}通知 <b>{email}</b>，其在 {brand} 的登入方式有變更。',
  'not-me.effect-freeze':
    '如果變更不是您做的，請按下按鈕：72 小時內，無法在「密碼與安全性」變更驗證方式、復原碼、密碼和登入電子郵件地址。',
  'not-me.effect-sign-in':
    '您仍可登入，「忘記密碼？」也仍可使用；正在進行的變更會中止。此後重設您的第二步驟須由另一人核准。',
  'not-me.action': '暫停變更 72 小時',
  'not-me-done.title': '變更已暫停',
  'not-me-done.until':
    '在 <b>{time}</b>之前，無法在「密碼與安全性」變更 {email} 的驗證方式、復原碼、密碼和登入電子郵件地址。',
  'not-me-done.password':
    '現在請選擇新密碼：前往登入頁面，輸入電子郵件地址，並按下「忘記密碼？」。這會登出所有工作階段。',
  'not-me-done.look': '然後登入，在「密碼與安全性」查看是否有不屬於您的驗證方式和工作階段，並告知管理員。',

  'confirm-email.title': '確認新的登入電子郵件地址',
  'confirm-email.about': '在 {brand} 登入的某人於 {date}要求，今後以 <b>{email}</b> 登入。',
  'confirm-email.by': '提出要求的是 <b>{name}</b>，目前以 <b>{old}</b> 登入。該地址有部分已隱藏。',
  'confirm-email.by-nameless': '提出要求的人目前以 <b>{old}</b> 登入。該地址有部分已隱藏。',
  'confirm-email.effect':
    '只有在是您本人提出要求時，才按下按鈕。您會在所有地方登出，並以這個地址重新登入；密碼和第二步驟維持不變。',
  'confirm-email.own': '如果您在此已使用其他地址登入，該地址不會變更。',
  'confirm-email.action': '以此地址登入',
  'confirm-email-other.title': '這裡登入的是其他人',
  'confirm-email-other.explained':
    '此瀏覽器目前登入的人與這個連結無關：連結與想使用地址 <b>{email}</b> 的人有關。未做任何變更。',
  'confirm-email-other.next': '如果您沒有提出要求，請關閉此頁面。如果是您提出的，請先登出，再次開啟郵件中的連結。',
  'confirm-email-done.title': '登入電子郵件地址已變更',
  'confirm-email-done.now': '您現在以 <b>{email}</b> 登入。所有工作階段均已登出。',
  'confirm-email-done.old': '舊的地址已收到通知。7 天內，能讀取該信箱的人可以復原這項變更，其他人也不能使用該地址。',
  'confirm-email-frozen.title': '變更目前已暫停',
  'confirm-email-frozen.until':
    '在 <b>{time}</b>之前，這個登入的變更已暫停：有人回報某項變更並非本人所為。登入電子郵件地址維持不變。如果是您要求變更，請在「密碼與安全性」恢復允許變更，或洽管理員，然後重新提出要求。',

  'undo-email.title': '要復原登入電子郵件地址的變更嗎？',
  'undo-email.about': '在 {brand} 的登入電子郵件地址已於 {date}由 <b>{old}</b> 變更為 <b>{new}</b>。',
  'undo-email.effect':
    '如果變更不是您做的，請按下按鈕：將恢復以 {old} 登入，所有工作階段都會登出，72 小時內無法在「密碼與安全性」做任何變更。',
  'undo-email.action': '復原變更',
  'undo-email-done.title': '變更已復原',
  'undo-email-done.now':
    '您再次以 <b>{email}</b> 登入。所有工作階段均已登出，在 <b>{time}</b>之前無法在「密碼與安全性」做任何變更。',
} as const;
