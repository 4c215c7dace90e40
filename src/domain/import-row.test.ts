import { describe, expect, test } from 'vitest';
import { newMembershipStatus, RowReader, type TextFields } from './import-row.ts';

const reader = (): RowReader => new RowReader((tag) => (tag === 'fr' ? 'fr' : null));

const problemsOf = (fields: TextFields) => {
  const one = reader();
  one.profile(fields);
  one.membership(fields, null);
  return one.problems.map(({ column }) => column);
};

describe('a profile', () => {
  test('takes the whole name before its parts, and joins the parts', () => {
    expect(reader().profile({ name: ' Ana ', first_name: 'X' }).displayName).toBe('Ana');
    expect(reader().profile({ first_name: 'Ana', last_name: 'Ruiz' }).displayName).toBe('Ana Ruiz');
    expect(reader().profile({ last_name: 'Ruiz' }).displayName).toBe('Ruiz');
    expect(reader().profile({}).displayName).toBeNull();
  });

  test('is composed, so that one name is one text', () => {
    expect(reader().profile({ name: 'Zoe\u0308' }).displayName).toBe('Zo\u00EB');
  });

  test('is active unless it says otherwise', () => {
    expect(reader().profile({}).status).toBe('active');
    expect(reader().profile({ status: 'Blocked' }).status).toBe('disabled');
  });

  test.each<[TextFields, string]>([
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 'a\nb' }, 'name'],
    [{ name: 'a\u2066b' }, 'name'],
    [{ name: '\ud800' }, 'name'],
    [{ language: 'de' }, 'language'],
    [{ time_zone: 'UTC+1' }, 'time_zone'],
    [{ status: 'toString' }, 'status'],
  ])('%j has a problem in %s', (fields, column) => {
    expect(problemsOf(fields)).toEqual([column]);
  });
});

describe('a membership', () => {
  test('is in the company of its row, or in the one that is meant otherwise', () => {
    expect(reader().membership({ company: ' One ' }, 'Two')?.company.key).toBe('One');
    expect(reader().membership({}, 'Two')?.company.key).toBe('Two');
    expect(reader().membership({}, null)).toBeNull();
  });

  test('without a company is a problem as soon as anything is said of it', () => {
    expect(problemsOf({ site: 'North' })).toEqual(['company']);
    expect(problemsOf({ site: ' ' })).toEqual([]);
  });

  test.each(['yes', 'TRUE', '1'])('%s makes an administrator', (word) => {
    expect(reader().membership({ company: 'x', company_admin: word }, null)?.companyAdmin).toBe(true);
  });

  test.each(['no', 'False', '0', ''])('%j makes none', (word) => {
    expect(reader().membership({ company: 'x', company_admin: word }, null)?.companyAdmin).toBe(false);
  });

  const who = { hasSignedIn: true, accepted: false };

  test('has to be accepted by whoever signs in here already (SPEC C2)', () => {
    expect(newMembershipStatus(null, who)).toBe('invited');
    expect(newMembershipStatus('active', who)).toBe('invited');
  });

  test('is active for whoever never signed in, or has accepted', () => {
    for (const one of [{ hasSignedIn: false }, { accepted: true }]) {
      expect(newMembershipStatus(null, { ...who, ...one })).toBe('active');
    }
  });

  test('is never more than its row asks for', () => {
    for (const wanted of ['inactive', 'invited'] as const) {
      expect(newMembershipStatus(wanted, { hasSignedIn: false, accepted: true })).toBe(wanted);
    }
  });
});
