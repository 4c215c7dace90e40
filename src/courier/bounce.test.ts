import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestBounce, mostBouncesWaiting } from '#domain/bounce.ts';
import type { MessageId } from '#domain/identifiers.ts';
import { awayAnswer, exchangeBounce, kindsOfBounces, postfixBounce, qmailBounce } from '../../test/support/bounces.ts';
import { bounceReader } from './bounce.ts';

const read = bounceReader(() => 'https://id.example.com:8443');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const readText = (text: string) => read(bytes(text));

const id = `msg_${'0197f2a81c00d'.padEnd(32, '4')}` as MessageId;
const messageId = `<${id}@id.example.com>`;
const forGood = { messageId: id, permanent: true, status: '5.1.1' };

describe('a mail that came back', () => {
  test.each(Object.entries(kindsOfBounces))(
    'as %s reports it names our mail, and that it never arrives',
    async (kind, made) => {
      expect(await readText(made({ messageId }))).toEqual(kind === 'Exim' ? { ...forGood, status: '5.0.0' } : forGood);
    },
  );

  test.each([
    ['delayed', '4.4.1'],
    ['delayed', '5.4.1'],
    ['relayed', '2.0.0'],
    ['delivered', '2.1.5'],
    ['expanded', '2.1.5'],
    ['failed', '4.4.7'],
    ['failed', '2.0.0'],
  ])('is not come back for good with action %s and status %s', async (action, status) => {
    expect(await readText(postfixBounce({ messageId, action, status }))).toEqual({
      messageId: id,
      permanent: false,
      status,
    });
  });

  test('with an action in capitals and a remark, and without a status, is judged by what the other server replied', async () => {
    const report = postfixBounce({ messageId, action: 'FAILED (bad mailbox)', diagnostic: 'smtp; 550 no such user' });
    expect(await readText(report.replace(/Status: .*\r\n/, ''))).toEqual({ ...forGood, status: '5.0.0' });
  });

  test('of several readers, of whom one got it, did not come back', async () => {
    const other = '\r\nFinal-Recipient: rfc822; ben@example.com\r\nAction: relayed\r\nStatus: 2.0.0\r\n';
    const report = postfixBounce({ messageId }).replace(/(Diagnostic-Code: .*\r\n)/, `$1${other}`);
    expect(await readText(report)).toMatchObject({ permanent: false });
  });

  test('in words that name no reason is not come back for good', async () => {
    const report = qmailBounce({ messageId, diagnostic: 'Mail waits, the peer is busy.', status: '4.4.1' });
    expect(await readText(report)).toEqual({ messageId: id, permanent: false, status: '4.4.1' });
  });

  test('is known by the answer alone, where it brings nothing of our mail along', async () => {
    const bare = exchangeBounce({ messageId }).replace(
      /--_000_report_\r\nContent-Type: text\/rfc822-headers[^]*$/,
      '--_000_report_--\r\n',
    );
    expect(await readText(bare)).toEqual(forGood);
  });

  test('in a report with line feeds alone is read as well', async () => {
    expect(await readText(postfixBounce({ messageId }).replaceAll('\r\n', '\n'))).toEqual(forGood);
  });

  test('whose host is written in capitals is ours', async () => {
    expect(await readText(postfixBounce({ messageId: `<${id}@ID.Example.COM>` }))).toEqual(forGood);
  });
});

describe('what is no mail of ours that came back', () => {
  test.each([
    ['of another host', `<${id}@other.example.com>`],
    ['with a host that begins like ours', `<${id}@id.example.com.evil.example>`],
    ['of another kind of id', `<usr_${'4'.repeat(32)}@id.example.com>`],
    ['with an id that is too long', `<${id}4@id.example.com>`],
    ['without an id', '<20270104.17@id.example.com>'],
    ['without brackets', `${id}@id.example.com`],
  ])('is a report of a mail %s', async (_what, foreign) => {
    const found = await Promise.all(
      Object.values(kindsOfBounces).map((made) => readText(made({ messageId: foreign }))),
    );
    expect(found).toEqual([null, null, null, null]);
  });

  test('is a report of an answer to our mail, which names ours among its references', async () => {
    const answer = postfixBounce({
      messageId: `<reply-1@example.com>\r\nReferences: ${messageId}\r\nIn-Reply-To: ${messageId}`,
    });
    expect(await readText(answer)).toBeNull();
  });

  test.each(['I am away until 5.7.26.', 'Call 550 1234.', 'My old address said 5.1.1, use another.'])(
    'is an answer of somebody who is away: %s',
    async (words) => {
      expect(await readText(awayAnswer({ messageId }, words))).toBeNull();
    },
  );

  test.each(['message/feedback-report', 'message/disposition-notification'])('is a %s', async (type) => {
    expect(await readText(postfixBounce({ messageId }).replace('message/delivery-status', type))).toBeNull();
  });

  test('is what our own mail says about statuses, below the words of a mail system', async () => {
    const report = qmailBounce({ messageId, diagnostic: 'The mail waits.', status: 'later' });
    expect(await readText(report)).toEqual({ messageId: id, permanent: false, status: null });
  });

  test('is nothing at all, and a mail that nobody wrote', async () => {
    expect(await Promise.all(['', '\r\n\r\n', 'hello', '\0'.repeat(1000)].map(readText))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('is more than a mail of ours takes, even a right report', async () => {
    const report = postfixBounce({ messageId });
    const padded = (length: number) => `${report}${' '.repeat(length - report.length)}`;
    expect(await readText(padded(longestBounce))).toEqual(forGood);
    expect(await readText(padded(longestBounce + 1))).toBeNull();
  });
});

describe('whatever comes', () => {
  const report = postfixBounce({ messageId });

  test('is read to its end or left, and never breaks anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (raw) => {
        expect(await read(raw)).toBeNull();
      }),
    );
  });

  test('is read to its end or left where a report was cut, mixed up or bent', async () => {
    const bent = fc.record({
      made: fc.constantFrom(...Object.values(kindsOfBounces)),
      cut: fc.nat(report.length),
      bytes: fc.array(fc.tuple(fc.nat(report.length), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(bent, async ({ made, cut, bytes: wrong }) => {
        let text = made({ messageId });
        for (const [at, what] of wrong) text = text.slice(0, at) + what + text.slice(at + what.length);
        const found = await readText(text.slice(0, cut));
        expect(text).toContain(found?.messageId ?? '');
      }),
    );
  });

  test.each<[string, string]>([
    ['parts within parts', nested('multipart/mixed', 400)],
    ['mails within mails', nested('message/rfc822', 400)],
    ['one endless line', `Subject: ${'a'.repeat(longestBounce - 20)}\r\n\r\n`],
    ['one endless header', `X: ${'\r\n\t<msg_'.repeat(30_000)}`.slice(0, longestBounce)],
    ['very many headers', 'a:b\r\n'.repeat(longestBounce / 5 - 1)],
    ['very many fields', report.replace('Reporting-MTA', `${'a:b\r\n'.repeat(40_000)}Reporting-MTA`)],
    ['very many blanks', report.replace('Action:', `${' '.repeat(200_000)}Action:`)],
    ['hyphens', qmailBounce({ messageId }).replace('--- Below', `${'-'.repeat(200_000)} x`)],
    ['very many brackets', postfixBounce({ messageId: '<'.repeat(200_000) })],
    ['numbers with dots', qmailBounce({ messageId, diagnostic: '5.1'.repeat(60_000) })],
  ])('is read in the time that its length takes: %s', async (_what, text) => {
    expect(text.length).toBeLessThanOrEqual(longestBounce);
    // What takes the square of it takes minutes.
    expect([undefined, id]).toContain((await readText(text))?.messageId);
  });
});

test('of a flood of reports only so many wait to be read: the next is told to come again', async () => {
  const flooded = bounceReader(() => 'https://id.example.com');
  const report = bytes(postfixBounce({ messageId }));
  const found = await Promise.allSettled(Array.from({ length: 2 * mostBouncesWaiting }, () => flooded(report)));
  expect(found.filter((one) => one.status === 'fulfilled').map((one) => one.value)).toEqual(
    Array.from({ length: mostBouncesWaiting }, () => forGood),
  );
  const refused = found.filter((one) => one.status === 'rejected').map((one): unknown => one.reason);
  expect(refused).toHaveLength(mostBouncesWaiting);
  expect(refused).toContainEqual(expect.objectContaining({ code: 'overloaded', retryAfter: 5 }));
  expect(await flooded(report)).toEqual(forGood);
});

test('what names no message of ours waits for nothing and keeps nothing waiting', async () => {
  const flooded = bounceReader(() => 'https://id.example.com');
  const strangers = Array.from({ length: 10 * mostBouncesWaiting }, () => flooded(bytes('\r\n'.repeat(1_000))));
  expect(await flooded(bytes(postfixBounce({ messageId })))).toEqual(forGood);
  expect(new Set(await Promise.all(strangers))).toEqual(new Set([null]));
});

function nested(type: string, deep: number): string {
  const open = (level: number): string =>
    type === 'message/rfc822'
      ? `Content-Type: ${type}\r\n\r\n`
      : `Content-Type: ${type}; boundary=b${level}\r\n\r\n--b${level}\r\n`;
  return Array.from({ length: deep }, (_, level) => open(level)).join('');
}
