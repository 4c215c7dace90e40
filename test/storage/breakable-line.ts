import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a PostgreSQL server that can be broken in the ways lines break. */
export interface BreakableLine extends AsyncDisposable {
  /** The given address, by way of this line. */
  readonly url: string;
  /** Nothing arrives any more, in either direction, and nothing says so. */
  freeze(): void;
  /** Whatever is held back arrives. */
  thaw(): void;
  /** The next commit reaches the server; its answer is lost with the line. */
  loseNextCommit(): void;
  /** The next transaction is not begun: the server is asked for something that it does not know. */
  spoilNextBegin(): void;
  /** Commits that reached the server. */
  commits(): number;
}

interface State {
  frozen: boolean;
  losing: boolean;
  spoiling: boolean;
  commits: number;
  readonly ends: Set<Socket>;
}

/** A simple query as the protocol has it: its text ends in a zero. */
const commit = Buffer.from('commit\0');

/** A text that is parsed, and one of its length that is no statement. */
const begin = Buffer.from('begin\0');
const nothing = Buffer.from('bogus\0');

export async function breakableLine(url: string): Promise<BreakableLine> {
  const state: State = { frozen: false, losing: false, spoiling: false, commits: 0, ends: new Set() };
  const far = new URL(url);
  const server = createServer((near) => join(near, connect(Number(far.port), far.hostname), state));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const near = new URL(url);
  near.port = String((server.address() as AddressInfo).port);
  return {
    url: near.href,
    freeze: () => hold(state, true),
    thaw: () => hold(state, false),
    loseNextCommit: () => {
      state.losing = true;
    },
    spoilNextBegin: () => {
      state.spoiling = true;
    },
    commits: () => state.commits,
    [Symbol.asyncDispose]: async () => {
      for (const end of state.ends) end.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function hold(state: State, frozen: boolean): void {
  state.frozen = frozen;
  for (const end of state.ends) {
    if (frozen) end.pause();
    else end.resume();
  }
}

function join(near: Socket, far: Socket, state: State): void {
  let deaf = false;
  for (const end of [near, far]) {
    state.ends.add(end);
    end.on('error', () => undefined);
    end.once('close', () => {
      state.ends.delete(end);
      near.destroy();
      far.destroy();
    });
    if (state.frozen) end.pause();
  }
  near.on('data', (bytes) => {
    const commits = bytes.includes(commit);
    if (commits) state.commits += 1;
    deaf ||= commits && state.losing;
    if (deaf) state.losing = false;
    if (state.spoiling) spoil(bytes, state);
    far.write(bytes);
  });
  far.on('data', (bytes) => {
    if (deaf) near.destroy();
    else near.write(bytes);
  });
}

function spoil(bytes: Buffer, state: State): void {
  const at = bytes.indexOf(begin);
  if (at < 0) return;
  nothing.copy(bytes, at);
  state.spoiling = false;
}
