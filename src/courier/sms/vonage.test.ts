import { createHmac, hash } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { instant, minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { ReportRequest } from '#ports/courier.ts';
import { answers, answersJson, smsTools, smsTo, startGateway, testNow } from '../../../test/support/sms-gateways.ts';
import { vonageText } from './vonage-report.ts';
import { vonageProvider } from './vonage.ts';

const settings = {
  apiKey: 'abcd1234',
  apiSecret: new Secret('api-secret'),
  signatureSecret: new Secret('secret'),
  from: '+15005550006',
};
const signal = new AbortController().signal;

const message = { to: '447400123456', 'message-id': '0A0000000123ABCD1', status: '0', network: '12345' };
const taken = answersJson(200, { 'message-count': '1', messages: [message] });

async function send(behavior = taken, change: Partial<typeof settings> = {}, sms = smsTo(), tools = smsTools()) {
  await using gateway = await startGateway(behavior);
  const provider = vonageProvider({ ...settings, ...change, baseUrl: gateway.url }, tools);
  const answer = await provider.send(sms, signal);
  const [request] = gateway.requests;
  return { answer, request, form: Object.fromEntries(new URLSearchParams(request?.body)) };
}

describe('a message by Vonage', () => {
  test('is one POST with the fields of the SMS API', async () => {
    const { answer, request, form } = await send();
    expect(`${request?.method} ${request?.path}`).toBe('POST /sms/json');
    expect(form).toEqual({
      api_key: 'abcd1234',
      api_secret: 'api-secret',
      from: '15005550006',
      to: '447400123456',
      text: smsTo().text,
      'client-ref': smsTo().id,
      ttl: '600000',
      'status-report-req': 'true',
      callback: 'https://id.example.com/hooks/sms/vonage',
    });
    expect(answer).toEqual({ status: 'accepted', reference: '0A0000000123ABCD1', detail: 'HTTP 200 status 0' });
  });

  test('says so when its text is not of the seven-bit alphabet', async () => {
    const { form } = await send(taken, { from: 'Northwind' }, smsTo({ text: '建設 012345' }));
    expect(form).toMatchObject({ type: 'unicode', text: '建設 012345', from: 'Northwind' });
  });

  test('asks for reports only where they can be verified and delivered', async () => {
    await using gateway = await startGateway(taken);
    const unsigned = vonageProvider({ ...settings, signatureSecret: null, baseUrl: gateway.url }, smsTools());
    await unsigned.send(smsTo(), signal);
    const { form } = await send(taken, {}, smsTo(), smsTools({ publicUrl: () => 'http://localhost:3000' }));
    for (const fields of [new URLSearchParams(gateway.requests[0]?.body), new URLSearchParams(form)]) {
      expect(fields.has('callback')).toBe(false);
      expect(fields.has('status-report-req')).toBe(false);
    }
  });

  test('is given no less time than Vonage takes, and none where there is no end', async () => {
    expect((await send(taken, {}, smsTo({ uselessAt: instant(testNow + second) }))).form['ttl']).toBe('20000');
    expect((await send(taken, {}, smsTo({ uselessAt: null }))).form).not.toHaveProperty('ttl');
  });
});

describe("Vonage's answers, all of status 200", () => {
  const error = (status: string, text = 'x') => answersJson(200, { messages: [{ status, 'error-text': text }] });

  test.each(['6', '7', '29', '33'])('status %s refuses the number for good', async (status) => {
    const { answer } = await send(error(status));
    expect(answer).toEqual({ status: 'refused', refusal: 'permanent', detail: `HTTP 200 status ${status}` });
  });

  test.each(['2', '4', '5', '8', '9', '10', '15', '99'])('status %s is a trouble of the moment', async (status) => {
    const { answer } = await send(error(status, 'Quota of +447400123456'));
    expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: `HTTP 200 status ${status}` });
  });

  test('status 1, throttled, asks for a moment', async () => {
    expect((await send(error('1'))).answer).toMatchObject({ refusal: 'temporary', waitFor: second });
  });

  test('status 3 is about the number only where it says so', async () => {
    expect((await send(error('3', 'Invalid value for parameter: to'))).answer).toMatchObject({ refusal: 'permanent' });
    expect((await send(error('3', 'Invalid value for parameter: from'))).answer).toMatchObject({
      refusal: 'temporary',
    });
  });

  test.each([
    '',
    'OK',
    '{}',
    '{"messages":[]}',
    '{"messages":[null]}',
    '{"messages":{"status":"0"}}',
    '[{"status":"0"}]',
  ])('%j may have been a success', async (body) => {
    expect((await send(answers(200, body))).answer).toEqual({ status: 'unknown', detail: 'HTTP 200 without status' });
  });

  test('429 with Retry-After waits as long', async () => {
    expect((await send(answers(429, '', { 'Retry-After': '3' }))).answer).toEqual({
      status: 'refused',
      refusal: 'temporary',
      detail: 'HTTP 429',
      waitFor: 3 * second,
    });
  });
});

const url = 'https://id.example.com/hooks/sms/vonage';
const receipt = { messageId: '0A0000000123ABCD1', status: 'delivered', 'err-code': '0', msisdn: '447400123456' };
const timestamp = String(testNow / second);

const read = (request: Partial<ReportRequest>, change: Partial<Parameters<typeof vonageProvider>[0]> = {}) =>
  vonageProvider({ ...settings, ...change }, smsTools()).readReport?.({
    provider: 'vonage',
    method: 'POST',
    url,
    headers: {},
    body: '',
    ...request,
  });

describe('a delivery receipt of Vonage with a signature among its fields', () => {
  const sign = (fields: Record<string, string>, algorithm = 'sha256') =>
    createHmac(algorithm, 'secret')
      .update(vonageText(new Map(Object.entries(fields))))
      .digest('hex');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const readForm = (fields: Record<string, string>) =>
    read({ headers: form, body: new URLSearchParams(fields).toString() });
  const signed = (fields: Record<string, string>, algorithm?: string) => ({ ...fields, sig: sign(fields, algorithm) });

  test("is signed as in the example of Vonage's own libraries", () => {
    const fields = new Map([
      ['b', '2'],
      ['a', '1'],
      ['timestamp', '1461605396'],
      ['sig', 'x'],
    ]);
    expect(createHmac('sha256', 'secret').update(vonageText(fields)).digest('hex')).toBe(
      'a321e824b9b816be7c3f28859a31749a098713d39f613c80d455bbaffae1cd24',
    );
    expect(vonageText(new Map([['a', 'x&y=z']]))).toBe('&a=x_y_z');
  });

  test.each(['sha256', 'sha512'])('counts with HMAC-%s, as a form, as JSON, as a query', async (algorithm) => {
    const fields = signed({ ...receipt, timestamp }, algorithm);
    const right = [{ provider: 'vonage', reference: receipt.messageId, progress: 'delivered', detail: '' }];
    expect(await readForm(fields)).toEqual(right);
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) };
    expect(await read(json)).toEqual(right);
    expect(await read({ method: 'GET', url: `${url}?${new URLSearchParams(fields).toString()}` })).toEqual(right);
    expect(await readForm({ ...fields, sig: fields.sig.toUpperCase() })).toEqual(right);
  });

  test.each([
    ['expired', 'failed', 'expired 1'],
    ['failed', 'failed', 'failed 1'],
    ['rejected', 'failed', 'rejected 1'],
  ])('that says %s', async (status, progress, detail) => {
    const fields = { ...receipt, status, 'err-code': '1', timestamp };
    expect(await readForm(signed(fields))).toEqual([
      { provider: 'vonage', reference: receipt.messageId, progress, detail },
    ]);
  });

  test.each(['accepted', 'buffered', 'unknown'])('that says %s says nothing yet', async (status) => {
    expect(await readForm(signed({ ...receipt, status, timestamp }))).toEqual([]);
  });

  test('is refused with a weak, a wrong or no signature, changed fields, or an old time', async () => {
    const fields = { ...receipt, timestamp };
    expect(await readForm(fields)).toBeNull();
    expect(await readForm(signed(fields, 'sha1'))).toBeNull();
    expect(await readForm(signed(fields, 'md5'))).toBeNull();
    expect(await readForm({ ...signed(fields), status: 'failed' })).toBeNull();
    expect(await readForm(signed(receipt))).toBeNull();
    for (const at of [testNow - 6 * minute, testNow + 6 * minute])
      expect(await readForm(signed({ ...receipt, timestamp: String(at / second) }))).toBeNull();
    const body = new URLSearchParams(signed(fields)).toString();
    expect(await read({ headers: form, body }, { signatureSecret: null })).toBeNull();
  });
});

describe('a delivery receipt of Vonage with a token', () => {
  const body = JSON.stringify(receipt);

  const token = async (claims: Record<string, unknown> = {}, { secret = 'secret', at = testNow, alg = 'HS256' } = {}) =>
    new SignJWT({ iss: 'Vonage', api_key: 'abcd1234', payload_hash: hash('sha256', body), ...claims })
      .setProtectedHeader({ alg, typ: 'JWT' })
      .setIssuedAt(at / second)
      .sign(new TextEncoder().encode(secret));
  const readJson = (bearer: string, change: Partial<ReportRequest> = {}) =>
    read({
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body,
      ...change,
    });

  test('counts when the token is fresh, ours and of this body', async () => {
    expect(await readJson(await token())).toEqual([
      { provider: 'vonage', reference: receipt.messageId, progress: 'delivered', detail: '' },
    ]);
  });

  test('is refused when the token is of another secret, key, body, algorithm, time or method', async () => {
    expect(await readJson(await token({}, { secret: 'secres' }))).toBeNull();
    expect(await readJson(await token({ api_key: 'another1' }))).toBeNull();
    expect(await readJson(await token({ payload_hash: hash('sha256', `${body} `) }))).toBeNull();
    expect(await readJson(await token({ payload_hash: undefined }))).toBeNull();
    expect(await readJson(await token({}, { alg: 'HS512', secret: 's'.repeat(64) }))).toBeNull();
    expect(await readJson(await token({}, { at: instant(testNow - 6 * minute) }))).toBeNull();
    expect(await readJson(await token({}, { at: instant(testNow + minute) }))).toBeNull();
    const query = `${url}?${new URLSearchParams(receipt).toString()}`;
    expect(await readJson(await token(), { method: 'GET', url: query })).toBeNull();
    const [head, payload] = (await token()).split('.');
    expect(await readJson(`${head}.${payload}.`)).toBeNull();
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await readJson(`${none}.${payload}.`)).toBeNull();
  });
});
