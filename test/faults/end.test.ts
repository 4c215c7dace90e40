import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditOf, count } from '../support/fault-installation.ts';
import { placeFor } from '../support/fault-place.ts';
import { beginSlowPost } from '../support/fault-slow-request.ts';
import { until } from '../support/fault-until.ts';
import { afterPassword, isSignedIn, movedTo, people } from '../support/fault-visits.ts';
import { engineNames } from '../support/product.ts';
import { startServer } from '../support/server.ts';
import { startSmtp } from '../support/smtp.ts';
import { Visitor } from '../support/visitor.ts';

describe.each(engineNames)('asked to end, a server on %s', (engine) => {
  test('finishes the request that is under way, takes no other, and ends with code 0; the next one starts at once on what it left', async () => {
    await using place = await placeFor(engine);
    const server = await startServer(place.options);
    const signedIn = await afterPassword(server.url, people.free);
    const visitor = new Visitor(server.url);
    await visitor.open('/sign-in');
    const request = await beginSlowPost(visitor, '/sign-in', { email: people.free });
    const ended = server.stop();
    await until('a closed door', () =>
      fetch(`${server.url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 303 .*location: \/sign-in\/int_[0-9a-f]{32}\/password/s);
    expect(await ended).toBe(0);
    expect(await count(place.installation, 'select count(*) as n from interactions')).toBe(2);
    expect(await count(place.installation, `select count(*) as n from leases where name = 'audit-sealer'`)).toBe(0);

    await using next = await startServer(place.options);
    expect(await isSignedIn(movedTo(signedIn, next.url))).toBe(true);
    expect((await auditOf(place.installation)).findings).toEqual([]);
  });
});

test('asked to end in the very moment in which it says that it is ready, a server ends with code 0 and leaves its files tidy', async () => {
  await using place = await placeFor('sqlite');
  for (let round = 0; round < 4; round += 1) {
    const server = await startServer(place.options);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(place.options.dataDirectory)).not.toContain('gatehouse.db-wal');
  }
});

test('asked to end while the mail server hangs, a server ends with code 0, and the mail leaves after the next start (SECURITY I16)', async () => {
  await using smtp = await startSmtp();
  await using place = await placeFor('sqlite');
  const options = { ...place.options, env: { GATEHOUSE_SMTP_URL: smtp.url } };
  await smtp.setMode('hang');
  const server = await startServer(options);
  const visitor = new Visitor(server.url);
  await visitor.open('/sign-in');
  await visitor.submit('/sign-in', { email: people.free });
  await visitor.submit(`${visitor.base}/forgot`);
  await until('a delivery that hangs', async () => smtp.connections > 0);
  expect(await server.stop()).toBe(0);
  await smtp.setMode('accept');
  await using next = await startServer(options);
  const mail = await smtp.take((one) => one.to.includes(people.free), 30_000);
  const link = /\/reset\/[\w-]+/.exec(mail.text)?.[0] ?? '';
  expect((await new Visitor(next.url).open(link)).status).toBe(200);
  expect(smtp.mails).toHaveLength(1);
});
