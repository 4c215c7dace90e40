import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { appOf } from './app.ts';
import { BackChannel } from './back-channel.ts';
import type { Configuration } from './configuration.ts';
import { sampleDisbursements } from './disbursements.ts';
import { GatehouseApi } from './gatehouse-api.ts';
import type { Env } from './parts.ts';
import { Sessions } from './sessions.ts';
import { discover, SignIns } from './sign-in.ts';

export interface Payments {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the program, on this machine alone. Throws where Gatehouse does not answer, does not know this application, or the port is taken. */
export async function startPayments(configuration: Configuration): Promise<Payments> {
  const { issuer, clientId } = configuration;
  const gatehouse = await discover(configuration).catch(because(`No Gatehouse answers at ${issuer}.`));
  const api = new GatehouseApi(gatehouse);
  await api
    .proveOurselves()
    .catch(because(`Gatehouse does not take this secret of ${clientId}: register the program.`));
  let app = new Hono<Env>();
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) });
  server.listen(configuration.port, 'localhost');
  await once(server, 'listening').catch(cannotListen(configuration.port));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const sessions = new Sessions();
  app = appOf({
    url,
    gatehouse,
    api,
    sessions,
    signIns: new SignIns(gatehouse, `${url}/callback`),
    backChannel: new BackChannel(gatehouse, sessions),
    disbursements: sampleDisbursements(),
  });
  return {
    url,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

const cannotListen = (port: number) => (cause: unknown) => {
  const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  if (!isTaken) throw cause;
  const what = `Port ${port} is in use. End what uses it; or set PORT to another one, and register the program with its addresses there.`;
  throw new Error(what, { cause });
};

const because = (what: string) => (cause: unknown) => {
  throw new Error(what, { cause });
};
