import { describe, expect, test } from 'vitest';
import type { Email } from './email.ts';
import type { RoleId, UserId } from './identifiers.ts';
import { day, minute, type Instant } from './instant.ts';
import { readText } from './plain-text.ts';
import { readRosterHeader, readRosterRow, type RosterRow, type RosterWorld } from './roster-row.ts';
import { judgeRosterRow, type RosterActor, type RosterMember } from './roster-verdict.ts';

const disburser = 'rol_1' as RoleId;

const world: RosterWorld = {
  readEmail: (typed) =>
    typed.includes('@')
      ? { ok: true, value: typed.toLowerCase() as Email }
      : { ok: false, refusal: { flaw: 'malformed' } },
  findLanguage: (tag) => (tag === 'fr' ? 'fr' : null),
  findRole: (name) => (name === 'payments/disburser' ? disburser : null),
};

describe('the header of a list', () => {
  test('names columns in any order, case and spelling; what exports add is passed over', () => {
    const header = readRosterHeader(['Line', 'E-Mail', 'Group', 'last sign-in', 'LANGUAGE', 'Problem', ''], true);
    expect(header).toEqual({ ok: true, columns: [null, 'email', 'group', null, 'language', null, null] });
  });

  test.each([
    ['no-email', ['name', 'site']],
    ['unknown', ['email', 'shoe size']],
    ['permission', ['email', 'company_admin']],
    ['permission', ['email', 'Directory Admin']],
    ['secret', ['email', 'password']],
    ['secret', ['email', 'password_hash']],
    ['secret', ['email', 'TOTP']],
    ['secret', ['email', 'Mobile']],
    ['twice', ['email', 'E-mail address', 'Site']],
    ['roles', ['email', 'Roles']],
  ])('is refused: %s, in %j', (flaw, cells) => {
    const header = readRosterHeader(cells, false);
    expect(header.ok ? [] : header.flaws.map((one) => one.flaw)).toEqual([flaw]);
  });

  test('a first line that is no header is not repeated: it may be full of secrets', () => {
    const header = readRosterHeader(['ana@example.com', 'hunter2 secret!'], true);
    expect(header).toEqual({ ok: false, flaws: [{ flaw: 'no-email' }] });
  });
});

describe('a row of a list', () => {
  const columns = ['email', 'name', null, 'site', 'language', 'status', 'roles'] as const;
  const read = (...cells: string[]) => readRosterRow(columns, cells, world);

  test('says what its cells say; empty ones say nothing', () => {
    expect(read(' Ana@Example.com ', 'Ana', 'x', '', 'fr', 'Active', 'payments/disburser payments/disburser')).toEqual({
      ok: true,
      row: {
        email: 'ana@example.com',
        name: 'Ana',
        employer: null,
        site: null,
        group: null,
        language: 'fr',
        status: 'active',
        roles: [disburser],
      },
    });
  });

  test('tells all its problems at once', () => {
    const result = read('nobody', 'x'.repeat(201), '', 'a\u202Eb', 'xx', 'gone', 'payments/other');
    expect(result.ok ? [] : result.problems).toEqual([
      { column: 'email', flaw: 'email-malformed', detail: null },
      { column: 'name', flaw: 'too-long', detail: null },
      { column: 'site', flaw: 'not-plain', detail: null },
      { column: 'language', flaw: 'language', detail: null },
      { column: 'status', flaw: 'status', detail: null },
      { column: 'roles', flaw: 'role', detail: 'payments/other' },
    ]);
  });

  test('without an e-mail, or with more cells than the header, is not taken', () => {
    const none = read('', '', '', '', '', '', '');
    expect(none.ok ? [] : none.problems).toEqual([{ column: 'email', flaw: 'missing', detail: null }]);
    const long = read('a@b.example', 'López', ' Ana', '', '', '', '', '');
    expect(long.ok ? [] : long.problems).toEqual([{ column: null, flaw: 'cells', detail: '8/7' }]);
  });
});

describe('what a file makes of work is not its sender to choose (SECURITY I5)', () => {
  const read = (roles: string) => readRosterRow(['email', 'roles'], ['ana@example.com', roles], world);
  const flawsOf = (roles: string) => {
    const result = read(roles);
    return result.ok ? [] : result.problems.map((one) => one.flaw);
  };

  test('ten problems of a row are told, and no more', () => {
    expect(flawsOf(names(50))).toEqual(Array.from({ length: 10 }, () => 'role'));
  });

  test('more than fifty roles, or two thousand characters of them, are not looked up', () => {
    expect(flawsOf(names(51))).toEqual(['too-many-roles']);
    expect(flawsOf('payments/disburser '.repeat(106))).toEqual(['too-many-roles']);
    expect(read('payments/disburser '.repeat(105)).ok).toBe(true);
  });

  test('twenty flaws of a header are told, and no more', () => {
    const unknown = readRosterHeader(['email', ...names(32_000).split(' ')], true);
    expect(unknown.ok ? [] : unknown.flaws).toHaveLength(20);
    const secret = readRosterHeader(
      Array.from({ length: 32_000 }, (_, at) => `password ${at}`),
      true,
    );
    expect(secret.ok ? [] : secret.flaws).toHaveLength(21);
  });
});

const names = (count: number): string => Array.from({ length: count }, (_, at) => `x${at}`).join(' ');

const nothing: RosterRow = {
  email: 'ana@example.com' as Email,
  name: null,
  employer: null,
  site: null,
  group: null,
  language: null,
  status: null,
  roles: null,
};
const now = 100 * day;
const member: RosterMember = {
  userId: 'usr_1' as UserId,
  status: 'active',
  isAccepted: true,
  companyAdmin: false,
  directoryAdmin: false,
  invitation: null,
  employer: null,
  site: 'Pier 3',
  group: null,
  language: null,
  roles: [disburser],
};
const by: RosterActor = {
  user: 'usr_2' as UserId,
  standing: { status: 'active', companyAdmin: true, directoryAdmin: true },
  now: now as Instant,
};
const oneOfTwo: RosterActor = { ...by, standing: { ...by.standing, companyAdmin: false } };
const judge = (row: Partial<RosterRow>, who: Partial<RosterMember> | null, actor = by) =>
  judgeRosterRow({ ...nothing, ...row }, who && { ...member, ...who }, actor);
const invitedAt = (at: number) =>
  ({ status: 'invited', isAccepted: false, invitation: { at: at as Instant } }) as const;

describe('what a row does', () => {
  test.each([null, 'active', 'invited'] as const)('whoever is no member is invited, with status %s', (status) => {
    expect(judge({ status }, null)).toEqual({ is: 'invite', roles: null });
  });

  test('whoever is no member cannot be made inactive', () => {
    expect(judge({ status: 'inactive' }, null)).toMatchObject({ is: 'problem', problem: { flaw: 'no-member' } });
  });

  test('a member is changed in what the row says otherwise, and in nothing else', () => {
    expect(judge({ site: 'Pier 3', name: 'Another' }, {})).toEqual({ is: 'unchanged' });
    expect(judge({ site: 'Pier 4', group: 'B' }, {})).toEqual({
      is: 'update',
      change: { site: 'Pier 4', group: 'B' },
      roles: null,
    });
    expect(judge({ roles: [disburser] }, {})).toEqual({ is: 'unchanged' });
  });

  test('status: members are put aside and made active again; who never accepted must be invited (SPEC C2)', () => {
    expect(judge({ status: 'inactive' }, {})).toMatchObject({ is: 'update', change: { status: 'inactive' } });
    expect(judge({ status: 'inactive' }, { status: 'inactive' })).toEqual({ is: 'unchanged' });
    expect(judge({ status: 'active' }, { status: 'inactive' })).toMatchObject({ change: { status: 'active' } });
    expect(judge({ status: 'active' }, { status: 'inactive', isAccepted: false })).toEqual({
      is: 'invite',
      roles: null,
    });
    expect(judge({ status: 'active' }, { status: 'invited' })).toMatchObject({ problem: { flaw: 'must-accept' } });
    expect(judge({ status: 'inactive' }, { status: 'invited' })).toMatchObject({ change: { status: 'inactive' } });
    expect(judge({ status: 'invited' }, { status: 'active' })).toEqual({ is: 'unchanged' });
    expect(judge({}, { status: 'inactive' })).toEqual({ is: 'unchanged' });
  });
});

describe('what a row does by hand of this administrator', () => {
  test('roles are added, and none is taken away (SPEC C4)', () => {
    const other = 'rol_2' as RoleId;
    expect(judge({ roles: [other] }, {})).toEqual({ is: 'update', change: {}, roles: [other] });
    expect(judge({ roles: [disburser, other] }, {})).toEqual({ is: 'update', change: {}, roles: [other] });
    expect(judge({ roles: [disburser] }, null)).toEqual({ is: 'invite', roles: [disburser] });
  });

  test('roles are given by both permissions alone; those that are held already are no matter', () => {
    expect(judge({ roles: [disburser] }, null, oneOfTwo)).toMatchObject({ problem: { flaw: 'roles-need-both' } });
    expect(judge({ roles: [disburser] }, {}, oneOfTwo)).toEqual({ is: 'unchanged' });
  });

  test('nobody puts themselves aside, and one permission alone decides on nobody who has one', () => {
    const yourself = { userId: by.user, companyAdmin: true, directoryAdmin: true };
    expect(judge({ status: 'inactive' }, yourself)).toMatchObject({ problem: { flaw: 'yourself' } });
    expect(judge({ status: 'inactive', site: 'x' }, yourself)).toMatchObject({ is: 'problem' });
    const admin = { companyAdmin: true };
    expect(judge({ status: 'inactive' }, admin, oneOfTwo)).toMatchObject({ problem: { flaw: 'needs-both' } });
    expect(judge({ status: 'active' }, { ...admin, status: 'inactive' }, oneOfTwo)).toMatchObject({ is: 'problem' });
    expect(judge({ status: 'inactive' }, admin)).toMatchObject({ is: 'update' });
    expect(judge({ site: 'x' }, admin, oneOfTwo)).toMatchObject({ is: 'update' });
  });

  test('whose invitation has ended is invited anew, whatever the row says but inactive', () => {
    const ended = invitedAt(now - 7 * day);
    expect(judge({}, ended)).toEqual({ is: 'invite', roles: null });
    expect(judge({ status: 'active', roles: [disburser] }, { ...ended, roles: [] })).toEqual({
      is: 'invite',
      roles: [disburser],
    });
    expect(judge({ status: 'inactive' }, ended)).toMatchObject({ change: { status: 'inactive' } });
    expect(judge({}, invitedAt(now - 7 * day + 1))).toEqual({ is: 'unchanged' });
    expect(judge({}, { status: 'invited', isAccepted: false })).toEqual({ is: 'unchanged' });
  });

  test('whoever declined moments after they were invited waits for the next mail', () => {
    const declined = (ago: number) => ({ ...invitedAt(now - ago), status: 'inactive' }) as const;
    expect(judge({ status: 'active' }, declined(minute - 1))).toMatchObject({ problem: { flaw: 'too-soon' } });
    expect(judge({ status: 'active' }, declined(minute))).toEqual({ is: 'invite', roles: null });
  });
});

test('texts about people are one line without signs that nobody sees, at most 200 characters (SECURITY I5)', () => {
  expect(readText('  Pier\u00a03 e\u0301 ')).toEqual({ ok: true, value: 'Pier\u00a03 é' });
  expect(readText(undefined)).toEqual({ ok: true, value: null });
  expect(readText('a\nb')).toEqual({ ok: false, flaw: 'not-plain' });
  expect(readText('a\u0000b')).toEqual({ ok: false, flaw: 'not-plain' });
  expect(readText('x'.repeat(201))).toEqual({ ok: false, flaw: 'too-long' });
});
