/** Mails about the login e-mail, and about changes that are held up. `notYou`: what to do if it was somebody else. */
export const loginKinds = (notYou: string) => ({
  'email-asked': {
    subject: '有人要求變更您在 {serviceName} 的登入電子郵件地址',
    happened: '以 {email} 登入的某人要求今後以其他地址登入。目前尚未變更任何內容：這需要寄到該地址的連結。',
    next: ['如果是您本人，請在新地址的信箱中繼續。您可以在「密碼與安全性」撤回。'],
    notYouTitle: '如果您沒有提出要求',
    notYou,
  },
  'email-confirm': {
    subject: '請為 {serviceName} 確認這個地址',
    happened: '在 {serviceName} 登入的某人要求今後以 {newEmail} 登入。如果是您本人，請在此確認：',
    next: [
      '連結只能使用一次。開啟連結還不會變更任何內容。在您確認之前，仍使用原來的電子郵件地址。',
      '只有在是您本人提出要求時才確認。如果您在此已使用其他地址登入，該地址不會變更。',
    ],
    notYouTitle: '如果您沒有提出要求',
    notYou:
      '您不需要做任何事：沒有此連結，就不會有任何變更。請勿按下開啟後的按鈕，也切勿轉傳連結：可能是有人輸入錯了地址。',
  },
  'email-taken': {
    subject: '有人想在 {serviceName} 使用您的地址',
    happened: '在 {serviceName} 登入的某人要求以 {newEmail} 登入。這個地址在此屬於您，因此未做任何變更。',
    next: ['如果是您本人：您在 {home} 有兩個登入。請詢問管理員應使用哪一個。'],
    notYou: '您不需要做任何事：沒有人會取得您的地址。如果一再收到這類郵件，請告知管理員。',
  },
  'email-changed-from': {
    subject: '您在 {serviceName} 的登入電子郵件地址已變更',
    happened: '登入電子郵件地址已變更，所有工作階段均已登出。這個地址不能再用來登入。',
    next: ['如果是您本人，則不需要做任何事。'],
    notYou:
      '請在此復原這項變更：您會恢復以這個地址登入，所有工作階段都會登出，72 小時內無法在「密碼與安全性」做任何變更。然後在 {home} 以「忘記密碼？」選擇新密碼，並告知管理員。',
    notYouLink: '復原變更',
  },
  'email-changed-to': {
    subject: '您現在以這個地址登入 {serviceName}',
    happened: '登入電子郵件地址已變更為 {email}，所有工作階段均已登出。',
    next: ['請在 {home} 重新登入。密碼和第二步驟與先前相同。'],
    notYou,
  },
  'email-undone': {
    subject: '在 {serviceName} 的登入電子郵件地址變更已復原',
    happened: '登入電子郵件地址已恢復為 {oldEmail}：變更為 {newEmail} 一事已從先前的信箱復原。所有工作階段均已登出。',
    next: [
      '在 {frozenUntil}之前，無法在「密碼與安全性」做任何變更。仍可登入。',
      '請在 {home} 以「忘記密碼？」選擇新密碼：做出變更的人知道先前的密碼。',
    ],
    notYou: '能讀取信箱 {oldEmail} 的人按下了寄到該處的連結。如果不應如此，請告知管理員。',
  },
  'changes-frozen': {
    subject: '您在 {serviceName} 登入方式的變更已暫停',
    happened:
      '有人在關於 {email} 的郵件中按下了「這不是我」。在 {frozenUntil}之前，無法在「密碼與安全性」變更驗證方式、復原碼、密碼和登入電子郵件地址。仍可登入。',
    next: [
      '請在 {home} 以「忘記密碼？」選擇新密碼：這仍然可行，並會登出所有工作階段。',
      '然後在「密碼與安全性」查看是否有不屬於您的驗證方式和工作階段，並告知管理員。',
      '如果是誤按，可以在該處恢復允許變更，需要第二步驟（如已設定）和我們寄到此信箱的驗證碼。',
    ],
    notYouTitle: '如果不是您按下的',
    notYou: '有其他人能讀取您的信箱。請先為信箱本身選擇新密碼，再為 {serviceName} 選擇新密碼。',
  },
  'changes-thawed': {
    subject: '您在 {serviceName} 的登入方式可以再次變更',
    happened: '{email} 登入方式的變更已不再暫停。',
    next: ['如果這是事先約定的，則不需要做任何事。'],
    notYou,
  },
});
