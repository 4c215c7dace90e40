import path from 'node:path';
import { ConfigurationError, type Configuration } from '#config/load.ts';
import { instant, type Duration, type Instant } from '#domain/instant.ts';
import type { Facts } from '#flows/installation/facts.ts';
import { lookAtDatabase } from '#flows/installation/look.ts';
import type { Job } from '../action.ts';
import { Misuse } from '../problem.ts';
import type { Tools } from '../tools.ts';
import { changedAt, fileFacts, processFacts } from './process-facts.ts';
import { smsTextsOf } from './sms-facts.ts';

/** What there is to see before anything was looked at. */
const nothing: Omit<Facts, 'now'> = {
  configurationProblems: [],
  process: null,
  files: [],
  cannotOpen: null,
  isNew: false,
  database: null,
  skew: null,
  keptIn: null,
  mail: null,
  smsTexts: [],
  anchoredAt: null,
};

/** Gathers everything that can be looked at: also of an installation whose configuration is broken, or that does not start. */
export async function gather(job: Job, anchors: string | undefined): Promise<Facts> {
  const machineNow = { now: instant(Date.now()) };
  const read = readConfiguration(job);
  if (Array.isArray(read)) return { ...nothing, ...machineNow, configurationProblems: read };
  const seen: Facts = {
    ...nothing,
    ...machineNow,
    process: processFacts(read),
    files: fileFacts(read, job.world.explain(job.file).file),
    anchoredAt: anchors === undefined ? null : noted(job, anchors),
  };
  return opened(job, read, seen);
}

/** A file that was named must be there: a slip of the pen is no finding. */
function noted({ world }: Job, anchors: string): Instant {
  const at = changedAt(path.resolve(world.directory, anchors));
  if (at !== null) return at;
  throw new Misuse('--anchors names no file. Make it: gatehouse audit verify --write-anchors FILE');
}

function readConfiguration({ world, file }: Job): Configuration | string[] {
  try {
    return world.configuration(file);
  } catch (error) {
    if (error instanceof ConfigurationError) return [...error.problems];
    throw error;
  }
}

async function opened({ world }: Job, configuration: Configuration, seen: Facts): Promise<Facts> {
  let tools: Tools;
  try {
    tools = await world.open(configuration);
  } catch (error) {
    if (isNotMade(error)) return { ...seen, isNew: true };
    return { ...seen, cannotOpen: error instanceof Error ? error.message : String(error) };
  }
  try {
    return { ...seen, ...(await inside(tools)) };
  } finally {
    await tools.close();
  }
}

const isNotMade = (error: unknown): boolean =>
  error instanceof Error && 'problem' in error && error.problem === 'not-made';

async function inside(tools: Tools): Promise<Partial<Facts>> {
  const { deps, auditMac, keys, mailCheck } = tools;
  return {
    now: deps.clock.now(),
    keptIn: keys.keptIn,
    skew: await skewOf(deps.store),
    mail: (await mailCheck?.reach()) ?? null,
    smsTexts: await smsTextsOf(tools),
    database: await lookAtDatabase(deps, auditMac, keys.list()),
  };
}

/** This machine's clock against the database's, in the middle of asking. */
async function skewOf(store: Tools['deps']['store']): Promise<Duration> {
  const asked = Date.now();
  const said = await store.databaseTime();
  return (asked + Date.now()) / 2 - said;
}
