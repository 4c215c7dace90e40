export const freezeWords = {
  'freeze.title': '變更已暫停',
  'freeze.until':
    '在 <b>{time}</b>之前，無法在此頁面變更驗證方式、復原碼、密碼或登入電子郵件地址：有人回報某項變更並非您本人所為。',
  'freeze.goes-on':
    '您仍可登入，仍可在登入頁面以「忘記密碼？」選擇新密碼，也仍可完成規則要求的首次設定。重設您的第二步驟須由另一人核准。',
  'freeze.lift': '恢復允許變更',
  'freeze.lift-hint': '需要密碼、第二步驟和信箱中的驗證碼。',
  'freeze.lift-hint-alone': '需要密碼和信箱中的驗證碼。',
  'freeze.others': '貴公司的管理員也可以執行。',
  'freeze.operator': '{brand} 的營運者也可以執行。',
  'freeze.held': '變更已暫停到 {time}。',

  'frozen.title': '變更目前已暫停',
  'frozen.explained':
    '在 <b>{time}</b>之前，無法在「密碼與安全性」變更驗證方式、復原碼、密碼或登入電子郵件地址：有人回報某項變更並非您本人所為。',
  'frozen.over': '在您操作期間，變更已暫停：有人回報其中一項並非您本人所為。未做任何變更。',
  'frozen.lift': '您可以在「密碼與安全性」恢復允許變更，需要第二步驟和信箱中的驗證碼。',
  'frozen.lift-alone': '您可以在「密碼與安全性」恢復允許變更，需要密碼和信箱中的驗證碼。',
  'frozen.sign-in':
    '您設定的驗證方式已不被接受，在此之前也無法設定其他方式。貴公司的管理員或 {brand} 的營運者可以恢復允許變更。',

  'mailbox.thaw-why': '恢復允許變更之前，我們要確認 <b>{email}</b> 是您的信箱。',
  'mailbox.thaw-why-sent': '恢復允許變更之前，以此確認那是您的信箱。',

  'thaw.title': '恢復允許變更',
  'thaw.explained': '您已證明是本人。從現在起，可以再次變更驗證方式、復原碼、密碼和登入電子郵件地址。',
  'thaw.first': '如果有其他人做了變更，請先選擇新密碼，並查看您的驗證方式和工作階段：暫停變更也會擋住那個人。',
  'thaw.action': '恢復允許變更',

  'person-freeze.title': '變更已暫停',
  'person-freeze.until':
    '在 <b>{time}</b>之前，{name} 無法在「密碼與安全性」變更驗證方式、復原碼、密碼或登入電子郵件地址：能讀取其信箱的人回報某項變更並非本人所為。仍可登入。重設其 MFA 須經第二人核准。',
  'person-freeze.check':
    '請當面或以您已知的號碼，確認確實是 {name} 向您提出要求，並確認對方已選擇新密碼。系統會以電子郵件通知對方。',
  'person-freeze.lift': '允許變更',
  'person-freeze.act': '恢復允許變更人員的登入方式',
  'person-freeze.lifted': '已恢復允許變更。系統會以電子郵件通知 {name}。',
  'person-freeze.yourself': '您自己的變更要在「密碼與安全性」恢復。',
  'person-freeze.too-young': '這位人員加入 {company} 未滿 7 天。在此之前，只有 {brand} 的營運者可以執行。',
  'person-freeze.operator-only': '只有 {brand} 的營運者可以恢復允許變更。',
  'person-freeze.needs-both': '允許變更需要兩項權限：管理工具和目錄工具。',
  'person-freeze.over': '已允許變更。',

  'refusal.changes-frozen': '變更已暫停到 {time}。您可以在「密碼與安全性」恢復允許變更。',
  'event.changes.frozen': '變更已暫停：有人回報某項變更並非您本人所為',
  'event.changes.frozen-of-another': '變更已暫停：有人回報某項變更並非此人所為',
  'event.changes.thawed': '已恢復允許變更',
} as const;
