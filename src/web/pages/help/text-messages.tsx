import type { VNode } from 'preact';
import { usersPerPhone } from '#domain/phone-rules.ts';
import { smsCode } from '#domain/sms-code.ts';
import { rich } from '../parts/rich.tsx';
import { SmsCountryList } from '../parts/sms-countries.tsx';
import type { HelpFacts, HelpProps } from './facts.ts';

/** `/help/text-messages`: what this installation sends, to which countries (SPEC M1 to M4). */
export const TextMessagesHelp = ({ page, facts }: HelpProps): VNode =>
  facts.sms === null ? <p>{page.m.t('help-sms.none')}</p> : <Sent page={page} sms={facts.sms} />;

function Sent({ page: { m }, sms }: Pick<HelpProps, 'page'> & { sms: NonNullable<HelpFacts['sms']> }): VNode {
  const again = {
    resend: m.t('sms.resend'),
    pause: m.duration(smsCode.resendAfter),
    count: smsCode.perHour,
  };
  return (
    <>
      <h2>{m.t('help-sms.nothing')}</h2>
      <ol>
        <li>{m.t('help-sms.step-wait')}</li>
        <li>{m.t('help-sms.step-unknown')}</li>
        <li>{rich(m, 'help-sms.step-again', again)}</li>
        <li>{rich(m, 'help-sms.step-other', { other: m.t('action.other-method') })}</li>
      </ol>
      <h2>{m.t('help-sms.valid')}</h2>
      <p>{m.t('help-sms.valid-how', { duration: m.duration(sms.codeValidFor) })}</p>
      <h2>{m.t('help-sms.numbers')}</h2>
      <p>{m.t('help-sms.numbers-list')}</p>
      <p>{m.t('help-sms.numbers-shared', { most: usersPerPhone })}</p>
      <h2>{m.t('help-sms.countries')}</h2>
      <p>{m.t('help-sms.countries-explained')}</p>
      <SmsCountryList m={m} countries={sms.countries} />
      <h2>{m.t('help-sms.cost')}</h2>
      <p>{m.t('help-sms.cost-what')}</p>
      <p>{m.t('help-sms.app')}</p>
    </>
  );
}
