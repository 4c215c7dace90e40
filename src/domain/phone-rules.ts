/** How many users a number may serve: phones on building sites are shared (SPEC M3). */
export const usersPerPhone = 10;

/** What a number is, by the names that the numbering plans' metadata has for it; undefined where nobody knows. */
export type PhoneType = string | undefined;

const cannotReceive: Readonly<Record<string, string>> = {
  PREMIUM_RATE: 'a premium-rate number',
  SHARED_COST: 'a shared-cost number',
  TOLL_FREE: 'a toll-free number',
  PAGER: 'a pager',
  VOIP: 'an Internet telephone number',
  FIXED_LINE: 'a fixed line',
  UAN: 'a company-wide number',
  VOICEMAIL: 'a voice mailbox',
  PERSONAL_NUMBER: 'a personal number that forwards to others',
};

/** What makes a number unfit for codes, in words that end a sentence; null where it may receive them (SPEC M3). */
export const phoneFlaw = (type: PhoneType): string | null => (type && cannotReceive[type]) || null;
