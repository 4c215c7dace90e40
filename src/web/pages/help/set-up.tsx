import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/set-up`: each step by the name of its page. */
export function SetUpHelp({ page: { m }, facts }: HelpProps): VNode {
  const next = m.t('action.continue');
  return (
    <>
      <p>
        {m.t('help-set-up.what')} {m.t('required.why')}
      </p>
      <p>{m.t('required.time')}</p>
      <h2>{m.t('help-set-up.need')}</h2>
      <ul>
        <li>{rich(m, 'help-set-up.need-app', {})}</li>
        {facts.sms && <li>{rich(m, 'help-set-up.need-phone', {})}</li>}
        <li>{rich(m, 'help-set-up.need-mail', {})}</li>
        <li>{rich(m, 'help-set-up.need-place', {})}</li>
      </ul>
      <h2>{m.t('help-set-up.steps')}</h2>
      <ol>
        <li>
          {rich(m, 'help-set-up.step-begin', {
            required: m.t('required.title'),
            now: m.t('action.set-up-now'),
            early: m.t('early.title'),
          })}
        </li>
        <li>{rich(m, 'help-set-up.step-mail', { mailbox: m.t('mailbox.title') })}</li>
        <li>{rich(m, 'help-set-up.step-method', { method: m.t('method.title'), app: m.t('method.app') })}</li>
        <li>{rich(m, 'help-set-up.step-scan', { secure: m.t('app.title') })}</li>
        <li>{rich(m, 'help-set-up.step-code', { next })}</li>
        <li>{rich(m, 'help-set-up.step-recovery', { save: m.t('save-code.title'), next })}</li>
      </ol>
      <p>{m.t('help-set-up.done')}</p>
      <p>{rich(m, 'help-set-up.later', { security: m.t('security.title') })}</p>
    </>
  );
}
