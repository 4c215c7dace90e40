import type { Results } from './finding.ts';
import type { Machine } from './machine.ts';
import { asMarkdown } from './table.ts';
import { operationTable, targetTable, verdictOf } from './tables.ts';
import { notes } from './notes.ts';

/** docs/benchmarks.md. */
export function drawDocument(found: Results, machine: Machine, command: string): string {
  const judged = found.findings.filter((one) => one.target !== null);
  const missed = judged.filter((one) => verdictOf(one) !== 'yes');
  return `# Benchmarks

Written by \`${command}\`. Nothing here is edited by hand.

${judged.length - missed.length} of ${judged.length} figures hold their targets.

${asMarkdown(targetTable(found))}

## The machine

${asMarkdown([['', ''], ...Object.entries(machine)])}

${notes}

## Every operation

CPU is the kernel's count of milliseconds for each operation, server and database together; the other figures depend on what else the machine was doing.
Medians of all rounds.

${asMarkdown(operationTable(found))}
`;
}
