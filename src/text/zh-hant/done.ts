export const done = {
  'done.title': '您可以繼續了',
  'done.explained': '現在沒有其他要求。請繼續以完成登入。',
} as const;
