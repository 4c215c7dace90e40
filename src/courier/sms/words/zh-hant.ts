import type { SmsWords } from './catalogue.ts';

export const zhHant: SmsWords = {
  full: '{brand}：驗證碼 {code}。切勿告訴任何人，我們絕不會來電或傳訊索取。',
  short: '{brand}：驗證碼 {code}。切勿告訴任何人。',
  bare: '{brand} 驗證碼 {code}，勿告訴他人。',
  nameless: '驗證碼 {code}，勿告訴他人。',
};
