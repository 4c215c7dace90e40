import { median } from '../measure/numbers.ts';
import type { Finding, Results, Sample } from './finding.ts';
import { figure, type Table } from './table.ts';

/** Targets and what was found, in the order of the rows. */
export function targetTable({ findings }: Results): Table {
  const rows = findings
    .toSorted((a, b) => a.row - b.row)
    .map((one) => [
      String(one.row),
      one.what,
      nameOf(one.engine),
      valueOf(one),
      targetOf(one),
      verdictOf(one),
      one.note ?? '',
    ]);
  return [['Row', 'What', 'Database', 'Found', 'Target', 'Holds', 'Note'], ...rows];
}

const units = { ratio: '', ms: ' ms', MB: ' MB', kB: ' kB', count: '' } as const;

const valueOf = ({ value, unit }: Finding): string => `${figure(value)}${units[unit]}`;

const targetOf = ({ target, unit }: Finding): string => (target === null ? '' : `≤ ${target}${units[unit]}`);

/** Of what has no target nothing is said. */
export function verdictOf({ value, target }: Finding): string {
  if (target === null) return '';
  return value <= target ? 'yes' : 'NO';
}

/** Every operation: the medians of its rounds. */
export function operationTable({ samples }: Results): Table {
  const keys = [...new Set(samples.map(keyOf))];
  const rows = keys.map((key) => rowOf(samples.filter((one) => keyOf(one) === key)));
  return [['Database', 'Operation', 'At once', 'Product', 'CPU ms', 'per second', 'p50 ms', 'p99 ms'], ...rows];
}

const keyOf = ({ engine, what, width, subject }: Sample): string => [engine, what, width, subject].join();

function rowOf(own: readonly Sample[]): readonly string[] {
  const [first] = own;
  if (!first) return [];
  const middle = (of: (one: Sample) => number): string => figure(median(own.map(of)));
  const figures = [
    middle((one) => one.cpu),
    middle((one) => one.perSecond),
    middle((one) => one.p50),
    middle((one) => one.p99),
  ];
  return [nameOf(first.engine), first.what, String(first.width), first.subject, ...figures];
}

const nameOf = (engine: Finding['engine']): string =>
  engine === null ? '' : { sqlite: 'SQLite', postgres: 'PostgreSQL' }[engine];

/** So that the same operation of both products stands under each other. */
export function inOrder(samples: readonly Sample[]): readonly Sample[] {
  const names = [...new Set(samples.map((one) => one.what))];
  return samples.toSorted(
    (a, b) =>
      b.engine.localeCompare(a.engine) ||
      names.indexOf(a.what) - names.indexOf(b.what) ||
      a.width - b.width ||
      b.subject.localeCompare(a.subject, 'en', { caseFirst: 'lower' }),
  );
}
