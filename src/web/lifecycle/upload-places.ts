import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UserId } from '#domain/identifiers.ts';

/** Forms with a file, each of which may hold a megabyte of memory while it comes in. */
const mostAtOnce = 4;

/** Of one company so many: several of its people together stop nobody else. */
const mostOfCompany = 2;

/** Who sends a file, and about which company; null: about none. */
export interface FileSender {
  readonly user: UserId;
  readonly company: string | null;
}

/** `another`: of this user one is coming in already; `full`: as many of others as may, of the same company or of all; `gone`: nobody is there any more. */
export type Place = 'taken' | 'another' | 'full' | 'gone';

/** Hands out the places of this process, one to a user. A place is free again once it was answered or its connection is over. */
export function uploadPlaces(): (sender: FileSender, request: IncomingMessage, reply: ServerResponse) => Place {
  const coming = new Map<UserId, FileSender['company']>();
  return ({ user, company }, { socket }, reply) => {
    // Of a connection that is over already nothing tells so again: such a place would never be free.
    if (socket.destroyed) return 'gone';
    if (coming.has(user)) return 'another';
    const ofCompany = [...coming.values()].filter((one) => company !== null && one === company).length;
    if (coming.size >= mostAtOnce || ofCompany >= mostOfCompany) return 'full';
    coming.set(user, company);
    // Also when the browser goes away in the middle.
    reply.once('close', () => coming.delete(user));
    return 'taken';
  };
}
