import type { Severity } from '#flows/installation/check.ts';
import { diagnose, type Diagnosis } from '#flows/installation/doctor.ts';
import { plainly, type Job } from '../action.ts';
import { printable } from '../cell.ts';
import { gather } from '../doctor/look.ts';
import { Refused } from '../problem.ts';
import type { AddCommand } from './list.ts';

interface Options {
  readonly strict?: boolean;
  readonly anchors?: string;
}

export const addDoctor: AddCommand = (program, world) => {
  program
    .command('doctor')
    .description('every departure from production safety and from the strict profile, each with its remedy')
    .option('--anchors <file>', 'what "audit verify --write-anchors" writes: is it kept up?')
    .option('--strict', 'exit code 1 for departures from the strict profile alone, too')
    .addHelpText(
      'after',
      `
It looks at configuration, files, keys, database, mail server, people and what the loops do, and changes nothing. It works beside a running server, and
where the server does not start. Exit code 1 when there is a danger or a warning.

Examples:
  gatehouse doctor
  gatehouse doctor --strict --json`,
    )
    .action(plainly(world, examine));
};

async function examine(job: Job, { strict = false, anchors }: Options): Promise<void> {
  const found = diagnose(await gather(job, anchors));
  const counts = countsOf(found);
  const isWell = counts.danger + counts.warning + (strict ? counts.strict : 0) === 0;
  job.out.one({ ok: isWell, ...counts, findings: found.map((one) => ({ ...one })) }, textOf(found));
  if (!isWell) throw new Refused('findings', summaryOf(counts));
}

type Counts = Readonly<Record<Severity, number>>;

function countsOf(found: readonly Diagnosis[]): Counts {
  const many = (severity: Severity): number => found.filter((one) => one.severity === severity).length;
  return { danger: many('danger'), warning: many('warning'), strict: many('strict') };
}

const summaryOf = ({ danger, warning, strict }: Counts): string =>
  `Found: ${danger} dangerous, ${warning} to be warned of, ${strict} beside the strict profile.`;

const textOf = (found: readonly Diagnosis[]): string =>
  found.length === 0
    ? 'Nothing departs from production safety or from the strict profile.'
    : found.map(blockOf).join('\n\n');

const blockOf = ({ severity, check, found, why, remedy }: Diagnosis): string =>
  printable([`${severity}: ${check}`, `  ${found}`, `  Why: ${why}`, `  Remedy: ${remedy}`].join('\n'));
