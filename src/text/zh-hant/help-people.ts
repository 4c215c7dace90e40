export const helpPeople = {
  'help-who.title': '誰可以協助我',
  'help-who.line': '您自己、公司的管理員和營運者可以做什麼，以及誰都不能做什麼。',
  'help-who.you': '您自己',
  'help-who.you-password': '忘記密碼：在輸入密碼的地方按下 <b>{forgot}</b>。我們會寄連結給您。',
  'help-who.you-device': '裝置遺失：以復原碼登入。',
  'help-who.company': '貴公司的管理員',
  'help-who.company-who': '同時擁有管理工具和目錄工具兩項權限的人，可以：',
  'help-who.can-time': '在您必須設定之前延長時間一次（如果您從未設定過）；',
  'help-who.can-pass': '在您首次設定時無法使用信箱的情況下，交給您設定通行碼；',
  'help-who.can-invite': '在邀請過期後再次邀請您；',
  'help-who.can-deactivate': '在其公司中將您停用。',
  'help-who.cannot': '他們不能做的事',
  'help-who.cannot-see': '看到您的密碼、驗證碼、設定金鑰或復原碼；',
  'help-who.cannot-email': '變更您用來登入的電子郵件地址；',
  'help-who.cannot-as-you': '以您的身分登入；',
  'help-who.cannot-others': '看到您還屬於哪些公司，或那些公司的決定。',
  'help-who.never': '他們絕不會向您索取驗證碼或密碼。會這樣做的人並不是管理員。',
  'help-who.operator': '本服務的營運者',
  'help-who.operator-reset':
    '如果裝置和復原碼都遺失，而貴公司沒有管理員能重設您的第二步驟，則由營運者重設：您擔任可動用款項的角色、接受邀請未滿一週，或已沒有其他人能重設時。',
  'help-who.operator-told':
    '重設等候中和完成時，您和貴公司的管理員都會收到郵件通知。等候期間，該郵件中的按鈕可以阻止重設。',
  'help-who.find': '如何找到他們',
  'help-who.find-how': '以密碼登入。要求驗證碼時，按下 <b>{other}</b>，再按 <b>{none}</b>：頁面會列出他們的姓名。',

  'help-admin.title': '給公司的管理員',
  'help-admin.line': '選定日期、帶領所有人完成，並協助遇到困難的人。',
  'help-admin.permissions':
    '您需要公司的兩項權限：管理工具和目錄工具。開啟 <b>{profile}</b>，然後開啟 <b>{console}</b>。',
  'help-admin.date': '選定日期',
  'help-admin.step-own': '先設定您自己的第二步驟，並請另一位管理員也這樣做。',
  'help-admin.step-policy': '開啟 <b>{settings}</b> → <b>{policy}</b>，並開啟 <b>{require}</b>。',
  'help-admin.step-deadline': '選擇 <b>{deadline}</b>。系統建議 30 天後。該日從旁邊所選時區的午夜開始。',
  'help-admin.step-look': '按下 <b>{look}</b>：會影響誰，以及誰會遇到困難。此時尚未儲存。',
  'help-admin.step-save': '按下 <b>{save}</b>。之後可以變更日期：變更立即適用於所有人。',
  'help-admin.until': '生效日之前',
  'help-admin.until-what':
    '這是提前設定期。人員可在方便的時候設定，也可以選擇 <b>{notNow}</b>；已設定的人會被要求驗證碼。',
  'help-admin.after-what': '自生效日開始的那一刻起，沒有設定的人都無法繼續，除非您已為其延長時間。',
  'help-admin.mails': '我們何時寄出哪些郵件',
  'help-admin.mail-announce':
    '在您設定或變更日期時：五分鐘後寄給所有尚未設定的人，以便更正錯誤。如果再次變更，會在前一封郵件的一小時或一天後寄出，內容為當時有效的日期。',
  'help-admin.mail-remind':
    '寄給尚未設定的人的提醒：生效日前 30、14、7、3、1 天，以及當天，於每位人員當地的 09:00。不論有幾間公司，每人每天最多一封，公告後兩天內不會寄。',
  'help-admin.mail-ask': '如果您在推行進度頁面要求，會立即寄出提醒。',
  'help-admin.mail-digest': '寄給您和其他管理員：每週一 09:00 報告進度。',
  'help-admin.page': '推行進度頁面',
  'help-admin.page-what':
    '在政策旁的 <b>{tab}</b>：每天已設定、未設定、需要協助和豁免的人數，並可依驗證方式、據點、雇主和群組查看。您可以從清單提醒人員、延長時間、停用或匯出。',
  'help-admin.time': '有人需要更多時間',
  'help-admin.time-what':
    '在該人員的頁面或清單中按下 <b>{grant}</b>：1 到 {most} 天，並填寫原因。只能為從未設定過的人延長一次，不能為自己延長。最晚到生效日後 {most} 天。',
  'help-admin.pass': '有人無法使用信箱',
  'help-admin.pass-what':
    '請先確認對方的身分。然後在該人員的頁面按下 <b>{issue}</b>，並親自交付通行碼。通行碼只顯示一次，只能使用一次，{duration}內有效，可在首次設定時代替郵件中的驗證碼。',
  'help-admin.lost': '有人遺失了裝置和復原碼',
  'help-admin.lost-what':
    '請以您自己選擇的方式確認是誰提出要求：當面、視訊並出示身分證件、撥打目錄中的號碼回電，或透過其主管。然後在該人員的頁面按下 <b>{reset}</b>。最多可能需要 24 小時。',
  'help-admin.companies': '屬於多間公司的人員',
  'help-admin.companies-what':
    '同時採用最嚴格的規則：最早的生效日、最短的驗證碼間隔，以及所有公司都接受的驗證方式。您會看到自己公司規則的名稱，其他的顯示為「另一項規則」。',
  'help-admin.see': '您能看到和不能看到的內容',
  'help-admin.see-what':
    '您可以看到人員設定了哪些驗證方式，以及何時設定。通行碼、提醒和延長時間都會連同您的姓名記錄下來。您看不到密碼、驗證碼、電話號碼，也看不到其他公司的決定。',
  'help-admin.stuck': '請洽本服務的營運者。',
} as const;
