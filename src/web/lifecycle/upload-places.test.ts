import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UserId } from '#domain/identifiers.ts';
import { uploadPlaces, type FileSender } from './upload-places.ts';

type Asked = readonly [request: IncomingMessage, reply: ServerResponse];

let server: Server;
let asked: Asked[];
let sockets: Socket[];

beforeEach(async () => {
  [asked, sockets] = [[], []];
  server = createServer((...one) => asked.push(one));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const one of sockets) one.destroy();
  server.close();
});

/** A connection on which so many requests were begun, and what the server has of them. */
async function begin(count = 1): Promise<{ readonly socket: Socket; readonly asked: readonly Asked[] }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  const before = asked.length;
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n'.repeat(count - 1));
  socket.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 100\r\n\r\n');
  await expect.poll(() => asked.length).toBe(before + count);
  return { socket, asked: asked.slice(before) };
}

/** The server knows that nobody is there any more. */
const ended = ([{ socket }]: Asked): Promise<unknown> =>
  socket.destroyed ? Promise.resolve() : new Promise((resolve) => socket.once('close', resolve));

const users = ['one', 'two', 'three', 'four', 'five'].map((name) => name as UserId);
const [ana, ben, cleo, dan, eve] = users as [UserId, UserId, UserId, UserId, UserId];

async function oneAsked(): Promise<Asked> {
  const [first] = (await begin()).asked;
  if (!first) throw new Error('the server was not asked');
  return first;
}

const of = (user: UserId, company: string | null = null): FileSender => ({ user, company });

describe('places for files', () => {
  test('are two of one company: its people together stop nobody else', async () => {
    const take = uploadPlaces();
    const taken = [];
    for (const one of [of(ana, 'a'), of(ben, 'a'), of(cleo, 'a'), of(dan, 'b'), of(eve, 'c')])
      taken.push(take(one, ...(await oneAsked())));
    expect(taken).toEqual(['taken', 'taken', 'full', 'taken', 'taken']);
  });

  test('are four, one of each user', async () => {
    const take = uploadPlaces();
    const taken = [];
    for (const user of [ana, ana, ben, cleo, dan, eve, ana]) taken.push(take(of(user), ...(await oneAsked())));
    expect(taken).toEqual(['taken', 'another', 'taken', 'taken', 'taken', 'full', 'another']);
  });

  test('are free again once it was answered, also where the connection stays', async () => {
    const take = uploadPlaces();
    const [request, reply] = await oneAsked();
    expect(take(of(ana), request, reply)).toBe('taken');
    reply.end();
    await once(reply, 'close');
    const next = await oneAsked();
    expect(take(of(ana), ...next)).toBe('taken');
    // The end of the first connection is not the end of the second one's place.
    sockets[0]?.destroy();
    await ended([request, reply]);
    expect(take(of(ana), ...(await oneAsked()))).toBe('another');
  });

  test('are not taken by a connection that is over already: nothing would tell when they are free', async () => {
    const take = uploadPlaces();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { socket, asked: one } = await begin();
      const [first] = one;
      if (!first) throw new Error('the server was not asked');
      socket.destroy();
      await ended(first);
      expect(take(of(ana), ...first)).toBe('gone');
    }
    expect(take(of(ana), ...(await oneAsked()))).toBe('taken');
  });

  test('are free again when a connection breaks on which another answer comes first', async () => {
    const take = uploadPlaces();
    const { socket, asked: both } = await begin(2);
    const second = both[1];
    if (!second) throw new Error('the server was asked once');
    expect(take(of(ana), ...second)).toBe('taken');
    socket.destroy();
    await ended(second);
    expect(take(of(ana), ...(await oneAsked()))).toBe('taken');
  });
});
