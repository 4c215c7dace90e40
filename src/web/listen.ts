import type { FastifyInstance } from 'fastify';

/** The door cannot be opened where it was told to; the message says what to set. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** The part of a server that opening and closing need. */
type Server = Pick<FastifyInstance, 'listen' | 'close' | 'server'>;

/** Listens and answers the port that was got. Throws ListenError. */
export async function listen(
  app: Server,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    throw cannotListen(error, port, host);
  }
  const bound = app.server.address();
  return typeof bound === 'object' && bound ? bound.port : port;
}

/** What an operator can mend is said in words. */
function cannotListen(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new ListenError(`Port ${port} on ${host} is in use. Set PORT to another one, or end what uses it.`);
  if (code === 'EACCES')
    return new ListenError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  return code === 'EADDRNOTAVAIL'
    ? new ListenError(`Set GATEHOUSE_HOST to an address of this machine; ${host} is none.`)
    : error;
}

/** Milliseconds that requests under way get when the process is asked to end: more than a database is waited for, less than supervisors wait. */
const farewell = 7_000;

/** Takes no more requests, lets those under way end, and cuts those that do not. */
export async function closeDoor(app: Server): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), farewell);
  await app.close();
  clearTimeout(cut);
}
