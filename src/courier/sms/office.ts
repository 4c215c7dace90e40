import type { SmsReports, SmsTransport } from '#ports/courier.ts';
import type { SmsContent } from '#ports/outbox.ts';
import { composeSms } from './compose.ts';
import { smsTransport } from './fail-over.ts';
import type { ProviderTools } from './provider.ts';
import { smsProviders } from './providers.ts';
import { smsReports } from './reports.ts';
import type { SmsSettings } from './settings.ts';

/** Everything that text messages need on their way: out, into words, and reports back. */
export interface SmsOffice {
  readonly transport: SmsTransport;
  /** Throws RangeError when the content is not what its kind needs. */
  readonly compose: (content: SmsContent) => string;
  readonly reports: SmsReports;
}

/** Throws RangeError for settings that cannot work. `brand`: the name of the service in each message (SPEC M7). */
export async function smsOffice(
  settings: readonly SmsSettings[],
  { brand, ...tools }: ProviderTools & { readonly brand: string },
): Promise<SmsOffice> {
  const providers = await smsProviders(settings, tools);
  return {
    transport: smsTransport(providers, { now: () => tools.clock.now() }),
    compose: (content) => composeSms(content, { brand, host: new URL(tools.publicUrl()).hostname }),
    reports: smsReports(providers),
  };
}
