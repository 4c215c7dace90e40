import type { NotedChains } from '#domain/audit-points.ts';
import type { Deps } from '../deps.ts';
import { readAnchors, type AnchorFinding, type AnchorsWanted } from './anchors.ts';

/** What is known of a file of anchors. */
export interface KnownAnchors {
  readonly anchors: NotedChains;
  readonly findings: readonly AnchorFinding[];
  readonly continues: boolean;
}

/**
 * What was noted down in the file that is configured; null where none is. What was written last, as the database remembers it, must be in it: a file that was
 * cut short or taken away is found, unless whoever did it changed the database as well.
 */
export async function knownAnchors(
  { anchoring, store, auditMac }: Deps,
  wanted: AnchorsWanted,
): Promise<KnownAnchors | null> {
  if (anchoring.file === null) return null;
  const sought = (await store.anchors.anchorStates()).find((one) => one.place === 'file')?.lastMark ?? null;
  const file = await anchoring.file.read();
  if (file === null) return nothingBut(sought === null ? [] : [{ fault: 'absent', line: null }]);
  const read = await readAnchors(file, auditMac, { wanted, sought });
  if (!read.ok) return nothingBut([{ fault: 'changed', line: read.line }]);
  const isCut = sought !== null && !read.isSought;
  const findings = isCut ? [...read.findings, { fault: 'cut-short' as const, line: null }] : read.findings;
  return { anchors: read.anchors, findings, continues: read.continues };
}

const nothingBut = (findings: readonly AnchorFinding[]): KnownAnchors => ({
  anchors: new Map(),
  findings,
  continues: false,
});
