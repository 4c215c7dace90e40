import type { VNode } from 'preact';
import { deadlineInstant, type CalendarDate, type Deadline } from '#domain/deadline.ts';
import type { PolicyLook } from '#flows/policy/save-policy.ts';
import type { ZoneGroup } from '#text/zones.ts';
import type { PageContext } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { fieldId, Form } from './parts/form.tsx';
import { Effects, type EffectsProps } from './policy-effects.tsx';
import { Few } from './policy-few.tsx';
import { ChoiceField, DateField, LineField, LinesField, Tick, ZoneField } from './policy-fields.tsx';
import { ResetRules } from './policy-resets.tsx';
import { frequencyNames, frequencyWords, ownZone } from './policy-words.ts';
import { localPath } from './safe-href.ts';

/** The form as it was typed, or as it is drawn at first. */
export interface TypedPolicy {
  readonly require: boolean;
  readonly date: string;
  readonly zone: string;
  readonly frequency: string;
  readonly sms: boolean;
  readonly mailbox: boolean;
  readonly contact: string;
  readonly guidance: string;
  /** A second administrator approves resets; for so many hours they wait (SPEC A3). */
  readonly approval: boolean;
  readonly delay: string;
}

/** What is wrong with a field. */
export type FieldFlaw =
  | { readonly field: 'date'; readonly flaw: 'date' | 'date-missing' }
  | { readonly field: 'date'; readonly flaw: 'past'; readonly zone: string; readonly today: CalendarDate }
  | { readonly field: 'date'; readonly flaw: 'far'; readonly zone: string; readonly latest: CalendarDate }
  | { readonly field: 'zone'; readonly flaw: 'zone' }
  | { readonly field: 'frequency'; readonly flaw: 'frequency' }
  | { readonly field: 'delay'; readonly flaw: 'delay' }
  | { readonly field: 'contact' | 'guidance'; readonly flaw: 'plain' }
  | {
      readonly field: 'contact' | 'guidance';
      readonly flaw: 'long';
      readonly most: number;
      readonly length: number;
    };

export interface PolicyFormProps {
  readonly page: PageContext;
  /** The address of this page, without a query. */
  readonly base: string;
  readonly companyName: string;
  readonly typed: TypedPolicy;
  readonly flaws: readonly FieldFlaw[];
  readonly revision: number;
  /** What the date and zone in the form come to; null: they are none. */
  readonly deadline: Deadline | null;
  /** The date is a proposal (SPEC P2). */
  readonly isProposed: boolean;
  readonly zones: readonly ZoneGroup[];
  /** False: this installation sends no text messages. */
  readonly smsOffered: boolean;
  /** `glance`: drawn with the page, of what stands or is proposed; `asked`: of what was typed. */
  readonly look: (PolicyLook & { readonly of: 'glance' | 'asked' }) | null;
  /** There are too many people to count them whenever the page is opened. */
  readonly isLarge: boolean;
  readonly whoHref: EffectsProps['whoHref'];
  /** False: whoever asks has no second step that the form's policy accepts, and it would switch MFA on (SPEC P4). */
  readonly maySave: boolean;
  /** Something is wrong, which takes the focus. */
  readonly failed: boolean;
}

/** Every control of SPEC P1, what it would do, and "Save Changes". */
export function PolicyForm(props: PolicyFormProps): VNode {
  const { page, base, companyName, typed, revision, look } = props;
  const { m } = page;
  return (
    <Form page={page} action={base} class="panel policy">
      <input type="hidden" name="revision" value={revision} />
      {look !== null && <input type="hidden" name="seen" value={look.seen} />}
      <Tick
        name="require"
        label={m.t('policy.require')}
        hint={m.t('policy.require-hint', { company: companyName })}
        checked={typed.require}
        isSwitch
      />
      <When {...props} />
      <How {...props} />
      <Help {...props} />
      <ResetRules page={page} typed={typed} error={flawOf(props, 'delay')} />
      <WhatHappens {...props} />
      <div class="row">
        {props.maySave && <button type="submit">{m.t('policy.save')}</button>}
        <button type="submit" class="plain" formaction={localPath(`${base}/look`)}>
          {m.t('policy.look')}
        </button>
        <a class="link" href={localPath(props.whoHref('must-enroll'))}>
          {m.t('policy.other-date')}
        </a>
      </div>
    </Form>
  );
}

function When(props: PolicyFormProps): VNode {
  const { page, companyName, typed, deadline, isProposed, zones } = props;
  const { m } = page;
  return (
    <>
      <div class="row fields">
        <DateField
          name="date"
          label={m.t('policy.deadline')}
          hint={m.t(isProposed ? 'policy.deadline-proposed' : 'policy.deadline-hint')}
          error={flawOf(props, 'date')}
          value={typed.date}
        />
        <ZoneField
          name="zone"
          label={m.t('policy.zone')}
          hint={m.t('policy.zone-hint', { zone: ownZone(page) })}
          error={flawOf(props, 'zone')}
          value={typed.zone}
          groups={zones}
        />
      </div>
      {deadline !== null && <p class="begins">{beginsWords(page, companyName, deadline)}</p>}
    </>
  );
}

/** In the administrator's own zone, the company's beside it (SPEC P2). */
function beginsWords(page: PageContext, companyName: string, deadline: Deadline): string {
  const at = deadlineInstant(deadline);
  const date = deadlineWords(page, at, deadline, companyName);
  return page.m.t(at <= page.serverNow ? 'policy.deadline-began' : 'policy.deadline-begins', { date });
}

function How(props: PolicyFormProps): VNode {
  const { page, typed, smsOffered } = props;
  const { m } = page;
  return (
    <>
      <ChoiceField
        name="frequency"
        label={m.t('policy.frequency')}
        hint={m.t('policy.frequency-hint')}
        error={flawOf(props, 'frequency')}
        value={typed.frequency}
        choices={frequencyNames.map((value) => ({ value, text: m.t(frequencyWords[value]) }))}
      />
      <Tick
        name="sms"
        label={m.t('policy.sms')}
        hint={m.t(smsOffered ? 'policy.sms-hint' : 'policy.sms-none')}
        checked={typed.sms}
        disabled={!smsOffered}
      />
      <Tick name="mailbox" label={m.t('policy.mailbox')} hint={m.t('policy.mailbox-hint')} checked={typed.mailbox} />
    </>
  );
}

function Help(props: PolicyFormProps): VNode {
  const { m } = props.page;
  return (
    <>
      <LineField
        name="contact"
        label={m.t('policy.contact')}
        hint={m.t('policy.contact-hint')}
        error={flawOf(props, 'contact')}
        value={props.typed.contact}
      />
      <LinesField
        name="guidance"
        label={m.t('policy.guidance')}
        hint={m.t('policy.guidance-hint')}
        error={flawOf(props, 'guidance')}
        value={props.typed.guidance}
      />
    </>
  );
}

/** What was asked for takes the focus, so that it is read next. */
function WhatHappens({
  page,
  companyName,
  look,
  isLarge,
  whoHref,
  failed,
  maySave,
  base,
}: PolicyFormProps): VNode | null {
  const { m } = page;
  if (look === null) {
    return isLarge ? (
      <p class="note">
        {m.t('effect.large')} <a href={localPath(`${base}?count=yes`)}>{m.t('effect.count')}</a>
      </p>
    ) : null;
  }
  const isAnswer = look.of === 'asked' && !failed;
  return (
    <section class="note effects" id={fieldId('effects')} tabindex={-1} autofocus={isAnswer}>
      <h2>{effectsTitle(page, look)}</h2>
      {look.of === 'asked' && look.changed.length === 0 && <p>{m.t('effect.nothing')}</p>}
      <Effects page={page} companyName={companyName} look={look} whoHref={whoHref} />
      <FewAdministrators page={page} companyName={companyName} look={look} mayTick={maySave} />
    </section>
  );
}

function effectsTitle({ m }: PageContext, { of, changed }: NonNullable<PolicyFormProps['look']>): string {
  if (of === 'asked') return m.t(changed.length === 0 ? 'effect.title-nothing' : 'effect.title-look');
  return m.t(changed.length === 0 ? 'effect.title-now' : 'effect.title-proposed');
}

/** Fewer than two enrolled administrators: a warning, whenever MFA is required or would be, and a tick where it would be changed (SPEC P11). */
function FewAdministrators({
  page,
  companyName,
  look,
  mayTick,
}: Pick<PolicyFormProps, 'page' | 'companyName'> & { look: PolicyLook; mayTick: boolean }): VNode | null {
  if (look.radius === null) return null;
  return (
    <>
      <Few page={page} companyName={companyName} radius={look.radius} />
      {look.needsTick && mayTick && (
        <label class="tick" for={fieldId('accept')}>
          <input type="checkbox" id={fieldId('accept')} name="accept" value="on" />
          <span>{page.m.t('effect.tick')}</span>
        </label>
      )}
    </>
  );
}

/** What is wrong with a field, in words; null: nothing. */
function flawOf({ page, flaws }: Pick<PolicyFormProps, 'page' | 'flaws'>, field: FieldFlaw['field']): string | null {
  const found = flaws.find((one) => one.field === field);
  return found ? flawWords(page, found) : null;
}

export function flawWords({ m }: PageContext, one: FieldFlaw): string {
  switch (one.flaw) {
    case 'date':
      return m.t('policy.error-date');
    case 'date-missing':
      return m.t('policy.error-date-missing');
    case 'past':
      return m.t('policy.error-past', pastWords(m, one));
    case 'far':
      return m.t('policy.error-far', {
        latest: m.date(deadlineInstant({ date: one.latest, zone: one.zone }), one.zone),
      });
    case 'zone':
      return m.t('policy.error-zone');
    case 'frequency':
      return m.t('policy.error-frequency');
    case 'delay':
      return m.t('policy.error-reset-delay');
    case 'plain':
      return m.t('policy.error-plain');
    case 'long':
      return m.t('policy.error-long', { most: one.most, length: String(one.length) });
    default:
      return one satisfies never;
  }
}

function pastWords(m: PageContext['m'], { zone, today }: Extract<FieldFlaw, { flaw: 'past' }>) {
  const at = deadlineInstant({ date: today, zone });
  return { zone: m.zone(at, zone), today: m.date(at, zone) };
}
