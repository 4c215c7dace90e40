import type { SmsReports } from '#ports/courier.ts';
import type { Provider } from './provider.ts';

/** Reads delivery reports of the providers that are in use. What a provider cannot read is no report of its. */
export function smsReports(providers: readonly Provider[]): SmsReports {
  return {
    async read(request) {
      const provider = providers.find(({ name }) => name === request.provider);
      try {
        return (await provider?.readReport?.(request)) ?? null;
      } catch {
        return null;
      }
    },
  };
}
