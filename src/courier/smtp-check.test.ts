import { createServer, type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { Secret } from '#domain/secret.ts';
import type { MailTrouble } from '#ports/mail-check.ts';
import { smtpCheck } from './smtp-check.ts';

const from = { name: 'Gatehouse', address: 'sign-in@example.com' };
const timeouts = { connection: 400, greeting: 400, socket: 400, whole: 2_000 };
const mail = {
  to: { name: '', address: 'ana@example.com' },
  subject: 'Test',
  text: 'plain',
  html: '<p>rich</p>',
  calendar: null,
  bulk: false,
  messageId: '<msg_1@id.example.com>',
};

const open: SMTPServerOptions = { authOptional: true, logger: false, disabledCommands: ['STARTTLS'] };

const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

interface Running extends AsyncDisposable {
  readonly port: number;
}

async function server(options: SMTPServerOptions): Promise<Running> {
  const smtp = new SMTPServer({ onData: (stream, _session, done) => stream.on('end', done).resume(), ...options });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => new Promise((resolve) => smtp.close(resolve)) };
}

/** Takes connections and says nothing. */
async function silence(): Promise<Running> {
  const sockets = new Set<{ destroy(): unknown }>();
  const listening = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => listening.close(resolve));
  };
  return { port, [Symbol.asyncDispose]: stop };
}

const check = (url: string) => smtpCheck({ url: new Secret(url), from, timeouts });
const secret = 'pa55-w0rd';

/** What sending comes to at a server of these options; `url` with the port put in place of PORT. */
async function sending(options: SMTPServerOptions, url = 'smtp://127.0.0.1:PORT') {
  await using running = await server(options);
  return await check(url.replace('PORT', String(running.port))).send(mail);
}

const withLogin = `smtp://olga:${secret}@127.0.0.1:PORT`;

describe('a mail server that works', () => {
  test('is reached without a mail, and takes one', async () => {
    let mails = 0;
    const counting: SMTPServerOptions = {
      ...open,
      onData: (stream, _session, done) => {
        mails += 1;
        stream.on('end', done).resume();
      },
    };
    await using running = await server(counting);
    const one = check(`smtp://127.0.0.1:${running.port}`);
    expect(await one.reach()).toEqual({ works: true, said: '' });
    expect(mails).toBe(0);
    expect(await one.send(mail)).toEqual({ works: true, said: '250' });
    expect(mails).toBe(1);
  });

  test('with a login is signed in to while it is reached', async () => {
    const login: SMTPServerOptions = {
      ...open,
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.password === secret ? done(null, { user: 1 }) : done(answer(535, '5.7.8 no such user')),
    };
    await using running = await server(login);
    expect(await check(`smtp://olga:${secret}@127.0.0.1:${running.port}`).reach()).toMatchObject({ works: true });
    const wrong = check(`smtp://olga:wrong@127.0.0.1:${running.port}`);
    expect(await wrong.reach()).toEqual({ works: false, trouble: 'login-refused', said: '535 5.7.8' });
  });
});

describe('what is wrong is named', () => {
  const refusing: readonly [MailTrouble, SMTPServerOptions, string?][] = [
    [
      'login-refused',
      {
        ...open,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(answer(535, `5.7.8 olga ${secret} is wrong`)),
      },
      withLogin,
    ],
    ['login-needed', { ...open, authOptional: false, allowInsecureAuth: true }],
    ['sender-refused', { ...open, onMailFrom: (_from, _session, done) => done(answer(550, 'not from there')) }],
    ['recipient-refused', { ...open, onRcptTo: (_to, _session, done) => done(answer(550, '5.1.1 nobody here')) }],
    ['relay-denied', { ...open, onRcptTo: (_to, _session, done) => done(answer(554, 'Relay access denied')) }],
    ['relay-denied', { ...open, onRcptTo: (_to, _session, done) => done(answer(550, '5.7.1 not permitted')) }],
    ['try-later', { ...open, onRcptTo: (_to, _session, done) => done(answer(451, '4.7.1 greylisted')) }],
    [
      'message-refused',
      { ...open, onData: (stream, _session, done) => stream.on('end', () => done(answer(554, 'spam'))).resume() },
    ],
    ['certificate', { ...open, secure: true }, 'smtps://127.0.0.1:PORT'],
    ['certificate', { ...open, disabledCommands: [] }, 'smtp://0.0.0.0:PORT'],
    ['no-tls', open, 'smtps://127.0.0.1:PORT'],
    ['no-tls', open, 'smtp://0.0.0.0:PORT'],
  ];

  test.each(refusing)('%s', async (trouble, options, url) => {
    const verdict = await sending(options, url);
    expect(verdict).toMatchObject({ works: false, trouble });
  });

  test('connection-refused, where nothing listens', async () => {
    const { port } = await server(open).then(async (running) => {
      await running[Symbol.asyncDispose]();
      return running;
    });
    const verdict = await check(`smtp://127.0.0.1:${port}`).reach();
    expect(verdict).toEqual({ works: false, trouble: 'connection-refused', said: 'ECONNREFUSED' });
  });

  test('unknown-host, where nobody is of that name', async () => {
    expect(await check('smtp://no-such-host.invalid').reach()).toMatchObject({ trouble: 'unknown-host' });
  });

  test('time-out, where nobody answers', async () => {
    await using running = await silence();
    expect(await check(`smtp://127.0.0.1:${running.port}`).send(mail)).toMatchObject({ trouble: 'time-out' });
  });

  test('without a word of the reply, the address or the password (SPEC X6)', async () => {
    const [, options] = refusing[0] ?? [];
    const verdict = await sending(options ?? open, withLogin);
    expect(JSON.stringify(verdict)).not.toMatch(/olga|pa55|wrong/);
  });
});
