import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UserId } from '#domain/identifiers.ts';

/** Forms with a file, each of which may hold a megabyte of memory while it comes in. */
const mostAtOnce = 4;

/** `another`: of this user one is coming in already; `full`: as many of others as may; `gone`: nobody is there any more. */
export type Place = 'taken' | 'another' | 'full' | 'gone';

/** Hands out the places of this process, one to a user. A place is free again once it was answered or its connection is over. */
export function uploadPlaces(): (user: UserId, request: IncomingMessage, reply: ServerResponse) => Place {
  const coming = new Set<UserId>();
  return (user, { socket }, reply) => {
    // Of a connection that is over already nothing tells so again: such a place would never be free.
    if (socket.destroyed) return 'gone';
    if (coming.has(user)) return 'another';
    if (coming.size >= mostAtOnce) return 'full';
    coming.add(user);
    // Also when the browser goes away in the middle.
    reply.once('close', () => coming.delete(user));
    return 'taken';
  };
}
