export const passwordWords = {
  'mailbox.change-no-access-help':
    '沒有驗證碼，我們無法得知是您本人，因此不會做任何變更。管理該信箱的單位（例如 IT 部門）可以恢復您的存取權。如果那已經不是您的信箱，請告知此處列出的人員。',

  'security.contents': '在此頁面',
  'security.just-done': '<b>{what}。</b>完成時間：{time}。',
  'security.password': '密碼',
  'security.password-since': '自 {time}起使用。',
  'security.change-password': '變更密碼',
  'security.change-password-hint': '會先要求您輸入目前的密碼。',
  'security.remove-app': '移除驗證器應用程式',
  'security.remove-phone': '移除電話號碼',
  'security.remove-required':
    '無法移除：您必須有第二步驟，移除後就沒有其他可接受的驗證方式。請改為更換，或先新增其他驗證方式。',
  'security.remove-personal': '您選擇登入時一律要求第二步驟，因此無法移除。請先關閉該選項。',

  'change-password.effect': '選好新密碼後，您會在其他地方登出。第二步驟維持不變。',

  'remove-app.title': '要移除您的驗證器應用程式嗎？',
  'remove-app.effect': '其驗證碼會立即失效。之後請刪除應用程式中的項目：它已沒有用處。',
  'remove-phone.title': '要移除您的電話號碼嗎？',
  'remove-phone.effect': '不會再傳送驗證碼到該號碼。',
  'remove-phone.effect-number': '不會再傳送驗證碼到末碼為 {digits} 的號碼。',
  'remove.others-stay': '您的另一個驗證方式和復原碼維持不變。',
  'remove.last': '這是您最後一個驗證方式。復原碼會一併失效，自下次登入起只需要密碼。',
  'remove.mailed': '我們會寄郵件通知您。',

  'refuse-removal.title': '無法移除這個驗證方式',
  'refuse-removal.explained':
    '依規則或您自己的選擇，您必須有第二步驟，移除後就沒有其他可接受的驗證方式。「密碼與安全性」會說明您可以怎麼做。',

  'refusal.same-password': '這是您目前的密碼。請選擇其他密碼。',

  'event.password.changed': '密碼已變更',
  'event.recovery-code.unbound': '已移除復原碼',
  'event.session.ended-elsewhere': '已登出其他所有地方',

  'sessions.end-others': '登出其他所有地方',
  'sessions.end-others-hint': '您在這裡會保持登入。',
  'sessions.more': '{count, plural, other {另外 # 個工作階段}}',
  'events.all': '所有安全性事件',
  'events.title': '安全性事件',
  'events.older': '較早的事件',
  'events.newest': '最新的事件',
  'events.no-older': '沒有更早的事件。',

  'strength.label': '密碼強度',
  'strength.short': '長度還不夠：{typed} 個字元，至少要 {shortest} 個。',
  'strength.weak': '弱：竊賊會最先猜這類密碼。',
  'strength.fair': '普通：再加一兩個詞，就會難猜得多。',
  'strength.good': '良好：難以猜中。',
  'strength.strong': '強：非常難以猜中。',
  'strength.local': '只在此瀏覽器中判斷，不會傳送任何內容。',
} as const;
