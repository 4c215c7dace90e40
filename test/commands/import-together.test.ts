import { describe, expect, test } from 'vitest';
import { startCommandLine } from '../support/command-line.ts';
import { countsOf, csv, fileOf, oldHash, oldSeed } from '../support/imports.ts';
import { engineNames } from '../support/product.ts';

const people = 200;
const header = ['email', 'password_hash', 'totp', 'phone', 'company'];

describe.each(engineNames)('imports that run at the same time, on %s', (engine) => {
  test('of the same people, in one order and the other, make each of them once, and each company', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    const rows = Array.from({ length: people }, (_, at) => [
      `p${at}@people.example`,
      oldHash,
      oldSeed,
      '',
      `C${at % 7}`,
    ]);
    const files = [rows, rows.toReversed(), rows].map((some) => fileOf(line, 'csv', csv(header, ...some)));
    const runs = files.map((file) =>
      line.run(['import', 'users', file, '--json', '--create-companies', '--batch', '9']),
    );
    const results = await Promise.all(runs);
    const sum = (name: string): number =>
      results.reduce((all, result) => all + ((result.json() as Record<string, number>)[name] ?? 0), 0);
    expect(results.map((result) => result.code)).toEqual([0, 0, 0]);
    expect([sum('created'), sum('membershipsAdded'), sum('companiesCreated')]).toEqual([people, people, 7]);
    expect([sum('unchanged'), sum('rejected')]).toEqual([2 * people, 0]);
    expect(await countsOf(line, 'users', 'memberships', 'authenticators', 'companies')).toEqual([
      people,
      people,
      2 * people,
      7,
    ]);
  });

  test('of other people with one phone number give it to ten of them (SPEC M3)', async () => {
    await using line = await startCommandLine({ engine });
    await line.run('migrate');
    const file = (name: string): string => {
      const rows = Array.from({ length: 8 }, (_, at) => [`${name}${at}@people.example`, '', '', '+14155552671', '']);
      return fileOf(line, 'csv', csv(header, ...rows));
    };
    const words = (name: string) => ['import', 'users', file(name), '--json', '--batch', '1'];
    const results = await Promise.all([line.run(words('ana')), line.run(words('ben')), line.run(words('cleo'))]);
    const created = results.map((result) => (result.json() as { created: number }).created);
    expect(created.reduce((all, one) => all + one, 0)).toBe(10);
    expect(await countsOf(line, 'users', "authenticators where kind = 'phone'")).toEqual([10, 10]);
  });
});
