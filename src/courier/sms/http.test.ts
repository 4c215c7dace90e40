import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { ReportRequest } from '#ports/courier.ts';
import { answers, smsTools, smsTo, startGateway } from '../../../test/support/sms-gateways.ts';
import { httpProvider } from './http.ts';
import type { HttpSettings } from './settings.ts';

const signal = new AbortController().signal;
const tools = smsTools();

const settings = (change: Partial<HttpSettings> = {}): HttpSettings => ({
  method: 'GET',
  url: new Secret('http://127.0.0.1/'),
  body: null,
  headers: new Secret({}),
  from: '',
  accept: null,
  reference: null,
  permanent: null,
  isIdempotent: false,
  ...change,
});

async function send(change: Partial<HttpSettings> & { path?: string } = {}, behavior = answers(202), sms = smsTo()) {
  await using gateway = await startGateway(behavior);
  const { path = '/', ...rest } = change;
  const provider = httpProvider(settings({ url: new Secret(`${gateway.url}${path}`), ...rest }), tools);
  const answer = await provider.send(sms, signal);
  const [request] = gateway.requests;
  return { answer, request, query: new URL(request?.path ?? '/', 'http://x').searchParams };
}

describe('a template of the generic gateway', () => {
  const kannel =
    '/cgi-bin/sendsms?username=gate&password=s%26cret&from={from}&to={to}&text={text}&charset=UTF-8&coding={coding}&dlr-mask=19&dlr-url={report}%26status%3D%25d';

  test("makes Kannel's sendsms of every sign of a text, and an address for reports that Kannel completes", async () => {
    const { request, query, answer } = await send({ path: kannel, from: 'Harbor & Stone' });
    expect(request?.method).toBe('GET');
    expect(request?.body).toBe('');
    expect(Object.fromEntries(query)).toMatchObject({
      username: 'gate',
      password: 's&cret',
      from: 'Harbor & Stone',
      to: '+447400123456',
      text: smsTo().text,
      coding: '0',
    });
    const report = query.get('dlr-url') ?? '';
    expect(report).toMatch(
      /^https:\/\/id\.example\.com\/hooks\/sms\/http\?id=msg_[0-9a-f]{32}&sig=[0-9a-f]{64}&status=%d$/,
    );
    expect(answer).toEqual({ status: 'accepted', reference: smsTo().id, detail: 'HTTP 202' });
  });

  test('says when a text is not of the seven-bit alphabet', async () => {
    const { query } = await send({ path: kannel }, answers(202), smsTo({ text: '建設 012345' }));
    expect([query.get('coding'), query.get('text')]).toEqual(['2', '建設 012345']);
  });

  test('fills names once: what a value holds is not a name', async () => {
    const { query } = await send({ path: '/?t={text}&u={unknown}&d={digits}' }, answers(200), smsTo({ text: '{to}' }));
    expect(Object.fromEntries(query)).toEqual({ t: '{to}', u: '{unknown}', d: '447400123456' });
  });

  test('fills a path so that it stays that path', async () => {
    const { request } = await send({ path: '/v1/{text}/send' }, answers(200), smsTo({ text: '../a?b#c' }));
    expect(request?.path).toBe('/v1/..%2Fa%3Fb%23c/send');
  });

  test('makes a form', async () => {
    const template = new Secret('key=k%3D1&to={digits}&text={text}&id={id}');
    const { request } = await send({ method: 'POST', body: { type: 'form', template } });
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      key: 'k=1',
      to: '447400123456',
      text: smsTo().text,
      id: smsTo().id,
    });
  });

  test('makes JSON, whatever stands in a value', async () => {
    const template = new Secret('{"to":["{to}"],"content":"{text}","priority":1,"ref":{"id":"{id}"},"null":null}');
    const { request } = await send({
      method: 'POST',
      body: { type: 'json', template },
      headers: new Secret({ Authorization: 'Bearer {text}' }),
    });
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json', authorization: 'Bearer {text}' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      to: ['+447400123456'],
      content: smsTo().text,
      priority: 1,
      ref: { id: smsTo().id },
      null: null,
    });
  });

  test.each<[string, Partial<HttpSettings>]>([
    ['a host to be filled', { url: new Secret('http://{to}/') }],
    ['another protocol', { url: new Secret('ftp://secret@gateway.example/') }],
    ['no URL', { url: new Secret('secret') }],
    ['a body that is not JSON', { body: { type: 'json', template: new Secret('{"secret":{text}}') } }],
    ['an expression that is none', { accept: '(secret' }],
  ])('is refused before anything is sent when it has %s, without repeating it', (_, change) => {
    const make = () => httpProvider(settings(change), tools);
    expect(make).toThrow(RangeError);
    expect(make).not.toThrow(/secret/);
  });
});

describe('answers of the generic gateway', () => {
  const accept = '^202 0: Accepted';

  test('are judged by status, or by the expression for status and body', async () => {
    expect((await send({}, answers(200, 'whatever'))).answer).toMatchObject({ status: 'accepted' });
    expect((await send({ accept }, answers(202, '0: Accepted for delivery'))).answer).toMatchObject({
      status: 'accepted',
    });
    expect((await send({ accept }, answers(200, 'ERROR +447400123456 unknown'))).answer).toEqual({
      status: 'refused',
      refusal: 'temporary',
      detail: 'HTTP 200',
    });
  });

  test('refuse a number for good only where an expression says so', async () => {
    const permanent = '^4\\d\\d .*invalid number';
    expect((await send({ permanent }, answers(400, 'invalid number'))).answer).toMatchObject({ refusal: 'permanent' });
    expect((await send({ permanent }, answers(400, 'no credit'))).answer).toMatchObject({ refusal: 'temporary' });
    expect((await send({}, answers(400, 'invalid number'))).answer).toMatchObject({ refusal: 'temporary' });
  });

  test("have the gateway's name for the message told, unless the number is in it", async () => {
    const reference = '"id":"([^"]+)"';
    const detailOf = async (id: string) => (await send({ reference }, answers(200, `{"id":"${id}"}`))).answer;
    expect(await detailOf('abc-123')).toEqual({
      status: 'accepted',
      reference: smsTo().id,
      detail: 'HTTP 200 abc-123',
    });
    expect(await detailOf('447400123456-1')).toMatchObject({ detail: 'HTTP 200' });
    expect(await detailOf('a b')).toMatchObject({ detail: 'HTTP 200' });
  });
});

describe('a delivery report of the generic gateway', () => {
  const provider = httpProvider(settings(), tools);

  async function addressOf(): Promise<string> {
    const { query } = await send({ path: '/?r={report}' });
    return query.get('r') ?? '';
  }

  const read = (url: string, change: Partial<ReportRequest> = {}) =>
    provider.readReport?.({ provider: 'http', method: 'GET', url, headers: {}, body: '', ...change });

  test.each([
    ['1', 'delivered', ''],
    ['DELIVRD', 'delivered', ''],
    ['Delivered', 'delivered', ''],
    ['2', 'failed', '2'],
    ['16', 'failed', '16'],
    ['EXPIRED', 'failed', 'expired'],
    ['undeliverable', 'failed', 'undeliverable'],
  ])('with status %s says %s', async (status, progress, detail) => {
    const right = [{ provider: 'http', reference: smsTo().id, progress, detail }];
    const address = await addressOf();
    expect(await read(`${address}&status=${status}`)).toEqual(right);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await read(address, { method: 'POST', headers: form, body: `status=${status}` })).toEqual(right);
    const json = { 'content-type': 'application/json' };
    expect(await read(address, { method: 'POST', headers: json, body: JSON.stringify({ status }) })).toEqual(right);
  });

  test('tells the code of an error, if it is one', async () => {
    expect(await read(`${await addressOf()}&status=failed&error=E-42`)).toMatchObject([{ detail: 'failed E-42' }]);
    expect(await read(`${await addressOf()}&status=failed&error=%3Cb%3E`)).toMatchObject([{ detail: 'failed' }]);
  });

  test.each(['4', '8', 'ACCEPTD', 'queued', '', '%d'])('with status %s says nothing yet', async (status) => {
    expect(await read(`${await addressOf()}&status=${encodeURIComponent(status)}`)).toEqual([]);
  });

  test('is refused without the signature of that message and of this service', async () => {
    const address = await addressOf();
    const other = `msg_${'f'.repeat(32)}`;
    const foreign = httpProvider(settings(), smsTools({ hash: { ...tools.hash, hash: () => 'f'.repeat(64) } }));
    expect(await read(address.replace(/id=msg_[0-9a-f]+/, `id=${other}`))).toBeNull();
    expect(await read(address.replace(/sig=./, (found) => (found === 'sig=0' ? 'sig=1' : 'sig=0')))).toBeNull();
    expect(await read(address.replace(/&sig=.*/, ''))).toBeNull();
    expect(await read('https://id.example.com/hooks/sms/http')).toBeNull();
    const request = { provider: 'http', method: 'GET', url: address, headers: {}, body: '' } as const;
    expect(await foreign.readReport?.(request)).toBeNull();
  });

  test('cannot say in its body which message it is of', async () => {
    const address = await addressOf();
    const body = `id=msg_${'f'.repeat(32)}&sig=x&status=1`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await read(address, { method: 'POST', headers, body })).toMatchObject([{ reference: smsTo().id }]);
  });
});
