import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SERVER } from '../../tools/lib/start.js';
import { Wire } from '../measure/http.ts';
import { median, percentile } from '../measure/numbers.ts';
import { fillGatehouse } from '../people/gatehouse-fill.ts';
import type { Finding, Results } from '../report/finding.ts';
import { makePlace, type EngineName, type Place } from '../servers/database.ts';
import { environmentOf, targetOf } from '../servers/gatehouse-site.ts';
import type { Plan } from './plan.ts';

const script = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Row 11: from starting the product, as it was built, to its first sign-in page. */
export async function starts(plan: Plan): Promise<Results> {
  const found: Finding[] = [];
  for (const engine of plan.engines) found.push(await onEngine(plan, engine));
  return { samples: [], findings: found };
}

async function onEngine(plan: Plan, engine: EngineName): Promise<Finding> {
  plan.say(`starting on ${engine}`);
  await using place = await makePlace(engine);
  await fillGatehouse(targetOf(place), { people: 100, cost: null });
  const taken: number[] = [];
  // The first one reads the program from the disk and fills the cache of what was compiled: it is not counted.
  for (let time = 0; time < 2 * plan.rounds + 2; time += 1) taken.push(await startOnce(place));
  const counted = taken.slice(1);
  const note = `fastest ${Math.min(...counted).toFixed(0)} ms, p90 ${percentile(counted, 0.9).toFixed(0)} ms`;
  return { row: 11, what: 'start to first answer', engine, value: median(counted), unit: 'ms', target: 400, note };
}

async function startOnce(place: Place): Promise<number> {
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ...environmentOf(place),
    PORT: String(port),
  };
  const began = performance.now();
  const child = spawn('setpriv', ['--pdeathsig=KILL', '--', process.execPath, ...SERVER.options, script], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await untilAnswered(`http://127.0.0.1:${port}`, began, () => child.exitCode !== null);
    return performance.now() - began;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const longest = 30_000;

async function untilAnswered(address: string, began: number, hasEnded: () => boolean): Promise<void> {
  const wire = new Wire(address);
  for (;;) {
    const reply = await wire.send('/sign-in').catch(() => null);
    if (reply?.status === 200) break;
    if (hasEnded() || performance.now() - began > longest) throw new Error('the server did not start');
    await pause(2);
  }
  wire.close();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
