import { describe, expect, test } from 'vitest';
import { answers, deadUrl, startGateway, type Behavior, type Gateway } from '../../../test/support/sms-gateways.ts';
import { ask, isSuccess, refusedBy, type Answered } from './exchange.ts';
import { accepted, type ProviderAnswer } from './provider.ts';

const unending = new AbortController().signal;

const read = (answer: Answered): ProviderAnswer =>
  isSuccess(answer.status) ? accepted(null, answer.body) : refusedBy(answer);

const askAt = (url: string, signal: AbortSignal = unending): Promise<ProviderAnswer> =>
  ask({ method: 'POST', url: new URL(url), headers: { 'X-Key': 'secret-key' }, body: 'text=secret' }, signal, read);

async function askOf(behavior: Behavior, timeout?: number): Promise<{ answer: ProviderAnswer; gateway: Gateway }> {
  await using gateway = await startGateway(behavior);
  const signal = timeout === undefined ? unending : AbortSignal.timeout(timeout);
  return { answer: await askAt(`${gateway.url}/send?password=secret`, signal), gateway };
}

describe('nothing left', () => {
  test('when nobody listens', async () => {
    expect(await askAt(await deadUrl())).toEqual({ status: 'refused', refusal: 'temporary', detail: 'ECONNREFUSED' });
  });

  test('when the name leads nowhere', async () => {
    // Where no name server answers, the name is still looked for when time is over.
    const answer = await askAt('http://gateway.invalid/', AbortSignal.timeout(5_000));
    expect(answer).toMatchObject({ status: 'refused', refusal: 'temporary' });
    expect(answer.detail).toMatch(/^(ENOTFOUND|EAI_AGAIN|time-out)$/);
  });

  test('when the certificate is not one to trust: the request is not sent', async () => {
    await using gateway = await startGateway(answers(200), true);
    const answer = await askAt(gateway.url);
    expect(answer).toMatchObject({ status: 'refused', refusal: 'temporary' });
    expect(answer.detail).toMatch(/CERT|EXPIRED/);
    expect(gateway.requests).toEqual([]);
  });

  test('when time was over before it began', async () => {
    await using gateway = await startGateway();
    expect(await askAt(gateway.url, AbortSignal.abort())).toMatchObject({ status: 'refused', refusal: 'temporary' });
    expect(gateway.requests).toEqual([]);
  });
});

describe('it may have been sent', () => {
  test('when the gateway hangs up after it read the request', async () => {
    const { answer, gateway } = await askOf({ does: 'lose' });
    expect(answer).toEqual({ status: 'unknown', detail: 'ECONNRESET' });
    expect(gateway.requests).toHaveLength(1);
  });

  test('when no answer comes in time', async () => {
    const { answer } = await askOf({ does: 'hang' }, 200);
    expect(answer).toEqual({ status: 'unknown', detail: 'time-out' });
  });

  test('when an answer that accepts does not come whole, or never ends', async () => {
    expect((await askOf({ does: 'stall', status: 200 }, 200)).answer).toEqual({
      status: 'unknown',
      detail: 'time-out',
    });
    expect((await askOf(answers(200, 'a'.repeat(100_000)))).answer).toEqual({
      status: 'unknown',
      detail: 'long answer',
    });
  });

  test.each([502, 504])('when a proxy heard nothing (%i)', async (status) => {
    expect((await askOf(answers(status))).answer).toEqual({ status: 'unknown', detail: `HTTP ${status}` });
  });
});

describe('it was refused', () => {
  test.each([400, 401, 403, 404, 500, 503])('by %i', async (status) => {
    expect((await askOf(answers(status, 'secret text'))).answer).toEqual({
      status: 'refused',
      refusal: 'temporary',
      detail: `HTTP ${status}`,
    });
  });

  test('by a status whose body is endless', async () => {
    expect((await askOf(answers(500, 'a'.repeat(100_000)))).answer).toMatchObject({ detail: 'HTTP 500' });
    expect((await askOf({ does: 'stall', status: 403 }, 200)).answer).toMatchObject({ status: 'refused' });
  });

  test('by sending it elsewhere, where nothing goes', async () => {
    await using elsewhere = await startGateway();
    const { answer } = await askOf(answers(307, '', { Location: `${elsewhere.url}/` }));
    expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: 'HTTP 307' });
    expect(elsewhere.requests).toEqual([]);
  });

  test.each([
    ['120', 120_000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
    ['99999999999', undefined],
  ])('with Retry-After: %s', async (header, waitFor) => {
    const { answer } = await askOf(answers(429, '', { 'Retry-After': header }));
    expect(answer).toEqual({
      status: 'refused',
      refusal: 'temporary',
      detail: 'HTTP 429',
      ...(waitFor === undefined ? {} : { waitFor }),
    });
  });
});

test('the longest body that is read arrives whole', async () => {
  const body = 'é'.repeat(32 * 1024);
  expect((await askOf(answers(200, body))).answer).toEqual({ status: 'accepted', reference: null, detail: body });
});
