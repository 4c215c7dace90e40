import type { VNode } from 'preact';
import { enrollmentPass } from '#domain/enrollment-pass.ts';
import type { Messages } from '#text/messages.ts';
import { rich } from '../parts/rich.tsx';
import type { HelpProps } from './facts.ts';

/** `/help/lost-device`: by the recovery code, or by people; and the mailbox that cannot be read (SPEC R3, R4, A6). */
export const LostDeviceHelp = ({ page: { m } }: HelpProps): VNode => (
  <>
    <WithCode m={m} />
    <h2>{m.t('help-lost.changing')}</h2>
    <ol>
      <li>{rich(m, 'help-lost.step-security', { security: m.t('security.title') })}</li>
      <li>{rich(m, 'help-lost.step-change', { change: m.t('security.change-app') })}</li>
    </ol>
    <WithoutCode m={m} />
    <h2 id="mailbox">{m.t('help-lost.mailbox')}</h2>
    <p>{m.t('help-lost.mailbox-why')}</p>
    <ul>
      <li>{m.t('help-lost.mailbox-it')}</li>
      <li>{rich(m, 'help-lost.mailbox-pass', { duration: m.duration(enrollmentPass.validFor) })}</li>
    </ul>
    <p>{rich(m, 'help-lost.mailbox-how', { mailbox: m.t('mailbox.title'), access: m.t('mailbox.no-access') })}</p>
    <h2>{m.t('help-lost.stolen')}</h2>
    <p>{rich(m, 'help-lost.stolen-how', { repair: m.t('repair.set-up') })}</p>
  </>
);

const WithCode = ({ m }: { m: Messages }): VNode => (
  <>
    <h2>{m.t('help-lost.code')}</h2>
    <ol>
      <li>{m.t('help-lost.step-password')}</li>
      <li>
        {rich(m, 'help-lost.step-choose', { other: m.t('action.other-method'), recovery: m.t('methods.recovery') })}
      </li>
      <li>{m.t('help-lost.step-type')}</li>
      <li>{m.t('help-lost.step-new')}</li>
      <li>{rich(m, 'help-lost.step-repair', { repair: m.t('repair.set-up'), elsewhere: m.t('repair.elsewhere') })}</li>
    </ol>
  </>
);

const WithoutCode = ({ m }: { m: Messages }): VNode => (
  <>
    <h2>{m.t('help-lost.both')}</h2>
    <ol>
      <li>
        {rich(m, 'help-lost.step-none', { other: m.t('action.other-method'), none: m.t('action.none-of-these') })}
      </li>
      <li>{m.t('help-lost.step-ask')}</li>
      <li>{m.t('help-lost.step-reset')}</li>
    </ol>
    <p>{m.t('help-lost.password')}</p>
  </>
);
