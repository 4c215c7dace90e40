import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineNames } from '../support/product.ts';
import { answers, startGateway, type Gateway } from '../support/sms-gateways.ts';
import { afterPassword } from '../support/attack-steps.ts';
import { startTarget, type Target } from '../support/attack-target.ts';
import { overWire, type WireReply } from '../support/attack-wire.ts';
import { demoPassword } from '#demo/people.ts';

const postsPerMinute = 40;

/** Of the demo, with a phone and nothing else: the password sends a code. */
const omar = 'omar@harbor.example';

/** The address for reports of the newest message, as the gateway was given it: path and query. */
async function reportPath(gateway: Gateway): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const asked = gateway.requests.at(-1);
    const address = asked && new URL(asked.path, gateway.url).searchParams.get('report');
    if (address) return new URL(address).pathname + new URL(address).search;
    await pause(50);
  }
  throw new Error('the gateway was given no message');
}

const progressIn = async ({ peephole }: Target): Promise<readonly unknown[]> =>
  (await peephole.rows('select progress from sms_messages')).map((one) => one['progress']);

/** Waits until it is written down that the gateway took the message: a report tells of that one. */
async function taken(target: Target): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await progressIn(target)).includes('accepted')) return;
    await pause(50);
  }
  throw new Error('the message was not written down as taken');
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What an answer to a machine is made of: no page, no cookie. */
const plain = ({ status, headers, text }: WireReply) => ({ status, cookies: headers['set-cookie'] ?? [], text });

const nothing = (status: number) => ({ status, cookies: [], text: '' });

describe.each(engineNames)('delivery reports, on %s', (engine) => {
  let gateway: Gateway;
  let target: Target;
  let path: string;

  beforeAll(async () => {
    gateway = await startGateway(answers(202, '0: Accepted for delivery'));
    target = await startTarget(engine, {
      overrides: { postsPerMinute },
      environment: {
        GATEHOUSE_SMS_PROVIDERS: 'http',
        GATEHOUSE_SMS_HTTP_URL: `${gateway.url}/send?to={to}&text={text}&report={report}`,
      },
    });
    const person = { email: omar, password: demoPassword } as Parameters<typeof afterPassword>[1];
    await afterPassword(target, person);
    path = await reportPath(gateway);
    await taken(target);
  });

  afterAll(async () => {
    await target[Symbol.asyncDispose]();
    await gateway[Symbol.asyncDispose]();
  });

  const ask = (method: string, at: string, more: { headers?: Record<string, string>; body?: string } = {}) =>
    overWire(target.address, { method, path: at, ...more });

  const progress = () => progressIn(target);

  test('with a wrong signature, of a stranger or of no provider here are one and the same 404, and change nothing', async () => {
    const before = await progress();
    const foreign = path.replace(/sig=./, (found) => (found === 'sig=a' ? 'sig=b' : 'sig=a'));
    const places = [foreign, '/hooks/sms/http', '/hooks/sms/twilio', '/hooks/sms/outbox', '/hooks/sms/%00'];
    for (const place of places) {
      const query = place.includes('?') ? `${place}&status=1` : `${place}?status=1`;
      expect(plain(await ask('GET', query))).toEqual(nothing(404));
      expect(plain(await ask('POST', place, { headers: form, body: 'status=1' }))).toEqual(nothing(404));
    }
    expect(await progress()).toEqual(before);
  });

  test('are not asked for by HEAD, and by no other method', async () => {
    const before = await progress();
    for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect([method, (await ask(method, `${path}&status=1`)).status]).toEqual([method, 404]);
    }
    expect(await progress()).toEqual(before);
  });

  test('that cannot be read answer without a page: unknown kinds of body, and too much of them', async () => {
    expect(plain(await ask('POST', path, { headers: { 'content-type': 'text/plain' }, body: 'status=1' }))).toEqual(
      nothing(400),
    );
    expect(plain(await ask('POST', path, { headers: form, body: `status=${'1'.repeat(70_000)}` }))).toEqual(
      nothing(400),
    );
  });

  test('are taken from anywhere, whatever origin and language they claim, and without a form of ours', async () => {
    const headers = {
      ...form,
      origin: 'https://gateway.example',
      'sec-fetch-site': 'cross-site',
      'accept-language': 'fr',
    };
    expect(plain(await ask('POST', `${path}&lang=fr`, { headers, body: 'status=16' }))).toEqual(nothing(200));
    expect(await progress()).toEqual(['failed']);
  });

  test('are taken by GET, as gateways send them that know nothing else', async () => {
    expect(plain(await ask('GET', `${path}&status=1`))).toEqual(nothing(200));
    expect(await progress()).toEqual(['delivered']);
  });

  test('as JSON reach no form of ours', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(plain(await ask('POST', path, { headers, body: '{"status":"1"}' }))).toEqual(nothing(200));
    expect((await ask('POST', '/sign-in', { headers, body: '{"email":"ana@northwind.example"}' })).status).toBe(400);
  });

  test('are counted against floods, by GET as well', async () => {
    const statuses: number[] = [];
    let last: WireReply | null = null;
    for (let count = 0; count <= postsPerMinute; count += 1) {
      last = await ask('GET', '/hooks/sms/http');
      statuses.push(last.status);
    }
    expect(last && plain(last)).toEqual(nothing(429));
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
  });
});
