import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bouncesPerMinute, longestBounce } from '#domain/bounce.ts';
import { day, hour } from '#domain/instant.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { startTarget, type Target } from '../support/attack-target.ts';
import { overWire, type WireReply } from '../support/attack-wire.ts';
import { exchangeBounce, postfixBounce, underAnotherId } from '../support/bounces.ts';
import { openConsole, type Console } from '../support/console-people.ts';
import { engineNames } from '../support/product.ts';
import { startSmtp, type TestSmtpServer } from '../support/smtp.ts';
import { Visitor } from '../support/visitor.ts';

const token = 'b0'.repeat(32);
const path = '/hooks/mail/bounces';
const type = 'message/rfc822';
const authorization = `Bearer ${token}`;

/** What an answer to a machine is made of: no page, no cookie. */
const plain = ({ status, headers, text }: WireReply) => ({ status, cookies: headers['set-cookie'] ?? [], text });

const nothing = (status: number) => ({ status, cookies: [], text: '' });

describe.each(engineNames)('mails that come back, on %s', (engine) => {
  let smtp: TestSmtpServer;
  let target: Target;
  let at: Console;

  beforeAll(async () => {
    smtp = await startSmtp();
    target = await startTarget(engine, {
      environment: { GATEHOUSE_SMTP_URL: smtp.url, GATEHOUSE_BOUNCE_TOKEN: token },
    });
    at = await openConsole(target);
  });

  afterAll(async () => {
    await target[Symbol.asyncDispose]();
    await smtp.stop();
  });

  const bring = (body: string | Buffer, headers: Record<string, string> = {}) =>
    overWire(target.address, {
      method: 'POST',
      path,
      headers: { 'content-type': type, authorization, ...headers },
      body,
    });

  /** Mails a link to a new password, over real SMTP, and waits until it is written down that it was taken. */
  async function mailTo({ email }: Person): Promise<string> {
    const visitor = new Visitor(target.address);
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email });
    await visitor.submit(`${visitor.base}/forgot`);
    const { message } = await smtp.take((mail) => mail.to.includes(email));
    await expect
      .poll(async () => (await target.peephole.rows('select id from outbox where done_at is null')).length)
      .toBe(0);
    return message.messageId ?? '';
  }

  const member = () => addPerson(target, { companies: [at.name] });

  /** What the directory says of somebody's mailbox. */
  async function saidOf({ email }: Person): Promise<string | null> {
    const { text } = await at.browser.request('GET', `${at.directory}?q=${encodeURIComponent(email)}`);
    expect(text).toContain(email);
    return /No mail has arrived since [^<]*/.exec(text)?.[0] ?? null;
  }

  const audited = async ({ id }: Person) =>
    target.peephole.rows(`select detail from audit_events where kind = 'mail.bounced' and subject = '${id}'`);

  test('make their reader unreachable in the directory, once, and are written down with their status alone (SPEC P11)', async () => {
    const person = await member();
    const messageId = await mailTo(person);
    expect(await saidOf(person)).toBeNull();
    const report = postfixBounce({ messageId, reader: person.email });
    expect(plain(await bring(report))).toEqual(nothing(200));
    expect(plain(await bring(report))).toEqual(nothing(200));
    expect(await saidOf(person)).toBe('No mail has arrived since Jan 4, 2027');
    expect(await audited(person)).toEqual([{ detail: '{"status":"5.1.1"}' }]);
  });

  test('after a mail that was taken later still count, and no more once the reader opened a link from their mailbox', async () => {
    const person = await member();
    const first = await mailTo(person);
    target.advance(hour);
    await mailTo(person);
    await bring(exchangeBounce({ messageId: first, reader: person.email }));
    expect(await saidOf(person)).not.toBeNull();
    target.advance(hour);
    await mailTo(person);
    expect(await saidOf(person)).not.toBeNull();
    const link = /http\S+?(\/reset\/[\w-]{43})/.exec(smtp.mails.at(-1)?.text ?? '')?.[1] ?? '';
    const reader = new Visitor(target.address);
    await reader.open(link);
    await reader.submit(link);
    expect(await saidOf(person)).toBeNull();
  });

  test('by a relay that gave them a Message-ID of its own make their reader unreachable as well', async () => {
    const person = await member();
    await mailTo(person);
    const arrived = smtp.mails.findLast((mail) => mail.to.includes(person.email));
    const messageId = '<0102018f2a81c00d-000000@eu-west-1.relay.example>';
    const original = underAnotherId(arrived?.raw.toString('latin1') ?? '', messageId);
    expect(plain(await bring(postfixBounce({ messageId, original, reader: person.email })))).toEqual(nothing(200));
    expect(await saidOf(person)).toBe('No mail has arrived since Jan 4, 2027');
  });

  test.each([
    ['late', { action: 'delayed', status: '4.4.1' }],
    ['relayed', { action: 'relayed', status: '2.0.0' }],
    ['refused for now', { status: '4.2.2' }],
  ])('that are only %s change nothing', async (_what, facts) => {
    const person = await member();
    expect(plain(await bring(postfixBounce({ messageId: await mailTo(person), ...facts })))).toEqual(nothing(200));
    expect(await saidOf(person)).toBeNull();
  });

  test('forged of another host, of an id that nobody has or of another kind change nothing, and look like all others', async () => {
    const person = await member();
    const id = (await mailTo(person)).slice(1).split('@')[0] ?? '';
    const forged = [
      `<${id}@elsewhere.example>`,
      `<msg_${'0'.repeat(32)}@localhost>`,
      `<${person.id}@localhost>`,
      `<${id}0@localhost>`,
      `<${id}' or 1=1 --@localhost>`,
    ];
    for (const messageId of forged) expect(plain(await bring(postfixBounce({ messageId })))).toEqual(nothing(200));
    expect(await saidOf(person)).toBeNull();
  });

  test('without the right token are not taken: whatever is sent, one and the same 404, before its body is looked at', async () => {
    const person = await member();
    const report = postfixBounce({ messageId: await mailTo(person) });
    const wrong = [
      '',
      'Bearer',
      `Bearer ${token}0`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      token,
      `Bearer ${token} ${token}`,
    ];
    for (const one of wrong) expect(plain(await bring(report, { authorization: one }))).toEqual(nothing(404));
    expect(plain(await bring('{}', { authorization: 'Bearer x', 'content-type': 'application/json' }))).toEqual(
      nothing(404),
    );
    expect(await saidOf(person)).toBeNull();
  });

  test('are taken by POST alone, whatever origin they claim', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status } = await overWire(target.address, { method, path, headers: { authorization } });
      expect([method, status]).toEqual([method, 404]);
    }
    const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site', 'accept-language': 'fr' };
    expect(plain(await bring('hello', headers))).toEqual(nothing(200));
  });

  test('of another type of content, or larger than any, are 400 and no page', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(plain(await bring('a=b', form))).toEqual(nothing(400));
    expect(plain(await bring('{}', { 'content-type': 'application/json' }))).toEqual(nothing(400));
    expect(plain(await bring(Buffer.alloc(longestBounce, 'a')))).toEqual(nothing(200));
    expect(plain(await bring(Buffer.alloc(longestBounce + 1, 'a')))).toEqual(nothing(400));
  });

  test('of whatever bytes never break anything', async () => {
    const report = postfixBounce({ messageId: `<msg_${'1'.repeat(32)}@localhost>` });
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
      fc
        .tuple(fc.nat(report.length), fc.uint8Array({ maxLength: 40 }))
        .map(([cut, wrong]) =>
          Buffer.concat([Buffer.from(report.slice(0, cut)), wrong, Buffer.from(report.slice(cut))]),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        expect(plain(await bring(Buffer.from(body)))).toEqual(nothing(200));
      }),
      { numRuns: 60 },
    );
  });

  test('after fourteen days change nothing', async () => {
    const person = await member();
    const messageId = await mailTo(person);
    target.advance(14 * day);
    expect(plain(await bring(postfixBounce({ messageId })))).toEqual(nothing(200));
    expect(await audited(person)).toEqual([]);
  });
});

describe('where no token is configured', () => {
  test('mails that come back are brought to an address that is not there', async () => {
    await using target = await startTarget('sqlite');
    for (const said of [{}, { authorization: 'Bearer ' }, { authorization: 'Bearer null' }, { authorization }]) {
      const headers = { 'content-type': type, ...said };
      expect(plain(await overWire(target.address, { method: 'POST', path, headers, body: 'x' }))).toEqual(nothing(404));
    }
  });
});

describe('against floods', () => {
  test('mails that come back are counted, with a wrong token and with the right one', async () => {
    await using target = await startTarget('sqlite', {
      overrides: { postsPerMinute: 5 },
      environment: { GATEHOUSE_BOUNCE_TOKEN: token },
    });
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      const headers = { 'content-type': type, authorization: count % 2 === 0 ? authorization : 'Bearer wrong' };
      statuses.push((await overWire(target.address, { method: 'POST', path, headers, body: 'x' })).status);
    }
    expect(statuses).toEqual([200, 404, 200, 404, 200, 429, 429, 429]);
  });

  test('of mails that come back only so many are taken in a minute, wherever they come from, and a wrong token uses up none', async () => {
    await using target = await startTarget('sqlite', { environment: { GATEHOUSE_BOUNCE_TOKEN: token } });
    const bring = (said: string) =>
      overWire(target.address, {
        method: 'POST',
        path,
        headers: { 'content-type': type, authorization: said },
        body: 'x',
      });
    for (let count = 0; count < 20; count += 1) await bring('Bearer wrong');
    const taken: number[] = [];
    for (let count = 0; count < bouncesPerMinute; count += 1) taken.push((await bring(authorization)).status);
    expect(new Set(taken)).toEqual(new Set([200]));
    const { status, headers } = await bring(authorization);
    expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await bring('Bearer wrong')).status).toBe(404);
  });
});
