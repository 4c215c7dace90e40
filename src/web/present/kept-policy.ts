import { deadlineInstant } from '#domain/deadline.ts';
import { resetDelayHours } from '#domain/mfa-reset.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { deadlineWords } from '../pages/parts/deadline.ts';
import { settingName, valueWords } from '../pages/policy-words.ts';
import type { WaitingForm } from '../routes/route.ts';
import { deadlineTyped } from './admin-policy-form.ts';

/** Every setting of a policy form that waits, as it would stand (SPEC P1). */
export function policyRows({ page, door, fields, at }: WaitingForm): KeptWords['rows'] {
  const isOn = (name: string): boolean => fields[name] === 'on';
  const texting = door.deps.service.offered.includes('phone') ? [['smsAllowed', isOn('sms')] as const] : [];
  const settings = [
    ['frequency', fields['frequency'] ?? null],
    ...texting,
    ['confirmMailbox', isOn('mailbox')],
    ['helpContact', fields['contact'] ?? null],
    ['appGuidance', fields['guidance'] ?? null],
    ...resetSettings(fields),
  ] as const;
  return [
    { name: settingName(page, 'requireMfa'), value: valueWords(page, 'requireMfa', isOn('require')) },
    { name: settingName(page, 'deadline'), value: deadlineOf({ page, fields, at }) },
    ...settings.map(([setting, value]) => ({
      name: settingName(page, setting),
      value: valueWords(page, setting, value),
    })),
  ];
}

/** None of a form that was drawn without them: they stay as they are. */
function resetSettings({ approval, delay }: WaitingForm['fields']) {
  const hours = resetDelayHours.find((one) => String(one) === delay);
  return hours === undefined
    ? []
    : ([
        ['resetApproval', approval === 'on'],
        ['resetDelayHours', hours],
      ] as const);
}

/** With weekday and zone, in the administrator's own zone and the company's (SPEC P2); what is no day stands as it was typed. */
function deadlineOf({ page, fields, at }: Pick<WaitingForm, 'page' | 'fields' | 'at'>): string {
  const { date = '', zone = '' } = fields;
  const deadline = deadlineTyped({ date: date.trim(), zone });
  if (!deadline) return [date, zone].filter((one) => one !== '').join(', ') || page.m.t('policy.nothing');
  const begins = deadlineInstant(deadline);
  return at === null ? page.m.dateTime(begins, zone) : deadlineWords(page, begins, deadline, at.company.name);
}
