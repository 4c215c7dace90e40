export const rollOut = {
  from: '生效時間',
  there: '公司時區的時間',
  before: '原生效日',
  companyFrom: '公司的生效日',
  ownFrom: '對您生效的時間',
  signInAs: '您的登入身分',
  inForce: '自 {deadline}起，{company} 要求在 {serviceName} 登入時完成第二步驟：除了密碼，還需要只有本人才有的驗證碼。',
  nothingYet: '您收到這封郵件，是因為您尚未設定第二步驟。',
  notAccepted: '您收到這封郵件，是因為您目前的設定不符合規則：請新增符合規則的驗證方式。',
  own: '對您而言是 {own}，晚 {extendedBy}，因為您已獲延長時間。',
  ownPast: '對您而言已於 {own}生效，晚 {extendedBy}，因為您已獲延長時間。',
  asked: '{company} 的管理員寄給您這封提醒。',
  askedBy:
    '{askedBy} 的管理員寄給您這封提醒。對您而言最早的生效日來自 {company}。第二步驟只需設定一次，即適用於您所有的公司。',
  earlier: '對您而言有更早的日期：{earliestCompany} 自 {earliest}起要求第二步驟。只需設定一次，即適用於您所有的公司。',
  earlierExtended:
    '對您而言有更早的日期：{earliestCompany} 自 {earliestFrom}起要求第二步驟，對您則自 {earliest}起，因為您已獲延長時間。只需設定一次，即適用於您所有的公司。',
  nowTitle: '現在該做什麼',
  now: '設定您的第二步驟：大約需要兩分鐘。請備妥手機，或在電腦上使用驗證器應用程式。',
  setUp: '立即設定',
  help: '工作場所不能使用手機？要在閱讀此郵件的手機上設定？各種方式的說明在這裡：',
  quoteTitle: '來自 {company} 的管理員',
  quoteHelp: '可以向誰求助：{helpContact}',
  quoteAskedTitle: '來自 {askedBy} 的管理員',
  quoteAskedHelp: '可以向誰求助：{askedContact}',
  dayTitle: '生效日當天會如何',
  nextTitle: '接下來會如何',
  onTheDay: '如果屆時尚未設定，下次登入時系統會先引導您完成設定，然後才能繼續。不會有人被擋在門外。',
  fromNowOn: '下次登入時，系統會先引導您完成設定，然後才能繼續。不會有人被擋在門外。',
  mailsStop: '完成設定後，就不會再收到這些郵件。',
  calendar: '附加的檔案可將目前的生效日加入行事曆。',
  eventTitle: '{company} 要求在 {serviceName} 完成第二步驟',
  eventText:
    '依 {company} 於 {writtenOn}的規則，以 {email} 登入 {serviceName} 自現在起需要第二步驟。如果尚未設定，大約需要兩分鐘：',
  eventOwn: '公司的生效日是 {deadline}；您的晚 {extendedBy}，因為您已獲延長時間。',
  deadline: '生效日',
  enrolled: '已設定',
  enrolledThisWeek: '其中過去 7 天內',
  notEnrolled: '未設定',
  needHelp: '需要協助',
  exempt: '豁免',
  expected: '依此速度，到生效日的已設定人數',
  openRollOut: '開啟推行進度頁面',
};

const doubtTitle = '如果您懷疑這封郵件的真實性';

const doubt =
  '請勿使用其中的連結。請自行在瀏覽器中開啟 {home} 並登入：那裡會顯示相同的內容。沒有人會以電話、郵件或訊息要求您進行設定，或索取您的密碼或驗證碼。切勿將驗證碼告訴任何人。';

const aboutDeadline = { next: [], notYouTitle: doubtTitle, notYou: doubt };

export const rollOutKinds = {
  'deadline-announced': {
    subject: '{company} 將自 {day}起要求在 {serviceName} 完成第二步驟',
    happened:
      '自 {deadline}起，{company} 要求在 {serviceName} 登入時完成第二步驟：除了密碼，還需要只有本人才有的驗證碼。',
    ...aboutDeadline,
  },
  'deadline-moved': {
    subject: '新的日期：{company} 將自 {day}起要求在 {serviceName} 完成第二步驟',
    happened: '{company} 已變更在 {serviceName} 登入時要求第二步驟的生效日。現在是 {deadline}。',
    ...aboutDeadline,
  },
  'deadline-reminder': {
    subject: '{when}：{company} 要求在 {serviceName} 完成第二步驟',
    happened:
      '自 {deadline}起，{company} 要求在 {serviceName} 登入時完成第二步驟：除了密碼，還需要只有本人才有的驗證碼。',
    ...aboutDeadline,
  },
  'deadline-extended': {
    subject: '已為您延長時間：{company} 將自 {ownDay}起要求您在 {serviceName} 完成第二步驟',
    happened:
      '{company} 的管理員已為您延長在 {serviceName} 設定第二步驟的時間。公司的生效日是 {deadline}；對您而言是 {own}，晚 {extendedBy}。只能延長一次，其他公司的日期維持不變。',
    ...aboutDeadline,
  },
  'roll-out-digest': {
    subject: '{company} 在 {serviceName} 的 MFA：{share}',
    happened: '以下是 {company} 在 {serviceName} 推行 MFA 的進度。',
    next: [
      '在推行進度頁面，您可以看到誰尚未設定、誰需要協助，並可提醒人員或延長時間。',
      '只要還有人尚未設定，這封郵件會在每週一寄出，直到生效日後四週。',
    ],
    notYouTitle: doubtTitle,
    notYou: '請勿使用其中的連結。請自行在瀏覽器中開啟 {home} 並登入，然後查看貴公司的 MFA 政策。',
  },
  'pass-issued': {
    subject: '已為您核發 {serviceName} 的設定通行碼',
    happened: '{company} 的管理員已為 {email} 核發設定通行碼。您設定第二步驟時，它可代替原本寄到此信箱的驗證碼。',
    next: [
      '通行碼會當面交給您。它只能使用一次，而且只有最新的有效。請在「查看您的信箱」頁面的「我無法使用這個信箱」之下輸入。',
      '切勿轉交他人。沒有人會以電話、郵件或訊息向您索取。',
    ],
    notYouTitle: '如果您沒有提出要求',
    notYou:
      '可能有人試圖冒用您的名義設定第二步驟。請以郵件以外的方式告知 {company} 的其他管理員，並立即在 {home} 以「忘記密碼？」選擇新密碼。',
  },
  'user-pass-issued': {
    subject: '已在 {serviceName} 為您的一位人員核發設定通行碼',
    happened:
      '已在 {company} 為 {person}（{personEmail}）核發設定通行碼。搭配正確的密碼，它可在 24 小時內代替原本寄到該信箱的驗證碼一次。',
    next: ['您收到通知，是因為您管理 {company}。如果這是事先約定的，則不需要做任何事。'],
    notYouTitle: '如果您對此毫不知情',
    notYou: '請以郵件以外的方式詢問 {person} 和核發者。在釐清之前，請在 {home} 登入並停用 {person}。',
  },
};
