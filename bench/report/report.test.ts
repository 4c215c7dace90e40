import { describe, expect, test } from 'vitest';
import { drawDocument } from './document.ts';
import type { Finding, Sample } from './finding.ts';
import { asMarkdown, asText, figure } from './table.ts';
import { inOrder, operationTable, targetTable } from './tables.ts';

const table = [
  ['What', 'ms'],
  ['first', '1.25'],
  ['a second', '1,250'],
];

describe('tables', () => {
  test('of a terminal have their columns under each other, numbers to the right', () => {
    expect(asText(table)).toBe('What         ms\n--------  -----\nfirst      1.25\na second  1,250');
  });

  test('of a document have a rule under the head', () => {
    expect(asMarkdown(table)).toBe('| What | ms |\n| --- | --: |\n| first | 1.25 |\n| a second | 1,250 |');
  });

  test('show three digits that matter', () => {
    expect([0.12345, 1.2345, 12.345, 1234.5, Number.NaN].map(figure)).toEqual(['0.123', '1.23', '12.3', '1,235', '–']);
  });
});

const finding: Finding = { row: 3, what: 'session check', engine: 'sqlite', value: 0.1, unit: 'ratio', target: 0.12 };
const sample: Sample = {
  subject: 'Gatehouse',
  engine: 'sqlite',
  width: 16,
  what: 'password',
  round: 0,
  cpu: 1,
  perSecond: 100,
  p50: 2,
  p99: 3,
};

describe('what is said of the targets', () => {
  test('a figure holds its target up to the target itself; without one nothing is said', () => {
    const findings = [
      { ...finding, value: 0.12 },
      { ...finding, value: 0.121 },
      { ...finding, target: null },
    ];
    const [, ...rows] = targetTable({ samples: [], findings });
    expect(rows.map((row) => row[5])).toEqual(['yes', 'NO', '']);
  });

  test('rows stand in the order of their numbers', () => {
    const [, ...rows] = targetTable({ samples: [], findings: [finding, { ...finding, row: 1 }] });
    expect(rows.map((row) => row[0])).toEqual(['1', '3']);
  });

  test('an operation is the median of its rounds, beside the other product’s', () => {
    const samples = [3, 1, 2].map((cpu, round) => ({ ...sample, cpu, round }));
    const theirs = { ...sample, subject: 'better-auth', cpu: 6 } as const;
    const [, ...rows] = operationTable({ samples: inOrder([theirs, ...samples]), findings: [] });
    expect(rows.map((row) => [row[3], row[4]])).toEqual([
      ['Gatehouse', '2'],
      ['better-auth', '6'],
    ]);
  });

  test('the document counts what holds, and names machine and command', () => {
    const found = { samples: [sample], findings: [finding, { ...finding, value: 1 }] };
    const text = drawDocument(found, { 'Node.js': 'v24' }, 'npm run bench -- --write');
    expect(text).toContain('1 of 2 figures hold their targets.');
    expect(text).toContain('| Node.js | v24 |');
    expect(text).toContain('`npm run bench -- --write`');
  });
});
