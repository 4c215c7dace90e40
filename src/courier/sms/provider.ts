import type { Duration } from '#domain/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { OutgoingSms, ReportRequest } from '#ports/courier.ts';
import type { KeyedHash } from '#ports/keys.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { SmsReport } from '#ports/sms.ts';

/** Names of providers, as configuration, reports and operators know them (SPEC M6). */
export type ProviderName = 'twilio' | 'vonage' | 'sns' | 'http' | 'smpp' | 'outbox';

/**
 * What became of one try. `refused`: known not to have been sent, for good to this number (`permanent`) or for now. `unknown`: the request
 * left and no answer came, so that it may have been sent. `detail` is a code or a word of the protocol: no number, text, address or credential (SPEC X6).
 */
export type ProviderAnswer =
  | { readonly status: 'accepted'; readonly reference: string | null; readonly detail: string }
  | {
      readonly status: 'refused';
      readonly refusal: 'permanent' | 'temporary';
      readonly detail: string;
      /** How long it asks to be left alone. */
      readonly waitFor?: Duration;
    }
  | { readonly status: 'unknown'; readonly detail: string };

/** One way for text messages to leave. */
export interface Provider {
  readonly name: ProviderName;
  /** It sends a message once, however often it is given the same id: after an unknown outcome it may be asked again. */
  readonly isIdempotent: boolean;
  /** Never throws. When `signal` aborts it answers at once: `unknown`, unless it knows that nothing left. */
  send(message: OutgoingSms, signal: AbortSignal): Promise<ProviderAnswer>;
  /** Reads a delivery report. `null`: its signature is wrong. Providers without it send none by HTTP. */
  readReport?(request: ReportRequest): Promise<readonly SmsReport[] | null>;
  close?(): Promise<void>;
}

/** What providers are given beside their settings. */
export interface ProviderTools {
  readonly clock: Clock;
  readonly hash: KeyedHash;
  /** Where this service is reached, from configuration, without a slash at its end (SECURITY I9). */
  readonly publicUrl: () => string;
  readonly outbox: Pick<Outbox, 'addToInbox'>;
  /** Takes reports that come otherwise than by web hook (SMPP). False: nobody knows the reference. Rejects when it cannot be written down now. */
  readonly onReport: (report: SmsReport) => Promise<boolean>;
}

export const accepted = (reference: string | null, detail: string): ProviderAnswer => ({
  status: 'accepted',
  reference,
  detail,
});

/** `waitFor`: how long it asks to be left alone; null: it does not say. */
export const refused = (
  refusal: 'permanent' | 'temporary',
  detail: string,
  waitFor: Duration | null = null,
): ProviderAnswer => ({ status: 'refused', refusal, detail, ...(waitFor === null ? {} : { waitFor }) });

export const unknown = (detail: string): ProviderAnswer => ({ status: 'unknown', detail });
