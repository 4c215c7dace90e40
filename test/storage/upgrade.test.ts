import { closeSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import type { ApplicationId, CompanyId, SessionId } from '#domain/identifiers.ts';
import { columnTypes } from '#storage/migrations/column-types.ts';
import { migrations } from '#storage/migrations/list.ts';
import { openStore, type StoreTarget } from '#storage/open.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { stepUp } from './application-records.ts';
import { startupErrorOf } from './fault-of.ts';
import { raw, type RawRow } from './raw.ts';
import { now } from './records.ts';

/** Each release with the number of migrations it had. */
const releases = [
  ['0.1', 1],
  ['0.2', 2],
  ['0.3', 3],
  ['0.4', 4],
] as const;

/** The newest of before applications. */
const beforeApplications = 6;

/** The newest of before applications asked for proofs. */
const beforeStepUps = 7;

/** A database as a release left it: its migrations, and somebody with a phone in it. */
async function madeBy(target: StoreTarget, count: number): Promise<void> {
  const ran = Object.entries(migrations).slice(0, count);
  await run(target, [
    ...ran.slice(0, 1).flatMap(([, migration]) => migration(columnTypes[target.engine])),
    'create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)',
    'create table kysely_migration_lock (id varchar(255) primary key, is_locked integer default 0 not null)',
    ...ran.map(([name]) => `insert into kysely_migration values ('${name}', '2026-11-21T00:00:00.000Z')`),
    "insert into kysely_migration_lock values ('migration_lock', 0)",
    `insert into users (id, email, display_name, language, status, status_changed_at, operator, always_require, created_at)
      values ('usr_${'0'.repeat(32)}', 'ana@example.com', 'Ana Ruiz', 'en', 'active', ${now}, 0, 1, ${now})`,
    `insert into users (id, email, display_name, language, status, status_changed_at, operator, always_require, created_at)
      values ('usr_b', 'bea@example.com', ' ÉLODIE Ôñåž', 'en', 'active', ${now}, 0, 1, ${now})`,
    ...[1, 9, 4].map(
      (
        at,
      ) => `insert into sessions (id, token_hash, user_id, signed_in_at, expires_at, created_at, last_seen_at, evidence, user_agent, network)
      values ('ses_${at}', '${at}', 'usr_${'0'.repeat(32)}', ${now + at}, ${now}, ${now}, ${now}, '[]', '', '')`,
    ),
    ...(['active', 'invited'] as const).flatMap((status, n) => [
      `insert into companies (id, name, language, time_zone, entitlement, created_at)
        values ('cmp_${n}', 'Northwind', 'en', 'America/Chicago', 'available', ${now})`,
      `insert into policies (company_id, require_mfa, deadline_date, deadline_zone, frequency, sms_allowed, confirm_mailbox, changed_at, revision)
        values ('cmp_${n}', ${1 - n}, '2027-01-18', 'America/Chicago', 'weekly', 0, 1, ${now - 5}, 3)`,
      `insert into memberships (id, user_id, company_id, status, company_admin, directory_admin, created_at)
        values ('mem_${n}', 'usr_${'0'.repeat(32)}', 'cmp_${n}', '${status}', 0, 0, ${now})`,
    ]),
    ...['pho', 'app'].map(
      (
        kind,
      ) => `insert into authenticators (id, user_id, kind, label, created_at, bound_at, sealed, hash, failures, recent, span, version)
        values ('aut_${kind}', 'usr_${'0'.repeat(32)}', '${kind === 'pho' ? 'phone' : kind}', '', ${now}, ${now}, 'sealed', 'hash', 1, '[1,0,0]', 0, 3)`,
    ),
    `insert into outbox (id, channel, kind, user_id, sealed_content, queued_at, due_at, attempts)
      values ('msg_1', 'mail', 'mailbox-code', 'usr_${'0'.repeat(32)}', 'sealed', ${now}, ${now}, 0)`,
    ...ran.slice(1).flatMap(([, migration]) => migration(columnTypes[target.engine])),
  ]);
}

async function run(target: StoreTarget, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await raw(target, statement);
}

interface Place extends AsyncDisposable {
  readonly target: StoreTarget;
}

async function onDisk(): Promise<Place> {
  const folder = await temporaryDirectory();
  closeSync(openSync(folder.file('gatehouse.db'), 'w', 0o600));
  return { target: { engine: 'sqlite', directory: folder.path }, [Symbol.asyncDispose]: () => folder.remove() };
}

async function onServer(): Promise<Place> {
  const database = await emptyDatabase();
  return { target: { engine: 'postgres', url: database.url }, [Symbol.asyncDispose]: () => database.drop() };
}

/** What a company's list is sorted by, as the upgrade made it. */
const listed = `select email, known_name, sort_name, last_sign_in_at from memberships order by company_id`;

const numbers = (rows: readonly RawRow[]): readonly RawRow[] =>
  rows.map((row) => ({
    ...row,
    last_sign_in_at: row['last_sign_in_at'] === null ? null : Number(row['last_sign_in_at']),
  }));

describe.each([
  ['sqlite', onDisk],
  ['postgres', onServer],
] as const)('a database of an older release, on %s', (_name, place) => {
  test.each(releases)(
    '%s is brought to this one by a server that starts, and nobody in it is lost',
    async (_of, count) => {
      await using old = await place();
      await madeBy(old.target, count);
      const store = await openStore(old.target);
      const bundle = await store.loadUserByEmail('ana@example.com' as Email);
      const required = await Promise.all([0, 1].map((n) => store.loadCompany(`cmp_${n}` as CompanyId)));
      const [waiting] = await store.outbox.claimMessages('mail', 'worker', 5, now, now);
      await store.close();
      expect(await raw(old.target, 'select status, accepted from memberships order by company_id')).toEqual([
        { status: 'active', accepted: 1 },
        { status: 'invited', accepted: 0 },
      ]);
      expect(bundle?.user).toMatchObject({ displayName: 'Ana Ruiz', alwaysRequire: true, enrollmentDemandedAt: null });
      const kept = { boundAt: now, hash: 'hash', country: null, code: null, attempts: { failures: 1, version: 3 } };
      expect(bundle).toMatchObject({ sms: null, authenticators: [{ kind: 'app' }, { kind: 'phone', ...kept }] });
      expect(required.map((one) => one?.policy?.requiredSince)).toEqual([now - 5, null]);
      expect(waiting).toMatchObject({ id: 'msg_1', channel: 'mail' });
    },
  );

  test.each(releases)(
    '%s has names to sort by and last sign-ins; of who has not accepted the e-mail alone (SECURITY I11)',
    async (_of, count) => {
      await using old = await place();
      await madeBy(old.target, count);
      await (await openStore(old.target)).close();
      expect(
        numbers(await raw(old.target, 'select email, sort_name, last_sign_in_at from users order by email')),
      ).toEqual([
        { email: 'ana@example.com', sort_name: 'ana ruiz', last_sign_in_at: now + 9 },
        { email: 'bea@example.com', sort_name: 'elodie onaz', last_sign_in_at: null },
      ]);
      expect(numbers(await raw(old.target, listed))).toEqual([
        { email: 'ana@example.com', known_name: 'Ana Ruiz', sort_name: 'ana ruiz', last_sign_in_at: now + 9 },
        { email: 'ana@example.com', known_name: null, sort_name: 'ana@example.com', last_sign_in_at: 0 },
      ]);
      await raw(old.target, "update users set sort_name = 'other' where email = 'ana@example.com'");
      expect((await raw(old.target, listed)).map((row) => row['sort_name'])).toEqual(['other', 'ana@example.com']);
    },
  );

  test('has sessions that are a sign-in each; when one ends, its applications are told', async () => {
    await using old = await place();
    await madeBy(old.target, beforeApplications);
    await (await openStore(old.target)).close();
    const rows = await raw(old.target, 'select id, sign_in_id from sessions order by id');
    expect(rows).toEqual(['ses_1', 'ses_4', 'ses_9'].map((id) => ({ id, sign_in_id: id })));
    await run(old.target, [
      `insert into applications (id, short_name, settings, created_at) values ('app_1', 'payments', '{}', ${now})`,
      ...['ses_1', 'ses_4'].map(
        (id) => `insert into application_sessions (sign_in_id, application_id, user_id, sid, began_at, expires_at)
          values ('${id}', 'app_1', 'usr_b', 'sid of ${id}', ${now}, ${now + 9})`,
      ),
      `update sessions set ended_at = ${now + 1}, end_reason = 'signed-out' where id = 'ses_4'`,
    ]);
    const due = await raw(old.target, 'select sid from application_sessions where logout_due_at is not null');
    expect(due).toEqual([{ sid: 'sid of ses_4' }]);
  });

  test('has sign-ins, roles and resets that nothing of step-ups and teams is known of yet, and that they begin with', async () => {
    await using old = await place();
    await madeBy(old.target, beforeStepUps);
    const rule = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null } as const;
    await run(old.target, [
      `insert into applications (id, short_name, settings, created_at) values ('app_1', 'payments', '{}', ${now})`,
      `insert into application_sessions (sign_in_id, application_id, user_id, sid, began_at, expires_at)
        values ('ses_1', 'app_1', 'usr_b', 'sid', ${now}, ${now + 9})`,
      `insert into roles (id, application, name, label, rule, created_at, revision)
        values ('rol_1', 'payments', 'payee', 'Payee', '${JSON.stringify(rule)}', ${now}, 4)`,
      `insert into resets (id, user_id, company_id, asked_by, asked_as, asked_at, due_at, expires_at)
        values ('rst_1', 'usr_b', 'cmp_0', 'usr_c', 'administrator', ${now}, ${now}, ${now + 9})`,
    ]);
    const store = await openStore(old.target);
    const joined = await store.findApplicationSession('sid', 'app_1' as ApplicationId);
    const role = { id: 'rol_1', application: 'payments', name: 'payee', label: 'Payee', rule, revision: 4 };
    expect(joined).toMatchObject({ signInId: 'ses_1', beganAt: now, activeAt: null });
    expect(await store.listRoles()).toStrictEqual([{ ...role, createdAt: now }]);
    const counted = await store.transact((tx) => tx.countWrongCode('ses_1' as SessionId));
    const asked = joined && stepUp(joined);
    if (asked) await store.transact((tx) => tx.createStepUp(asked, 1));
    const kept = asked && (await store.findStepUp(asked.id));
    await store.close();
    expect([counted, kept]).toEqual([1, asked]);
    expect(await raw(old.target, 'select asked_as, team from resets')).toEqual([
      { asked_as: 'administrator', team: null },
    ]);
  });

  test('is left as it is by a command beside its servers, which says what to do', async () => {
    await using old = await place();
    await madeBy(old.target, 1);
    const { problem, message } = await startupErrorOf(openStore(old.target, { onlyNew: true }));
    expect(problem).toBe('made-by-older-release');
    expect(message).toContain('gatehouse migrate');
    expect(await raw(old.target, 'select name from kysely_migration')).toEqual([{ name: '0001-sign-in' }]);
  });

  test('is none where the database is empty: a command makes it', async () => {
    await using empty = await place();
    await (await openStore(empty.target, { onlyNew: true })).close();
    const [newest] = await raw(empty.target, 'select name from kysely_migration order by name desc limit 1');
    expect(newest).toEqual({ name: Object.keys(migrations).at(-1) });
  });
});
