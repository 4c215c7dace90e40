import { hour } from '#domain/instant.ts';
import type { ChangedSetting, SettingValue } from '#domain/policy-change.ts';
import type { Messages } from '#text/messages.ts';

const settingKeys = { resetApproval: 'policy.reset-approval', resetDelayHours: 'policy.reset-delay' } as const;

/** What changed of what resets take, setting by setting (SPEC A3): "Resets wait: 24 hours → Not at all". */
export function resetRuleWords(m: Messages, changed: readonly ChangedSetting[]): string {
  const said = changed.flatMap(({ setting, before, after }) =>
    setting === 'resetApproval' || setting === 'resetDelayHours'
      ? [
          m.t('policy.stale-change', {
            setting: m.t(settingKeys[setting]),
            before: words(m, before),
            after: words(m, after),
          }),
        ]
      : [],
  );
  return said.join('; ');
}

function words(m: Messages, value: SettingValue): string {
  if (typeof value === 'number') return value === 0 ? m.t('policy.reset-delay-none') : m.duration(value * hour);
  return m.t(value === true ? 'policy.on' : 'policy.off');
}
