import type { Secret } from '#domain/secret.ts';

/** What each provider needs to know, the ones to be tried in order; `compose.ts` makes it of the configuration. `baseUrl` is for gateways that speak the same API elsewhere. */
export type SmsSettings =
  | ({ readonly provider: 'twilio' } & TwilioSettings)
  | ({ readonly provider: 'vonage' } & VonageSettings)
  | ({ readonly provider: 'sns' } & SnsSettings)
  | ({ readonly provider: 'http' } & HttpSettings)
  | ({ readonly provider: 'smpp' } & SmppSettings)
  | { readonly provider: 'outbox' };

export interface TwilioSettings {
  readonly accountSid: string;
  /** Signs in, and verifies the signatures of reports. */
  readonly authToken: Secret;
  /** A number (E.164), an alphanumeric sender, a short code, or the id of a messaging service (`MG…`). */
  readonly from: string;
  readonly baseUrl?: string;
}

export interface VonageSettings {
  readonly apiKey: string;
  readonly apiSecret: Secret;
  /** Verifies signed web hooks; null: reports are asked for by nobody. */
  readonly signatureSecret: Secret | null;
  /** A number, or an alphanumeric sender. */
  readonly from: string;
  readonly baseUrl?: string;
}

export interface SnsSettings {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** 1 to 11 letters and digits; null: what the AWS account has for the country. */
  readonly senderId: string | null;
  readonly baseUrl?: string;
}

/**
 * A gateway that is spoken to by templates, in which `{to}` (E.164), `{digits}` (the same without `+`), `{text}`, `{id}`, `{from}`, `{report}` (signed address for
 * delivery reports) and `{coding}` (0: seven bits, 2: UCS-2) are filled, escaped for where they stand.
 */
export interface HttpSettings {
  readonly method: 'GET' | 'POST';
  /** May hold credentials. Names are filled in path and query. */
  readonly url: Secret;
  /** Body of a POST; null: none. In JSON, names stand inside texts. */
  readonly body: { readonly type: 'form' | 'json'; readonly template: Secret } | null;
  /** May hold credentials. Nothing is filled in them. */
  readonly headers: Secret<Readonly<Record<string, string>>>;
  readonly from: string;
  /** A regular expression that the status and body of an answer, as in `202 0: Accepted for delivery`, must match; null: any status of 200 to 299. */
  readonly accept: string | null;
  /** One that finds the gateway's name for the message in the body: its first group. It is told in the hand-over's detail; reports go by our own id. Null: none. */
  readonly reference: string | null;
  /** One for answers, as `accept` sees them, that refuse this number for good; null: none is known. */
  readonly permanent: string | null;
  /** The gateway sends a message once, however often it is given the same `{id}`. */
  readonly isIdempotent: boolean;
}

export interface SmppSettings {
  /** `smpp://system-id:password@host:2775` or `smpps://…`. */
  readonly url: Secret;
  /** A number (E.164), a short code, or an alphanumeric sender. */
  readonly from: string;
}
