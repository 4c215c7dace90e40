import { expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import { Fault } from '#domain/fault.ts';
import type { ApiRequest } from '#ports/api-door.ts';
import type { Store } from '#ports/store.ts';
import { flowDeps } from '../../test/support/flow-deps.ts';
import { answer } from './answer.ts';

const request = (over: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  path: '/api/v1/sign-ins/:sid',
  params: { sid: 'x' },
  hasQuery: false,
  authorization: `Bearer gct_${'x'.repeat(43)}`,
  contentType: undefined,
  contentEncoding: undefined,
  address: '192.0.2.1',
  network: '192.0.2.0/24',
  body: () => Promise.resolve(Buffer.alloc(0)),
  ...over,
});

/** A store whose every look-up ends so, and what is logged of it. */
function broken(error: Error) {
  const lines: string[] = [];
  const note = (facts: object): void => void lines.push(JSON.stringify(facts));
  const fail = async (): Promise<never> => {
    throw error;
  };
  const unlimited = async () => null;
  const store: Store = new Proxy({} as Store, { get: () => fail });
  const parts = {
    deps: flowDeps(store, fixedClock()),
    logger: { info: note, warn: note, error: note },
    flood: unlimited,
    floodOfKnown: unlimited,
  };
  return { parts, lines };
}

test('a fault is 503 with when to try again, and never success (SECURITY I12)', async () => {
  const { parts, lines } = broken(new Fault('outcome-unknown', 7));
  const { status, headers, body } = await answer(parts, request());
  expect([status, headers['retry-after'], JSON.parse(body ?? '')]).toMatchObject([503, '7', { code: 'unavailable' }]);
  expect(lines).toEqual([JSON.stringify({ fault: 'outcome-unknown', route: '/api/v1/sign-ins/:sid' })]);
});

test('what breaks besides is told without its cause, and logged by route, not by address (SECURITY I10)', async () => {
  const { parts, lines } = broken(new Error('s3cret of the database'));
  const { status, body } = await answer(parts, request({ params: { sid: 's3cret-sid' } }));
  expect([status, body]).toEqual([500, expect.not.stringContaining('s3cret')]);
  expect(lines.join()).not.toContain('s3cret-sid');
});

test('nothing is looked up, and no body read, for what cannot be a token of an application', async () => {
  const { parts } = broken(new Error('looked up'));
  const body = () => Promise.reject(new Error('read'));
  for (const authorization of [
    undefined,
    '',
    'Bearer',
    'Bearer x',
    `Bearer gat_${'x'.repeat(43)}`,
    'Bearer gct_x, Bearer gct_y',
  ])
    expect(
      (await answer(parts, request({ method: 'POST', path: '/api/v1/step-ups', authorization, body }))).status,
    ).toBe(401);
});
