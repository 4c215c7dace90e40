import { connect, type Socket } from 'node:net';
import type { Visitor } from './visitor.ts';

/** A POST that the server has begun to take and whose body has not come yet. */
export interface SlowRequest {
  /** Sends the body, and gives the answer's status line and headers; the connection is left open, as browsers do. */
  finish(): Promise<string>;
}

/** Begins a form of a visitor. Comes back once the server has said that it takes it: from then on it is under way. */
export async function beginSlowPost(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<SlowRequest> {
  const url = new URL(visitor.address);
  const body = new URLSearchParams({ _form: visitor.formToken(), ...fields }).toString();
  const socket = connect({ host: '127.0.0.1', port: Number(url.port) });
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${url.host}`,
    `cookie: ${[...visitor.cookies].map((pair) => pair.join('=')).join('; ')}`,
    'sec-fetch-site: same-origin',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    'expect: 100-continue',
  ];
  const told = answerOn(socket);
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await told.next('100 Continue');
  return {
    finish: async () => {
      socket.write(body);
      return told.next('HTTP/1.1');
    },
  };
}

/** What comes in on a socket, head by head. */
function answerOn(socket: Socket) {
  let text = '';
  const heads: string[] = [];
  let awaken = (): void => undefined;
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (text + chunk).split('\r\n\r\n');
    text = parts.pop() ?? '';
    heads.push(...parts);
    awaken();
  });
  socket.on('close', () => {
    heads.push('closed without an answer');
    awaken();
  });
  socket.on('error', () => undefined);
  return {
    async next(expected: string): Promise<string> {
      while (heads.length === 0) {
        await new Promise<void>((resolve) => {
          awaken = resolve;
        });
      }
      const head = heads.shift() ?? '';
      if (!head.includes(expected)) throw new Error(`instead of ${expected}: ${head}`);
      return head;
    },
  };
}
