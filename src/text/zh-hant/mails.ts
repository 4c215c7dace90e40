export const mails = {
  'mails.when-days': '{days, plural, other {# 天後}}',
  'mails.when-tomorrow': '明天',
  'mails.when-today': '今天',
  'mails.when-since': '自 {date}起',
  'mails.days': '{days, plural, other {# 天}}',
  'mails.people': '{count, plural, other {# 人}}',
  'mails.share': '{percent, plural, other {#% 的人員已設定}}',
} as const;
