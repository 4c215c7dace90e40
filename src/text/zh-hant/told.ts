export const told = {
  'effect.told': '<b>{people, plural, other {# 人會收到電子郵件通知}}</b>：最快在儲存後 {wait}寄出。',
  'policy.told': '自 {time} 起，尚未設定的人員會收到電子郵件通知。',
  'policy.told-day': '自 {day} {time} 起，尚未設定的人員會收到電子郵件通知。',
  'policy.told-go': '查看推行進度',
  'rollout.tried-on': '上次嘗試寄信：{day}',
} as const;
