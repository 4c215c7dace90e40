import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant } from '#domain/instant.ts';
import { portsBelow, startApache, type Site, type TestApache } from './apache.ts';
import { sqlitePeephole } from './attack-database.ts';
import type { Target } from './attack-target.ts';
import { startCommandLine, type CommandLine } from './command-line.ts';
import { blocksOf } from './document-blocks.ts';
import { done } from './on-command-line.ts';

/** Apache before an application, as docs/applications/apache.md says, before a Gatehouse whose time goes on and can be moved. */
export interface ApacheStage extends AsyncDisposable {
  readonly target: Target;
  readonly apache: TestApache;
  /** The document's application. */
  readonly diary: string;
  /** The document's second one, on a host of its own. */
  readonly payments: string;
  /** The first once more; its tokens are due to be renewed at each request. */
  readonly hasty: string;
  /** Paths that Apache has asked an application behind it for, oldest first. */
  readonly asked: readonly string[];
}

const document = 'applications/apache.md';

export async function startApacheStage(): Promise<ApacheStage> {
  const open = new AsyncDisposableStack();
  try {
    return await start(open);
  } catch (error) {
    await open.disposeAsync();
    throw error;
  }
}

async function start(open: AsyncDisposableStack): Promise<ApacheStage> {
  const clock = movedClock();
  const line = open.use(await startCommandLine({ engine: 'sqlite', overrides: { clock, postsPerMinute: 1_000_000 } }));
  const product = await line.serve();
  const application = await startApplication();
  open.defer(application.close);
  const ports = await portsBelow(3);
  const [diary, payments, hasty] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string, string];
  const around = { line, gatehouse: product.address, application: application.url };
  const [main = '', onAPath = '', onAHost = ''] = blocksOf(document, 'apache', 3);
  const sites = [
    await siteOf(around, 'diary', diary, main + onAPath),
    await siteOf(around, 'disbursements', payments, main + onAHost),
    await siteOf(around, 'hasty', hasty, main.replace('BeforeExpiry 60 ', 'BeforeExpiry 600 ')),
  ];
  const apache = open.use(await startApache(modulesOf(blocksOf(document, 'sh', 2)[1] ?? ''), sites));
  const target: Target = {
    product,
    address: product.address,
    deps: product.gatehouse.deps,
    peephole: sqlitePeephole(line.directory.path),
    now: clock.now,
    advance: clock.advance,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
  const { asked } = application;
  return { target, apache, diary, payments, hasty, asked, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** Goes on as Apache's does: it judges tokens by the time of day. */
function movedClock() {
  let ahead = 0;
  return {
    now: () => instant(Date.now() + ahead),
    advance: (by: number) => {
      ahead += by;
    },
  };
}

/** What stands behind Apache: it says what it is told of whoever asks. */
async function startApplication() {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, reply) => {
    asked.push(url);
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ url, headers }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

interface Around {
  readonly line: CommandLine;
  readonly gatehouse: string;
  readonly application: string;
}

/** Registers an application by the document's command, and gives its virtual host what the document says. */
async function siteOf(around: Around, name: string, url: string, configuration: string): Promise<Site> {
  const { gatehouse, application } = around;
  const here = (text: string): string =>
    text
      .replaceAll('https://diary.example.com', url)
      .replaceAll('https://sign-in.example.com', gatehouse)
      .replaceAll('http://127.0.0.1:8080', application);
  const [command = ''] = blocksOf(document, 'sh', 2);
  const words = here(command)
    .replaceAll('\\\n', '')
    .replace('gatehouse ', '')
    .replace('create diary', `create ${name}`);
  const { id, secret } = (await done(around.line, `${words.trim()} --json`)).json() as Record<string, string>;
  const filled = here(configuration)
    .replace('CLIENT_ID', id ?? '')
    .replace('CLIENT_SECRET', secret ?? '')
    .replace('PASSPHRASE', `passphrase of ${name}`.replaceAll(' ', '-'));
  return { port: Number(new URL(url).port), configuration: filled };
}

/** What is switched on by hand. Nothing here speaks TLS. */
const modulesOf = (commands: string): readonly string[] =>
  (/^a2enmod (.+)$/m.exec(commands)?.[1] ?? '').split(' ').filter((name) => name !== 'ssl');
