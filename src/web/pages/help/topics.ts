/** Every topic of the public help by its address `/help/…`, in the order in which they are listed. */
export const helpTopics = {
  'set-up': { title: 'help-set-up.title', line: 'help-set-up.line' },
  'same-phone': { title: 'help-same-phone.title', line: 'help-same-phone.line' },
  'without-a-phone': { title: 'help-without-a-phone.title', line: 'help-without-a-phone.line' },
  'text-messages': { title: 'help-sms.title', line: 'help-sms.line' },
  clock: { title: 'help-clock.title', line: 'help-clock.line' },
  'lost-device': { title: 'help-lost.title', line: 'help-lost.line' },
  'who-can-help': { title: 'help-who.title', line: 'help-who.line' },
  phishing: { title: 'help-fake.title', line: 'help-fake.line' },
  administrators: { title: 'help-admin.title', line: 'help-admin.line' },
} as const;

export type HelpTopic = keyof typeof helpTopics;

export const isHelpTopic = (text: string): text is HelpTopic => Object.hasOwn(helpTopics, text);
