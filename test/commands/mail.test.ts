import { describe, expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { engineNames } from '../support/product.ts';
import { startSmtp } from '../support/smtp.ts';

describe.each(engineNames)('gatehouse mail test, on %s', (engine) => {
  test('sends one mail at once through the configured mail server, and says that it was taken', async () => {
    await using smtp = await startSmtp();
    const environment = { GATEHOUSE_SMTP_URL: smtp.url, GATEHOUSE_MAIL_FROM: 'Sign-in <sign-in@example.com>' };
    await using line = await startCommandLine({ engine, environment });
    const result = await line.run('mail test --to Ana@Example.com --json');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.json()).toEqual({
      sent: true,
      to: 'ana@example.com',
      from: 'sign-in@example.com',
      transport: 'smtp',
      said: '250',
    });
    const mail = await smtp.take();
    expect(mail).toMatchObject({ to: ['ana@example.com'], subject: 'Test mail of Gatehouse' });
    expect(smtp.mails).toHaveLength(1);
    const tools = await line.open();
    expect(await tools.deps.store.outbox.backlog()).toEqual({ waiting: 0, givenUp: 0 });
    await tools.close();
  });
});

describe('gatehouse mail test', () => {
  test.each([
    ['reject', 'recipient-refused', /try another one/],
    ['defer', 'try-later', /Try again/],
    ['down', 'connection-refused', /host and port/],
  ] as const)('at a mail server in mode %s ends with code 1, and says what to do', async (mode, code, remedy) => {
    await using smtp = await startSmtp();
    await smtp.setMode(mode);
    await using line = await startCommandLine({ engine: 'sqlite', environment: { GATEHOUSE_SMTP_URL: smtp.url } });
    const result = await line.run('mail test --to ana@example.com');
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(remedy);
    const json = await line.run('mail test --to ana@example.com --json');
    expect(json.json()).toMatchObject({ error: { code } });
  });

  test('without a mail server says that it went to the development inbox, and nowhere else', async () => {
    await using line = await startCommandLine({ engine: 'sqlite' });
    const result = await line.run('mail test --to ana@example.com');
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/development inbox.*nowhere else.*GATEHOUSE_SMTP_URL/);
    const tools = await line.open();
    expect(await tools.deps.store.outbox.listInbox(5)).toMatchObject([{ to: 'ana@example.com' }]);
    await tools.close();
  });

  test('never shows the password of the mail server (SPEC X6)', async () => {
    const environment = { GATEHOUSE_SMTP_URL: 'smtp://olga:pa55word@127.0.0.1:1' };
    await using line = await startCommandLine({ engine: 'sqlite', environment });
    for (const words of ['mail test --to ana@example.com', 'doctor', 'config show', 'config show --json']) {
      const { stdout, stderr } = await line.run(words);
      expect(stdout + stderr).not.toMatch(/pa55word|olga/);
    }
  });

  test.each(['mail test', 'mail test --to ana', 'mail test --to "ana@example.com, eve@example.com"'])(
    '%s is misused',
    async (words) => {
      await using line = await startCommandLine({ engine: 'sqlite' });
      expect((await line.run(words)).code).toBe(2);
    },
  );
});
