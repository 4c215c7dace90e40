import { existsSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cpuOfProcess } from '../measure/cpu.ts';
import { Wire } from '../measure/http.ts';
import { betterAuth } from '../people/better-auth-product.ts';
import { Inbox } from '../people/inbox.ts';
import { People } from '../people/people.ts';
import { startChild } from './child.ts';
import { makePlace } from './database.ts';
import type { Site, SiteOptions } from './site.ts';

const inPeer = (name: string): string => fileURLToPath(new URL(`../better-auth/${name}`, import.meta.url));

/** Whether its packages are there; `npm run bench` installs them. */
export const hasBetterAuth = (): boolean => existsSync(inPeer('node_modules/better-auth'));

/** Fills a database with as many people and starts better-auth on it, as for production. */
export async function betterAuthSite({ engine, people, withPhones = 0, hash }: SiteOptions): Promise<Site> {
  const open = new AsyncDisposableStack();
  try {
    const place = open.use(await makePlace(engine));
    const where = engine === 'sqlite' ? `${place.directory}/better-auth.db` : place.url;
    await promisify(execFile)(process.execPath, [inPeer('fill.js'), engine, where, hash, String(people + withPhones)]);
    const env = { NODE_ENV: 'production' };
    const log = `${place.directory}/log`;
    const child = open.use(await startChild({ command: [inPeer('server.js'), engine, where, hash], env, log }));
    const wire = new Wire(child.address);
    open.defer(() => wire.close());
    const inbox = new Inbox(() => child.texts());
    return {
      name: 'better-auth',
      engine,
      child,
      wire,
      product: betterAuth(wire, inbox),
      people: new People(people, withPhones),
      inbox,
      cpu: () => cpuOfProcess(child.pid) + place.cpu(),
      [Symbol.asyncDispose]: () => open.disposeAsync(),
    };
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}
