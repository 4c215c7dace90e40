import { describe, expect, test } from 'vitest';
import { importColumns } from '#domain/import-row.ts';
import { meaningOf, readHeader } from './columns.ts';

describe('the name of a column', () => {
  test.each(importColumns)('%s means what it says, however it is written', (column) => {
    const spellings = [
      column,
      column.toUpperCase(),
      column.replaceAll('_', ' '),
      column.replaceAll('_', '-'),
      ` ${column} `,
    ];
    for (const one of spellings) expect(meaningOf(one, 'users', false)).toEqual({ is: 'column', column });
  });

  test.each(['line', 'problem', 'id', 'created_at', 'methods', 'peppered_password_hash'])(
    '%s, which we write ourselves, is passed over',
    (name) => expect(meaningOf(name, 'users', false)).toEqual({ is: 'passed-over' }),
  );

  test.each(['password', 'PASSWORD', 'Plain Password', 'pwd'])('%s is refused, whatever was asked for', (name) => {
    expect(meaningOf(name, 'users', true)).toMatchObject({ is: 'refused' });
  });

  test('operator is none: nobody becomes one by a file', () => {
    expect(meaningOf('operator', 'users', false)).toMatchObject({ is: 'refused' });
    expect(meaningOf('operator', 'users', true)).toEqual({ is: 'passed-over' });
  });
});

describe('a header', () => {
  test('tells each column by its place', () => {
    expect(readHeader(['Full Name', 'E-mail', 'line'], 'users', false)).toEqual(['name', 'email', null]);
  });

  test.each([
    [['emails', 'nmae'], /^There is no column "email"/],
    [['email', 'nmae'], /"nmae" is no column that is known here\. Did you mean name\?/],
    [['email', 'mail'], /Several columns mean email/],
    [['name'], /^There is no column "email"/],
  ])('%j is refused', (cells, reason) => {
    expect(() => readHeader(cells, 'users', false)).toThrow(reason);
  });
});
