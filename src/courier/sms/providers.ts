import { httpProvider } from './http.ts';
import type { Provider, ProviderTools } from './provider.ts';
import type { SmsSettings } from './settings.ts';
import { inboxProvider } from './sms-inbox.ts';
import { snsProvider } from './sns.ts';
import { twilioProvider } from './twilio.ts';
import { vonageProvider } from './vonage.ts';

/** The providers of an installation, in the order of its settings. Throws RangeError for settings that cannot work; it repeats none of them. */
export function smsProviders(settings: readonly SmsSettings[], tools: ProviderTools): Promise<readonly Provider[]> {
  return Promise.all(settings.map((one) => providerOf(one, tools)));
}

async function providerOf(settings: SmsSettings, tools: ProviderTools): Promise<Provider> {
  switch (settings.provider) {
    case 'twilio':
      return twilioProvider(settings, tools);
    case 'vonage':
      return vonageProvider(settings, tools);
    case 'sns':
      return snsProvider(settings, tools);
    case 'http':
      return httpProvider(settings, tools);
    case 'smpp':
      return (await import('./smpp.ts')).smppProvider(settings, tools);
    case 'outbox':
      return inboxProvider(tools);
  }
  return settings satisfies never;
}
