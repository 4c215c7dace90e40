import { describe, expect, test, vi } from 'vitest';
import { instant, minute, second } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { answers, answersJson, deadUrl, smsTools, smsTo, startGateway } from '../../../test/support/sms-gateways.ts';
import { smsTransport } from './fail-over.ts';
import { accepted, refused, unknown, type Provider, type ProviderAnswer, type ProviderName } from './provider.ts';
import { twilioProvider } from './twilio.ts';
import { vonageProvider } from './vonage.ts';

const good = (name: string) => accepted(`${name}-1`, 'ok');
const busy = refused('temporary', 'HTTP 503');
const barred = refused('permanent', '21610');
const lost = unknown('time-out');

/** Providers that answer as they are told, and a list of whom was asked. */
function stage(clock = { at: 0 }) {
  const asked: string[] = [];
  const script = new Map<ProviderName, ProviderAnswer>();
  const provider = (name: ProviderName, answer: ProviderAnswer = good(name), isIdempotent = false): Provider => {
    script.set(name, answer);
    return {
      name,
      isIdempotent,
      send: () => {
        asked.push(name);
        return Promise.resolve(script.get(name) ?? busy);
      },
    };
  };
  const transport = (...providers: readonly Provider[]) => smsTransport(providers, { now: () => instant(clock.at) });
  return {
    provider,
    transport,
    says: (name: ProviderName, answer: ProviderAnswer) => script.set(name, answer),
    askedSince: () => asked.splice(0).join(' '),
  };
}

describe('providers are tried in the order of configuration (SPEC M6)', () => {
  test('the first that takes the message has it, and nobody else is asked', async () => {
    const { provider, transport, askedSince } = stage();
    const answer = await transport(provider('twilio'), provider('vonage')).send(smsTo());
    expect(answer).toEqual({ status: 'accepted', provider: 'twilio', reference: 'twilio-1', detail: 'ok' });
    expect(askedSince()).toBe('twilio');
  });

  test.each([
    ['known not to have left', busy],
    ['refused for this number', barred],
    ['unknown, from one that might send it twice', lost],
  ])('what is %s goes to the next at once', async (_, answer) => {
    const { provider, transport, askedSince } = stage();
    const sent = await transport(provider('twilio', answer), provider('vonage')).send(smsTo());
    expect(sent).toMatchObject({ status: 'accepted', provider: 'vonage' });
    expect(askedSince()).toBe('twilio vonage');
  });

  test('the one to avoid is asked last, and alone it is asked all the same', async () => {
    const { provider, transport, askedSince } = stage();
    const providers = [provider('twilio'), provider('vonage', busy), provider('sns')];
    expect(await transport(...providers).send(smsTo({ avoid: 'twilio' }))).toMatchObject({ provider: 'sns' });
    expect(askedSince()).toBe('vonage sns');
    expect(await transport(provider('twilio')).send(smsTo({ avoid: 'twilio' }))).toMatchObject({ provider: 'twilio' });
  });

  test('an unknown outcome is asked about again where each id is sent once', async () => {
    const { provider, transport, askedSince } = stage();
    const http = provider('http', lost, true);
    expect(await transport(http, provider('twilio')).send(smsTo())).toMatchObject({ provider: 'twilio' });
    expect(askedSince()).toBe('http http twilio');
  });
});

describe('when none takes it', () => {
  test('it is tried later, and the reasons hold neither number nor text', async () => {
    const { provider, transport } = stage();
    const answer = await transport(provider('twilio', busy), provider('vonage', lost), provider('sns', barred)).send(
      smsTo(),
    );
    expect(answer).toEqual({
      status: 'unknown',
      detail: 'twilio: HTTP 503; vonage: time-out; sns: 21610',
    });
  });

  test('it is unknown where one that might send it twice did not answer, whatever the others said', async () => {
    const { provider, transport } = stage();
    const status = async (...providers: readonly Provider[]) => (await transport(...providers).send(smsTo())).status;
    expect(await status(provider('twilio', lost), provider('vonage', barred))).toBe('unknown');
    expect(await status(provider('twilio', busy), provider('vonage', lost))).toBe('unknown');
    expect(await status(provider('http', lost, true), provider('vonage', busy))).toBe('temporary');
    expect(await status(provider('twilio', busy), provider('vonage', barred))).toBe('temporary');
  });

  test('it is given up only when every provider refuses the number for good', async () => {
    const clock = { at: 0 };
    const { provider, transport, says } = stage(clock);
    const both = transport(provider('twilio', barred), provider('vonage', barred));
    expect(await both.send(smsTo())).toMatchObject({ status: 'permanent' });
    says('vonage', busy);
    expect(await both.send(smsTo())).toMatchObject({ status: 'temporary' });
  });

  test('one that rests has not refused it', async () => {
    const { provider, transport, says, askedSince } = stage();
    const both = transport(provider('twilio', busy), provider('vonage'));
    for (let count = 0; count < 3; count += 1) await both.send(smsTo());
    says('vonage', barred);
    askedSince();
    expect(await both.send(smsTo())).toMatchObject({ status: 'temporary', detail: 'vonage: 21610' });
    expect(askedSince()).toBe('vonage');
  });

  test('without providers it waits', async () => {
    expect(await smsTransport([], { now: () => instant(0) }).send(smsTo())).toEqual({
      status: 'temporary',
      detail: 'no provider',
    });
  });
});

describe('a provider rests', () => {
  test('for 30 s after three failures in a row, and again after the next', async () => {
    const clock = { at: 0 };
    const { provider, transport, says, askedSince } = stage(clock);
    const both = transport(provider('twilio', busy), provider('vonage'));
    for (let count = 0; count < 4; count += 1) await both.send(smsTo());
    expect(askedSince()).toBe('twilio vonage twilio vonage twilio vonage vonage');
    clock.at = 30 * second - 1;
    await both.send(smsTo());
    clock.at = 30 * second;
    await both.send(smsTo());
    await both.send(smsTo());
    expect(askedSince()).toBe('vonage twilio vonage vonage');
    clock.at = 60 * second;
    says('twilio', good('twilio'));
    await both.send(smsTo());
    says('twilio', busy);
    await both.send(smsTo());
    await both.send(smsTo());
    expect(askedSince()).toBe('twilio twilio vonage twilio vonage');
  });

  test('not for numbers that it refuses', async () => {
    const { provider, transport, askedSince } = stage();
    const both = transport(provider('twilio', barred), provider('vonage'));
    for (let count = 0; count < 5; count += 1) await both.send(smsTo());
    expect(askedSince()).toBe('twilio vonage '.repeat(5).trim());
  });

  test('not when all do: then all are asked', async () => {
    const { provider, transport, askedSince } = stage();
    const both = transport(provider('twilio', busy), provider('vonage', lost));
    for (let count = 0; count < 4; count += 1) await both.send(smsTo());
    expect(askedSince()).toBe('twilio vonage '.repeat(4).trim());
  });

  test('as long as it asks for, five minutes at most', async () => {
    const clock = { at: 0 };
    const { provider, transport, says, askedSince } = stage(clock);
    const both = transport(provider('twilio', refused('temporary', 'HTTP 429', 2 * second)), provider('vonage'));
    await both.send(smsTo());
    await both.send(smsTo());
    clock.at = 2 * second;
    says('twilio', refused('temporary', 'HTTP 429', 999_999 * second));
    await both.send(smsTo());
    clock.at += 5 * minute - 1;
    await both.send(smsTo());
    clock.at += 1;
    await both.send(smsTo());
    expect(askedSince()).toBe('twilio vonage vonage twilio vonage vonage twilio vonage');
  });
});

describe('time', () => {
  const silent = (name: ProviderName, seen: AbortSignal[] = []): Provider => ({
    name,
    isIdempotent: false,
    send: (_, signal) => {
      seen.push(signal);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(unknown('time-out')));
      });
    },
  });

  test('one that says nothing is left after its time for the next', async () => {
    const { provider } = stage();
    const transport = smsTransport([silent('twilio'), provider('vonage')], { now: () => instant(0), timeout: 20 });
    expect(await transport.send(smsTo())).toMatchObject({ status: 'accepted', provider: 'vonage' });
  });

  test('one that hears nothing either is left a moment later', async () => {
    vi.useFakeTimers();
    try {
      const { provider } = stage();
      const deaf: Provider = { name: 'twilio', isIdempotent: false, send: () => new Promise(() => undefined) };
      const transport = smsTransport([deaf, provider('vonage')], { now: () => instant(0) });
      const sent = transport.send(smsTo());
      await vi.advanceTimersByTimeAsync(11 * second);
      expect(await sent).toMatchObject({ provider: 'vonage' });
    } finally {
      vi.useRealTimers();
    }
  });

  test('one that throws is as one that said nothing', async () => {
    const { provider, transport } = stage();
    const broken: Provider = { name: 'twilio', isIdempotent: false, send: () => Promise.reject(new Error('+4474')) };
    expect(await transport(broken).send(smsTo())).toEqual({ status: 'unknown', detail: 'twilio: failed' });
    expect(await transport(broken, provider('vonage')).send(smsTo())).toMatchObject({ provider: 'vonage' });
  });

  test('all tries together end before the lease of the worker does', async () => {
    const seen: AbortSignal[] = [];
    const providers = (['twilio', 'vonage', 'sns', 'http'] as const).map((name) => silent(name, seen));
    const transport = smsTransport(providers, { now: () => instant(0), timeout: 30, whole: 45 });
    expect(await transport.send(smsTo())).toMatchObject({ status: 'unknown' });
    expect(seen.length).toBeLessThan(4);
  });

  test('closing ends what is under way and closes the providers', async () => {
    const closed: string[] = [];
    const twilio = { ...silent('twilio'), close: () => Promise.resolve(void closed.push('twilio')) };
    const vonage = { ...silent('vonage'), close: () => Promise.reject(new Error('stuck')) };
    const transport = smsTransport([twilio, vonage], { now: () => instant(0) });
    const sent = transport.send(smsTo());
    await transport.close();
    expect(await sent).toEqual({ status: 'unknown', detail: 'twilio: time-out' });
    expect(closed).toEqual(['twilio']);
  });
});

describe('over real connections', () => {
  const twilio = (baseUrl: string) =>
    twilioProvider({ accountSid: 'AC1', authToken: new Secret('t'), from: 'Gate', baseUrl }, smsTools());
  const vonage = (baseUrl: string) => {
    const secrets = { apiSecret: new Secret('s'), signatureSecret: null };
    return vonageProvider({ apiKey: 'k', ...secrets, from: 'Gate', baseUrl }, smsTools());
  };
  const vonageTakes = answersJson(200, { messages: [{ status: '0', 'message-id': '0A0' }] });
  const twilioTakes = answersJson(201, { sid: `SM${'0'.repeat(32)}`, status: 'queued' });
  const timing = { now: () => instant(0), timeout: 300 };

  test.each([
    ['answers 500', answers(500)],
    ['is throttled', answers(429, '{"code":20429}', { 'Retry-After': '1' })],
    ['lies (success with an error in it)', answersJson(201, { code: 21_606 })],
    ['is slow', { does: 'hang' }],
    ['loses its answer', { does: 'lose' }],
    ['never ends', { does: 'stall', status: 201 }],
  ] as const)('a provider that %s is followed by the next, which is asked once', async (_, behavior) => {
    await using former = await startGateway(behavior);
    await using next = await startGateway(vonageTakes);
    const transport = smsTransport([twilio(former.url), vonage(next.url)], timing);
    expect(await transport.send(smsTo())).toMatchObject({ status: 'accepted', provider: 'vonage', reference: '0A0' });
    expect([former.requests.length, next.requests.length]).toEqual([1, 1]);
  });

  test('a provider that is down is followed by the next; one that took the message is followed by none', async () => {
    await using vonages = await startGateway(vonageTakes);
    const down = smsTransport([twilio(await deadUrl()), vonage(vonages.url)], timing);
    expect(await down.send(smsTo())).toMatchObject({ provider: 'vonage' });
    await using twilios = await startGateway(twilioTakes);
    const up = smsTransport([twilio(twilios.url), vonage(vonages.url)], timing);
    expect(await up.send(smsTo())).toMatchObject({ provider: 'twilio' });
    expect([twilios.requests.length, vonages.requests.length]).toEqual([1, 1]);
  });

  test('nothing of a message or of credentials is in what is told', async () => {
    await using gateway = await startGateway(answersJson(400, { code: 20_001, message: smsTo().text, to: smsTo().to }));
    const transport = smsTransport([twilio(gateway.url), vonage(gateway.url)], timing);
    expect(await transport.send(smsTo())).toEqual({
      status: 'temporary',
      detail: 'twilio: HTTP 400 20001; vonage: HTTP 400',
    });
  });
});
