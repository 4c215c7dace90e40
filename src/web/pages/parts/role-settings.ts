import { enrollableKinds } from '#domain/authenticator.ts';
import type { FlatSettings } from '#flows/roles/role-settings.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';
import { regionName, stepUpWords, teamWords } from './role-words.ts';

/** What each setting of a role is called. */
const names: Readonly<Record<keyof FlatSettings, PlainKey>> = {
  label: 'role.label',
  requireMfa: 'role.require',
  methods: 'role.methods',
  smsCountries: 'role.countries',
  frequency: 'role.frequency',
  resets: 'role.resets',
  stepUp: 'role.step-up',
  team: 'role.team',
};

/** Whether a detail of an event about a role is one of its settings. */
export const isRoleSetting = (key: string): key is keyof FlatSettings => key in names;

export const roleSettingName = (m: Messages, setting: keyof FlatSettings): string => m.t(names[setting]);

/** What a setting of a role is, as it is kept in an audit event; null: it has no words of its own here. */
export function roleSettingWords(m: Messages, setting: keyof FlatSettings, value: string): string | null {
  const each = value.split(' ').filter((one) => one !== '');
  switch (setting) {
    case 'methods':
      return m.list(enrollableKinds.filter((kind) => each.includes(kind)).map((kind) => m.t(`method.${kind}`)));
    case 'smsCountries':
      return m.list(each.map((code) => regionName(m, code)));
    case 'resets':
      return value === 'operator' ? m.t('role.rule-resets') : value;
    case 'stepUp':
      return stepUpInWords(m, value);
    case 'team':
      return teamWords(m, { gives: each.filter((one) => one !== '(resets)'), resets: each.includes('(resets)') }, '');
    default:
      return null;
  }
}

/** `(entry) disburse (idle 30)`, as `settingsOf` writes it. */
function stepUpInWords(m: Messages, value: string): string {
  const idle = /\(idle (\d+)\)$/.exec(value)?.[1];
  const operations = value
    .replace(/\(idle \d+\)$/, '')
    .split(' ')
    .filter((one) => one !== '' && one !== '(entry)');
  const rule = {
    onEntry: value.startsWith('(entry)'),
    operations,
    idleMinutes: idle === undefined ? null : Number(idle),
  };
  return stepUpWords(m, rule).join(' ');
}
