import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/without-a-phone`: authenticator apps on computers. Any will do, and none is endorsed (SPEC T1). */
export function WithoutAPhoneHelp({ page: { m } }: HelpProps): VNode {
  const key = { secure: m.t('app.title'), trouble: m.t('app.trouble'), copy: m.t('app.copy-key') };
  const later = { change: m.t('security.change-app'), security: m.t('security.title') };
  return (
    <>
      <p>{rich(m, 'help-without-a-phone.ask', {})}</p>
      <p>{m.t('help-without-a-phone.any')}</p>
      <h2>{m.t('help-without-a-phone.kinds')}</h2>
      <ul>
        <li>{rich(m, 'help-without-a-phone.kind-program', {})}</li>
        <li>{rich(m, 'help-without-a-phone.kind-manager', {})}</li>
        <li>{rich(m, 'help-without-a-phone.kind-tablet', {})}</li>
        <li>{rich(m, 'help-without-a-phone.kind-extension', {})}</li>
      </ul>
      <h2>{m.t('help-without-a-phone.steps')}</h2>
      <ol>
        <li>{m.t('help-without-a-phone.step-install')}</li>
        <li>{rich(m, 'help-without-a-phone.step-key', key)}</li>
        <li>{m.t('help-without-a-phone.step-paste')}</li>
        <li>{rich(m, 'help-without-a-phone.step-code', { next: m.t('action.continue') })}</li>
      </ol>
      <h2>{m.t('help-without-a-phone.second')}</h2>
      <p>{m.t('help-without-a-phone.second-how')}</p>
      <p>{rich(m, 'help-without-a-phone.second-later', later)}</p>
      <h2>{m.t('help-without-a-phone.shared')}</h2>
      <p>{m.t('help-without-a-phone.shared-how')}</p>
    </>
  );
}
