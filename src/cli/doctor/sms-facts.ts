import type { SmsConfiguration, SmsProviderSettings } from '#config/load.ts';
import type { SmsProcessFacts, SmsTextFacts } from '#flows/installation/facts.ts';
import { languagesOffered } from '#text/languages.ts';
import type { Tools } from '../tools.ts';

/** What of the providers' settings the doctor judges. Secrets stay behind. */
export const smsFacts = ({ providers, codeValidFor }: SmsConfiguration): SmsProcessFacts => ({
  providers: providers.map((one) => one.provider),
  codeValidFor,
  withoutReports: providers.filter(isSilent).map((one) => one.provider),
  inTheClear: providers.filter(isInTheClear).map((one) => one.provider),
});

/** Amazon SNS reports nothing by HTTP, whatever it is told; Twilio always reports. */
function isSilent(one: SmsProviderSettings): boolean {
  if (one.provider === 'vonage') return one.signatureSecret === null;
  if (one.provider === 'smpp') return new URL(one.url.reveal()).searchParams.get('bind') === 'transmitter';
  if (one.provider !== 'http') return false;
  return !`${one.url.reveal()} ${one.body?.template.reveal() ?? ''}`.includes('{report}');
}

function isInTheClear(one: SmsProviderSettings): boolean {
  if (one.provider !== 'http' && one.provider !== 'smpp') return false;
  // Names in braces stand after the host only.
  const { protocol, hostname } = new URL(one.url.reveal());
  return /^(http|smpp):$/.test(protocol) && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** A message of each language, as people get it. */
export async function smsTextsOf({ deps, sms }: Tools): Promise<readonly SmsTextFacts[]> {
  const messages = await sms();
  if (messages === null) return [];
  const last = `@${new URL(deps.service.publicUrl()).hostname} #`;
  try {
    return languagesOffered(false).map(({ tag: language }) => {
      const text = messages.compose({ kind: 'sms-code', language, to: '', code: '000000', avoid: null });
      return { language, isNamed: text.includes(deps.service.name), isBound: text.includes(last) };
    });
  } finally {
    await messages.transport.close();
  }
}
