import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sending {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Connections to one server, kept open between requests as browsers and proxies keep them. */
export class Wire {
  readonly address: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1024, scheduling: 'lifo' });

  constructor(address: string) {
    this.address = address;
  }

  /**
   * One request; redirects are not followed. A server closes connections that were quiet for some seconds: where that meets a request on its way, it
   * was not looked at and is sent again.
   */
  async send(path: string, sending: Sending = {}): Promise<Reply> {
    for (;;) {
      const reply = await this.#try(path, sending);
      if (reply !== null) return reply;
    }
  }

  /** Null: the connection had been closed. */
  #try(path: string, { method = 'GET', headers = {}, body }: Sending): Promise<Reply | null> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply | null>();
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const outgoing = request(
      this.address + path,
      { method, agent: this.#agent, headers: { ...headers, ...length } },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (part: string) => (text += part));
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }));
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const wasClosed = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      if (wasClosed) resolve(null);
      else reject(error);
    });
    outgoing.end(body);
    return promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The cookies of one browser. */
export class Cookies {
  readonly #held = new Map<string, string>();

  set(name: string, value: string): void {
    this.#held.set(name, value);
  }

  delete(name: string): void {
    this.#held.delete(name);
  }

  keep({ headers }: Reply): void {
    for (const line of headers['set-cookie'] ?? []) {
      const pair = line.split(';', 1)[0] ?? '';
      const at = pair.indexOf('=');
      if (/max-age=0(;|$)/i.test(line)) this.#held.delete(pair.slice(0, at));
      else this.#held.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.#held].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
