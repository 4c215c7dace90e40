import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { betterAuthSite, hasBetterAuth } from './servers/better-auth-site.ts';
import { engines } from './servers/database.ts';
import { takeOwnPlace } from './servers/own-place.ts';
import { drawDocument } from './report/document.ts';
import { together, type Results } from './report/finding.ts';
import { describeMachine } from './report/machine.ts';
import { asText } from './report/table.ts';
import { inOrder, operationTable, targetTable } from './report/tables.ts';
import { amounts, type Plan } from './rows/plan.ts';
import { rows } from './rows/rows.ts';

const usage = `usage: npm run bench -- [--quick] [--million] [--only NAME[,NAME]] [--engine sqlite|postgres] [--write]
names: ${Object.keys(rows).join(', ')}
`;

const results = new URL('results/', import.meta.url);
const document = new URL('../docs/benchmarks.md', import.meta.url);

takeOwnPlace();
process.exitCode = (await main()) || process.exitCode || 0;

/** Exit codes: 0 measured, whatever was found; 1 a part broke; 2 the command line is wrong. */
async function main(): Promise<number> {
  const flags = readFlags();
  if (flags === null) {
    process.stderr.write(usage);
    return 2;
  }
  const began = new Date();
  const loadBefore = loadavg()[0] ?? 0;
  const found = await measure(planOf(flags));
  const machine = describeMachine(began, loadBefore);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL('latest.json', results), `${JSON.stringify({ machine, ...found }, null, 2)}\n`);
  if (flags.write) writeFileSync(document, drawDocument(found, machine, commandOf()));
  process.stdout.write(`\n${asText(operationTable(found))}\n\n${asText(targetTable(found))}\n`);
  return 0;
}

interface Flags {
  readonly quick: boolean;
  readonly million: boolean;
  readonly write: boolean;
  readonly only: readonly string[];
  readonly engines: Plan['engines'];
}

function readFlags(): Flags | null {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        million: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        only: { type: 'string' },
        engine: { type: 'string' },
      },
    });
    const only = values.only?.split(',') ?? Object.keys(rows);
    const chosen = engines.filter((one) => values.engine === undefined || values.engine === one);
    return only.every((name) => name in rows) && chosen.length > 0 ? { ...values, only, engines: chosen } : null;
  } catch {
    return null;
  }
}

function planOf({ quick, million, only, engines: chosen }: Flags): Plan {
  const peer = hasBetterAuth() ? betterAuthSite : null;
  const say = (text: string): void => {
    process.stderr.write(`bench: ${text}\n`);
  };
  if (!peer) say('better-auth is not installed: nothing is compared with it');
  return {
    ...(quick ? amounts.short : amounts.full),
    quick,
    million,
    only,
    engines: chosen,
    fromSources: false,
    peer,
    say,
  };
}

/** What breaks in one part is said, and the others go on. */
async function measure(plan: Plan): Promise<Results> {
  const found: Results[] = [];
  for (const [name, row] of Object.entries(rows).filter(([one]) => plan.only.includes(one))) {
    try {
      found.push(await row(plan));
    } catch (error) {
      process.exitCode = 1;
      plan.say(`${name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  const all = together(found);
  return { ...all, samples: inOrder(all.samples) };
}

function commandOf(): string {
  return ['npm run bench --', ...process.argv.slice(2)].join(' ');
}
