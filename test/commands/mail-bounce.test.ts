import { describe, expect, test } from 'vitest';
import { longestBounce } from '#domain/bounce.ts';
import type { UserId } from '#domain/identifiers.ts';
import { awayAnswer, postfixBounce } from '../support/bounces.ts';
import { startCommandLine, type CommandLine } from '../support/command-line.ts';
import { inStore } from '../support/on-command-line.ts';
import { engineNames } from '../support/product.ts';
import { startSmtp, type TestSmtpServer } from '../support/smtp.ts';

/** Invites somebody by real SMTP; answers who it is and the Message-ID of the mail that arrived. */
async function invited(line: CommandLine, smtp: TestSmtpServer, email: string) {
  const created = await line.run(['user', 'create', '--json', '--email', email, '--name', 'Ana Ruiz']);
  const { message } = await smtp.take((mail) => mail.to.includes(email));
  await expect.poll(() => inStore(line, async ({ outbox }) => (await outbox.backlog()).waiting)).toBe(0);
  return { user: created.field('id') as UserId, messageId: message.messageId ?? '' };
}

describe.each(engineNames)('gatehouse mail bounce, on %s', (engine) => {
  test('reads a mail that came back from standard input, beside a server, and says whose it was', async () => {
    await using smtp = await startSmtp();
    await using line = await startCommandLine({
      engine,
      environment: { GATEHOUSE_SMTP_URL: smtp.url, GATEHOUSE_PUBLIC_URL: 'http://localhost:3000' },
    });
    await line.serve();
    const { user, messageId } = await invited(line, smtp, 'ana@example.com');
    const report = postfixBounce({ messageId });
    const result = await line.run('mail bounce --json', { stdin: report });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.json()).toEqual({ taken: true, user, status: '5.1.1' });
    const events = await inStore(line, ({ audit }) => audit.recentOf(user, 50));
    expect(events.filter((one) => one.kind === 'mail.bounced')).toMatchObject([
      { stream: 'installation', subject: user, actor: null, detail: { status: '5.1.1' } },
    ]);
    const again = await line.run('mail bounce --json', { stdin: report });
    expect([again.code, again.json()]).toEqual([0, { taken: false, because: 'unknown' }]);
  });
});

describe('gatehouse mail bounce', () => {
  test('ends well whatever it reads, so that no mail server brings it again, and says what it was', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const messageId = `<msg_${'1'.repeat(32)}@localhost>`;
    const asked: readonly (readonly [string | Buffer, string])[] = [
      ['', 'no-bounce'],
      ['Hello, who reads this?', 'no-bounce'],
      [Buffer.alloc(1_000, 0xff), 'no-bounce'],
      [awayAnswer({ messageId }, 'Back on 5.7.26'), 'no-bounce'],
      [postfixBounce({ messageId: '<1@elsewhere.example>' }), 'no-bounce'],
      [`${postfixBounce({ messageId })}${' '.repeat(longestBounce)}`, 'no-bounce'],
      [postfixBounce({ messageId, action: 'delayed', status: '4.4.1' }), 'not-for-good'],
      [postfixBounce({ messageId }), 'unknown'],
    ];
    for (const [stdin, because] of asked) {
      const result = await line.run('mail bounce --json', { stdin });
      expect([result.code, result.json()]).toEqual([0, { taken: false, because }]);
    }
    const words = await line.run('mail bounce', { stdin: 'Hello' });
    expect(words).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/no report/) as string });
  });

  test('takes no words, and fails where there is no installation', async () => {
    await using line = await startCommandLine({ engine: 'sqlite', isNew: true });
    expect((await line.run('mail bounce report.eml')).code).toBe(2);
    expect((await line.run('mail bounce', { stdin: 'Hello' })).code).toBe(2);
  });
});
