import type { ComponentChildren, VNode } from 'preact';
import { deadlineInstant } from '#domain/deadline.ts';
import type { Decider, MergedPolicy } from '#domain/policy.ts';
import type { Destination, PageContext } from '../page-context.ts';
import { isConfirming } from './confirming.tsx';
import { deadlineWords } from './deadline.ts';
import { rich } from './rich.tsx';
import { whoDecides } from './ruled-out.ts';
import { rolesInWords } from './step-up.tsx';

export interface WhyProps {
  readonly policy: MergedPolicy;
}

/**
 * Who decided that a code is asked for, since when, and how often (SPEC P7). Nothing where nobody did, and in a confirmation, which says itself why. A change is
 * what the user wants: then that is why.
 */
export function Why({ page, why }: { page: PageContext; why: WhyProps }): VNode | null {
  if (page.wayOut.to === 'settings') return <p class="why">{page.m.t('why.change')}</p>;
  if (page.destination?.asks) return <p class="why">{askedFor(page, page.destination)}</p>;
  const decided = isConfirming(page) ? null : whoDecided(page, why);
  if (decided === null) return null;
  return (
    <p class="why">
      {decided} {isToCome(page, why) && page.m.t('why.set-up-already')} {howOften(page, why.policy)}
    </p>
  );
}

/** The same without how often: before there is anything to prove. Nothing where the user came by themselves. */
export function WhoRequires({ page, why }: { page: PageContext; why: WhyProps }): VNode | null {
  const decided = page.wayOut.to === 'someone-else' ? whoDecided(page, why) : null;
  return decided === null ? null : <p class="why">{decided}</p>;
}

const isToCome = ({ serverNow }: PageContext, { policy: { by } }: WhyProps): boolean =>
  by?.rule === 'company' && by.deadline !== null && deadlineInstant(by.deadline) > serverNow;

function whoDecided(page: PageContext, { policy }: WhyProps): ComponentChildren {
  if (page.destination?.asks) return askedFor(page, page.destination);
  if (policy.by !== null) return byDecider(page, policy.by);
  return policy.personal ? page.m.t('why.personal') : null;
}

/** What an application asks for that nobody else does, or for a role's sake (SPEC Y4). */
export function askedFor({ m }: PageContext, { name, asks, by = [] }: Destination): ComponentChildren {
  if (by.length > 0) return rich(m, 'step-up.entry', { application: name, roles: rolesInWords(m, by) });
  return rich(m, asks === 'fresh-proof' ? 'why.application-anew' : 'why.application', { application: name });
}

function byDecider(page: PageContext, by: Decider): ComponentChildren {
  const { m, serverNow } = page;
  switch (by.rule) {
    case 'operator':
      return m.t('why.operator');
    case 'personal':
      return m.t('why.personal');
    case 'reset':
      return m.t('why.reset');
    case 'another':
      return m.t('why.another');
    case 'role':
      return rich(m, 'why.role', { role: by.role, application: by.applicationName, company: by.companyName });
    case 'company': {
      const { companyName: company, deadline } = by;
      if (deadline === null) return rich(m, 'why.company-always', { company });
      const at = deadlineInstant(deadline);
      return at <= serverNow
        ? rich(m, 'why.company-since', { company, date: m.date(at, deadline.zone) })
        : rich(m, 'why.company-from', { company, date: deadlineWords(page, at, deadline, company) });
    }
    default:
      return by satisfies never;
  }
}

/** The frequency may be another's than the deadline: then that one is named as well. */
function howOften({ m }: PageContext, { frequency, by }: MergedPolicy): ComponentChildren {
  if (frequency === null) return null;
  const every = m.duration(frequency.every);
  const who = whoDecides(m, frequency.by);
  return by !== null && who === whoDecides(m, by)
    ? m.t('why.every', { every })
    : rich(m, 'why.every-by', { every, company: who });
}
