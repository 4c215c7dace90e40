import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/who-can-help`: what each can do, and what nobody can (SPEC R4, P14, A6, A7). */
export const WhoCanHelp = ({ page: { m } }: HelpProps): VNode => (
  <>
    <h2>{m.t('help-who.you')}</h2>
    <ul>
      <li>{rich(m, 'help-who.you-password', { forgot: m.t('password.forgot') })}</li>
      <li>{m.t('help-who.you-device')}</li>
    </ul>
    <h2>{m.t('help-who.company')}</h2>
    <p>{m.t('help-who.company-who')}</p>
    <ul>
      <li>{m.t('help-who.can-time')}</li>
      <li>{m.t('help-who.can-reset')}</li>
      <li>{m.t('help-who.can-pass')}</li>
      <li>{m.t('help-who.can-invite')}</li>
      <li>{m.t('help-who.can-deactivate')}</li>
    </ul>
    <h2>{m.t('help-who.cannot')}</h2>
    <ul>
      <li>{m.t('help-who.cannot-see')}</li>
      <li>{m.t('help-who.cannot-email')}</li>
      <li>{m.t('help-who.cannot-as-you')}</li>
      <li>{m.t('help-who.cannot-others')}</li>
    </ul>
    <p>{m.t('help-who.never')}</p>
    <h2>{m.t('help-who.operator')}</h2>
    <p>{m.t('help-who.operator-reset')}</p>
    <p>{m.t('help-who.operator-told')}</p>
    <h2>{m.t('help-who.find')}</h2>
    <p>{rich(m, 'help-who.find-how', { other: m.t('action.other-method'), none: m.t('action.none-of-these') })}</p>
  </>
);
