import type { ChainPoint, Mac } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { pointTaker, type NotedChains, type PointTaker } from '#domain/audit-points.ts';
import { parseId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { breath } from '../breath.ts';
import { linesOf } from './lines.ts';

/** A line that was written, and by which the next one is linked to it. */
export interface WrittenLines {
  readonly lines: readonly string[];
  /** Of the last line. */
  readonly mark: string;
}

/**
 * Lines of a file of anchors: where chains ended when they were noted down, outside the database (SPEC X8). Each carries a keyed mark over itself and the mark
 * before it, so that whoever lacks the key can neither write lines nor take any out of the middle. `mark`: of the last line that is there; empty: there is none.
 */
export function anchorLines(points: readonly ChainPoint[], at: Instant, mac: Mac, mark: string): WrittenLines {
  let previous = mark;
  const lines = points.map(({ stream, sequence, hash }) => {
    const anchor = { stream, sequence, hash, at: new Date(at).toISOString(), previous };
    previous = markOf(anchor, mac);
    return JSON.stringify({ ...anchor, mark: previous });
  });
  return { lines, mark: previous };
}

interface Anchor extends ChainPoint {
  readonly at: string;
  readonly previous: string;
}

/** An array, so that no two anchors share a text; and none that an event of a chain could have. */
const markOf = ({ stream, sequence, hash, at, previous }: Anchor, mac: Mac): string =>
  mac(JSON.stringify(['anchor', previous, stream, sequence, hash, at]));

/**
 * What is wrong with a file of anchors. `changed`: a line is not what was written. `removed`: lines before it are missing. `unmarked`: a line without a mark among
 * lines that have one. `cut-short`: what was written last is not in it. `absent`: it is not there at all. In no line: null.
 */
export type AnchorFault = 'changed' | 'removed' | 'unmarked' | 'cut-short' | 'absent';

export interface AnchorFinding {
  readonly fault: AnchorFault;
  readonly line: number | null;
}

/** What a file of anchors says; the line of the first that is none instead, where no line has a mark. */
export type AnchorsRead =
  | {
      readonly ok: true;
      readonly anchors: NotedChains;
      /** The first of them: more tell nothing more. */
      readonly findings: readonly AnchorFinding[];
      /** Of the last line that has one; empty: none has. */
      readonly mark: string;
      /** Its first line goes on from an earlier file. */
      readonly continues: boolean;
      /** Whether the mark that was asked for is in it. */
      readonly isSought: boolean;
    }
  | { readonly ok: false; readonly line: number };

/** What is wanted of a file of anchors: every place of all chains or of one, or only where each chain went furthest. */
export type AnchorsWanted = 'all' | 'ends' | AuditStream;

const mostFindings = 1_000;

/**
 * Reads lines as `anchorLines` writes them, and as earlier releases did without marks, before the first that has one. Empty lines count as none, and what a crash
 * left of a line is passed over where the next one follows on the one before it. A line that is found to be wrong is no anchor. Files grow without end: a part of
 * one is in memory at a time, with a breath between. `sought`: a mark that is looked for.
 */
export async function readAnchors(
  file: AsyncIterable<string> | Iterable<string>,
  mac: Mac,
  { wanted = 'all', sought = null }: { readonly wanted?: AnchorsWanted; readonly sought?: string | null } = {},
): Promise<AnchorsRead> {
  const taker = pointTaker((stream) => wanted === 'all' || wanted === stream);
  const state: Reading = { taker, sought, findings: [], mark: '', continues: false, isSought: false, isMarked: false };
  let line = 0;
  let broken: number | null = null;
  for await (const lines of linesOf(file)) {
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      const anchor = anchorIn(text);
      if (anchor) take(state, line, anchor, mac);
      else broken ??= line;
    }
    await breath();
  }
  if (broken !== null && !state.isMarked) return { ok: false, line: broken };
  const { findings, mark, continues, isSought } = state;
  return { ok: true, anchors: taker.chains, findings, mark, continues, isSought };
}

/** The last mark in the last lines of a file that is of a line as it was written; null: there is none, or what is sought does not stand there. */
export function lastMarkIn(end: string, mac: Mac, sought: string | null): string | null {
  let last: string | null = null;
  for (const text of end.split('\n').toReversed()) {
    const anchor = anchorIn(text);
    if (!anchor?.mark || anchor.mark !== markOf(anchor, mac)) continue;
    last ??= anchor.mark;
    if (sought === null || anchor.mark === sought) return last;
  }
  return null;
}

interface Reading {
  readonly taker: PointTaker;
  readonly sought: string | null;
  readonly findings: AnchorFinding[];
  mark: string;
  continues: boolean;
  isSought: boolean;
  isMarked: boolean;
}

type ReadLine = Anchor & { readonly mark: string | null };

function take(state: Reading, line: number, { mark, ...anchor }: ReadLine, mac: Mac): void {
  const { stream, sequence, hash, previous } = anchor;
  if (mark === null) {
    if (state.mark !== '') note(state, 'unmarked', line);
    else state.taker.take({ stream, sequence, hash });
    return;
  }
  state.isMarked = true;
  state.isSought ||= mark === state.sought;
  if (mark !== markOf(anchor, mac)) return note(state, 'changed', line);
  if (state.mark === '') state.continues = previous !== '' && state.findings.length === 0;
  else if (previous !== state.mark) note(state, 'removed', line);
  state.mark = mark;
  state.taker.take({ stream, sequence, hash });
}

function note({ findings }: Reading, fault: AnchorFault, line: number): void {
  if (findings.length < mostFindings) findings.push({ fault, line });
}

function anchorIn(text: string): ReadLine | null {
  const found = parsed(text);
  if (typeof found !== 'object' || found === null) return null;
  const { stream, sequence, hash, at, previous, mark } = found as Readonly<Record<string, unknown>>;
  const isPlace = typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0;
  const where = streamOf(stream);
  if (where === null || !isPlace || typeof hash !== 'string' || !isHash(hash)) return null;
  const anchor = { stream: where, sequence, hash, at: wordOf(at), previous: wordOf(previous) };
  return { ...anchor, mark: mark === undefined ? null : wordOf(mark) };
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The installation's chain or a company's; null for anything else. */
export const streamOf = (text: unknown): AuditStream | null =>
  text === 'installation' ? text : parseId('company', text);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
