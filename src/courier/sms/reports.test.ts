import { expect, test } from 'vitest';
import type { ReportRequest } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import { accepted, type Provider } from './provider.ts';
import { smsReports } from './reports.ts';

const report: SmsReport = { provider: 'twilio', reference: 'SM1', progress: 'delivered', detail: '' };

const provider = (name: Provider['name'], readReport?: Provider['readReport']): Provider => ({
  name,
  isIdempotent: false,
  send: () => Promise.resolve(accepted(null, '')),
  ...(readReport === undefined ? {} : { readReport }),
});

const request = (name: string): ReportRequest => ({
  provider: name,
  method: 'POST',
  url: `https://id.example.com/hooks/sms/${name}`,
  headers: {},
  body: '',
});

test('a report is read by the provider that it names', async () => {
  const seen: string[] = [];
  const reports = smsReports([
    provider('vonage', () => Promise.resolve(null)),
    provider('twilio', ({ url }) => {
      seen.push(url);
      return Promise.resolve([report]);
    }),
  ]);
  expect(await reports.read(request('twilio'))).toEqual([report]);
  expect(seen).toEqual(['https://id.example.com/hooks/sms/twilio']);
  expect(await reports.read(request('vonage'))).toBeNull();
});

test.each(['sns', 'smpp', 'http', '', '__proto__', 'Twilio'])(
  'a provider that is not here, or reports otherwise, has none: %j',
  async (name) => {
    expect(await smsReports([provider('sns'), provider('twilio')]).read(request(name))).toBeNull();
  },
);

test('what a provider cannot read is no report', async () => {
  const broken = provider('twilio', () => Promise.reject(new TypeError('Invalid URL')));
  expect(await smsReports([broken]).read(request('twilio'))).toBeNull();
});
