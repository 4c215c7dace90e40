import type { ProviderName } from './provider.ts';

/** Where a provider sends its delivery reports. */
export const reportAddress = (publicUrl: string, provider: ProviderName): string =>
  `${publicUrl}/hooks/sms/${provider}`;

/** The same for providers of the Internet, which refuse a message whose reports nobody could deliver; null: this machine alone is reached. */
export function publicReportAddress(publicUrl: string, provider: ProviderName): string | null {
  const { hostname } = new URL(publicUrl);
  const isThisMachine = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return isThisMachine ? null : reportAddress(publicUrl, provider);
}
