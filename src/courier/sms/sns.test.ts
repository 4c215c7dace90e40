import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { answers, smsTools, smsTo, startGateway, type Arrived } from '../../../test/support/sms-gateways.ts';
import { snsProvider } from './sns.ts';

const settings = {
  region: 'eu-west-1',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
  senderId: 'Northwind',
};
const signal = new AbortController().signal;
const id = '94f20ce6-13c5-43a0-9a9e-ca52d816e90b';

const published = (messageId = id) =>
  answers(
    200,
    `<PublishResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/">
  <PublishResult><MessageId>${messageId}</MessageId></PublishResult>
  <ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata>
</PublishResponse>`.replaceAll('\n  ', '\n'),
  );

const failed = (status: number, code: string, message = 'x', headers = {}) =>
  answers(
    status,
    `<ErrorResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>f187a3c1</RequestId></ErrorResponse>`,
    headers,
  );

async function send(behavior = published(), change: { senderId?: string | null } = {}) {
  await using gateway = await startGateway(behavior);
  const provider = snsProvider({ ...settings, ...change, baseUrl: gateway.url }, smsTools());
  return { answer: await provider.send(smsTo(), signal), request: gateway.requests[0], provider };
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signature Version 4 step by step, as AWS describes it: canonical request, string to sign, key, signature. */
function signatureOf({ method, path, headers, body }: Arrived, signed: string, scope: string): string {
  const canonicalHeaders = signed
    .split(';')
    .map((name) => `${name}:${headers[name]}\n`)
    .join('');
  const canonical = [method, path, '', canonicalHeaders, signed, sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${settings.secretAccessKey.reveal()}`);
  return hmac(key, text).toString('hex');
}

describe('a message by Amazon SNS', () => {
  test('is one Publish to the number, as a transactional message with its sender', async () => {
    const { answer, request } = await send();
    expect(`${request?.method} ${request?.path}`).toBe('POST /');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      Action: 'Publish',
      Version: '2010-03-31',
      PhoneNumber: '+447400123456',
      Message: smsTo().text,
      'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType',
      'MessageAttributes.entry.1.Value.DataType': 'String',
      'MessageAttributes.entry.1.Value.StringValue': 'Transactional',
      'MessageAttributes.entry.2.Name': 'AWS.SNS.SMS.SenderID',
      'MessageAttributes.entry.2.Value.DataType': 'String',
      'MessageAttributes.entry.2.Value.StringValue': 'Northwind',
    });
    expect(answer).toEqual({ status: 'accepted', reference: id, detail: 'HTTP 200' });
  });

  test('without a sender has none, and reports nothing by HTTP', async () => {
    const { request, provider } = await send(published(), { senderId: null });
    expect(request?.body).not.toContain('SenderID');
    expect(provider).not.toHaveProperty('readReport');
  });

  test('is signed: the signature is the one that a reckoning by hand comes to', async () => {
    const { request } = await send();
    const [, scope = '', signed = '', signature] =
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
        request?.headers['authorization'] ?? '',
      ) ?? [];
    expect(scope).toBe('20260830/eu-west-1/sns/aws4_request');
    expect(signed.split(';')).toEqual(expect.arrayContaining(['content-type', 'host', 'x-amz-date']));
    expect(request?.headers['x-amz-date']).toBe('20260830T123600Z');
    expect(request && signatureOf(request, signed, scope)).toBe(signature);
  });

  test('the reckoning by hand is right: it comes to what AWS has published', () => {
    // The example of AWS General Reference has a query, which stands in the canonical request after the path.
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      host: 'iam.amazonaws.com',
      'x-amz-date': '20150830T123600Z',
    };
    const path = '/\nAction=ListUsers&Version=2010-05-08';
    const canonical = ['GET', path, ...Object.entries(headers).map((pair) => pair.join(':')), ''];
    const request = [...canonical, 'content-type;host;x-amz-date', sha256('')].join('\n');
    const scope = '20150830/us-east-1/iam/aws4_request';
    const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
    const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${settings.secretAccessKey.reveal()}`);
    expect(hmac(key, text).toString('hex')).toBe('5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7');
  });

  test('is signed anew for each message, at the time of the one clock', async () => {
    await using gateway = await startGateway(published());
    let now = instant(Date.UTC(2027, 0, 1));
    const provider = snsProvider({ ...settings, baseUrl: gateway.url }, smsTools({ clock: { now: () => now } }));
    await provider.send(smsTo(), signal);
    now = instant(Date.UTC(2027, 0, 2));
    await provider.send(smsTo(), signal);
    expect(gateway.requests.map(({ headers }) => headers['x-amz-date'])).toEqual([
      '20270101T000000Z',
      '20270102T000000Z',
    ]);
  });
});

describe("Amazon's answers", () => {
  test.each([
    ['OptedOut', 'Phone number is opted out'],
    ['InvalidParameter', 'Invalid parameter: PhoneNumber Reason: +447400123456 is not valid to publish to'],
    ['InvalidParameterValue', 'Invalid parameter: PhoneNumber'],
  ])('%s about the number refuses it for good, and its text is not kept', async (code, message) => {
    expect((await send(failed(400, code, message))).answer).toEqual({
      status: 'refused',
      refusal: 'permanent',
      detail: `HTTP 400 ${code}`,
    });
  });

  test.each([
    [400, 'InvalidParameter'],
    [400, 'Throttling'],
    [429, 'Throttled'],
    [403, 'AuthorizationError'],
    [403, 'SignatureDoesNotMatch'],
    [500, 'InternalError'],
    [503, 'ServiceUnavailable'],
  ])('%i %s is a trouble of the moment', async (status, code) => {
    expect((await send(failed(status, code, 'Invalid parameter: Message'))).answer).toEqual({
      status: 'refused',
      refusal: 'temporary',
      detail: `HTTP ${status} ${code}`,
    });
  });

  test('an error with status 200 is an error', async () => {
    expect((await send(failed(200, 'OptedOut'))).answer).toMatchObject({ status: 'refused', refusal: 'permanent' });
    expect((await send(failed(200, 'InternalError'))).answer).toMatchObject({ refusal: 'temporary' });
  });

  test('a success with an XML declaration is one', async () => {
    const { body } = published() as { body: string };
    expect((await send(answers(200, `<?xml version="1.0"?>\n${body}`))).answer).toMatchObject({ reference: id });
  });

  test.each([
    '',
    'OK',
    '<MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId>',
    '<PublishResponse></PublishResponse>',
  ])('success that cannot be read may be one: %j', async (body) => {
    expect((await send(answers(200, body))).answer).toEqual({
      status: 'unknown',
      detail: 'HTTP 200 without MessageId',
    });
  });

  test('another status without an error in XML is what it says', async () => {
    expect((await send(answers(429, 'slow down', { 'Retry-After': '2' }))).answer).toMatchObject({ waitFor: 2_000 });
    expect((await send(answers(504))).answer).toEqual({ status: 'unknown', detail: 'HTTP 504' });
  });
});
