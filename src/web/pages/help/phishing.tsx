import type { VNode } from 'preact';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/phishing`: how to tell what is ours, and what to do when it was not. */
export const PhishingHelp = ({ page: { m }, facts: { host } }: HelpProps): VNode => (
  <>
    <p>{rich(m, 'help-fake.address', { host })}</p>
    <h2>{m.t('help-fake.never')}</h2>
    <p>{m.t('help-fake.never-what')}</p>
    <p>{m.t('help-fake.type-only')}</p>
    <h2>{m.t('help-fake.mails')}</h2>
    <ul>
      <li>{m.t('help-fake.mail-asks')}</li>
      <li>{m.t('help-fake.mail-links', { host })}</li>
      <li>{m.t('help-fake.mail-files')}</li>
    </ul>
    <p>{m.t('help-fake.doubt')}</p>
    <h2>{m.t('help-fake.code')}</h2>
    <p>{m.t('help-fake.code-how')}</p>
    <h2>{m.t('help-fake.told')}</h2>
    <ol>
      <li>{rich(m, 'help-fake.step-password', { forgot: m.t('password.forgot') })}</li>
      <li>{rich(m, 'help-fake.step-security', { security: m.t('security.title') })}</li>
      <li>{m.t('help-fake.step-tell')}</li>
    </ol>
  </>
);
