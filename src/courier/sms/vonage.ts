import { second, type Duration, type Instant } from '#domain/instant.ts';
import type { OutgoingSms } from '#ports/courier.ts';
import { ask, isSuccess, refusedBy, type Answered } from './exchange.ts';
import { asObject, objectIn, textOf, type JsonObject } from './json-answer.ts';
import { accepted, refused, unknown, type Provider, type ProviderAnswer, type ProviderTools } from './provider.ts';
import { publicReportAddress } from './report-address.ts';
import { codeOf } from './report-fields.ts';
import type { VonageSettings } from './settings.ts';
import { isGsm7 } from './text-units.ts';
import { readVonageReport } from './vonage-report.ts';

/** Messages by Vonage's SMS API. It knows no idempotency key: `client-ref` is a label. */
export function vonageProvider(settings: VonageSettings, tools: ProviderTools): Provider {
  const url = new URL('/sms/json', settings.baseUrl ?? 'https://rest.nexmo.com');
  const { signatureSecret } = settings;
  const form = (message: OutgoingSms): string =>
    new URLSearchParams({
      api_key: settings.apiKey,
      api_secret: settings.apiSecret.reveal(),
      from: settings.from.replace(/^\+/, ''),
      to: message.to.replace(/^\+/, ''),
      text: message.text,
      ...(isGsm7(message.text) ? {} : { type: 'unicode' }),
      'client-ref': message.id,
      ...lifetime(message.uselessAt, tools.clock.now()),
      ...reports(signatureSecret === null ? null : publicReportAddress(tools.publicUrl(), 'vonage')),
    }).toString();
  return {
    name: 'vonage',
    isIdempotent: false,
    send: (message, signal) => ask({ method: 'POST', url, headers, body: form(message) }, signal, readAnswer),
    readReport: (request) =>
      signatureSecret === null
        ? Promise.resolve(null)
        : readVonageReport(request, { apiKey: settings.apiKey, secret: signatureSecret }, tools),
  };
}

const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };

const reports = (callback: string | null) => (callback === null ? {} : { 'status-report-req': 'true', callback });

/** Milliseconds for which delivery is tried; Vonage takes no less than twenty seconds. */
function lifetime(uselessAt: Instant | null, now: Instant) {
  const shortest: Duration = 20 * second;
  return uselessAt === null ? {} : { ttl: String(Math.max(uselessAt - now, shortest)) };
}

/** Unrecognized, barred, not allowed for this account, deactivated. */
const aboutTheNumber: ReadonlySet<string> = new Set(['6', '7', '29', '33']);

const invalidParameter = '3';
const throttled = '1';

/** Errors come with status 200, each message's `status` says which. */
function readAnswer(answer: Answered): ProviderAnswer {
  const [first] = messagesIn(objectIn(answer.body));
  const status = codeOf(first === undefined ? undefined : textOf(first, 'status'));
  if (status === '' || first === undefined)
    return isSuccess(answer.status) ? unknown(`HTTP ${answer.status} without status`) : refusedBy(answer);
  if (status === '0') return accepted(codeOf(textOf(first, 'message-id')) || null, `HTTP ${answer.status} status 0`);
  if (isAboutTheNumber(status, first)) return refused('permanent', `HTTP ${answer.status} status ${status}`);
  return refused('temporary', `HTTP ${answer.status} status ${status}`, status === throttled ? second : null);
}

function messagesIn(body: JsonObject): readonly JsonObject[] {
  const { messages } = body;
  return Array.isArray(messages) ? messages.map(asObject) : [];
}

/** An invalid value may be the sender's or the number's: the error's text names the field. */
const isAboutTheNumber = (status: string, message: JsonObject): boolean =>
  aboutTheNumber.has(status) || (status === invalidParameter && /\bto\b\W*$/.test(textOf(message, 'error-text') ?? ''));
