const ask = '請以郵件以外的方式詢問 {person}。如果沒有人提出要求，請以上方的連結阻止，並查明誰知道了不該知道的事。';

/** Resets, and what is told of them before and after. `changePassword`: what to do where somebody may know the password. */
export const resetRequestKinds = (changePassword: string) => ({
  'methods-reset': {
    subject: '您在 {serviceName} 的第二步驟已被重設',
    happened:
      '{email} 的第二步驟已由管理員、負責您團隊的人員或 {serviceName} 的營運者重設。先前設定的驗證方式和復原碼都已失效，所有工作階段均已登出。',
    next: ['下次在 {home} 登入時，請輸入密碼和我們寄到此信箱的驗證碼，然後設定新的第二步驟。'],
    nextOfApp: '您可以刪除應用程式中的舊項目。',
    notYouTitle: '如果您沒有提出要求',
    notYou:
      '可能有人冒用您的名義提出要求。請立即在 {home} 以「忘記密碼？」選擇新密碼：密碼會立即變更，所有工作階段都會登出。然後以您已知的號碼致電貴公司的管理員或此處列出的協助單位。下方的連結會在 72 小時內暫停「密碼與安全性」的變更，不會復原這項重設；在此期間，再次重設須由另一人核准。',
    notYouLink: '這不是我',
  },
  'user-reset': {
    subject: '已在 {serviceName} 重設一位人員的第二步驟',
    happened: '{person}（{personEmail}）在 {serviceName} 的第二步驟已被重設，其所有工作階段均已登出。',
    next: [
      '您收到通知，是因為您管理 {person} 所屬的公司。',
      '下次登入時，{person} 要證明能使用信箱，並設定新的第二步驟。如果這是事先約定的，則不需要做任何事。',
    ],
    notYouTitle: '如果您對此毫不知情',
    notYou:
      '請以郵件以外的方式詢問 {person}。如果沒有人提出要求，請在 {home} 告知 {serviceName} 的營運者，並在釐清之前停用這位人員。',
  },
  'reset-asked': {
    subject: '有人要求重設您在 {serviceName} 的第二步驟',
    happened:
      '有人要求重設 {email} 的第二步驟。目前尚未變更任何內容。執行後，目前設定的驗證方式和復原碼都會失效，所有工作階段都會登出。',
    next: [
      '如果是您提出的要求，則不需要做任何事：請等候完成。屆時我們會寄信給您。',
      '如果不是，請使用最下方的按鈕阻止。開啟其頁面還不會變更任何內容，也不需要登入。',
    ],
    notYouTitle: '如果您沒有提出要求',
    notYou: `請以下方的按鈕阻止：可能有人冒用您的名義提出要求。不論誰來電，都不要告訴對方驗證碼。${changePassword}`,
    notYouLink: '阻止重設',
  },
  'reset-asked-elsewhere': {
    subject: '有人在 {serviceName} 要求重設您的一位人員的 MFA',
    happened:
      '有人在 {serviceName} 要求重設 {person}（{personEmail}）的第二步驟，但並非由 {company} 提出。由於 {company} 要求這位人員使用 MFA，這項重設正在等候。',
    next: ['您收到通知，是因為您管理 {company}。如果 {person} 確認無誤，則不需要做任何事：系統會自動執行。'],
    notYouTitle: '如果您有疑慮',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: '請檢查 {serviceName} 的一項 MFA 重設',
    happened:
      '有人在 {serviceName} 要求重設 {person}（{personEmail}）的第二步驟。必須由其他人核准才會執行：{company} 的另一位管理員，或營運者。',
    next: ['請以郵件以外的方式，親自確認 {person} 提出了要求。如果沒有人核准，要求會失效。'],
    notYouTitle: '如果您有疑慮',
    notYou: ask,
  },
  'reset-waits': {
    subject: '您的一位人員的 MFA 重設正在 {serviceName} 等候',
    happened: '有人在 {serviceName} 要求重設 {person}（{personEmail}）的第二步驟。它會先等候，然後自動執行。',
    next: ['您收到通知，是因為您管理 {company}。如果這是事先約定的，則不需要做任何事。'],
    notYouTitle: '如果您有疑慮',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: '已在 {serviceName} 阻止一項 MFA 重設',
    happened: '{person}（{personEmail}）第二步驟的重設已被阻止，未做任何變更。{stopped}',
    next: ['提出要求的人可能是冒充者。請當面或以目錄中原有的號碼與 {person} 聯絡。'],
    notYouTitle: '如果有人再次來電',
    notYou: '請在 {home} 告知 {serviceName} 的營運者，並記下來電者和時間。在與 {person} 聯絡之前，請勿再要求重設。',
  },
  'reset-lapsed': {
    subject: '{serviceName} 的一項 MFA 重設已失效',
    happened: '{person}（{personEmail}）第二步驟的重設未執行：未及時核准，或無法及時完成。未做任何變更。',
    next: ['如果 {person} 仍然需要，請重新提出要求，並事先告知另一位管理員。'],
    notYouTitle: '如果您對此毫不知情',
    notYou: '可能有人正在使用您的登入。請立即在 {home} 變更密碼，查看「密碼與安全性」，並告知其他管理員。',
  },
  'reset-barred': {
    subject: '{serviceName} 的一項 MFA 重設未執行',
    happened: '{person}（{personEmail}）第二步驟的重設未執行：提出要求時的條件之後已改變。未做任何變更。',
    next: ['如果 {person} 仍然需要，請重新提出要求：頁面會說明是否可行。'],
    notYouTitle: '如果您對此毫不知情',
    notYou: '可能有人正在使用您的登入。請立即在 {home} 變更密碼，查看「密碼與安全性」，並告知其他管理員。',
  },
});
