import type { roleRuleWords as source } from '../en/role-rules.ts';

export const roleRuleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.step-up': '再次驗證身分',
  'role.step-up-hint': '在該角色的應用程式中，以規則接受的第二步驟驗證：不需密碼，也不接受復原碼。',
  'role.step-up-entry': '進入應用程式時驗證，除非在過去 {time}內已驗證',
  'role.operations': '需要個別驗證的操作',
  'role.operations-hint': '應用程式使用的名稱，每行一個，例如 disburse 或 bank-account.change。留空：沒有。',
  'role.idle': '無活動的分鐘數',
  'role.idle-hint': '超過這段時間後，會比照進入時再次要求驗證。通常為 {minutes}。留空：沒有限制。',
  'role.team': '團隊',
  'role.team-hint': '擔任此角色的人負責照顧同公司中使用同一應用程式的人。',
  'role.team-gives': '可指派和收回的角色',
  'role.team-gives-hint': '同一應用程式的角色名稱，例如 payee contributor。留空：沒有團隊。',
  'role.team-resets': '可為在該應用程式中只擔任這些角色、且其中有角色要求第二步驟的人重設 MFA',
  'role.error-operations':
    '請輸入操作名稱：小寫字母、數字、點、連字號和底線，最多 60 個字元，以字母開頭；最多 50 個名稱。',
  'role.error-idle': '請輸入 1 到 720 的整數分鐘數，或留空。',
  'role.error-team': '請輸入同一應用程式的角色名稱，例如 payee。要有團隊，角色必須要求第二步驟。',
  'role.rule-entry': '進入應用程式時必須再次驗證身分。',
  'role.rule-operations': '下列操作都需要個別驗證：{operations}。',
  'role.rule-idle': '在應用程式中 {time}無活動後，必須再次驗證身分。',
  'role.rule-team': '可在自己的公司指派和收回這些角色：{roles}。',
  'role.rule-team-resets': '可在自己的公司指派和收回這些角色，並為其中擔任要求 MFA 之角色的人重設 MFA：{roles}。',

  'role.ship': '新增付款角色',
  'role.ship-compare': '與付款角色比較',
  'role.ship-title': '付款角色',
  'role.ship-explained':
    '{brand} 隨附一組角色，適用於公司之間付款和收款的應用程式。任何公司都無法關閉這些角色的要求。已存在的角色維持原樣；在指派之前，沒有人擔任新角色。',
  'role.ship-caption': '應用程式 payments 的角色',
  'role.ship-rule': '隨附的規則',
  'role.ship-state': '目前',
  'role.ship-missing': '將會新增',
  'role.ship-there': '已存在',
  'role.ship-differs': '已存在，維持原樣。不同之處：{settings}。',
  'role.ship-all': '全部都已存在，不需新增。',
  'role.act-ship': '新增付款角色',
  'role.act-ship-roles': '新增的角色',

  'not-accepted.heading': '不再接受的方式',
  'not-accepted.phone': '簡訊：不接受。限制來自：{who}。',
  'not-accepted.phone-country':
    '傳送到您號碼（{country}）的簡訊：不接受。限制來自：{who}。接受下列國家或地區的號碼：{countries}。',
  'not-accepted.next': '請設定一種可接受的方式。在那之前，可能會再要求一次原有的方式。',
  'continue.add-title': '請設定其他方式以繼續',
  'continue.add': '您已登入，但先前設定的方式不再接受。請設定一種可接受的方式以繼續。',
};
