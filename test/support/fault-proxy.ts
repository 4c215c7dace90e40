import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FrontendReader } from './fault-frontend.ts';

/** `pass`: as if it were not there. `silent`: connections stay, nothing comes through. `refuse`: connections are cut and none is taken. */
export type ProxyMode = 'pass' | 'silent' | 'refuse';

/** A line to PostgreSQL that breaks when a test wants it to. */
export interface PostgresProxy extends AsyncDisposable {
  /** The database's URL, through the proxy. */
  readonly url: string;
  setMode(mode: ProxyMode): void;
  /**
   * Cuts the connection at the next commit of a transaction that runs a statement of this text: `before` the server hears of it, or `after` it has
   * answered and before the client hears that. Resolves once it has done so.
   */
  cutCommit(text: string, when: 'before' | 'after'): Promise<void>;
}

interface Trap {
  readonly text: string;
  readonly when: 'before' | 'after';
  readonly sprung: () => void;
}

interface State {
  mode: ProxyMode;
  trap: Trap | null;
  readonly lines: Set<Line>;
}

/** Both ends of one connection. */
interface Line {
  readonly client: Socket;
  readonly database: Socket;
}

/** Starts a proxy in front of a database. */
export async function startProxy(databaseUrl: string): Promise<PostgresProxy> {
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port) };
  const state: State = { mode: 'pass', trap: null, lines: new Set() };
  const server = createServer((client) => accept(state, { client, database: connect(target) }));
  url.port = String(await listen(server));
  return {
    url: url.href,
    setMode: (mode) => {
      state.mode = mode;
      for (const line of state.lines) if (mode === 'refuse') cut(line);
      for (const line of state.lines) resume(line, mode);
    },
    cutCommit: (text, when) =>
      new Promise((sprung) => {
        state.trap = { text, when, sprung };
      }),
    [Symbol.asyncDispose]: async () => {
      for (const line of state.lines) cut(line);
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function accept(state: State, line: Line): void {
  const { client, database } = line;
  if (state.mode === 'refuse') return cut(line);
  state.lines.add(line);
  for (const end of [client, database]) {
    end.on('error', () => cut(line));
    end.once('close', () => {
      state.lines.delete(line);
      cut(line);
    });
  }
  if (state.mode === 'silent') resume(line, state.mode);
  listenIn(state, line);
}

/** Passes on what the client says, message by message, and springs the trap at its commit. */
function listenIn(state: State, line: Line): void {
  const reader = new FrontendReader();
  let transaction: string[] = [];
  let isDeaf = false;
  line.client.on('data', (chunk) => {
    for (const { bytes, statement } of reader.read(chunk)) {
      if (statement === 'begin') transaction = [];
      if (statement !== null) transaction.push(statement);
      const trap = statement === 'commit' ? sprungBy(state, transaction) : null;
      if (trap?.when === 'before') return cut(line);
      isDeaf ||= trap?.when === 'after';
      line.database.write(bytes);
    }
  });
  line.database.on('data', (chunk) => {
    if (isDeaf) cut(line);
    else line.client.write(chunk);
  });
}

function sprungBy(state: State, transaction: readonly string[]): Trap | null {
  const { trap } = state;
  if (trap === null || !transaction.some((statement) => statement.includes(trap.text))) return null;
  state.trap = null;
  trap.sprung();
  return trap;
}

function cut({ client, database }: Line): void {
  client.destroy();
  database.destroy();
}

function resume({ client, database }: Line, mode: ProxyMode): void {
  for (const end of [client, database]) {
    if (mode === 'silent') end.pause();
    else end.resume();
  }
}
