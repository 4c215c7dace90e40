const nothingToDo = '如果是您本人，則不需要做任何事。';

/** Mails about a password that was changed by its user, and about methods that were removed. `notYou`: what to do if it was somebody else. */
export const passwordKinds = (notYou: string) => ({
  'password-changed': {
    subject: '您已變更 {serviceName} 的密碼',
    happened: '已在「密碼與安全性」變更 {email} 的密碼，其他所有工作階段均已登出。',
    next: [nothingToDo],
    notYou,
  },
  'app-removed': {
    subject: '已在 {serviceName} 移除驗證器應用程式',
    happened: '已移除 {email} 的驗證器應用程式，不再接受其驗證碼。',
    next: [`另一個驗證方式維持不變。${nothingToDo}`],
    notYou,
  },
  'phone-removed': {
    subject: '已在 {serviceName} 移除電話號碼',
    happened: '已移除 {email} 的電話號碼，不會再傳送驗證碼到該號碼。',
    next: [`另一個驗證方式維持不變。${nothingToDo}`],
    notYou,
  },
  'last-method-removed': {
    subject: '已移除您在 {serviceName} 的第二步驟',
    happened: '已移除 {email} 的最後一個驗證方式，以及復原碼。自下次登入起，只要沒有規則要求第二步驟，就只需要密碼。',
    next: [`${nothingToDo}您可以在「密碼與安全性」再次設定第二步驟。`],
    notYou,
  },
});
