import type { ComponentChildren, VNode } from 'preact';
import { deadlineInstant } from '#domain/deadline.ts';
import type { Leave } from '#domain/next-step.ts';
import type { Decider } from '#domain/policy.ts';
import type { RefusedMethod } from '#domain/refused-methods.ts';
import { Layout } from './layout.tsx';
import type { HelpOffer, PageContext, Problem } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { Form, Submit } from './parts/form.tsx';
import { HelpLink } from './parts/help-link.tsx';
import { Guidance, HelpLines } from './parts/help.tsx';
import { LeaveForm } from './parts/leave.tsx';
import { NotAccepted } from './parts/not-accepted.tsx';
import { rich } from './parts/rich.tsx';
import { askedFor, type WhyProps } from './parts/why.tsx';
import { errorOf } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly why: WhyProps;
  /** A phone that gets text messages would do as well. */
  readonly phoneToo: boolean;
  readonly help: readonly HelpOffer[];
  readonly leave: Leave;
  /** What is set up already and not accepted; left out or empty: nothing is. */
  readonly refused?: readonly RefusedMethod[];
  readonly problem: Problem | null;
}

/** POST {base}/set-up. The deadline has come: who requires it, since when, why, and whom to ask. */
export function RequiredPage({ page, why, phoneToo, help, leave, refused = [], problem }: Props): VNode {
  const { m, base } = page;
  return (
    <Layout page={page} title={m.t('required.title')} error={errorOf(page, problem)}>
      <p>
        {page.destination?.asks ? askedFor(page, page.destination) : whoRequires(page, why)} {m.t('required.time')}
      </p>
      <Others page={page} why={why} />
      <NotAccepted m={m} policy={why.policy} refused={refused} />
      <p>{m.t('required.why')}</p>
      <h2>{m.t(phoneToo ? 'required.need-either' : 'required.need')}</h2>
      <p>
        {m.t(phoneToo ? 'required.need-list-either' : 'required.need-list')} {m.t('required.need-code')}
      </p>
      <Form page={page} action={`${base}/set-up`}>
        <Submit>{m.t('action.set-up-now')}</Submit>
      </Form>
      <LeaveForm page={page} leave={leave} />
      <HelpLink page={page} to="set-up" />
      <div class="note">
        <h2>{m.t('no-phone.heading')}</h2>
        <p>{m.t('no-phone.explained')}</p>
        <Guidance page={page} help={help} />
        <HelpLines page={page} help={help} />
        <HelpLink page={page} to="without-a-phone" />
      </div>
    </Layout>
  );
}

function whoRequires({ m }: PageContext, { policy }: WhyProps): ComponentChildren {
  const { by } = policy;
  if (by?.rule === 'operator') return m.t('required.operator');
  if (by?.rule === 'reset') return m.t('required.reset');
  if (by?.rule === 'role')
    return rich(m, 'why.role', { role: by.role, application: by.applicationName, company: by.companyName });
  if (by?.rule !== 'company') return m.t('why.personal');
  const { companyName: company, deadline } = by;
  if (deadline === null) return rich(m, 'required.company-always', { company });
  return rich(m, 'required.company-since', { company, date: m.date(deadlineInstant(deadline), deadline.zone) });
}

/** The other companies and roles that take part: a user sees them by name (SPEC P7). */
function Others({ page, why }: { page: PageContext; why: WhyProps }): VNode | null {
  const others = why.policy.reasons.slice(1).filter(({ by }) => by.rule === 'company' || by.rule === 'role');
  if (others.length === 0) return null;
  return (
    <>
      <p>{page.m.t('required.also')}</p>
      <ul>
        {others.map((one) => (
          <li>{other(page, one.by)}</li>
        ))}
      </ul>
    </>
  );
}

function other(page: PageContext, by: Decider): ComponentChildren {
  const { m, serverNow } = page;
  if (by.rule === 'role')
    return rich(m, 'required.also-role', { role: by.role, application: by.applicationName, company: by.companyName });
  if (by.rule !== 'company') return null;
  const { companyName: company, deadline } = by;
  if (deadline === null) return <b>{company}</b>;
  const at = deadlineInstant(deadline);
  return at <= serverNow
    ? rich(m, 'required.also-since', { company, date: m.date(at, deadline.zone) })
    : rich(m, 'required.also-from', { company, date: deadlineWords(page, at, deadline, company) });
}
