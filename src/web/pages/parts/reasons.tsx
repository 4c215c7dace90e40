import type { ComponentChildren, VNode } from 'preact';
import type { Contribution, MergedPolicy } from '#domain/policy.ts';
import type { PageContext } from '../page-context.ts';
import { deadlineWords, laterWords } from './deadline.ts';
import { rich } from './rich.tsx';

/** Everything that requires a second factor of this user, strictest first, by name (SPEC P7). Nothing where nothing does. */
export function Reasons({ page, policy }: { page: PageContext; policy: MergedPolicy }): VNode | null {
  const { m } = page;
  if (policy.reasons.length === 0 && !policy.personal) return null;
  return (
    <section>
      <h2>{m.t(policy.mode === 'announced' ? 'security.why-announced' : 'security.why')}</h2>
      <ul>
        {policy.reasons.map((one) => (
          <li>
            {reason(page, one)}{' '}
            {one.frequency !== null && m.t('security.why-every', { every: m.duration(one.frequency) })}
          </li>
        ))}
        {policy.personal && <li>{m.t('security.why-personal')}</li>}
      </ul>
    </section>
  );
}

function reason(page: PageContext, { by, deadlineAt, extendedFrom }: Contribution): ComponentChildren {
  const { m, serverNow } = page;
  switch (by.rule) {
    case 'operator':
      return m.t('security.why-operator');
    case 'personal':
      return m.t('security.why-personal');
    case 'reset':
      return m.t('security.why-reset');
    case 'another':
      return m.t('security.why-another');
    case 'role':
      return rich(m, 'security.why-role', { role: by.role, application: by.applicationName, company: by.companyName });
    case 'company': {
      const { companyName: company, deadline } = by;
      if (deadline === null || deadlineAt === null) return rich(m, 'security.why-company', { company });
      const required =
        deadlineAt <= serverNow
          ? rich(m, 'security.why-company-since', { company, date: m.date(deadlineAt, deadline.zone) })
          : rich(m, 'security.why-company-from', { company, date: deadlineWords(page, deadlineAt, deadline, company) });
      return [required, laterWords(page, 'extension.later-you', { own: deadline, company: extendedFrom })];
    }
    default:
      return by satisfies never;
  }
}
