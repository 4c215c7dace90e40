import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/same-phone`: the link that opens the app, else the setup key by copy and paste. */
export function SamePhoneHelp({ page: { m, brand } }: HelpProps): VNode {
  const back = rich(m, 'help-same-phone.step-back', { next: m.t('action.continue') });
  const open = { secure: m.t('app.title'), here: m.t('app.phone-heading'), open: m.t('app.open') };
  return (
    <>
      <p>{m.t('help-same-phone.why')}</p>
      <h2>{m.t('help-same-phone.link')}</h2>
      <ol>
        <li>{m.t('help-same-phone.step-install')}</li>
        <li>{rich(m, 'help-same-phone.step-open', open)}</li>
        <li>{m.t('help-same-phone.step-allow')}</li>
        <li>{back}</li>
      </ol>
      <h2>{m.t('help-same-phone.key')}</h2>
      <ol>
        <li>{rich(m, 'help-same-phone.step-copy', { copy: m.t('app.copy-key') })}</li>
        <li>{m.t('help-same-phone.step-add')}</li>
        <li>{m.t('help-same-phone.step-name', { brand: brand.name })}</li>
        <li>{back}</li>
      </ol>
      <p>{m.t('help-same-phone.forget')}</p>
      <h2>{m.t('help-same-phone.expired')}</h2>
      <p>{m.t('help-same-phone.expired-what')}</p>
    </>
  );
}
