import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/**
 * How the server behaves: takes mail; refuses recipients for good (550); asks to come back (451);
 * says nothing at all; is not there (connections are refused).
 */
export type SmtpMode = 'accept' | 'reject' | 'defer' | 'hang' | 'down';

/** One mail as it arrived: the envelope's addresses and the parsed message. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly message: Email;
  readonly raw: Buffer;
}

/** A real SMTP server on loopback. */
export interface TestSmtpServer extends AsyncDisposable {
  /** As GATEHOUSE's configuration wants it: `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  /** Oldest first. */
  readonly mails: readonly ReceivedMail[];
  /** Connections seen, whatever became of them. */
  readonly connections: number;
  /** Changes the behavior; open connections are cut. */
  setMode(mode: SmtpMode): Promise<void>;
  /** Takes mails to these addresses in, but says nothing of it until it is told to go on: a server that is slow. */
  holdBack(addresses: (to: string) => boolean): { readonly held: () => number; readonly goOn: () => void };
  /** The oldest mail not taken yet that fits; waits for it, and throws after `withinMs` (10 s). */
  take(fits?: (mail: ReceivedMail) => boolean, withinMs?: number): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

interface State {
  mode: SmtpMode;
  connections: number;
  /** Waits as long as a mail to these is held back. */
  held: (to: readonly string[]) => Promise<void>;
  readonly mails: ReceivedMail[];
  readonly taken: Set<ReceivedMail>;
  readonly listeners: Set<() => void>;
}

interface Listening {
  readonly port: number;
  /** Ends the connections there are. */
  cut(): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** Starts the server on an ephemeral port, in mode `accept`; the port stays the same over `down`. */
export async function startSmtp(): Promise<TestSmtpServer> {
  const state: State = {
    mode: 'accept',
    connections: 0,
    held: () => Promise.resolve(),
    mails: [],
    taken: new Set(),
    listeners: new Set(),
  };
  let listening: Listening | undefined = await listen(state, 0);
  const { port } = listening;
  const stop = async (): Promise<void> => {
    await listening?.close();
    listening = undefined;
  };
  return {
    url: `smtp://${HOST}:${port}`,
    port,
    mails: state.mails,
    get connections() {
      return state.connections;
    },
    holdBack: (addresses) => holdBack(state, addresses),
    take: (fits = () => true, withinMs = PATIENCE_MS) => take(state, fits, withinMs),
    async setMode(mode) {
      state.mode = mode;
      // The port is let go of only for `down`: somebody else could take it meanwhile.
      if (mode === 'down') await stop();
      else if (listening === undefined) listening = await listenAgain(state, port);
      else listening.cut();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The port may be lent to an outgoing connection of this machine for a moment. */
async function listenAgain(state: State, port: number, attempts = 100): Promise<Listening> {
  try {
    return await listen(state, port);
  } catch (error) {
    if (attempts <= 1) throw error;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
    return listenAgain(state, port, attempts - 1);
  }
}

async function listen(state: State, port: number): Promise<Listening> {
  const server = newServer(state);
  // A client that is cut off says so here; that is what the test wanted.
  server.on('error', () => undefined);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    state.connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(resolve);
    });
    cut();
    await closed;
  };
  return { port: (server.server.address() as AddressInfo).port, cut, close };
}

function newServer(state: State): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? '' }),
    onConnect: (_session, done) => {
      if (state.mode !== 'hang') done();
    },
    onRcptTo: (_address, _session, done) => done(state.mode === 'reject' ? refusal(550, 'No such mailbox') : null),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const to = rcptTo.map((recipient) => recipient.address);
      buffer(stream)
        .then(async (raw) => {
          await state.held(to);
          return raw;
        })
        .then((raw) => (state.mode === 'defer' ? undefined : receive(state, { from, to, raw })))
        .then(() => done(state.mode === 'defer' ? refusal(451, 'Try again later') : null))
        .catch(done);
    },
  });
}

function holdBack(state: State, addresses: (to: string) => boolean): { held: () => number; goOn: () => void } {
  let waiting = 0;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  state.held = async (to) => {
    if (!to.some(addresses)) return;
    waiting += 1;
    await promise;
    waiting -= 1;
  };
  return { held: () => waiting, goOn: () => resolve(undefined) };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function receive(state: State, arrived: { from: string; to: string[]; raw: Buffer }): Promise<void> {
  const message = await PostalMime.parse(arrived.raw);
  const { subject = '', text = '', html = '' } = message;
  state.mails.push({ ...arrived, subject, text, html, message });
  for (const notify of state.listeners) notify();
}

function take(state: State, fits: (mail: ReceivedMail) => boolean, withinMs: number): Promise<ReceivedMail> {
  return new Promise((resolve, reject) => {
    const attempt = (): void => {
      const found = state.mails.find((mail) => !state.taken.has(mail) && fits(mail));
      if (found === undefined) return;
      state.taken.add(found);
      leave();
      resolve(found);
    };
    const timer = setTimeout(() => {
      leave();
      reject(new Error(`no such mail; arrived: ${state.mails.map((mail) => mail.subject).join(' | ')}`));
    }, withinMs);
    const leave = (): void => {
      clearTimeout(timer);
      state.listeners.delete(attempt);
    };
    state.listeners.add(attempt);
    attempt();
  });
}
