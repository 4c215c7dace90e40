import { fileURLToPath } from 'node:url';
import type { StoreTarget } from '#storage/open.ts';
import { SERVER } from '../../tools/lib/start.js';
import { cpuOfProcess } from '../measure/cpu.ts';
import { Wire } from '../measure/http.ts';
import { fillGatehouse } from '../people/gatehouse-fill.ts';
import { gatehouse } from '../people/gatehouse-product.ts';
import { keys } from '../people/gatehouse-rows.ts';
import { Inbox } from '../people/inbox.ts';
import { People } from '../people/people.ts';
import { cheapCost } from './cheap-cost.ts';
import { startChild } from './child.ts';
import { makePlace, type Place } from './database.ts';
import type { Site, SiteOptions } from './site.ts';

const script = fileURLToPath(new URL('gatehouse.ts', import.meta.url));
/** Options of Node for scripts that import the product: what was built, or the sources. */
export const runOptions = (fromSources: boolean): readonly string[] =>
  fromSources ? ['--conditions=gatehouse-source', '--import', 'tsx'] : [];

/** Fills a database and starts Gatehouse on it, as for production. */
export async function gatehouseSite(options: SiteOptions): Promise<Site> {
  const { engine, people, withPhones = 0, hash, perCompany, also, fromSources = false } = options;
  const open = new AsyncDisposableStack();
  try {
    const place = open.use(await makePlace(engine));
    const cost = hash === 'cheap' ? cheapCost : null;
    await fillGatehouse(targetOf(place), { people, withPhones, cost, perCompany, also });
    const child = open.use(
      await startChild({
        command: [script, hash],
        options: [...SERVER.options, ...runOptions(fromSources)],
        env: { ...environmentOf(place), ...(withPhones > 0 ? texting : {}) },
        log: `${place.directory}/log`,
      }),
    );
    const wire = new Wire(child.address);
    open.defer(() => wire.close());
    const inbox = new Inbox(() => child.texts());
    return {
      name: 'Gatehouse',
      engine,
      child,
      wire,
      product: gatehouse(wire, inbox),
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

export const targetOf = ({ engine, directory, url }: Place): StoreTarget =>
  engine === 'sqlite' ? { engine, directory } : { engine, url };

/** What an installation that sends text messages has set; the benchmark takes them and no provider is ever asked. */
const texting = {
  GATEHOUSE_SMS_PROVIDERS: 'http',
  GATEHOUSE_SMS_HTTP_URL: 'https://sms.example.com/send?to={to}&text={text}',
};

/** Production, as `npm start` runs it, with everything that it asks for; mail is taken by the benchmark and goes nowhere. */
export const environmentOf = ({ engine, directory, url }: Place): Record<string, string> => ({
  ...SERVER.env,
  NODE_ENV: 'production',
  PORT: '0',
  GATEHOUSE_HOST: '127.0.0.1',
  GATEHOUSE_DATA_DIR: directory,
  GATEHOUSE_PUBLIC_URL: 'https://sign-in.example.com',
  GATEHOUSE_SMTP_URL: 'smtp://127.0.0.1:9',
  GATEHOUSE_MAIL_FROM: 'sign-in@example.com',
  GATEHOUSE_KEYS: keys,
  ...(engine === 'postgres' ? { DATABASE_URL: url } : {}),
});
