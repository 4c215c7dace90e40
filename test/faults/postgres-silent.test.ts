import { expect, test } from 'vitest';
import { auditOf, count, countEvents } from '../support/fault-installation.ts';
import { placeFor } from '../support/fault-place.ts';
import { startProxy } from '../support/fault-proxy.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, codeOf, handsOutSession, people } from '../support/fault-visits.ts';
import { startServer } from '../support/server.ts';

test('while PostgreSQL takes questions and says nothing, pages are 503 in the end and all else is answered meanwhile; then the same sign-in goes on, and it ends when asked to (SECURITY I12)', async () => {
  await using place = await placeFor('postgres');
  await using proxy = await startProxy(place.options.databaseUrl ?? '');
  const server = await startServer({ ...place.options, databaseUrl: proxy.url });
  const visitor = await afterPassword(server.url, people.enrolled);
  const { base } = visitor;
  const code = await codeOf();
  proxy.setMode('silent');
  let isAnswered = false;
  const posted = visitor.post(`${base}/code`, { code }).finally(() => {
    isAnswered = true;
  });
  for (const path of ['/health/live', '/sign-in', '/assets/gatehouse.css']) {
    expect((await visitor.request('GET', path)).status).toBe(200);
  }
  expect(isAnswered).toBe(false);
  const reply = await posted;
  expect([reply.status, handsOutSession(reply)]).toEqual([503, false]);
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);

  proxy.setMode('pass');
  await until('the code to be taken', async () => {
    await visitor.open(base);
    return handsOutSession(await visitor.post(`${base}/code`, { code }));
  });
  expect(await countEvents(place.installation, 'code.accepted')).toBe(1);
  expect(await count(place.installation, 'select count(*) as n from sessions')).toBe(1);
  expect((await auditOf(place.installation)).findings).toEqual([]);

  proxy.setMode('silent');
  expect(await server.stop()).toBe(0);
});
