import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instant, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import type { ReportRequest } from '#ports/courier.ts';
import { answers, answersJson, smsTools, smsTo, startGateway, testNow } from '../../../test/support/sms-gateways.ts';
import { twilioProvider } from './twilio.ts';

const accountSid = `AC${'0a'.repeat(16)}`;
const sid = `SM${'0b'.repeat(16)}`;
const settings = { accountSid, authToken: new Secret('12345'), from: '+15005550006' };
const signal = new AbortController().signal;

const taken = answersJson(201, { sid, status: 'queued', error_code: null, error_message: null, to: '+447400123456' });

async function send(behavior = taken, { from = settings.from, tools = smsTools(), message = smsTo() } = {}) {
  await using gateway = await startGateway(behavior);
  const answer = await twilioProvider({ ...settings, from, baseUrl: gateway.url }, tools).send(message, signal);
  const [request] = gateway.requests;
  const form = new URLSearchParams(request?.body);
  return { answer, request, form: Object.fromEntries(form) };
}

describe('a message by Twilio', () => {
  test('is one POST with the fields of its API, signed in by account and token', async () => {
    const { answer, request, form } = await send();
    expect(request?.method).toBe('POST');
    expect(request?.path).toBe(`/2010-04-01/Accounts/${accountSid}/Messages.json`);
    expect(request?.headers['authorization']).toBe(`Basic ${Buffer.from(`${accountSid}:12345`).toString('base64')}`);
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(form).toEqual({
      To: '+447400123456',
      From: '+15005550006',
      Body: smsTo().text,
      StatusCallback: 'https://id.example.com/hooks/sms/twilio',
      ValidityPeriod: '600',
    });
    expect(answer).toEqual({ status: 'accepted', reference: sid, detail: 'HTTP 201 queued' });
  });

  test('goes through a messaging service where one is the sender', async () => {
    const from = `MG${'1f'.repeat(16)}`;
    const { form } = await send(taken, { from });
    expect(form).toMatchObject({ MessagingServiceSid: from });
    expect(form).not.toHaveProperty('From');
  });

  test.each([
    [2, '10'],
    [86_400, '14400'],
  ])('that is of use for %i s more may wait for %s', async (seconds, period) => {
    const { form } = await send(taken, { message: smsTo({ uselessAt: instant(testNow + seconds * second) }) });
    expect(form['ValidityPeriod']).toBe(period);
  });

  test('asks for no reports that nobody could deliver, and for no time without an end', async () => {
    const tools = smsTools({ publicUrl: () => 'http://localhost:3000' });
    const { form } = await send(taken, { tools, message: smsTo({ uselessAt: null }) });
    expect(Object.keys(form)).toEqual(['To', 'From', 'Body']);
  });
});

describe("Twilio's answers", () => {
  const error = (status: number, code: number) =>
    answersJson(status, {
      code,
      message: "The 'To' number +447400123456 is not valid",
      status,
      more_info: 'https://x',
    });

  test.each([
    [400, 21211],
    [400, 21610],
    [403, 21408],
    [400, 21614],
    [400, 21635],
  ])('%i with %i refuse the number for good, and its text is not kept', async (status, code) => {
    const { answer } = await send(error(status, code));
    expect(answer).toEqual({ status: 'refused', refusal: 'permanent', detail: `HTTP ${status} ${code}` });
  });

  test.each([
    [401, 20003],
    [429, 20429],
    [400, 21606],
    [500, 20500],
    [503, 20503],
  ])('%i with %i are a trouble of the moment', async (status, code) => {
    const { answer } = await send(error(status, code));
    expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: `HTTP ${status} ${code}` });
  });

  test('429 may say how long to wait', async () => {
    const { answer } = await send(answers(429, '{"code":20429}', { 'Retry-After': '7' }));
    expect(answer).toMatchObject({ status: 'refused', refusal: 'temporary', waitFor: 7 * second });
  });

  test.each([
    [{ sid, status: 'failed', error_code: null }, 'temporary', 'HTTP 201 failed'],
    [{ sid, status: 'queued', error_code: 30_007 }, 'temporary', 'HTTP 201 30007'],
    [{ code: 21_610, message: 'unsubscribed' }, 'permanent', 'HTTP 201 21610'],
  ])('success with an error in its body is none: %j', async (body, refusal, detail) => {
    const { answer } = await send(answersJson(201, body));
    expect(answer).toEqual({ status: 'refused', refusal, detail });
  });

  test.each(['', '{', '[]', 'null', '{"sid":7}', '{"sid":"<b>"}', '<html>'])(
    'success that cannot be read may be one: %j',
    async (body) => {
      const { answer } = await send(answers(201, body));
      expect(answer).toEqual({ status: 'unknown', detail: 'HTTP 201 without sid' });
    },
  );
});

describe('a delivery report of Twilio', () => {
  const url = 'https://id.example.com/hooks/sms/twilio';

  /** Signed by hand, as Twilio's public description says. */
  const sign = (address: string, fields: Record<string, string>, token = '12345') => {
    const sorted = Object.keys(fields).toSorted();
    const text = sorted.map((name) => `${name}${fields[name] ?? ''}`).join('');
    return createHmac('sha1', token).update(`${address}${text}`).digest('base64');
  };
  const report = (fields: Record<string, string>, change: Partial<ReportRequest> & { signature?: string } = {}) => {
    const { signature = sign(url, fields), ...rest } = change;
    const request: ReportRequest = {
      provider: 'twilio',
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      body: new URLSearchParams(fields).toString(),
      ...rest,
    };
    return twilioProvider(settings, smsTools()).readReport?.(request);
  };
  const delivered = { MessageSid: sid, MessageStatus: 'delivered', To: '+447400123456', AccountSid: accountSid };

  test("is known by the signature of Twilio's own published example", async () => {
    const fields = {
      Digits: '1234',
      To: '+18005551212',
      From: '+14158675309',
      Caller: '+14158675309',
      CallSid: 'CA1234567890ABCDE',
    };
    const example = {
      url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
      signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
    };
    expect(await report(fields, example)).toEqual([]);
    expect(await report({ ...fields, Digits: '1235' }, example)).toBeNull();
    expect(await report(fields, { ...example, url: 'https://mycompany.com/myapp.php?foo=1&bar=3' })).toBeNull();
  });

  test.each([
    [{ MessageStatus: 'delivered' }, 'delivered', ''],
    [{ MessageStatus: 'undelivered', ErrorCode: '30003' }, 'failed', '30003'],
    [{ MessageStatus: 'failed' }, 'failed', 'failed'],
  ])('says %j', async (fields, progress, detail) => {
    expect(await report({ ...delivered, ...fields })).toEqual([
      { provider: 'twilio', reference: sid, progress, detail },
    ]);
  });

  test.each(['queued', 'sending', 'sent', 'accepted', 'made-up'])('that says %s says nothing yet', async (status) => {
    expect(await report({ ...delivered, MessageStatus: status })).toEqual([]);
  });

  test('may be signed for the address without its port, and with a field that came twice counted once', async () => {
    const withPort = 'https://id.example.com:8443/hooks/sms/twilio';
    expect(await report(delivered, { url: withPort, signature: sign(withPort, delivered) })).toHaveLength(1);
    expect(await report(delivered, { url: withPort })).toHaveLength(1);
    const body = `${new URLSearchParams(delivered).toString()}&To=%2B447400123456`;
    expect(await report(delivered, { body })).toHaveLength(1);
  });

  test('is refused when its signature is another, missing, or of another address', async () => {
    expect(await report(delivered, { signature: sign(url, delivered, '12346') })).toBeNull();
    expect(await report(delivered, { signature: '' })).toBeNull();
    expect(await report(delivered, { headers: {} })).toBeNull();
    expect(await report(delivered, { signature: sign('https://evil.example/hooks/sms/twilio', delivered) })).toBeNull();
    expect(
      await report(delivered, { body: `${new URLSearchParams(delivered).toString()}&MessageStatus=failed` }),
    ).toBeNull();
  });
});
