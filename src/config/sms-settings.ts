import type { Duration } from '#domain/instant.ts';
import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import { Secret } from '#domain/secret.ts';
import { durationOf } from './forms.ts';
import type { Settings } from './schema.ts';
import { headersOf } from './sms-forms.ts';
import type { SmsProviderName } from './sms-schema.ts';

/** How text messages are sent (SPEC section 4). */
export interface SmsConfiguration {
  /** In the order of trying; empty: none are offered. */
  readonly providers: readonly SmsProviderSettings[];
  /** Countries that codes are sent to (SPEC M2). */
  readonly countries: readonly SmsCountry[];
  /** How long a code is valid (SPEC M1). */
  readonly codeValidFor: Duration;
}

/** What each provider is told; the same shapes as in the courier, which compose.ts hands them to. */
export type SmsProviderSettings =
  | {
      readonly provider: 'twilio';
      readonly accountSid: string;
      readonly authToken: Secret;
      readonly from: string;
      readonly baseUrl?: string;
    }
  | {
      readonly provider: 'vonage';
      readonly apiKey: string;
      readonly apiSecret: Secret;
      readonly from: string;
      /** Null: no delivery reports are taken. */
      readonly signatureSecret: Secret | null;
    }
  | {
      readonly provider: 'sns';
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: Secret;
      readonly senderId: string | null;
      readonly baseUrl?: string;
    }
  | HttpGateway
  | { readonly provider: 'smpp'; readonly url: Secret; readonly from: string }
  | { readonly provider: 'outbox' };

interface HttpGateway {
  readonly provider: 'http';
  readonly method: 'GET' | 'POST';
  readonly url: Secret;
  readonly body: { readonly type: 'form' | 'json'; readonly template: Secret } | null;
  readonly headers: Secret<Readonly<Record<string, string>>>;
  readonly from: string;
  readonly accept: string | null;
  readonly reference: string | null;
  readonly permanent: string | null;
  readonly isIdempotent: boolean;
}

/** From settings in which nothing is amiss. Throws where a rule let something through that a provider needs. */
export function smsOf(settings: Settings): SmsConfiguration {
  const standard: readonly SmsProviderName[] = settings.NODE_ENV === 'production' ? [] : ['outbox'];
  const providers = settings.GATEHOUSE_SMS_PROVIDERS ?? standard;
  return {
    providers: providers.map((name) => made[name](settings)),
    countries: settings.GATEHOUSE_SMS_COUNTRIES ?? smsCountries,
    codeValidFor: durationOf(settings.GATEHOUSE_SMS_CODE_VALID_FOR),
  };
}

const made: Readonly<Record<SmsProviderName, (settings: Settings) => SmsProviderSettings>> = {
  twilio: (of) => ({
    provider: 'twilio',
    accountSid: present(of.GATEHOUSE_SMS_TWILIO_ACCOUNT_SID),
    authToken: new Secret(present(of.GATEHOUSE_SMS_TWILIO_AUTH_TOKEN)),
    from: present(of.GATEHOUSE_SMS_TWILIO_FROM),
    ...baseUrl(of.GATEHOUSE_SMS_TWILIO_URL),
  }),
  vonage: (of) => ({
    provider: 'vonage',
    apiKey: present(of.GATEHOUSE_SMS_VONAGE_API_KEY),
    apiSecret: new Secret(present(of.GATEHOUSE_SMS_VONAGE_API_SECRET)),
    from: present(of.GATEHOUSE_SMS_VONAGE_FROM),
    signatureSecret: secretOrNull(of.GATEHOUSE_SMS_VONAGE_SIGNATURE_SECRET),
  }),
  sns: (of) => ({
    provider: 'sns',
    region: present(of.GATEHOUSE_SMS_SNS_REGION),
    accessKeyId: present(of.GATEHOUSE_SMS_SNS_ACCESS_KEY_ID),
    secretAccessKey: new Secret(present(of.GATEHOUSE_SMS_SNS_SECRET_ACCESS_KEY)),
    senderId: of.GATEHOUSE_SMS_SNS_SENDER_ID ?? null,
    ...baseUrl(of.GATEHOUSE_SMS_SNS_URL),
  }),
  http: (of) => ({
    provider: 'http',
    method: of.GATEHOUSE_SMS_HTTP_METHOD ?? (of.GATEHOUSE_SMS_HTTP_BODY === undefined ? 'GET' : 'POST'),
    url: new Secret(present(of.GATEHOUSE_SMS_HTTP_URL)),
    body: bodyOf(of),
    headers: new Secret(headersOf(of.GATEHOUSE_SMS_HTTP_HEADERS ?? '')),
    from: of.GATEHOUSE_SMS_HTTP_FROM ?? '',
    accept: of.GATEHOUSE_SMS_HTTP_ACCEPT ?? null,
    reference: of.GATEHOUSE_SMS_HTTP_REFERENCE ?? null,
    permanent: of.GATEHOUSE_SMS_HTTP_PERMANENT ?? null,
    isIdempotent: of.GATEHOUSE_SMS_HTTP_IDEMPOTENT === 'yes',
  }),
  smpp: (of) => ({
    provider: 'smpp',
    url: new Secret(present(of.GATEHOUSE_SMS_SMPP_URL)),
    from: present(of.GATEHOUSE_SMS_SMPP_FROM),
  }),
  outbox: () => ({ provider: 'outbox' }),
};

function bodyOf({ GATEHOUSE_SMS_HTTP_BODY: body, GATEHOUSE_SMS_HTTP_BODY_TYPE: type }: Settings): HttpGateway['body'] {
  return body === undefined ? null : { type: type ?? 'form', template: new Secret(body) };
}

const baseUrl = (url: string | undefined) => (url === undefined ? {} : { baseUrl: url.replace(/\/$/, '') });

const secretOrNull = (text: string | undefined): Secret | null => (text === undefined ? null : new Secret(text));

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a setting of a provider is missing, and no rule said so');
  return value;
}
