import { createHmac } from 'node:crypto';
import { second, type Instant } from '#domain/instant.ts';
import type { OutgoingSms, ReportRequest } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import { ask, isSuccess, refusedBy, type Answered } from './exchange.ts';
import { textOf, objectIn } from './json-answer.ts';
import { accepted, refused, unknown, type Provider, type ProviderAnswer, type ProviderTools } from './provider.ts';
import { publicReportAddress } from './report-address.ts';
import { codeOf, fieldsOf, pairsOf } from './report-fields.ts';
import type { TwilioSettings } from './settings.ts';

/** Messages by Twilio's Programmable Messaging API (2010-04-01). It knows no idempotency key. */
export function twilioProvider(settings: TwilioSettings, tools: ProviderTools): Provider {
  const url = new URL(
    `/2010-04-01/Accounts/${encodeURIComponent(settings.accountSid)}/Messages.json`,
    settings.baseUrl ?? 'https://api.twilio.com',
  );
  const form = (message: OutgoingSms): string => {
    const callback = publicReportAddress(tools.publicUrl(), 'twilio');
    return new URLSearchParams({
      To: message.to,
      ...senderOf(settings.from),
      Body: message.text,
      ...(callback === null ? {} : { StatusCallback: callback }),
      ...validity(message.uselessAt, tools.clock.now()),
    }).toString();
  };
  return {
    name: 'twilio',
    isIdempotent: false,
    send: (message, signal) =>
      ask({ method: 'POST', url, headers: headersFor(settings), body: form(message) }, signal, readAnswer),
    readReport: (request) => Promise.resolve(isSigned(request, settings, tools) ? reportsIn(fieldsOf(request)) : null),
  };
}

const headersFor = ({ accountSid, authToken }: TwilioSettings) => ({
  Authorization: `Basic ${Buffer.from(`${accountSid}:${authToken.reveal()}`).toString('base64')}`,
  'Content-Type': 'application/x-www-form-urlencoded',
  Accept: 'application/json',
});

const senderOf = (from: string) => (/^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: from });

/** Seconds that Twilio may hold a message back; it takes up to four hours. */
function validity(uselessAt: Instant | null, now: Instant) {
  if (uselessAt === null) return {};
  const seconds = Math.floor((uselessAt - now) / second);
  return { ValidityPeriod: String(Math.min(Math.max(seconds, 10), 14_400)) };
}

/** Codes that are about the number: invalid, unreachable, opted out, a landline, or of a country that the Twilio account does not send to. */
const aboutTheNumber: ReadonlySet<string> = new Set(
  '21211 21214 21217 21265 21407 21408 21608 21610 21612 21614 21635'.split(' '),
);

function readAnswer(answer: Answered): ProviderAnswer {
  const body = objectIn(answer.body);
  const code = codeOf(textOf(body, 'code') ?? textOf(body, 'error_code'));
  if (aboutTheNumber.has(code)) return refused('permanent', `HTTP ${answer.status} ${code}`);
  if (!isSuccess(answer.status) || code !== '') return refusedBy(answer, code);
  const sid = textOf(body, 'sid');
  // Taken, as its status says, but unreadable: it may have been sent.
  if (sid === undefined || !/^[A-Z]{2}[0-9a-f]{32}$/i.test(sid)) return unknown(`HTTP ${answer.status} without sid`);
  const status = codeOf(textOf(body, 'status'));
  if (gone.has(status)) return refused('temporary', `HTTP ${answer.status} ${status}`);
  return accepted(sid, `HTTP ${answer.status} ${status}`.trim());
}

const gone: ReadonlySet<string> = new Set(['failed', 'undelivered', 'canceled']);

function reportsIn(fields: ReadonlyMap<string, string>): readonly SmsReport[] {
  const reference = codeOf(fields.get('MessageSid'));
  const status = fields.get('MessageStatus') ?? '';
  if (reference === '') return [];
  if (status === 'delivered' || status === 'read')
    return [{ provider: 'twilio', reference, progress: 'delivered', detail: '' }];
  if (!gone.has(status)) return [];
  return [{ provider: 'twilio', reference, progress: 'failed', detail: codeOf(fields.get('ErrorCode')) || status }];
}

/** Twilio's signature is made of the address that it was given, port included or not, and of all fields of the form. */
function isSigned(request: ReportRequest, { authToken }: TwilioSettings, { hash }: ProviderTools): boolean {
  const signature = request.headers['x-twilio-signature'] ?? '';
  const fields = request.method === 'POST' ? signedFields(pairsOf(request)) : '';
  return [request.url, withoutPort(request.url)].some((url) =>
    hash.equal(createHmac('sha1', authToken.reveal()).update(`${url}${fields}`).digest('base64'), signature),
  );
}

/** Names and values without anything between, sorted; a value that came twice counts once. */
function signedFields(pairs: readonly (readonly [string, string])[]): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of pairs) values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values.keys()]
    .toSorted()
    .flatMap((name) => [...(values.get(name) ?? [])].toSorted().map((value) => `${name}${value}`))
    .join('');
}

/** As text, so that not a character else of the signed address changes. */
const withoutPort = (url: string): string => url.replace(/^(https?:\/\/[^/?#]+?):\d+(?=[/?#]|$)/, '$1');
