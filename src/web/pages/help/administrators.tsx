import type { VNode } from 'preact';
import { enrollmentPass } from '#domain/enrollment-pass.ts';
import { extensionLimits } from '#domain/extension.ts';
import { mfaReset } from '#domain/mfa-reset.ts';
import type { Messages } from '#text/messages.ts';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/administrators`: from choosing a date to the last person who is stuck (SPEC P1 to P3, P7, P11 to P14, A6). */
export const AdministratorsHelp = ({ page: { m } }: HelpProps): VNode => (
  <>
    <p>{rich(m, 'help-admin.permissions', { profile: m.t('account.title'), console: m.t('console.admin') })}</p>
    <ChooseDate m={m} />
    <h2>{m.t('help-admin.until')}</h2>
    <p>{rich(m, 'help-admin.until-what', { notNow: m.t('action.not-now') })}</p>
    <p>{m.t('help-admin.after-what')}</p>
    <h2>{m.t('help-admin.mails')}</h2>
    <ul>
      <li>{m.t('help-admin.mail-announce')}</li>
      <li>{m.t('help-admin.mail-remind')}</li>
      <li>{m.t('help-admin.mail-ask')}</li>
      <li>{m.t('help-admin.mail-digest')}</li>
    </ul>
    <h2>{m.t('help-admin.page')}</h2>
    <p>{rich(m, 'help-admin.page-what', { tab: m.t('policy.tab-roll-out') })}</p>
    <WhoIsStuck m={m} />
    <h2>{m.t('help-admin.companies')}</h2>
    <p>{m.t('help-admin.companies-what')}</p>
    <h2>{m.t('help-admin.see')}</h2>
    <p>{m.t('help-admin.see-what')}</p>
  </>
);

function ChooseDate({ m }: { m: Messages }): VNode {
  const policy = {
    settings: m.t('console.security'),
    policy: m.t('policy.title'),
    require: m.t('policy.require'),
  };
  return (
    <>
      <h2>{m.t('help-admin.date')}</h2>
      <ol>
        <li>{m.t('help-admin.step-own')}</li>
        <li>{rich(m, 'help-admin.step-policy', policy)}</li>
        <li>{rich(m, 'help-admin.step-deadline', { deadline: m.t('policy.deadline') })}</li>
        <li>{rich(m, 'help-admin.step-look', { look: m.t('policy.look') })}</li>
        <li>{rich(m, 'help-admin.step-save', { save: m.t('policy.save') })}</li>
      </ol>
    </>
  );
}

const WhoIsStuck = ({ m }: { m: Messages }): VNode => (
  <>
    <h2>{m.t('help-admin.time')}</h2>
    <p>{rich(m, 'help-admin.time-what', { most: String(extensionLimits.mostDays), grant: m.t('extension.grant') })}</p>
    <h2>{m.t('help-admin.pass')}</h2>
    <p>
      {rich(m, 'help-admin.pass-what', { duration: m.duration(enrollmentPass.validFor), issue: m.t('pass.issue') })}
    </p>
    <h2>{m.t('help-admin.lost')}</h2>
    <p>{rich(m, 'help-admin.lost-what', { reset: m.t('reset.act') })}</p>
    <p>{rich(m, 'help-admin.lost-rules', { settings: m.t('console.security'), resets: m.t('console.resets') })}</p>
    <p>{m.t('help-admin.lost-operator', { duration: m.duration(mfaReset.memberFor) })}</p>
  </>
);
