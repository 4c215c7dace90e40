export const rollOutActs = {
  'rollout.remind': '提醒',
  'rollout.all-fitting': '此清單所有頁面的所有人',

  'rollout.act-remind': '提醒人員進行設定',
  'rollout.act-extend': '為人員延長時間',
  'rollout.act-deactivate': '停用人員',

  'rollout.remind-title': '{people, plural, other {要提醒 # 人嗎？}}',
  'rollout.remind-title-more': '{people, plural, other {要提醒超過 # 人嗎？}}',
  'rollout.extend-title': '{people, plural, other {要為 # 人延長時間嗎？}}',
  'rollout.extend-title-more': '{people, plural, other {要為超過 # 人延長時間嗎？}}',

  'rollout.remind-effect':
    '每個人都會收到以自己語言撰寫的電子郵件：何時開始要求 MFA、如何設定，以及可以向誰求助。郵件會在背景寄出，此頁面會顯示進度。',
  'rollout.remind-left': '不包括：已設定或豁免的人，以及今天已由您或其他公司提醒過的人。每個人一天不會收到兩封提醒。',
  'rollout.extend-left': '維持不變：曾經設定過或豁免的人、已獲延長時間的人，以及您自己。',
  'rollout.deactivate-left': '維持不變：已停用的人員、最後一位管理員，以及您自己。',
  'rollout.most': '一次最多變更 {people, plural, other {# 人}}。如果還有更多，請之後再執行一次。',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {未執行任何操作：現在沒有人符合。} other {未執行任何操作：現在有 # 人符合。}}請重新查看。',
  'rollout.who-all': '清單目前顯示的所有人，不論在哪一頁：',
  'rollout.who-row': '{name}：{value}',
  'rollout.nobody-to-remind': '沒有需要提醒的人：選取的人員已設定、豁免，或今天已提醒。',
  'rollout.nobody-to-extend': '沒有可以延長時間的人：選取的人員已設定、豁免、已獲延長時間，或是您自己。',
  'rollout.nobody-to-deactivate': '沒有可以停用的人：選取的人員已停用，或您無法變更。',
  'rollout.no-deadline': '未執行任何操作：政策已不再有要求，或 {company} 已取消開通 MFA。',

  'rollout.reminders-under-way': '未執行任何操作：提醒已在寄送中。進度顯示於「寄給人員的郵件」。',
  'rollout.reminders-too-often': '未執行任何操作：過去一小時內已要求六次提醒。請稍後再試。',

  'rollout.do-remind': '{people, plural, other {提醒 # 人}}',
  'rollout.do-remind-all': '提醒清單中的所有人',
  'rollout.do-extend': '{people, plural, other {為 # 人延長時間}}',
  'rollout.do-extend-all': '為清單中的所有人延長時間',
  'rollout.do-deactivate-all': '停用清單中的所有人',

  'rollout.done-remind': '{people, plural, other {您已要求提醒 # 人。}}',
  'rollout.done-remind-all': '您已要求提醒清單中的所有人。',
  'rollout.done-remind-how':
    '郵件會在背景寄出。在此期間已設定，或今天已收到提醒的人不會收到：已排入的數量顯示於「寄給人員的郵件」。',
  'rollout.done-extend': '{people, plural, =0 {沒有為任何人延長時間。} other {已為 # 人延長時間，並以電子郵件通知。}}',
  'rollout.left-unenrolled': '{people, plural, other {# 人維持不變：已設定、豁免，或今天已提醒。}}',
  'rollout.left-own': '{people, plural, other {您自己維持不變：不能為自己延長時間。}}',
  'rollout.left-not-active': '{people, plural, other {# 人維持不變：不在使用中。}}',
  'rollout.left-enrolled': '{people, plural, other {# 人維持不變：先前已設定過驗證方式。}}',
  'rollout.left-extended': '{people, plural, other {# 人維持不變：先前已獲延長時間。}}',
  'rollout.left-too-late': '{people, plural, other {# 人維持不變：延長的時間也已過去。}}',
  'rollout.left-no-deadline': '{people, plural, other {# 人維持不變：沒有生效日。}}',
  'rollout.left-meanwhile': '{people, plural, other {# 人維持不變：生效日在此期間已變更。}}',
} as const;
