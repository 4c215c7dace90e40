export const profile = {
  'account.profile': '姓名、語言和時區',
  'account.profile-hint': '您的稱呼，以及我們如何寫信給您',

  'profile.title': '姓名、語言和時區',
  'profile.name': '您的姓名',
  'profile.name-hint': '您所屬的公司會看到，我們的郵件也以此稱呼您。',
  'profile.language': '語言',
  'profile.language-hint': '用於這些頁面、我們的郵件和簡訊。',
  'profile.zone': '時區',
  'profile.zone-hint': '日期和時間以此時區顯示。在您選擇之前，使用貴公司的時區。',
  'profile.zone-default': '未選擇：{zone}',
  'profile.save': '儲存變更',
  'profile.saved': '已儲存您的變更。',
  'profile.back': '返回個人設定',

  'refusal.name-missing': '請填寫您的姓名。',

  'event.user.settings-changed': '語言或時區已變更',
} as const;
