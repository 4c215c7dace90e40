import type { ChainPoint } from '#domain/audit-chain.ts';
import type { AuditStream } from '#domain/audit-event.ts';
import { parseId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

/** One line of a file of anchors: where a chain ended when somebody noted it down, outside the database (SPEC X8). */
export const anchorLine = ({ stream, sequence, hash }: ChainPoint, at: Instant): string =>
  JSON.stringify({ stream, sequence, hash, at: new Date(at).toISOString() });

/** What a file of anchors says; the line of the first that is none instead. */
export type AnchorsRead =
  | { readonly ok: true; readonly anchors: readonly ChainPoint[] }
  | { readonly ok: false; readonly line: number };

/** Reads JSON lines as `anchorLine` writes them. Empty lines count as none. */
export function readAnchors(text: string): AnchorsRead {
  const anchors: ChainPoint[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const anchor = anchorOf(line);
    if (anchor === null) return { ok: false, line: index + 1 };
    anchors.push(anchor);
  }
  return { ok: true, anchors };
}

function anchorOf(line: string): ChainPoint | null {
  const found = parsed(line);
  if (typeof found !== 'object' || found === null) return null;
  const { stream, sequence, hash } = found as Readonly<Record<string, unknown>>;
  const isPlace = typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0;
  const where = streamOf(stream);
  if (where === null || !isPlace || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
  return { stream: where, sequence, hash };
}

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
