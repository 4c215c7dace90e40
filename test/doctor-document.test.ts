import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#flows/installation/doctor.ts';

test('docs/operators/doctor.md tells of every check, in their order, and of no other', () => {
  const text = readFileSync(new URL('../docs/operators/doctor.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
  expect(told).toEqual(checks.map((check) => check.name));
});
