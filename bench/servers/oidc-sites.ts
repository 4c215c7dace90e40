import { fileURLToPath } from 'node:url';
import { cpuOfProcess } from '../measure/cpu.ts';
import { Wire } from '../measure/http.ts';
import { addApplication } from '../people/application-rows.ts';
import { GatehouseBrowser } from '../people/gatehouse-product.ts';
import { PeerBrowser } from '../people/peer-browser.ts';
import type { ProtocolBrowser } from '../people/relying-party.ts';
import { startChild } from './child.ts';
import { makePlace } from './database.ts';
import { gatehouseSite } from './gatehouse-site.ts';
import type { SiteOptions } from './site.ts';

/** A server that applications ask. */
export interface ProtocolSite extends AsyncDisposable {
  readonly name: 'Gatehouse' | 'oidc-provider';
  readonly wire: Wire;
  /** Browsers of as many different people, of whom nobody is signed in. */
  browsers(count: number): Promise<readonly ProtocolBrowser[]>;
  /** CPU milliseconds so far, of the server and its database together. */
  cpu(): number;
}

/** Gatehouse with the application of the benchmark. */
export async function gatehouseProtocolSite(options: SiteOptions): Promise<ProtocolSite> {
  const site = await gatehouseSite({ ...options, also: addApplication });
  return {
    name: 'Gatehouse',
    wire: site.wire,
    browsers: async (count) =>
      (await site.people.take(count)).map((person) => new GatehouseBrowser(site.wire, site.inbox, person)),
    cpu: () => site.cpu(),
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

const script = fileURLToPath(new URL('oidc-peer.ts', import.meta.url));

/** `oidc-provider` alone, which keeps everything in memory. */
export async function peerProtocolSite(): Promise<ProtocolSite> {
  const open = new AsyncDisposableStack();
  try {
    const place = open.use(await makePlace('sqlite'));
    const env = { NODE_ENV: 'production' };
    const child = open.use(await startChild({ command: [script], env, log: `${place.directory}/log` }));
    const wire = new Wire(child.address);
    open.defer(() => wire.close());
    return {
      name: 'oidc-provider',
      wire,
      browsers: async (count) => Array.from({ length: count }, () => new PeerBrowser(wire)),
      cpu: () => cpuOfProcess(child.pid),
      [Symbol.asyncDispose]: () => open.disposeAsync(),
    };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}
