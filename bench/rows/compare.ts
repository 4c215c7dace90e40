import { ratioOf, sum } from '../measure/numbers.ts';
import type { Finding, Sample } from '../report/finding.ts';
import type { EngineName } from '../servers/database.ts';

/** How many at once. */
export const widths = [1, 16, 64] as const;

/** Sums of our steps, and of those of the other product that do the same. */
export interface Comparison {
  readonly row: number;
  readonly what: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly target: number | null;
}

/** CPU of ours ÷ theirs, formed within each round; the worst of all widths is held to the target. Nothing where the peer was not measured. */
export function compared(
  samples: readonly Sample[],
  engine: EngineName,
  peer: Sample['subject'],
  comparisons: readonly Comparison[],
): readonly Finding[] {
  const own = samples.filter((one) => one.engine === engine);
  if (!own.some((one) => one.subject === peer)) return [];
  return comparisons.map(({ row, what, ours, theirs, target }) => {
    const ratios = widths.map((width) => {
      const at = own.filter((one) => one.width === width);
      return ratioOf(perRound(at, 'Gatehouse', ours), perRound(at, peer, theirs));
    });
    const each = ratios.map((one) => one.toFixed(3)).join(', ');
    const note = `at 1, 16, 64 at once: ${each}`;
    return { row, what, engine, value: Math.max(...ratios), unit: 'ratio', target, note };
  });
}

/** CPU of these operations together, by round. */
function perRound(samples: readonly Sample[], subject: Sample['subject'], what: readonly string[]): readonly number[] {
  const own = samples.filter((one) => one.subject === subject && what.includes(one.what));
  const rounds = [...new Set(own.map((one) => one.round))];
  return rounds.map((round) => sum(own.filter((one) => one.round === round).map((one) => one.cpu)));
}
