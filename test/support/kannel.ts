import { writeFile } from 'node:fs/promises';
import { messagesIn, type KannelMessage } from './kannel-far-side.ts';
import { end, freePorts, launch, until, type Running } from './kannel-programs.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export type { KannelMessage } from './kannel-far-side.ts';

/** Kannel: a gateway that a company may really run, with a phone network that only writes down what it is given. */
export interface TestKannel extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/cgi-bin/sendsms`, without a query. */
  readonly sendsmsUrl: string;
  /** The same as a template for the generic gateway, credentials and reports included: the documented example. */
  readonly template: string;
  /** Who may send. */
  readonly user: string;
  readonly password: string;
  /** Numbers that begin so have no route: Kannel refuses them for good, at once and by a report of type 16. */
  readonly unroutable: string;
  /** What came out on the far side (`fakesmsc`), oldest first; so far, or once there are `count` of them. */
  received(count?: number): Promise<readonly KannelMessage[]>;
  /** What the three programs wrote, for a test that fails. */
  log(): string;
  stop(): Promise<void>;
}

interface Ports {
  readonly admin: number;
  readonly boxes: number;
  readonly network: number;
  readonly sendsms: number;
}

const FAKESMSC = '/usr/lib/kannel/test/fakesmsc';
const USER = 'gatehouse';
const PASSWORD = 'secret of the gateway';
const UNROUTABLE = '+44';
const ADMIN_PASSWORD = 'admin';
const FIELDS =
  'from={from}&to={to}&text={text}&charset=UTF-8&coding={coding}&dlr-mask=19&dlr-url={report}%26status%3D%25d';
const ATTEMPTS = 5;

/**
 * Starts bearerbox, smsbox and fakesmsc on free ports of loopback, as the present user, with everything they write in a temporary directory. Throws with their
 * logs if they do not come up, or if Debian's `kannel` and `kannel-extras` are not installed.
 */
export async function startKannel(): Promise<TestKannel> {
  // Kannel cannot be given port 0: somebody may take a free one before it does.
  for (let attempt = 1; ; attempt += 1) {
    const open = new AsyncDisposableStack();
    try {
      return await start(open);
    } catch (error) {
      await open.disposeAsync();
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function start(open: AsyncDisposableStack): Promise<TestKannel> {
  const directory = open.use(await temporaryDirectory());
  const [admin = 0, boxes = 0, network = 0, sendsms = 0] = await freePorts(4);
  const ports: Ports = { admin, boxes, network, sendsms };
  const configuration = directory.file('kannel.conf');
  await writeFile(configuration, configurationFor(ports), { mode: 0o600 });
  const programs: Running[] = [];
  const run = (program: string, ...args: string[]): Running => {
    const started = launch(program, args, directory.path);
    programs.push(started);
    open.defer(() => end(started.child));
    return started;
  };
  const log = (): string => programs.map(({ written }) => written()).join('\n');
  const ready = (what: string, look: () => Promise<boolean>): Promise<void> => until(what, programs, look);

  run('/usr/sbin/bearerbox', configuration);
  await ready('bearerbox', async () => (await statusOf(ports)).includes('far[far]'));
  run('/usr/sbin/smsbox', configuration);
  const phones = run(
    FAKESMSC,
    '-H',
    '127.0.0.1',
    '-r',
    String(ports.network),
    '-m',
    '0',
    '-i',
    '1',
    '1 2 text never sent',
  );
  await ready('smsbox and fakesmsc', async () => isComplete(await statusOf(ports)) && (await answers(ports.sendsms)));

  const stop = (): Promise<void> => open.disposeAsync();
  return {
    sendsmsUrl: sendsmsUrl(ports),
    template: `${sendsmsUrl(ports)}?username=${USER}&password=${encodeURIComponent(PASSWORD)}&${FIELDS}`,
    user: USER,
    password: PASSWORD,
    unroutable: UNROUTABLE,
    received: async (count = 0) => {
      await ready(`${count} messages`, async () => messagesIn(phones.written()).length >= count);
      return messagesIn(phones.written());
    },
    log,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

const sendsmsUrl = ({ sendsms }: Ports): string => `http://127.0.0.1:${sendsms}/cgi-bin/sendsms`;

const configurationFor = (ports: Ports): string => `
group = core
admin-interface = 127.0.0.1
admin-port = ${ports.admin}
admin-password = ${ADMIN_PASSWORD}
smsbox-interface = 127.0.0.1
smsbox-port = ${ports.boxes}
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
dlr-storage = internal
sms-resend-freq = 1

group = smsc
smsc = fake
smsc-id = far
our-host = 127.0.0.1
port = ${ports.network}
connect-allow-ip = 127.0.0.1
denied-prefix = "${UNROUTABLE}"

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-interface = 127.0.0.1
sendsms-port = ${ports.sendsms}
http-request-retry = 5
http-queue-delay = 1

group = sendsms-user
username = ${USER}
password = "${PASSWORD}"
max-messages = 1
concatenation = false
`;

/** What bearerbox says of its connections; empty while it does not answer. */
async function statusOf({ admin }: Ports): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${admin}/status.txt?password=${ADMIN_PASSWORD}`);
    return await response.text();
  } catch {
    return '';
  }
}

const isComplete = (status: string): boolean => /smsbox:.*on-line/.test(status) && /far\[far\].*\(online/.test(status);

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
