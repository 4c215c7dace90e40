import type { ComponentChildren, VNode } from 'preact';
import { exemptions, hardships, type BlastRadius, type Struggle } from '#domain/blast-radius.ts';
import { frequencies } from '#domain/policy.ts';
import { deadlineInstant } from '#domain/deadline.ts';
import { easedAfter } from '#domain/reset-rule.ts';
import { mailingLimits } from '#domain/mailing.ts';
import type { Onset, PolicyEffect } from '#domain/policy-draft.ts';
import type { PolicyLook } from '#flows/policy/save-policy.ts';
import type { PageContext } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { rich } from './parts/rich.tsx';
import { counted, deadlineOfText, delayWords, struggleCounts } from './policy-words.ts';
import { localPath } from './safe-href.ts';

/** A look at a draft, and where to see exactly who. */
export interface EffectsProps {
  readonly page: PageContext;
  readonly companyName: string;
  readonly look: Pick<PolicyLook, 'onset' | 'effects' | 'radius' | 'settings' | 'changed'>;
  /** The list of those who would struggle, and of everybody for a reason. */
  readonly whoHref: (reach: Struggle | 'must-enroll' | 'struggling') => string;
}

/** What will happen, in words (SPEC P11): when, to how many, how hard it is, and what each change means. */
export function Effects(props: EffectsProps): VNode {
  const { page, look, companyName } = props;
  const { onset, radius } = look;
  return (
    <>
      {radius !== null && onset.begins !== 'never' && <Reach {...props} radius={radius} onset={onset} />}
      {look.effects.map((effect) => {
        const words = effectWords(page, companyName, look, effect);
        return words !== null && <p>{words}</p>;
      })}
      {radius !== null && <Unbound page={page} radius={radius} />}
      {radius !== null && <p class="hint">{page.m.t('effect.other-rules')}</p>}
    </>
  );
}

type Begun = Exclude<Onset, { readonly begins: 'never' }>;

function Reach({
  page,
  companyName,
  look,
  radius,
  onset,
  whoHref,
}: EffectsProps & { radius: BlastRadius; onset: Begun }): VNode {
  const { m } = page;
  return (
    <>
      <p>
        {onsetWords(page, companyName, onset, radius)}{' '}
        {radius.mustEnroll > 0 && <a href={localPath(whoHref('must-enroll'))}>{m.t('effect.who')}</a>}
      </p>
      {radius.mustEnroll > 0 && <Struggling page={page} radius={radius} whoHref={whoHref} />}
      {onset.begins === 'later' && radius.mustEnroll > 0 && <p>{m.t('effect.early')}</p>}
      {!look.effects.includes('asks-enrolled') && <p>{m.t('effect.enrolled', { people: radius.enrolled })}</p>}
    </>
  );
}

/** The date in the administrator's own zone, the company's beside it (SPEC P2). */
function onsetWords(
  page: PageContext,
  companyName: string,
  { begins, at, deadline }: Begun,
  { mustEnroll: people, bound }: BlastRadius,
): ComponentChildren {
  if (begins === 'at-once') return rich(page.m, 'effect.at-once', { people, bound });
  const date = deadlineWords(page, at, deadline, companyName);
  return rich(page.m, begins === 'later' ? 'effect.later' : 'effect.already', { date, people, bound });
}

function Struggling({
  page,
  radius,
  whoHref,
}: Pick<EffectsProps, 'page' | 'whoHref'> & { radius: BlastRadius }): VNode {
  const { m } = page;
  if (radius.struggling === 0) return <p>{m.t('effect.struggling-none')}</p>;
  return (
    <>
      <p class="before-list">
        {rich(m, 'effect.struggling', { people: radius.struggling })}{' '}
        <a href={localPath(whoHref('struggling'))}>{m.t('effect.who')}</a>
      </p>
      <ul>
        {counted(radius, hardships).map(([struggle, people]) => (
          <li>
            <a href={localPath(whoHref(struggle))}>{m.t(struggleCounts[struggle], { people })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unbound({ page, radius }: { page: PageContext; radius: BlastRadius }): VNode | null {
  const { m } = page;
  const people = radius.members - radius.bound;
  if (people === 0) return null;
  const reasons = counted(radius, exemptions).map(([struggle, count]) =>
    m.t(struggleCounts[struggle], { people: count }),
  );
  return <p>{m.t('effect.unbound', { people, reasons: m.list(reasons) })}</p>;
}

/** One change in words; null: the reach has said it already. */
function effectWords(
  page: PageContext,
  company: string,
  { radius, settings, changed }: EffectsProps['look'],
  effect: PolicyEffect,
): ComponentChildren {
  const { m } = page;
  const every = m.duration(frequencies[settings.frequency]);
  switch (effect) {
    case 'switched-off':
      return m.t('effect.switched-off', { company });
    case 'put-off':
      return m.t('effect.put-off');
    case 'moved':
      return movedWords(page, company, changed);
    case 'told':
      return radius !== null && radius.mustEnroll > 0
        ? rich(m, 'effect.told', { people: radius.mustEnroll, wait: m.duration(mailingLimits.announcedAfter) })
        : null;
    case 'asks-enrolled':
      return radius && m.t('effect.asks-enrolled', { people: radius.enrolled });
    case 'sms-forbidden':
      return radius && m.t('effect.sms-forbidden', { people: radius.byStruggle['method-not-accepted'] });
    case 'sms-allowed':
      return m.t('effect.sms-allowed');
    case 'asks-sooner':
      return m.t('effect.asks-sooner', { every });
    case 'asks-later':
      return m.t('effect.asks-later', { every });
    case 'mailbox-first':
      return m.t('effect.mailbox-first');
    case 'mailbox-not-first':
      return m.t('effect.mailbox-not-first');
    case 'help-changed':
      return m.t('effect.help-changed');
    case 'guidance-changed':
      return m.t('effect.guidance-changed');
    case 'resets-approved':
      return m.t('effect.resets-approved');
    case 'resets-not-approved':
      return m.t('effect.resets-not-approved', { company });
    case 'resets-wait-longer':
      return m.t('effect.resets-wait', { delay: delayWords(m, settings.resetDelayHours) });
    case 'resets-wait-shorter':
      return settings.resetDelayHours === 0
        ? m.t('effect.resets-wait-not', { company })
        : m.t('effect.resets-wait-shorter', { company, delay: delayWords(m, settings.resetDelayHours) });
    case 'resets-eased-later':
      return m.t('effect.resets-eased-later', { duration: m.duration(easedAfter) });
    default:
      return effect satisfies never;
  }
}

/** A deadline that comes on another day than before, both told. */
function movedWords(page: PageContext, company: string, changed: EffectsProps['look']['changed']): ComponentChildren {
  const moved = changed.find(({ setting }) => setting === 'deadline');
  const [before, after] = [moved?.before, moved?.after].map((value) => {
    const deadline = deadlineOfText(String(value));
    return deadline && deadlineWords(page, deadlineInstant(deadline), deadline, company);
  });
  return before && after ? rich(page.m, 'effect.moved', { before, after }) : null;
}
