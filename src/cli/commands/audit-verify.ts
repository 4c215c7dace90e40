import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ChainFault, ChainPoint, Finding } from '#domain/audit-chain.ts';
import type { Instant } from '#domain/instant.ts';
import { anchorLines, readAnchors, type AnchorFault, type AnchorFinding } from '#flows/audit-trail/anchors.ts';
import { knownAnchors, type KnownAnchors } from '#flows/audit-trail/known-anchors.ts';
import type { LinkedLate } from '#flows/audit-trail/late.ts';
import { verifyAudit, type AuditReport } from '#flows/audit-trail/verify.ts';
import type { ToolJob } from '../action.ts';
import { unlinkedWords } from '../audit-lines.ts';
import { orInterrupted } from '../interrupted.ts';
import { addLines, partsOf, tryPlace } from '../new-file.ts';
import type { Fields } from '../output.ts';
import { Misuse, Refused } from '../problem.ts';
import { tableOf } from '../table.ts';

export interface VerifyOptions {
  readonly anchors?: string;
  readonly writeAnchors?: string;
}

/** Anchors, and where they come from; null: none were given, and no file is configured. */
interface Used extends KnownAnchors {
  readonly file: string;
}

/** `audit verify`: every chain, against the file of anchors that is named or else the one that is configured. */
export async function verify(job: ToolJob, options: VerifyOptions): Promise<void> {
  const { tools, out, world } = job;
  if (options.writeAnchors !== undefined) await tryAnchors(job, options.writeAnchors);
  const used = await anchorsUsed(job, options.anchors);
  const { store, auditMac } = tools.deps;
  const verified = verifyAudit(store.audit, auditMac, used?.anchors, world.signal);
  const report = await orInterrupted('Not every chain was verified.', verified);
  const { events, unlinked, unlinkedSince, findings, late, lateMore, heads } = report;
  const ofAnchors = used?.findings ?? [];
  out.one(
    {
      events,
      unlinked,
      unlinkedSince: unlinkedSince && isoOf(unlinkedSince),
      findings: findings.map(fieldsOf),
      linkedLate: late.map(lateFields),
      linkedLateMore: lateMore,
      heads: heads.map(placeOf),
      anchors: countOf(used),
      anchorFile: used?.file ?? null,
      anchorFindings: ofAnchors.map(anchorFields),
    },
    told(report, ofAnchors),
  );
  for (const one of late.filter(({ isPause }) => isPause)) out.note(pauseWords(one));
  if (lateMore > 0) out.note(`Linked late as well, and not listed: ${lateMore}.`);
  if (unlinked > 0) out.note(unlinkedWords(unlinked, unlinkedSince));
  if (used?.continues) out.note(`${used.file} goes on from an earlier file: verify with that one, too (--anchors).`);
  const found = findings.length + ofAnchors.length;
  if (found > 0) {
    throw new Refused('audit-damaged', `Findings: ${found}. Keep the database as it is for whoever looks into it.`);
  }
  if (options.writeAnchors !== undefined) await writeAnchors(job, options.writeAnchors, heads);
}

async function anchorsUsed(job: ToolJob, named: string | undefined): Promise<Used | null> {
  if (named !== undefined) return { ...(await anchorsFrom(job, named)), file: named };
  const { anchoring } = job.tools.deps;
  const known = await knownAnchors(job.tools.deps, 'all');
  return known && anchoring.file && { ...known, file: anchoring.file.path };
}

const countOf = (used: Used | null): number =>
  [...(used?.anchors.values() ?? [])].reduce((sum, one) => sum + one.count, 0);

/** Lines are added to nothing but a file of anchors, or a new one. Throws Misuse. */
async function tryAnchors(job: ToolJob, file: string): Promise<void> {
  const { directory } = job.world;
  tryPlace(directory, file);
  if (existsSync(path.resolve(directory, file))) await anchorsFrom(job, file);
}

async function writeAnchors(job: ToolJob, file: string, heads: readonly ChainPoint[]): Promise<void> {
  const { tools, out, world } = job;
  const isThere = existsSync(path.resolve(world.directory, file));
  const { mark } = isThere ? await anchorsFrom(job, file) : { mark: '' };
  const { lines } = anchorLines(heads, tools.deps.clock.now(), tools.deps.auditMac, mark);
  addLines(world.directory, file, lines);
  out.note(`Anchors noted down: ${lines.length}, in ${file}.`);
}

/** Throws Misuse. */
async function anchorsFrom({ tools, world }: ToolJob, file: string): Promise<KnownAnchors & { readonly mark: string }> {
  const read = await readAnchors(partsOf(world.directory, file), tools.deps.auditMac);
  if (read.ok) return read;
  throw new Misuse(`${file}, line ${read.line}: not an anchor as "audit verify --write-anchors" writes them.`);
}

const placeOf = ({ stream, sequence, hash }: ChainPoint): Fields => ({ stream, sequence, hash });

const fieldsOf = ({ fault, stream, sequence, eventId }: Finding): Fields => ({
  fault,
  stream,
  sequence,
  event: eventId,
  meaning: faultWords[fault],
});

const isoOf = (at: Instant): string => new Date(at).toISOString();

const lateFields = (one: LinkedLate): Fields => ({
  stream: one.stream,
  fromSequence: one.fromSequence,
  toSequence: one.toSequence,
  events: one.events,
  writtenFirst: isoOf(one.first),
  writtenLast: isoOf(one.last),
  linked: isoOf(one.linked),
  pause: one.isPause,
});

/** No finding: but whoever knows of no pause at that time has found something. */
const pauseWords = ({ stream, events, first, last, linked }: LinkedLate): string =>
  `In ${stream}, what was written from ${isoOf(first)} to ${isoOf(last)} (events: ${events}) was linked at ${isoOf(linked)}, as after a pause of the server: if it had none then, this was done by somebody.`;

const anchorFields = ({ fault, line }: AnchorFinding): Fields => ({ fault, line, meaning: anchorFaultWords[fault] });

const faultWords: Record<ChainFault, string> = {
  changed: 'an event is not what it was when it was linked',
  foreign: 'an event was put in without the key, or belongs elsewhere',
  gap: 'events are missing before it',
  reordered: 'events stand in another order',
  truncated: 'the chain does not reach a place that was noted down',
  'head-moved': 'there are more events than the head of the chain says',
  'head-forged': 'the head of the chain was put there without the key',
  late: 'events were linked long after they were written, and not after a pause of the server',
};

const anchorFaultWords: Record<AnchorFault, string> = {
  changed: 'a line of the file of anchors is not what was written, or the keys are other ones',
  removed: 'lines of the file of anchors are missing before it',
  unmarked: 'a line without a mark was put into the file of anchors',
  'cut-short': 'what was written into the file of anchors last is not in it',
  absent: 'the file of anchors is not there',
};

const lateColumns = ['stream', 'fromSequence', 'toSequence', 'events', 'writtenFirst', 'writtenLast', 'linked'];

function told({ events, findings, late, heads }: AuditReport, ofAnchors: readonly AnchorFinding[]): string {
  const odd = late.filter((one) => !one.isPause);
  const tables = [
    ...(findings.length > 0
      ? [tableOf(['fault', 'stream', 'sequence', 'event', 'meaning'], findings.map(fieldsOf))]
      : []),
    ...(odd.length > 0 ? [tableOf(lateColumns, odd.map(lateFields))] : []),
    ...(ofAnchors.length > 0 ? [tableOf(['fault', 'line', 'meaning'], ofAnchors.map(anchorFields))] : []),
  ];
  if (tables.length > 0) return tables.join('\n\n');
  if (events === 0) return 'Nothing is linked yet: there is no chain to verify.';
  return `Whole: ${events} events in ${heads.length} ${heads.length === 1 ? 'chain' : 'chains'}.`;
}
