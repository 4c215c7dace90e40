export const resetWhyWords = {
  'barred.asked-by': '提出要求的人已無權這樣做。須由有權的人重新提出要求。',
  'barred.approved-by': '核准的人已無權這樣做。請重新提出要求，並由其他人核准。',
  'barred.erased': '相關人員之一已在此期間清除。如果仍有需要，請重新提出要求。',
  'barred.approval-needed': '在此期間變為須由其他人核准。請重新提出要求：屆時會等候核准。',
  'barred.longer-wait': '在此期間變為須等候更久。請重新提出要求：屆時會等候那麼久。',
  'barred.not-entitled': '該公司已不能使用 MFA。請洽 {brand} 的營運者。',
  'barred.not-active': '這位人員當時已非該公司使用中的人員。請先啟用，再重新提出要求。',
  'barred.payor-lately':
    '這位人員不再擔任可動用款項的角色當時尚未滿 {duration}。在此之前，只有 {brand} 的營運者能重設其 MFA。',
  'barred.member-too-young': '這位人員恢復使用當時尚未滿 {duration}。在此之前，只有 {brand} 的營運者能重設其 MFA。',

  'policy.reset-held-approval': '到 {time}為止，重設仍須由另一位管理員核准：這項設定不久前才關閉。',
  'policy.reset-held-delay': '到 {time}為止，重設仍要等候 {delay}：等候時間不久前才縮短。',
  'policy.reset-held-why': '放寬重設的規則，要在儲存 {duration}後才會生效。如果在此之前恢復，原有規則不會中斷。',
  'policy.stale-eased': '自 {time}起，重設的條件因此放寬。',
  'effect.resets-eased-later':
    '儲存 {duration}後才會生效；在此之前，重設的條件與現在相同。如果在此之前恢復，原有規則不會中斷。',
};
