import { loginKinds } from './zh-hant-login.ts';
import { passwordKinds } from './zh-hant-password.ts';
import { resetRequestKinds } from './zh-hant-reset-requests.ts';
import { resetKinds } from './zh-hant-resets.ts';
import { rollOut, rollOutKinds } from './zh-hant-roll-out.ts';

const changePassword =
  '請立即選擇新密碼，並告知貴公司的管理員：請開啟 {home} 並按下「忘記密碼？」。然後在「密碼與安全性」查看是否有不屬於您的工作階段和變更。';

const nothingToDo = '如果是您本人，則不需要做任何事。';

export const zhHant = {
  greeting: '{userName}，您好：',
  greetingWithoutName: '您好：',
  colon: '：',
  at: '時間',
  device: '裝置',
  from: '網路位址',
  requiredBy: '要求第二步驟的單位',
  validUntil: '有效至',
  neverShare: '切勿將此驗證碼告訴任何人。{serviceName} 絕不會以電話、郵件或訊息索取。',
  openLink: '選擇新密碼',
  openInvitation: '設定密碼',
  companies: '適用於',
  signInAs: '您的登入身分',
  administers: '您將管理',
  team: '所屬團隊',
  seeInvitation: '查看邀請',
  company: '公司',
  invitedBy: '邀請者',
  administrator: '管理員',
  givenBy: '授予者',
  permissions: '權限',
  confirmEmail: '確認這個地址',
  askedBy: '提出要求者',
  askerSignsInAs: '其登入身分',
  newEmail: '新的電子郵件地址',
  notMe: '請先按這裡：72 小時內，無法在「密碼與安全性」變更驗證方式、復原碼、密碼和登入電子郵件地址。您仍可登入。',
  notMeLink: '這不是我',
  helpContact: '貴公司的協助單位',
  seeReset: '查看重設',
  notBefore: '最早時間',
  approvalWhy: '需要核准的原因',
  checkedHow: '身分確認方式',
  orCopyLink: '或將此網址複製到瀏覽器：',
  notYouTitle: '如果不是您本人',
  support: '協助：{supportAddress}',
  footer: '由 {serviceName} 寄給 {email}，因為內容涉及您登入的安全。此郵件的回覆不會有人閱讀。',
  footerOfOthers: '由 {serviceName} 寄給 {email}，因為內容涉及您所負責人員登入的安全。此郵件的回覆不會有人閱讀。',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    ...resetRequestKinds(changePassword),
    'mailbox-code': {
      subject: '您的 {serviceName} 驗證碼',
      happened: '此驗證碼用來確認您能讀取這個信箱。請在要求驗證碼的頁面輸入：',
      next: ['它只能使用一次。如果再次索取，只有最新的有效。'],
      notYou: `可能有知道您密碼的人索取了此驗證碼。請勿告訴任何人。${changePassword}`,
    },
    'password-reset': {
      subject: '選擇 {serviceName} 的新密碼',
      happened: '有人要求以新密碼登入 {email}。您可以在此選擇：',
      next: ['連結只能使用一次。開啟連結還不會變更任何內容。', '如果您登入時使用第二步驟，之後仍然需要。'],
      notYou: '您的密碼沒有變更，不需要做任何事。切勿轉傳連結。如果一再收到這類郵件，請告知管理員。',
    },
    invitation: {
      subject: '您受邀使用 {serviceName}',
      happened: '已為您開設 {serviceName} 的登入。請先在此設定密碼：',
      next: [
        '連結只能使用一次。開啟連結還不會變更任何內容。',
        '接著可能會請您設定第二步驟，例如驗證器應用程式：請備妥手機或電腦。',
      ],
      notYouTitle: '如果這不在您的預期中',
      notYou:
        '您不需要做任何事：沒有此連結，就沒有人能以您的身分登入。切勿轉傳。如有疑慮，開啟之前請先詢問與您共事的人。',
    },
    'company-invitation': {
      subject: '{company} 邀請您在 {serviceName} 加入',
      happened: '{company} 希望您在 {serviceName} 成為其成員。您在那裡已有登入：請登入，並在開啟的頁面上接受或拒絕。',
      next: [
        '開啟頁面還不會變更任何內容。在您接受之前，{company} 不會得知您的任何資料，其規則也不適用於您。',
        '接受後，公司的登入規則就會適用於您，例如自其選定的日期起要求第二步驟。',
      ],
      notYouTitle: '如果這不在您的預期中',
      notYou: '您不需要做任何事：沒有您的同意，邀請不會有作用。如有疑慮，接受之前請先詢問與您共事的人。',
    },
    'password-replaced': {
      subject: '您的 {serviceName} 密碼已變更',
      happened: '{email} 的密碼已變更，所有工作階段均已登出。',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-bound': {
      subject: '已在 {serviceName} 新增驗證器應用程式',
      happened: '已為 {email} 設定驗證器應用程式。其驗證碼是登入時的第二步驟。',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: '您在 {serviceName} 的驗證器應用程式已更換',
      happened: '已為 {email} 設定另一個驗證器應用程式。先前的已失效。',
      next: [`${nothingToDo}您可以刪除舊應用程式中的舊項目。`],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: '已在 {serviceName} 設定新的驗證器應用程式',
      happened: '以復原碼登入後，已為 {email} 設定驗證器應用程式。先前設定的一切，無論是應用程式或電話號碼，都已失效。',
      next: ['如果是您本人，可以刪除舊應用程式中的舊項目。仍要使用的電話號碼，可以在「密碼與安全性」重新新增。'],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: '已在 {serviceName} 新增電話號碼',
      happened: '已為 {email} 設定電話號碼。傳送到該號碼的驗證碼是登入時的第二步驟。',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: '您在 {serviceName} 的電話號碼已變更',
      happened: '已為 {email} 設定電話號碼。它所取代的驗證方式已失效。',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: '已在 {serviceName} 設定新的電話號碼',
      happened: '以復原碼登入後，已為 {email} 設定電話號碼。先前設定的一切，無論是應用程式或電話號碼，都已失效。',
      next: ['如果是您本人：仍要使用的應用程式，可以在「密碼與安全性」重新設定。'],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: '您的 {serviceName} 復原碼已使用',
      happened: '已使用 {email} 的復原碼代替第二步驟。它不能再次使用。',
      next: ['系統已立即產生新的復原碼。如果您尚未保存，下次登入時會請您保存。'],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: '您有新的 {serviceName} 復原碼',
      happened: '已為 {email} 保存新的復原碼。先前的都已失效。',
      next: [`${nothingToDo}請銷毀您保存的舊復原碼。`],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: '在 {serviceName} 的驗證碼錯誤次數過多',
      happened: '{email} 輸入了五次錯誤的驗證碼。進行中的操作已中止，沒有人登入。',
      next: ['如果是您本人：請讓裝置自動設定時鐘，等候下一組驗證碼後再試一次。如果裝置已經不在，請使用復原碼。'],
      notYou: `有人已進行到第二步驟，可能知道您的密碼。${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: '您已在 {serviceName} 的所有裝置登出',
      happened:
        '有人在登入狀態下，為 {email} 連續輸入了十次錯誤的驗證碼。為避免有人繼續猜測，您已在所有裝置和所有應用程式登出。',
      next: ['如果是您本人：請讓裝置自動設定時鐘，再以下一組驗證碼重新登入。'],
      notYou: `曾有人以您的身分登入。${changePassword}`,
    },
    'authenticator-disabled': {
      subject: '您在 {serviceName} 的驗證方式已鎖定',
      happened: '{email} 的一個驗證方式已輸入一百次錯誤的驗證碼。為避免有人繼續猜測，已將它鎖定。',
      next: ['請以復原碼登入，然後重新設定驗證器應用程式。如果沒有復原碼，請洽管理員。'],
      notYou: `有人已進行到第二步驟，可能知道您的密碼。${changePassword}`,
    },
    'always-require-off': {
      subject: '登入 {serviceName} 時不再每次要求第二步驟',
      happened:
        '已為 {email} 關閉「登入時一律要求雙重驗證」。自下次登入起，只要沒有其他規則要求第二步驟，就只需要密碼。',
      next: [`${nothingToDo}您可以在「密碼與安全性」再次開啟。`],
      notYou: changePassword,
    },
    'new-device': {
      subject: '在 {serviceName} 有新的登入',
      happened: '{email} 以從未在此使用過的瀏覽器登入。',
      next: [nothingToDo],
      notYou: changePassword,
    },
  },
};
