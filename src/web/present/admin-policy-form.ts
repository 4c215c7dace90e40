import { isZone, parseDate, zoneNamed, type Deadline } from '#domain/deadline.ts';
import { resetDelayHours } from '#domain/mfa-reset.ts';
import { canonicalText, lengthOf, policyTexts, textFlaw, type TextLimits } from '#domain/plain-text.ts';
import type { PolicyFlaw, PolicySettings, DraftFacts } from '#domain/policy-change.ts';
import { shownDeadline, wholeChange } from '#domain/policy-draft.ts';
import type { PolicyForm } from '#flows/policy/save-policy.ts';
import type { Fields } from '../lifecycle/form.ts';
import type { FieldFlaw, TypedPolicy } from '../pages/policy-form.tsx';
import { frequencyNames } from '../pages/policy-words.ts';

/** A form of the policy page, read: what was typed, and what that wants changed or what is wrong with it. */
export interface ReadPolicyForm {
  readonly typed: TypedPolicy;
  /** Of the form's policy. */
  readonly revision: number;
  readonly flaws: readonly FieldFlaw[];
  /** Null where a field is wrong. */
  readonly form: PolicyForm | null;
}

const switches = ['require', 'sms', 'mailbox', 'approval', 'accept'] as const;

/** What a form was drawn for. */
export interface FormFacts extends DraftFacts {
  readonly current: PolicySettings;
  /** False: the control for text messages was disabled, and sends nothing. */
  readonly smsOffered: boolean;
}

/** Reads the fields. Null: no form of ours sends that (400). */
export function readPolicyForm(fields: Fields, facts: FormFacts): ReadPolicyForm | null {
  const { revision = '' } = fields;
  if (!/^\d{1,9}$/.test(revision) || switches.some((name) => (fields[name] ?? 'on') !== 'on')) return null;
  const typed = typedFrom(fields, facts);
  const flaws = flawsOf(typed);
  const drawn = { revision: Number(revision), seen: fields['seen'] ?? null, accepted: fields['accept'] === 'on' };
  return {
    typed,
    revision: drawn.revision,
    flaws,
    form: flaws.length > 0 ? null : { ...drawn, change: changeOf(typed, facts) },
  };
}

const typedFrom = (fields: Fields, { current, smsOffered }: FormFacts): TypedPolicy => ({
  require: fields['require'] === 'on',
  date: (fields['date'] ?? '').trim(),
  zone: zoneNamed(fields['zone'] ?? '') ?? fields['zone'] ?? '',
  frequency: fields['frequency'] ?? '',
  sms: smsOffered ? fields['sms'] === 'on' : current.smsAllowed,
  mailbox: fields['mailbox'] === 'on',
  contact: canonicalText(fields['contact'] ?? ''),
  guidance: canonicalText(fields['guidance'] ?? ''),
  ...resetsFrom(fields, current),
});

/** A form without the choice of a delay was drawn without both settings: they stay. */
const resetsFrom = ({ approval, delay }: Fields, current: PolicySettings): Pick<TypedPolicy, 'approval' | 'delay'> =>
  delay === undefined
    ? { approval: current.resetApproval, delay: String(current.resetDelayHours) }
    : { approval: approval === 'on', delay };

/** The form as it is drawn at first: what stands, and 30 days ahead where no date does (SPEC P2). */
export function formOfPolicy(current: PolicySettings, facts: DraftFacts): TypedPolicy {
  const { deadline } = shownDeadline(current, facts);
  return {
    require: current.requireMfa,
    date: deadline.date,
    zone: deadline.zone,
    frequency: current.frequency,
    sms: current.smsAllowed,
    mailbox: current.confirmMailbox,
    contact: current.helpContact ?? '',
    guidance: current.appGuidance ?? '',
    approval: current.resetApproval,
    delay: String(current.resetDelayHours),
  };
}

function flawsOf(typed: TypedPolicy): readonly FieldFlaw[] {
  const { date, zone, frequency, require } = typed;
  const flaws: (FieldFlaw | null)[] = [
    date === '' ? (require ? { field: 'date', flaw: 'date-missing' } : null) : null,
    date !== '' && parseDate(date) === null ? { field: 'date', flaw: 'date' } : null,
    isZone(zone) ? null : { field: 'zone', flaw: 'zone' },
    frequencyNames.some((one) => one === frequency) ? null : { field: 'frequency', flaw: 'frequency' },
    textOf('contact', typed.contact, policyTexts.helpContact),
    textOf('guidance', typed.guidance, policyTexts.appGuidance),
    delayOf(typed) === undefined ? { field: 'delay', flaw: 'delay' } : null,
  ];
  return flaws.filter((one) => one !== null);
}

const delayOf = ({ delay }: TypedPolicy) => resetDelayHours.find((one) => String(one) === delay);

/** Plain text is shown to everybody who sets up: nothing in it may turn the writing around. */
function textOf(field: 'contact' | 'guidance', text: string, limits: TextLimits): FieldFlaw | null {
  const flaw = textFlaw(text, limits);
  if (flaw === 'not-plain') return { field, flaw: 'plain' };
  return flaw && { field, flaw: 'long', most: limits.longest, length: lengthOf(text) };
}

const changeOf = (typed: TypedPolicy, facts: FormFacts): PolicyForm['change'] =>
  wholeChange(
    facts.current,
    {
      requireMfa: typed.require,
      date: parseDate(typed.date),
      zone: typed.zone,
      frequency: frequencyNames.find((one) => one === typed.frequency) ?? facts.current.frequency,
      smsAllowed: typed.sms,
      confirmMailbox: typed.mailbox,
      helpContact: typed.contact === '' ? null : typed.contact,
      appGuidance: typed.guidance === '' ? null : typed.guidance,
      resetApproval: typed.approval,
      resetDelayHours: delayOf(typed) ?? facts.current.resetDelayHours,
    },
    facts,
  );

/** What the date and zone of a form come to; null: they are none. */
export function deadlineTyped({ date, zone }: Pick<TypedPolicy, 'date' | 'zone'>): Deadline | null {
  const parsed = parseDate(date);
  return parsed && isZone(zone) ? { date: parsed, zone } : null;
}

/** What a plan finds wrong with a date, as a field's flaw. */
export function flawOfPlan(flaw: PolicyFlaw): FieldFlaw {
  switch (flaw.flaw) {
    case 'deadline-past':
      return { field: 'date', flaw: 'past', zone: flaw.deadline.zone, today: flaw.today };
    case 'deadline-far':
      return { field: 'date', flaw: 'far', zone: flaw.deadline.zone, latest: flaw.latest };
    case 'zone-without-date':
      return { field: 'date', flaw: 'date-missing' };
    default:
      return flaw satisfies never;
  }
}
