import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { Secret } from '#domain/secret.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import { smsTools, smsTo, testNow } from '../../../test/support/sms-gateways.ts';
import { smsProviders } from './providers.ts';
import type { SmsSettings } from './settings.ts';

const secret = new Secret('s3cret-value');
const signal = new AbortController().signal;

const everySetting: readonly SmsSettings[] = [
  { provider: 'smpp', url: new Secret('smpp://id:s3cret-value@127.0.0.1:2775'), from: 'Gate' },
  {
    provider: 'http',
    method: 'GET',
    url: new Secret('http://127.0.0.1/?password=s3cret-value&to={to}'),
    body: null,
    headers: new Secret({ Authorization: 's3cret-value' }),
    from: '',
    accept: null,
    reference: null,
    permanent: null,
    isIdempotent: true,
  },
  { provider: 'sns', region: 'us-east-1', accessKeyId: 'AKID', secretAccessKey: secret, senderId: null },
  { provider: 'vonage', apiKey: 'key', apiSecret: secret, signatureSecret: secret, from: 'Gate' },
  { provider: 'twilio', accountSid: 'AC1', authToken: secret, from: 'Gate' },
  { provider: 'outbox' },
];

test('providers stand in the order of their settings; only a gateway that says so sends each id once', async () => {
  const providers = await smsProviders(everySetting, smsTools());
  expect(providers.map(({ name, isIdempotent }) => `${name} ${isIdempotent}`)).toEqual([
    'smpp false',
    'http true',
    'sns false',
    'vonage false',
    'twilio false',
    'outbox false',
  ]);
  await Promise.all(providers.map(async (provider) => provider.close?.()));
});

test('neither settings nor providers print a secret', async () => {
  const providers = await smsProviders(everySetting, smsTools());
  const printed = inspect([everySetting, providers], { depth: 9, showHidden: true }) + JSON.stringify(everySetting);
  expect(printed).not.toContain('s3cret-value');
});

test('settings that cannot work are refused when they are read, not when somebody waits for a code', async () => {
  const [, http] = everySetting;
  if (http?.provider !== 'http') throw new Error('no gateway');
  const making = smsProviders([{ ...http, url: new Secret('s3cret-value') }], smsTools());
  await expect(making).rejects.toThrow(RangeError);
});

test('the development inbox keeps what was said, to whom and when', async () => {
  const entries: InboxEntry[] = [];
  const outbox = { addToInbox: (entry: InboxEntry) => Promise.resolve(void entries.push(entry)) };
  const [inbox] = await smsProviders([{ provider: 'outbox' }], smsTools({ outbox }));
  expect(await inbox?.send(smsTo(), signal)).toEqual({ status: 'accepted', reference: null, detail: 'inbox' });
  const { to, text } = smsTo();
  expect(entries).toEqual([{ channel: 'sms', to, subject: '', text, html: '', calendar: null, sentAt: testNow }]);
});

test('a database that takes nothing makes it temporary, never an error', async () => {
  const outbox = { addToInbox: () => Promise.reject(new Fault('store-unavailable')) };
  const [inbox] = await smsProviders([{ provider: 'outbox' }], smsTools({ outbox }));
  expect(await inbox?.send(smsTo(), signal)).toMatchObject({ status: 'refused', refusal: 'temporary' });
});
